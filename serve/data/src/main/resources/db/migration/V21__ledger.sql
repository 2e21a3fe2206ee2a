-- SPDX-License-Identifier: Apache-2.0
create table calculation (
  id             bigint generated always as identity primary key,
  inventory_id   uuid not null,
  version        integer not null,
  input          text not null,
  input_hash     text not null,
  pack_id        text not null,
  pack_hash      text not null,
  factor_release text not null,
  factor_hash    text not null,
  period_start   date not null,
  period_end     date not null,
  total          numeric(38, 12) not null,
  total_market   numeric(38, 12) not null,
  result_hash    text not null,
  by_user        uuid not null references app_user,
  at             timestamptz not null default now(),
  foreign key (inventory_id, version) references inventory_version
);

comment on column calculation.input is 'the inventory as code, frozen: the same input, pack and release give the same lines';
comment on column calculation.total is 'tCO2e, location-based scope 2';

create index calculation_version on calculation (inventory_id, version, id);

create table ledger_line (
  calculation_id bigint not null references calculation,
  line_no        integer not null,
  source         text not null,
  kind           text not null,
  unit           text,
  device         text,
  month          text,
  gas            text not null,
  basis          text not null check (basis in ('BOTH', 'LOCATION', 'MARKET')),
  scope          text not null,
  category       text not null,
  table_row      text not null,
  counted        boolean not null,
  amount         numeric(38, 12) not null,
  quality        text not null,
  factor_key     text not null,
  primary key (calculation_id, line_no)
);

comment on column ledger_line.amount is 'tCO2e at the ledger quantum, with the sign with which it enters the total';

create trigger calculation_append_only before update or delete on calculation
  for each row execute function refuse_change();
create trigger ledger_line_append_only before update or delete on ledger_line
  for each row execute function refuse_change();
create trigger ledger_line_no_truncate before truncate on ledger_line
  for each statement execute function refuse_change();
