-- SPDX-License-Identifier: Apache-2.0
-- Points that are read. Their readings lie in the reading store under the id of the point; unit,
-- kind and scale never change, for they say what the stored numbers mean.
create table point (
  id          uuid primary key default gen_random_uuid(),
  org_unit_id uuid not null references org_unit,
  code        text not null check (code <> ''),
  name_zh     text not null check (name_zh <> ''),
  name_en     text not null check (name_en <> ''),
  kind        text not null check (kind in ('REGISTER', 'INTERVAL', 'GAUGE')),
  unit        text not null,
  scale       integer not null check (scale between 0 and 9),
  digits      integer check (digits between 1 and 15),
  step        text,
  device      text,
  zone        text not null,
  created_by  uuid not null references app_user,
  created_at  timestamptz not null default now(),
  unique (org_unit_id, code),
  check (kind <> 'INTERVAL' or step is not null)
);

comment on column point.step is 'how long an interval value lasts, or the usual time between readings';
