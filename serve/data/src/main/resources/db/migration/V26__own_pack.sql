-- SPDX-License-Identifier: Apache-2.0
-- Method packs that an organisation wrote, as append-only versions. An inventory carries the text
-- of the pack that computed it, so that a later version changes nothing.
create table own_pack (
  id         uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now()
);

create table own_pack_version (
  version_id    bigint generated always as identity primary key,
  pack_id       uuid not null references own_pack,
  org_unit_id   uuid not null references org_unit,
  name          text not null check (name <> ''),
  body          text not null,
  hash          char(64) not null,
  recorded_by   uuid not null references app_user,
  known_at      timestamptz not null default now(),
  superseded_at timestamptz
);

comment on column own_pack_version.name is 'id of the pack as inventories name it';
comment on column own_pack_version.body is 'JSON as it was written';

create unique index own_pack_current on own_pack_version (pack_id) where superseded_at is null;
create unique index own_pack_name on own_pack_version (org_unit_id, name) where superseded_at is null;
