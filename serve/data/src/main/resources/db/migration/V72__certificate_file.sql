-- SPDX-License-Identifier: Apache-2.0
-- The files that prove a lot of certificates, each by what it proves; kept by their hash.
create table certificate_file (
  certificate_id uuid not null references certificate,
  attachment_id  uuid not null references attachment,
  proves         text not null
    check (proves in ('document', 'retirement-record', 'contract', 'settlement', 'records')),
  attached_by    uuid not null references app_user,
  attached_at    timestamptz not null default now(),
  primary key (certificate_id, attachment_id, proves)
);

create trigger certificate_file_append_only before update or delete on certificate_file
  for each row execute function refuse_change();
create trigger certificate_file_no_truncate before truncate on certificate_file
  for each statement execute function refuse_change();
