-- SPDX-License-Identifier: Apache-2.0
-- The organisation tree, effective-dated (valid_from, valid_to) and with the time of knowledge
-- (known_at, superseded_at). Rows are never changed but for superseded_at.
create extension if not exists btree_gist;

create table org_unit (
  id         uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now()
);

create table org_unit_version (
  version_id    bigint generated always as identity primary key,
  org_unit_id   uuid not null references org_unit,
  parent_id     uuid references org_unit,
  code          text not null check (code <> ''),
  name_zh       text not null check (name_zh <> ''),
  name_en       text not null check (name_en <> ''),
  kind          text not null check (kind in ('GROUP', 'SITE', 'WORKSHOP', 'LINE', 'DEVICE')),
  region        text,
  zone          text not null,
  controlled    boolean not null,
  equity_share  numeric not null check (equity_share between 0 and 1),
  valid_from    date not null,
  valid_to      date check (valid_to > valid_from),
  known_at      timestamptz not null default now(),
  superseded_at timestamptz,
  recorded_by   uuid,
  check (parent_id <> org_unit_id),
  constraint org_unit_version_one_at_a_time exclude using gist
    (org_unit_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
);

comment on column org_unit_version.region is 'grid region or province of the site, as factor tables name it';
comment on column org_unit_version.zone is 'time zone of the site (IANA name)';
comment on column org_unit_version.controlled is 'inside the boundary by the control approach';
comment on column org_unit_version.equity_share is 'fraction held, 0 to 1, for the equity share approach';

create index org_unit_version_unit on org_unit_version (org_unit_id, known_at);
create index org_unit_version_parent on org_unit_version (parent_id);
