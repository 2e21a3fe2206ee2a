-- SPDX-License-Identifier: Apache-2.0
-- API tokens are kept only as SHA-256 of 256 random bits; sign-in attempts feed the rate limit.
create table api_token (
  id           uuid primary key default gen_random_uuid(),
  user_id      uuid not null references app_user,
  name         text not null check (name <> ''),
  token_hash   bytea not null unique check (octet_length(token_hash) = 32),
  created_at   timestamptz not null default now(),
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz
);

create index api_token_user on api_token (user_id);

create table login_attempt (
  id         bigint generated always as identity primary key,
  login      text not null,
  address    text not null,
  succeeded  boolean not null,
  at         timestamptz not null default now()
);

create index login_attempt_login on login_attempt (login, at);
create index login_attempt_address on login_attempt (address, at);
