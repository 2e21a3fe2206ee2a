-- SPDX-License-Identifier: Apache-2.0
-- Factors that an organisation brings itself: append-only versions, each decided by another person.
create table own_factor (
  id         uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now()
);

create table own_factor_version (
  version_id    bigint generated always as identity primary key,
  factor_id     uuid not null references own_factor,
  org_unit_id   uuid not null references org_unit,
  code          text not null check (code <> ''),
  name_zh       text not null check (name_zh <> ''),
  name_en       text not null check (name_en <> ''),
  amount        text not null check (amount <> ''),
  unit          text not null check (unit <> ''),
  gas           text not null check (gas <> ''),
  region        text,
  data_year     integer,
  collection    text,
  document      text not null check (document <> ''),
  evidence      char(64),
  valid_from    date not null,
  valid_to      date check (valid_to > valid_from),
  note          text,
  recorded_by   uuid not null references app_user,
  known_at      timestamptz not null default now(),
  superseded_at timestamptz
);

comment on column own_factor_version.amount is 'decimal text as entered, so that no digit is lost';
comment on column own_factor_version.document is 'document that states the value';
comment on column own_factor_version.evidence is 'SHA-256 of the attached document';

create unique index own_factor_current on own_factor_version (factor_id) where superseded_at is null;
create unique index own_factor_code on own_factor_version (org_unit_id, code) where superseded_at is null;

create table own_factor_decision (
  id         bigint generated always as identity primary key,
  version_id bigint not null references own_factor_version,
  decision   text not null check (decision in ('APPROVED', 'RETURNED', 'WITHDRAWN')),
  by_user    uuid not null references app_user,
  at         timestamptz not null default now(),
  comment    text,
  check (decision = 'APPROVED' or comment <> '')
);

create index own_factor_decision_version on own_factor_decision (version_id, id);
create trigger own_factor_decision_append_only before update or delete on own_factor_decision
  for each row execute function refuse_change();
