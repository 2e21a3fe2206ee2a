-- SPDX-License-Identifier: Apache-2.0
-- What suppliers are asked for, by a link that works without an account: of its key only the SHA-256
-- is kept, and a reminder gives another key. Every answer is kept; the newest counts.
create table supplier_request (
  id          uuid primary key default gen_random_uuid(),
  org_unit_id uuid not null references org_unit,
  supplier    text not null check (supplier <> '' and length(supplier) <= 200),
  contact     text not null check (length(contact) <= 200),
  product     text not null check (product <> '' and length(product) <= 200),
  unit        text not null check (unit <> ''),
  period_from date not null,
  period_to   date not null check (period_to > period_from),
  note        text not null check (length(note) <= 2000),
  key_hash    bytea not null unique,
  due_at      timestamptz not null,
  state       text not null check (state in ('OPEN', 'ANSWERED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN')),
  remark      text not null default '' check (length(remark) <= 2000),
  pf_id       uuid,
  made_by     uuid not null references app_user,
  made_at     timestamptz not null default now(),
  decided_by  uuid references app_user,
  decided_at  timestamptz
);

comment on column supplier_request.pf_id is 'accepted footprint, in pcf';

create index supplier_request_unit on supplier_request (org_unit_id, due_at);

create table supplier_answer (
  id         bigint generated always as identity primary key,
  request_id uuid not null references supplier_request,
  document   text not null,
  form       text not null check (form in ('FORM', 'EXCEL', 'PACT')),
  sha256     char(64) not null,
  at         timestamptz not null default now()
);

create index supplier_answer_request on supplier_answer (request_id, id);
create trigger supplier_answer_append_only before update or delete on supplier_answer
  for each row execute function refuse_change();

create table supplier_reminder (
  id         bigint generated always as identity primary key,
  request_id uuid not null references supplier_request,
  by_user    uuid not null references app_user,
  at         timestamptz not null default now()
);

create index supplier_reminder_request on supplier_reminder (request_id, at);
create trigger supplier_reminder_append_only before update or delete on supplier_reminder
  for each row execute function refuse_change();
