-- SPDX-License-Identifier: Apache-2.0
-- Metering places: where a use is counted, or should be. A place without a device in service is a
-- missing meter of the register of measuring instruments (GB 17167-2025). Points are the registers
-- that are read there.
alter table point drop constraint point_kind_check;
alter table point add constraint point_kind_check check
  (kind in ('REGISTER', 'INTERVAL', 'GAUGE', 'STATUS', 'DEMAND', 'RATE_SET', 'QUADRANT_SET', 'EVENT'));

create table meter (
  id          uuid primary key default gen_random_uuid(),
  org_unit_id uuid not null references org_unit,
  code        text not null check (code <> ''),
  name_zh     text not null check (name_zh <> ''),
  name_en     text not null check (name_en <> ''),
  carrier     text not null check (carrier <> ''),
  level       integer not null check (level between 1 and 3),
  parent_id   uuid references meter check (parent_id <> id),
  side        text not null default 'PRIMARY' check (side in ('PRIMARY', 'SECONDARY')),
  place       text,
  required    boolean not null default true,
  note        text,
  retired_at  timestamptz,
  created_by  uuid not null references app_user,
  created_at  timestamptz not null default now(),
  unique (org_unit_id, code)
);

comment on column meter.level is '1 into and out of the enterprise, 2 its divisions, 3 main equipment';
comment on column meter.side is 'side of the transformers on which the values of its registers stand';
comment on column meter.parent_id is 'the meter behind which this one stands';
comment on column meter.required is 'counts in the rate of equipment of its level';

create index meter_parent on meter (parent_id);

create table meter_point (
  point_id uuid primary key references point,
  meter_id uuid not null references meter,
  role     text
);

comment on column meter_point.role is 'what a register of a set counts, such as PEAK or ACTIVE_IMPORT';

create index meter_point_meter on meter_point (meter_id);
