-- SPDX-License-Identifier: Apache-2.0
-- Public keys with which gateways sign their batches. A key that was replaced is kept, and is good
-- for a day longer, so that what waits in the buffer of the gateway is still taken.
create table gateway_signing_key (
  id         bigint generated always as identity primary key,
  gateway_id uuid not null references gateway,
  key        text not null check (key <> ''),
  entered_by uuid not null references app_user,
  since      timestamptz not null default now(),
  ended_at   timestamptz
);

comment on column gateway_signing_key.key is 'name+id+key of a signed note (C2SP), Ed25519';

create unique index gateway_signing_key_now on gateway_signing_key (gateway_id) where ended_at is null;
