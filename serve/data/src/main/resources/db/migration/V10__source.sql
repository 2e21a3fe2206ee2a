-- SPDX-License-Identifier: Apache-2.0
-- Emission sources as append-only versions; the current version of each has no superseded_at.
create table source (
  id         uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now()
);

create table source_version (
  version_id       bigint generated always as identity primary key,
  source_id        uuid not null references source,
  org_unit_id      uuid not null references org_unit,
  code             text not null check (code <> ''),
  name_zh          text not null check (name_zh <> ''),
  name_en          text not null check (name_en <> ''),
  kind             text not null,
  device           text,
  activity_unit    text not null,
  definition       text not null,
  valid_from       date not null,
  valid_to         date check (valid_to > valid_from),
  excluded         boolean not null default false,
  exclusion_reason text,
  recorded_by      uuid not null references app_user,
  known_at         timestamptz not null default now(),
  superseded_at    timestamptz,
  check (not excluded or exclusion_reason <> '')
);

comment on column source_version.definition is 'canonical JSON: fuel, factor, parameters, certificates, uncertainty, as in the inventory as code';

create unique index source_version_current on source_version (source_id) where superseded_at is null;
create unique index source_version_code on source_version (org_unit_id, code) where superseded_at is null;
