-- SPDX-License-Identifier: Apache-2.0
-- Control over a unit is sole, joint or none; who operates it is one party and a fact of its own.
-- Until now one mark said both.
alter table org_unit_version
  add column control text,
  add column operated boolean;

update org_unit_version
  set control = case when controlled then 'FULL' else 'NONE' end, operated = controlled;

alter table org_unit_version
  alter column control set not null,
  alter column operated set not null,
  add check (control in ('FULL', 'JOINT', 'NONE')),
  drop column controlled;

comment on column org_unit_version.control is 'financial control by the unit above';
comment on column org_unit_version.operated is 'the unit above, or one of its own, operates the unit';
