-- SPDX-License-Identifier: Apache-2.0
-- A point can be corrected: its names, the words of its unit, and from when until when it counts.
-- The point holds what is known now; every version stays with who entered it and why. What its
-- stored numbers mean, kind, unit and scale, still never changes.
alter table point add column valid_from timestamptz;
alter table point add column valid_to timestamptz;
alter table point add constraint point_valid_order check (valid_from < valid_to);

comment on column point.valid_from is 'readings before it do not count; null: the first one counts';
comment on column point.valid_to is 'readings after it do not count; null: it has no end';

create table point_version (
  id         uuid primary key default gen_random_uuid(),
  point_id   uuid not null references point,
  name_zh    text not null check (name_zh <> ''),
  name_en    text not null check (name_en <> ''),
  unit       text not null,
  valid_from timestamptz,
  valid_to   timestamptz,
  reason     text not null check (reason <> ''),
  entered_by uuid not null references app_user,
  entered_at timestamptz not null default clock_timestamp(),
  check (valid_from < valid_to)
);

create index point_version_point on point_version (point_id, entered_at);

create trigger point_version_append_only before update or delete on point_version
  for each row execute function refuse_change();
