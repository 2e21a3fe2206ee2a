-- SPDX-License-Identifier: Apache-2.0
-- How much of a published footprint rests on numbers that nobody published.
alter table product_footprint
  add column illustrative numeric not null check (illustrative >= 0);

comment on column product_footprint.illustrative is 'share of the impact, 0 where every number has a source';
