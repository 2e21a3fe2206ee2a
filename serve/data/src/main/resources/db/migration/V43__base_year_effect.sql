-- SPDX-License-Identifier: Apache-2.0
-- The effect of a change on the base year as it was computed; `effect` is the one that counts, and
-- differs from it only with a stated basis.
alter table base_year_change
  add column computed numeric,
  add column computation text,
  add check ((computed is null) = (computation is null));

comment on column base_year_change.computed is 'tCO2e that the base-year inventories differ by with the change';
comment on column base_year_change.computation is 'JSON: what was asked for, and what came out source by source';
