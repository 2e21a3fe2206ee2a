-- SPDX-License-Identifier: Apache-2.0
-- Energy attribute certificates (绿证): lots as append-only versions, and what each is used for.
create table certificate (
  id         uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now()
);

create table certificate_version (
  version_id     bigint generated always as identity primary key,
  certificate_id uuid not null references certificate,
  org_unit_id    uuid not null references org_unit,
  serial         text not null check (serial <> ''),
  amount         numeric(38, 12) not null check (amount > 0),
  unit           text not null,
  market         text not null check (market <> ''),
  technology     text,
  generated_from date not null,
  generated_to   date not null check (generated_to > generated_from),
  retired_on     date,
  document       text not null check (document <> ''),
  evidence       text,
  recorded_by    uuid not null references app_user,
  known_at       timestamptz not null default now(),
  superseded_at  timestamptz
);

comment on column certificate_version.serial is 'number in the tracking system; one lot stands once in the whole installation';
comment on column certificate_version.evidence is 'bill:ID or attachment:SHA-256';

create unique index certificate_current on certificate_version (certificate_id) where superseded_at is null;
create unique index certificate_serial on certificate_version (upper(serial)) where superseded_at is null;
create index certificate_unit on certificate_version (org_unit_id);

create table certificate_use (
  id             uuid primary key default gen_random_uuid(),
  certificate_id uuid not null references certificate,
  source_id      uuid not null references source,
  period_start   date not null,
  period_end     date not null check (period_end > period_start),
  amount         numeric(38, 12) not null check (amount > 0),
  used_by        uuid not null references app_user,
  used_at        timestamptz not null default now(),
  withdrawn_by   uuid references app_user,
  withdrawn_at   timestamptz,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);

comment on column certificate_use.amount is 'in the unit of the lot; what is in force never exceeds the lot';

create index certificate_use_certificate on certificate_use (certificate_id) where withdrawn_at is null;
create index certificate_use_source on certificate_use (source_id) where withdrawn_at is null;
