-- SPDX-License-Identifier: Apache-2.0
-- Companies that footprints are exchanged with, and the footprints. What a partner signs in with is
-- kept as a hash; what we sign in with at the partner's is sealed with a key outside the database.
create table partner (
  id            uuid primary key default gen_random_uuid(),
  org_unit_id   uuid not null references org_unit,
  name          text not null check (name <> '' and length(name) <= 200),
  client_id     text not null unique,
  secret_hash   bytea not null,
  products      text[] not null,
  address       text check (address ~ '^https://'),
  their_client  text,
  their_secret  bytea,
  made_by       uuid not null references app_user,
  made_at       timestamptz not null default now(),
  ended_by      uuid references app_user,
  ended_at      timestamptz,
  check ((ended_by is null) = (ended_at is null)),
  check ((address is null) = (their_client is null) and (address is null) = (their_secret is null))
);

comment on column partner.products is 'URNs of the products that the partner may see; * is all of the unit';
comment on column partner.address is 'where the interface of the partner stands, without /3';

create index partner_unit on partner (org_unit_id, made_at);

create table partner_token (
  hash       bytea primary key,
  partner_id uuid not null references partner,
  expires_at timestamptz not null
);

create index partner_token_partner on partner_token (partner_id);

create table pcf (
  pf_id       uuid not null,
  org_unit_id uuid not null references org_unit,
  origin      text not null check (origin in ('OWN', 'RECEIVED')),
  partner_id  uuid references partner,
  document    text not null,
  sha256      char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
  status      text not null check (status in ('ACTIVE', 'DEPRECATED')),
  made_by     uuid references app_user,
  made_at     timestamptz not null default now(),
  number      bigint generated always as identity unique,
  primary key (org_unit_id, pf_id)
);

comment on table pcf is 'footprints as PACT 3.0; the document of one id never changes, only its status';
comment on column pcf.partner_id is 'who sent it; null: made or entered here, or answered by a supplier';
