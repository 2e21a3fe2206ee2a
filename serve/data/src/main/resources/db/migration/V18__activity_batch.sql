-- SPDX-License-Identifier: Apache-2.0
-- Activity sheets as they were taken: which data each of them brought, what it set aside.
create table activity_batch (
  id            uuid primary key default gen_random_uuid(),
  org_unit_id   uuid not null references org_unit,
  attachment_id uuid not null references attachment,
  file_name     text not null,
  created_by    uuid not null references app_user,
  created_at    timestamptz not null default now(),
  undone_by     uuid references app_user,
  undone_at     timestamptz,
  check ((undone_by is null) = (undone_at is null))
);

create index activity_batch_unit on activity_batch (org_unit_id, created_at);

create table activity_batch_datum (
  batch_id    uuid not null references activity_batch,
  activity_id uuid not null references activity,
  primary key (batch_id, activity_id)
);

create table activity_batch_row (
  batch_id    uuid not null references activity_batch,
  place       integer not null,
  line_no     bigint not null,
  column_name text not null,
  code        text not null,
  severity    text not null,
  subject     text not null,
  got         text not null,
  wanted      text not null,
  advice      text not null,
  primary key (batch_id, place)
);

create trigger activity_batch_datum_append_only before update or delete on activity_batch_datum
  for each row execute function refuse_change();
create trigger activity_batch_row_append_only before update or delete on activity_batch_row
  for each row execute function refuse_change();
