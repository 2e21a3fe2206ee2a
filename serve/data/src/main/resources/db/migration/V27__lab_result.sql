-- SPDX-License-Identifier: Apache-2.0
-- Laboratory results of a source. A result is never changed: a correction supersedes it, and what
-- was taken away keeps who did so and when.
create table lab_result (
  id                uuid primary key default gen_random_uuid(),
  source_id         uuid not null references source,
  org_unit_id       uuid not null references org_unit,
  sample            text not null check (sample <> ''),
  material          text,
  parameter         text not null,
  amount            numeric not null check (amount >= 0),
  unit              text not null,
  basis             text not null check (basis in ('AS_RECEIVED', 'AIR_DRIED', 'DRY', 'DRY_ASH_FREE')),
  total_moisture    numeric check (total_moisture >= 0 and total_moisture < 100),
  analysis_moisture numeric check (analysis_moisture >= 0 and analysis_moisture < 100),
  ash               numeric check (ash >= 0 and ash < 100),
  laboratory        text not null check (laboratory <> ''),
  accreditation     text,
  sampled_on        date,
  received_on       date,
  tested_on         date,
  reported_on       date,
  period_start      date not null,
  period_end        date not null check (period_end > period_start),
  mass              numeric check (mass >= 0),
  mass_unit         text,
  attachment_id     uuid references attachment,
  note              text,
  recorded_by       uuid not null references app_user,
  recorded_at       timestamptz not null default now(),
  supersedes        uuid references lab_result,
  superseded_at     timestamptz,
  superseded_by     uuid references app_user,
  check ((mass is null) = (mass_unit is null)),
  check (sampled_on <= received_on and received_on <= tested_on and tested_on <= reported_on)
);

comment on column lab_result.total_moisture is 'per cent, as received; analysis_moisture and ash per cent, air dried';

create unique index lab_result_once on lab_result (source_id, parameter, sample)
  where superseded_at is null;
create index lab_result_period on lab_result (org_unit_id, period_start) where superseded_at is null;
