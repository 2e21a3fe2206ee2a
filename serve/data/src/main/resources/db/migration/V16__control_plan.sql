-- SPDX-License-Identifier: Apache-2.0
-- Data-quality control plan (数据质量控制方案): how each parameter is determined, as append-only
-- versions. What the plan said at any time is the versions known then.
create table plan_parameter (
  id         uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now()
);

create table plan_parameter_version (
  version_id      bigint generated always as identity primary key,
  parameter_id    uuid not null references plan_parameter,
  org_unit_id     uuid not null references org_unit,
  source_id       uuid references source,
  parameter       text not null check (parameter <> ''),
  unit            text not null,
  method          text not null check (method in ('MEASURED', 'CALCULATED', 'DEFAULT', 'INVOICE')),
  determination   text not null check (determination <> ''),
  instrument      text,
  accuracy        text,
  calibrated_on   date,
  calibration_due date check (calibration_due > calibrated_on),
  frequency       text not null check (frequency <> ''),
  responsible     text not null check (responsible <> ''),
  reviewer        text not null check (reviewer <> ''),
  missing_data    text not null check (missing_data <> ''),
  reason          text,
  removed         boolean not null default false,
  recorded_by     uuid not null references app_user,
  known_at        timestamptz not null default now(),
  superseded_at   timestamptz
);

create unique index plan_parameter_current on plan_parameter_version (parameter_id)
  where superseded_at is null;
create index plan_parameter_unit on plan_parameter_version (org_unit_id, known_at);
