-- SPDX-License-Identifier: Apache-2.0
-- What an organisation states of its boundary, as append-only versions; the current one of each
-- unit has no superseded_at.
create table boundary_statement (
  version_id    bigint generated always as identity primary key,
  org_unit_id   uuid not null references org_unit,
  approach      text not null
    check (approach in ('OPERATIONAL_CONTROL', 'FINANCIAL_CONTROL', 'EQUITY_SHARE')),
  reason        text not null check (reason <> ''),
  judgements    text not null,
  recorded_by   uuid not null references app_user,
  known_at      timestamptz not null default now(),
  superseded_at timestamptz
);

comment on column boundary_statement.judgements is 'canonical JSON: indirect categories with verdict, criteria and reason';

create unique index boundary_statement_current on boundary_statement (org_unit_id)
  where superseded_at is null;

create table unit_exclusion (
  id            uuid primary key default gen_random_uuid(),
  org_unit_id   uuid not null references org_unit,
  reason        text not null check (reason <> ''),
  estimate      numeric check (estimate >= 0),
  basis         text,
  valid_from    date not null,
  valid_to      date check (valid_to > valid_from),
  recorded_by   uuid not null references app_user,
  known_at      timestamptz not null default now(),
  superseded_at timestamptz,
  constraint unit_exclusion_one_at_a_time exclude using gist
    (org_unit_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
);

comment on table unit_exclusion is 'units that inventories leave out; a row is never changed but for superseded_at';
comment on column unit_exclusion.estimate is 'tCO2e a year, estimated';
