-- SPDX-License-Identifier: Apache-2.0
-- Products of a unit and the models of their footprints, as append-only versions: the document as
-- it was written, by its hash. What is not published is a draft.
create table product (
  id          uuid primary key default gen_random_uuid(),
  org_unit_id uuid not null references org_unit,
  code        text not null check (code <> '' and length(code) <= 60),
  created_at  timestamptz not null default now(),
  unique (org_unit_id, code)
);

comment on column product.code is 'as the unit itself calls it, for example its article number';

create table product_version (
  product_id  uuid not null references product,
  number      integer not null check (number > 0),
  name_zh     text not null check (name_zh <> ''),
  name_en     text not null check (name_en <> ''),
  body        text not null,
  hash        char(64) not null,
  intensity   numeric,
  unit        text,
  recorded_by uuid not null references app_user,
  known_at    timestamptz not null default now(),
  primary key (product_id, number),
  check ((intensity is null) = (unit is null))
);

comment on column product_version.name_zh is 'of the product, as its model says';
comment on column product_version.body is 'YAML or JSON as it was written';
comment on column product_version.hash is 'SHA-256 of the body';
comment on column product_version.intensity is 'total when the version was kept; null while it could not be computed';

create trigger product_version_append_only before update or delete on product_version
  for each row execute function refuse_change();
create trigger product_version_no_truncate before truncate on product_version
  for each statement execute function refuse_change();

create trigger product_identifier after insert on product
  for each row execute function give_identifier('PRODUCT');
