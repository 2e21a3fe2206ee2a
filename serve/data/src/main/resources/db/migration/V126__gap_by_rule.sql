-- SPDX-License-Identifier: Apache-2.0
-- Gaps that the server fills by the estimation rules of a unit, without a person, and takes back when
-- readings come after all. They stand in the journal of changes like those of people.
alter table reading_change alter column entered_by drop not null;
alter table reading_change drop constraint reading_change_kind_check;
alter table reading_change add constraint reading_change_kind_check check
  (kind in ('EDIT', 'ESTIMATE', 'WITHDRAWAL', 'ENTRY', 'RULE'));
alter table reading_change add constraint reading_change_by_check check
  (entered_by is not null or kind in ('RULE', 'WITHDRAWAL'));

comment on column reading_change.entered_by is 'null: the server itself, by a rule';

create index reading_change_by_rule on reading_change (point_id, starts_at) where kind = 'RULE';
