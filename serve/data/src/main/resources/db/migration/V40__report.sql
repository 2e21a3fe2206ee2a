-- SPDX-License-Identifier: Apache-2.0
-- What a report says beyond its figures, every version kept; and the reports written, by hash.
create table report_context (
  version_id    bigint generated always as identity primary key,
  inventory_id  uuid not null references inventory,
  body          text not null,
  recorded_by   uuid not null references app_user,
  known_at      timestamptz not null default now(),
  superseded_at timestamptz
);

create unique index report_context_current on report_context (inventory_id) where superseded_at is null;

create table report (
  id           uuid primary key default gen_random_uuid(),
  inventory_id uuid not null,
  version      integer not null,
  org_unit_id  uuid not null references org_unit,
  kind         text not null,
  language     text not null,
  format       text not null,
  status       text not null check (status in ('DRAFT', 'FINAL')),
  result_hash  text not null,
  name         text not null,
  sha256       char(64) not null,
  size         bigint not null,
  issued_by    uuid not null references app_user,
  issued_at    timestamptz not null default now(),
  foreign key (inventory_id, version) references inventory_version
);

comment on column report.result_hash is 'result of the calculation that the report prints';

create index report_unit on report (org_unit_id, issued_at);
create trigger report_append_only before update or delete on report
  for each row execute function refuse_change();
