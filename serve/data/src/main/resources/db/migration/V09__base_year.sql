-- SPDX-License-Identifier: Apache-2.0
-- Base year with its policy of recalculation as append-only versions, and the changes since.
create table base_year (
  version_id    bigint generated always as identity primary key,
  org_unit_id   uuid not null references org_unit,
  reason        text not null check (reason <> ''),
  threshold     numeric not null check (threshold > 0 and threshold <= 1),
  triggers      text not null check (triggers <> ''),
  cumulative    boolean not null,
  inventories   text not null,
  recorded_by   uuid not null references app_user,
  known_at      timestamptz not null default now(),
  superseded_at timestamptz
);

comment on column base_year.threshold is 'share of the base-year emissions at which a change is significant';
comment on column base_year.triggers is 'words STRUCTURE, METHOD, ERROR with spaces between';
comment on column base_year.inventories is 'the base-year inventories as id/version with spaces between; several years are averaged';

create unique index base_year_current on base_year (org_unit_id) where superseded_at is null;

create table base_year_change (
  id            uuid primary key default gen_random_uuid(),
  org_unit_id   uuid not null references org_unit,
  happened_on   date not null,
  trigger_kind  text not null check (trigger_kind in ('STRUCTURE', 'METHOD', 'ERROR')),
  description   text not null check (description <> ''),
  effect        numeric not null,
  basis         text,
  included_in   text,
  recorded_by   uuid not null references app_user,
  known_at      timestamptz not null default now(),
  superseded_at timestamptz
);

comment on column base_year_change.effect is 'tCO2e that the change would add to the base year, negative for a decrease';
comment on column base_year_change.included_in is 'restated inventory as id/version that holds the change, null while it is open';

create index base_year_change_unit on base_year_change (org_unit_id);
