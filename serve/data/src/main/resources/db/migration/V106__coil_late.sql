-- SPDX-License-Identifier: Apache-2.0
-- Readings that came after a month of items was handed in; applied in their order whenever the
-- month is computed.
create table coil_late (
  month_id    uuid not null references coil_month,
  number      integer not null check (number > 0),
  item        text not null check (item <> '' and length(item) <= 200),
  input       text not null check (input <> '' and length(input) <= 200),
  line        text not null check (length(line) <= 200),
  value       numeric not null check (value >= 0),
  reason      text not null check (reason <> '' and length(reason) <= 500),
  recorded_by uuid not null references app_user,
  known_at    timestamptz not null default now(),
  primary key (month_id, number)
);

create trigger coil_late_append_only before update or delete on coil_late
  for each row execute function refuse_change();
