-- SPDX-License-Identifier: Apache-2.0
create table inventory (
  id          uuid primary key default gen_random_uuid(),
  org_unit_id uuid not null references org_unit,
  title       text not null check (title <> ''),
  created_by  uuid not null references app_user,
  created_at  timestamptz not null default now()
);

create index inventory_org on inventory (org_unit_id);

create table inventory_version (
  inventory_id uuid not null references inventory,
  version      integer not null check (version >= 1),
  state        text not null check (state in ('DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED', 'LOCKED')),
  reason       text,
  created_by   uuid not null references app_user,
  created_at   timestamptz not null default now(),
  primary key (inventory_id, version),
  check (version = 1 or reason is not null)
);

comment on column inventory_version.reason is 'why a locked version was restated; null for the first';

create table inventory_transition (
  id           bigint generated always as identity primary key,
  inventory_id uuid not null,
  version      integer not null,
  from_state   text not null,
  to_state     text not null,
  by_user      uuid not null references app_user,
  at           timestamptz not null default now(),
  comment      text,
  foreign key (inventory_id, version) references inventory_version
);

create trigger inventory_transition_append_only before update or delete on inventory_transition
  for each row execute function refuse_change();
