-- SPDX-License-Identifier: Apache-2.0
-- Addresses that the server may open for connections to devices; without rows it may open any.
create table connection_address (
  pattern    text primary key check (pattern <> ''),
  note       text not null,
  entered_by uuid not null references app_user,
  entered_at timestamptz not null default now()
);

comment on column connection_address.pattern is
  'host, *.domain, address/prefix, each with :port or without, or the path of a serial line';
