-- SPDX-License-Identifier: Apache-2.0
-- Bills of energy as documents. A version is never changed: a correction, a posting and a withdrawal
-- are each a new version, and the current one has no superseded_at.
create table bill (
  id         uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now()
);

create table bill_version (
  version_id    bigint generated always as identity primary key,
  bill_id       uuid not null references bill,
  org_unit_id   uuid not null references org_unit,
  source_id     uuid references source,
  account       text not null check (account <> ''),
  meter         text not null check (meter <> ''),
  period_start  date not null,
  period_end    date not null check (period_end > period_start),
  energy        numeric not null check (energy >= 0),
  unit          text not null,
  amount        numeric,
  currency      text not null,
  content       text not null,
  state         text not null check (state in ('DRAFT', 'POSTED', 'WITHDRAWN')),
  reason        text,
  recorded_by   uuid not null references app_user,
  known_at      timestamptz not null default now(),
  superseded_at timestamptz,
  check (state <> 'WITHDRAWN' or reason <> ''),
  check (state <> 'POSTED' or source_id is not null),
  constraint bill_posted_once exclude using gist
    (source_id with =, account with =, meter with =, daterange(period_start, period_end) with &&)
    where (superseded_at is null and state = 'POSTED')
);

comment on column bill_version.content is 'canonical JSON: the whole bill as it was printed';

create unique index bill_version_current on bill_version (bill_id) where superseded_at is null;
create index bill_version_unit on bill_version (org_unit_id, period_start) where superseded_at is null;
