-- SPDX-License-Identifier: Apache-2.0
-- By what this installation computed: the tables of each release of published factors that it ran
-- with and the method packs of the product that it used, so that what an older release of the
-- product computed is opened, proven and inspected by the same.
create table kept_factors (
  hash    text primary key check (hash ~ '^[0-9a-f]{64}$'),
  release text not null,
  tables  text[] not null,
  kept_at timestamptz not null default now()
);

comment on column kept_factors.tables is 'texts in the order of the hash';

create table kept_method (
  hash    text primary key check (hash ~ '^[0-9a-f]{64}$'),
  pack_id text not null,
  whole   text not null,
  kept_at timestamptz not null default now()
);

comment on column kept_method.whole is 'the pack with the kinds that packs share, in the form of its hash';

create trigger kept_factors_append_only before update or delete on kept_factors
  for each row execute function refuse_change();
create trigger kept_method_append_only before update or delete on kept_method
  for each row execute function refuse_change();
