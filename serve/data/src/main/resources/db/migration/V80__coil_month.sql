-- SPDX-License-Identifier: Apache-2.0
-- A month of coils, batches or orders: the table of production as a file of the unit and the plan
-- that goes with it. Results are computed again from these two and the posted lines of the
-- inventory, so that no copy of them can go stale. Append-only: a correction is another month.
create table coil_month (
  id                uuid primary key default gen_random_uuid(),
  org_unit_id       uuid not null references org_unit,
  month             date not null check (extract(day from month) = 1),
  title             text not null check (title <> '' and length(title) <= 200),
  attachment_id     uuid not null references attachment,
  plan              text not null,
  inventory_id      uuid references inventory,
  inventory_version integer check (inventory_version > 0),
  items             integer not null check (items > 0),
  held_back         integer not null check (held_back >= 0),
  made_by           uuid not null references app_user,
  made_at           timestamptz not null default now(),
  check ((inventory_id is null) = (inventory_version is null))
);

comment on column coil_month.inventory_id is 'inventory whose lines of scopes 1 and 2 are spread; null: those of the plan';

create index coil_month_unit on coil_month (org_unit_id, month);

create trigger coil_month_append_only before update or delete on coil_month
  for each row execute function refuse_change();
