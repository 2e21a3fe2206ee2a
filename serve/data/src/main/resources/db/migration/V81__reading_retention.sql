-- SPDX-License-Identifier: Apache-2.0
-- How many years raw readings are kept, for the whole installation; a new version supersedes the one
-- before it. Rollups, activity data and evidence stay whatever it says.
create table reading_retention (
  id            uuid primary key default gen_random_uuid(),
  years         integer check (years between 1 and 100),
  reason        text not null check (reason <> ''),
  entered_by    uuid not null references app_user,
  entered_at    timestamptz not null default now(),
  superseded_at timestamptz
);

comment on column reading_retention.years is 'null: for ever';

create unique index reading_retention_in_force on reading_retention ((true))
  where superseded_at is null;

-- What passes removed; a pass that found nothing leaves no row.
create table reading_retention_pass (
  id           uuid primary key default gen_random_uuid(),
  retention_id uuid not null references reading_retention,
  oldest       date not null,
  points       integer not null,
  removed      bigint not null,
  ended_at     timestamptz not null default now()
);

comment on column reading_retention_pass.oldest is
  'readings before the local month of this day were removed';
