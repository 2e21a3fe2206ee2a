-- SPDX-License-Identifier: Apache-2.0
-- A data set of unit processes that a unit brought: its file, and what was read and linked of it.
-- What it holds is read again from the file, so that no copy can go stale. Append-only: a newer
-- data set is another version.
create table process_database (
  id            uuid primary key default gen_random_uuid(),
  org_unit_id   uuid not null references org_unit,
  name          text not null check (name <> '' and length(name) <= 200),
  version       text not null check (version <> '' and length(version) <= 100),
  worth         text not null check (length(worth) <= 2000),
  attachment_id uuid not null references attachment,
  file_name     text not null,
  format        text not null,
  allocation    text not null check (allocation in ('', 'physical', 'economic', 'causal')),
  processes     integer not null check (processes > 0),
  linked        integer not null check (linked >= 0),
  open_links    integer not null check (open_links >= 0),
  warnings      integer not null check (warnings >= 0),
  made_by       uuid not null references app_user,
  made_at       timestamptz not null default now(),
  unique (org_unit_id, name, version)
);

comment on column process_database.worth is 'source, licence and limits in the words of who brought it';
comment on column process_database.allocation is 'shares that count where processes state them and choose none';

create trigger process_database_append_only before update or delete on process_database
  for each row execute function refuse_change();
