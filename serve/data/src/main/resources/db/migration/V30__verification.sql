-- SPDX-License-Identifier: Apache-2.0
-- A verification of one version of an inventory (ISO 14064-3): plan, samples, results by source,
-- points raised, statement. Who changed what stands in the audit trail.
create table verification_case (
  id           uuid primary key default gen_random_uuid(),
  inventory_id uuid not null,
  version      integer not null,
  org_unit_id  uuid not null references org_unit,
  objective    text not null default '',
  criteria     text not null default '',
  scope        text not null default '',
  assurance    text not null default 'LIMITED' check (assurance in ('REASONABLE', 'LIMITED')),
  threshold    numeric not null check (threshold > 0 and threshold < 1),
  seed         bigint not null,
  independence boolean not null default false,
  approved     boolean not null default false,
  opinion      text check (opinion in ('UNMODIFIED', 'MODIFIED', 'ADVERSE')),
  statement    text,
  signer       text,
  closed_by    uuid references app_user,
  closed_at    timestamptz,
  created_by   uuid not null references app_user,
  created_at   timestamptz not null default now(),
  foreign key (inventory_id, version) references inventory_version,
  check ((closed_at is null) = (opinion is null))
);

comment on column verification_case.threshold is 'quantitative materiality as a share of the total';
comment on column verification_case.seed is 'the sample is drawn from it, so that it can be drawn again';

create index verification_case_unit on verification_case (org_unit_id, created_at);

create table case_sample (
  case_id   uuid not null references verification_case,
  version   integer not null,
  line_no   integer not null,
  source    text not null,
  fault     boolean not null,
  note      text not null,
  looked_by uuid not null references app_user,
  looked_at timestamptz not null default now(),
  primary key (case_id, version, line_no)
);

create table case_check (
  case_id    uuid not null references verification_case,
  source     text not null,
  verified   numeric(38, 12) not null,
  checked_by uuid not null references app_user,
  checked_at timestamptz not null default now(),
  primary key (case_id, source)
);

create table case_point (
  case_id     uuid not null references verification_case,
  number      integer not null,
  kind        text not null check (kind in ('NONCONFORMITY', 'CLARIFICATION')),
  subject     text not null check (subject <> ''),
  observation text not null check (observation <> ''),
  owner       text not null,
  due         date not null,
  state       text not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
  answer      text,
  corrected_in integer,
  raised_by   uuid not null references app_user,
  raised_at   timestamptz not null default now(),
  answered_by uuid references app_user,
  answered_at timestamptz,
  primary key (case_id, number),
  check (state = 'OPEN' or answer is not null)
);
