-- SPDX-License-Identifier: Apache-2.0
-- Receipts that were signed, each with its place in the list that says which no longer hold. The
-- list has no gap in its numbers, so that it tells nothing but how many there are at most.
create table receipt (
  number        integer primary key check (number >= 0),
  inventory_id  uuid not null,
  version       integer not null,
  org_unit_id   uuid not null references org_unit,
  content       char(64) not null unique check (content ~ '^[0-9a-f]{64}$'),
  holder        text,
  issued_by     uuid not null references app_user,
  issued_at     timestamptz not null default now(),
  revoked_by    uuid references app_user,
  revoked_at    timestamptz,
  reason        text check (reason <> ''),
  check ((revoked_by is null) = (revoked_at is null)),
  check ((revoked_by is null) = (reason is null))
);

comment on column receipt.content is 'SHA-256 of the signed part, as its leaf has it';
comment on column receipt.holder is 'thumbprint of the key that the receipt is bound to; null: any holder';

create index receipt_inventory on receipt (inventory_id, number);
