-- SPDX-License-Identifier: Apache-2.0
-- Digital passports of products as append-only versions; the newest says whether it is open to
-- whoever holds the product's name.
create table passport (
  product_id   uuid not null references product,
  number       integer not null check (number > 0),
  gtin         text check (gtin ~ '^[0-9]{14}$'),
  batch        text not null check (length(batch) <= 20),
  footprint_id uuid references product_footprint,
  open         boolean not null,
  body         text not null,
  recorded_by  uuid not null references app_user,
  known_at     timestamptz not null default now(),
  primary key (product_id, number)
);

comment on column passport.body is 'JSON: facts with their sources, and what is captured of a battery';
comment on column passport.gtin is 'as GS1 gave it out, with leading zeros';

create trigger passport_append_only before update or delete on passport
  for each row execute function refuse_change();

-- A request to a third party for a certificate of a published footprint, and what became of it.
create table certificate_request (
  id           uuid primary key default gen_random_uuid(),
  product_id   uuid not null references product,
  footprint_id uuid not null references product_footprint,
  addressee    text not null check (addressee <> '' and length(addressee) <= 200),
  wish         text not null check (wish <> '' and length(wish) <= 2000),
  requested_by uuid not null references app_user,
  requested_at timestamptz not null default now()
);

create trigger certificate_request_append_only before update or delete on certificate_request
  for each row execute function refuse_change();

create table certificate_request_step (
  request_id    uuid not null references certificate_request,
  number        integer not null check (number > 0),
  state         text not null check (state in ('SENT', 'QUESTION', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
  note          text not null check (length(note) <= 2000),
  certificate   text not null check (length(certificate) <= 200),
  valid_until   date,
  attachment_id uuid references attachment,
  recorded_by   uuid not null references app_user,
  known_at      timestamptz not null default now(),
  primary key (request_id, number),
  check (state <> 'GRANTED' or certificate <> '' and valid_until is not null and attachment_id is not null)
);

create trigger certificate_request_step_append_only before update or delete on certificate_request_step
  for each row execute function refuse_change();
