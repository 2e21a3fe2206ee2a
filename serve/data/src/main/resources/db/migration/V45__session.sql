-- SPDX-License-Identifier: Apache-2.0
-- Sessions outlive the server; a session is kept only as SHA-256 of 256 random bits.
create table user_session (
  token_hash    bytea primary key check (octet_length(token_hash) = 32),
  user_id       uuid not null references app_user,
  password_mark integer not null,
  opened_at     timestamptz not null default now(),
  last_used_at  timestamptz not null default now()
);

comment on column user_session.password_mark is 'mark of the password at sign-in: a new one ends the session';

create index user_session_used on user_session (last_used_at);
