-- SPDX-License-Identifier: Apache-2.0
-- Devices that send readings by themselves: a gateway with its own buffer, or a plain device that
-- pushes. Each has a key of its own, of which only the SHA-256 is kept.
create table gateway (
  id          uuid primary key default gen_random_uuid(),
  org_unit_id uuid not null references org_unit,
  code        text not null check (code <> ''),
  name_zh     text not null check (name_zh <> ''),
  name_en     text not null check (name_en <> ''),
  key_hash    bytea not null unique,
  created_by  uuid not null references app_user,
  created_at  timestamptz not null default now(),
  revoked_at  timestamptz,
  revoked_by  uuid references app_user,
  unique (org_unit_id, code)
);

-- A batch is entered with the time under which its readings are kept before they are, so that the
-- same batch sent again after any crash is the same readings again. It is acknowledged when they are.
create table gateway_batch (
  gateway_id  uuid not null references gateway,
  epoch       text not null check (epoch <> ''),
  number      bigint not null check (number > 0),
  sha256      bytea not null,
  received_at timestamptz not null,
  readings    integer not null check (readings >= 0),
  acknowledged_at timestamptz,
  primary key (gateway_id, epoch, number)
);

comment on column gateway_batch.epoch is 'name of one life of the gateway''s buffer';

create table gateway_state (
  gateway_id   uuid primary key references gateway,
  seen_at      timestamptz,
  readings     bigint not null default 0,
  batches      bigint not null default 0,
  gaps         bigint not null default 0,
  waiting      bigint,
  clock_offset_ms bigint,
  version      text,
  error_at     timestamptz,
  error        text
);

comment on column gateway_state.gaps is 'readings that its own numbering says never came';
comment on column gateway_state.waiting is 'readings in its buffer when it last sent';
comment on column gateway_state.error is 'the last finding, as JSON';

create table gateway_point (
  gateway_id uuid not null references gateway,
  address    text not null check (address <> ''),
  point_id   uuid not null default gen_random_uuid(),
  adopted_by uuid references app_user,
  adopted_at timestamptz,
  sequence   bigint not null default 0,
  gaps       bigint not null default 0,
  refused    bigint not null default 0,
  seen_at    timestamptz not null default now(),
  primary key (gateway_id, address)
);

comment on column gateway_point.address is 'name of the point as the gateway sends it';
comment on column gateway_point.point_id is 'where its readings lie; a point once somebody has adopted it';
comment on column gateway_point.sequence is 'number of its last acknowledged reading';

create unique index gateway_point_once on gateway_point (point_id);
