-- SPDX-License-Identifier: Apache-2.0
-- Validation and estimation rules of a unit and all below it, in place of those of the product. A
-- new version supersedes the one before it; without rules the unit has again those of the unit above.
create table quality_rules (
  id            uuid primary key default gen_random_uuid(),
  org_unit_id   uuid not null references org_unit,
  checks        text,
  fills         text,
  reason        text not null check (reason <> ''),
  entered_by    uuid not null references app_user,
  entered_at    timestamptz not null default now(),
  superseded_at timestamptz,
  check ((checks is null) = (fills is null))
);

comment on column quality_rules.checks is 'validation rules as JSON; null: those of the unit above';
comment on column quality_rules.fills is 'estimation rules as JSON, in order of choice';

create unique index quality_rules_in_force on quality_rules (org_unit_id) where superseded_at is null;
