-- SPDX-License-Identifier: Apache-2.0
-- Connections to devices that the server opens itself. Each is a gateway of its own, so that what it
-- reads has places, health and adoption as elsewhere; nobody has the key.
create table connection (
  gateway_id uuid primary key references gateway,
  protocol   text not null check (protocol <> ''),
  settings   text not null,
  enabled    boolean not null,
  changed_by uuid not null references app_user,
  changed_at timestamptz not null default now()
);

comment on column connection.settings is 'an object of texts as JSON, in the words of the protocol';

create table connection_point (
  gateway_id uuid not null references connection,
  name       text not null check (name <> ''),
  address    text not null check (address <> ''),
  factor     numeric not null check (factor <> 0),
  scale      integer not null check (scale between 0 and 9),
  primary key (gateway_id, name)
);
