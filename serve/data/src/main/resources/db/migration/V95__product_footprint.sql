-- SPDX-License-Identifier: Apache-2.0
-- Published footprints: the model with every amount settled, and what it gave. Append-only: a
-- correction is another one for the same period, and the newest of a period counts.
create table product_footprint (
  id             uuid primary key default gen_random_uuid(),
  product_id     uuid not null,
  number         integer not null,
  period_start   date not null,
  period_end     date not null check (period_end > period_start),
  reference      text not null check (reference <> ''),
  intensity      numeric not null,
  unit           text not null,
  model          text not null,
  model_hash     char(64) not null,
  result         text not null,
  result_hash    char(64) not null,
  published_by   uuid not null references app_user,
  published_at   timestamptz not null default now(),
  foreign key (product_id, number) references product_version (product_id, number)
);

comment on column product_footprint.reference is 'declared or functional unit with its amount, as 1 m2';
comment on column product_footprint.intensity is 'net total per reference, in unit';
comment on column product_footprint.model is 'canonical JSON with the amounts of meters and sheets written in';

create index product_footprint_product on product_footprint (product_id, period_start);

create trigger product_footprint_append_only before update or delete on product_footprint
  for each row execute function refuse_change();
create trigger product_footprint_no_truncate before truncate on product_footprint
  for each statement execute function refuse_change();
