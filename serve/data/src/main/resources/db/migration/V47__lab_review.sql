-- SPDX-License-Identifier: Apache-2.0
-- Review of laboratory results by another person than the recorder; a correction is a new row and
-- begins as recorded.
alter table lab_result
  add column status      text not null default 'RECORDED'
    check (status in ('RECORDED', 'REVIEWED', 'REJECTED')),
  add column reviewed_by uuid references app_user,
  add column reviewed_at timestamptz,
  add column review_note text,
  add check ((status = 'RECORDED') = (reviewed_by is null)),
  add check (status <> 'REJECTED' or review_note is not null);
