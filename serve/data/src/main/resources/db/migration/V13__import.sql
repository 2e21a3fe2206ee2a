-- SPDX-License-Identifier: Apache-2.0
-- Imports of files of readings: what was chosen, what came in, what was set aside.
create table import_run (
  id             uuid primary key default gen_random_uuid(),
  org_unit_id    uuid not null references org_unit,
  attachment_id  uuid not null references attachment,
  file_name      text not null,
  state          text not null default 'OPEN' check (state in ('OPEN', 'IMPORTED', 'UNDONE')),
  choices        text not null default '{}',
  points         uuid[] not null default '{}',
  rows           bigint,
  readings       bigint,
  quarantined    bigint,
  counts         text,
  received_at    timestamptz,
  created_by     uuid not null references app_user,
  created_at     timestamptz not null default now(),
  undone_by      uuid references app_user,
  undone_at      timestamptz
);

create index import_run_unit on import_run (org_unit_id, created_at);

create table import_row (
  import_id   uuid not null references import_run,
  place       integer not null,
  row_no      bigint not null,
  column_name text not null,
  code        text not null,
  severity    text not null,
  got         text not null,
  wanted      text not null,
  advice      text not null,
  primary key (import_id, place)
);

create trigger import_row_append_only before update or delete on import_row
  for each row execute function refuse_change();
