-- SPDX-License-Identifier: Apache-2.0
-- How an activity datum was determined (role PRIMARY, with the terms of a stock balance where that
-- is the route) and second figures for it (role CROSS_CHECK), which count in no total.
create table activity_figure (
  id            uuid primary key default gen_random_uuid(),
  source_id     uuid not null references source,
  org_unit_id   uuid not null references org_unit,
  period_start  date not null,
  period_end    date not null check (period_end > period_start),
  role          text not null check (role in ('PRIMARY', 'CROSS_CHECK')),
  route         text not null
    check (route in ('MEASURED', 'STOCK_BALANCE', 'INVOICE', 'STATISTICS', 'ESTIMATED')),
  amount        numeric not null check (amount >= 0),
  unit          text not null,
  purchased     numeric check (purchased >= 0),
  opening       numeric check (opening >= 0),
  closing       numeric check (closing >= 0),
  sold          numeric check (sold >= 0),
  other_use     numeric check (other_use >= 0),
  evidence      text,
  note          text,
  attachment_id uuid references attachment,
  recorded_by   uuid not null references app_user,
  recorded_at   timestamptz not null default now(),
  supersedes    uuid references activity_figure,
  superseded_at timestamptz,
  superseded_by uuid references app_user,
  check (route <> 'STOCK_BALANCE'
    or amount = purchased + opening - closing - sold - other_use)
);

create unique index activity_figure_once
  on activity_figure (source_id, role, route, period_start, period_end)
  where superseded_at is null;
create index activity_figure_period on activity_figure (org_unit_id, period_start)
  where superseded_at is null;

alter table plan_parameter_version
  add column cross_check_percent numeric check (cross_check_percent >= 0);
comment on column plan_parameter_version.cross_check_percent is
  'how far a second figure may differ from the counted one, per cent; null for the default of 2';
