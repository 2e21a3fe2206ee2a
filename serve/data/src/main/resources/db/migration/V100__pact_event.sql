-- SPDX-License-Identifier: Apache-2.0
-- Events of PACT that came from partners and that go to them. One that goes is tried again with
-- growing pauses for 72 hours. One that comes twice is kept once.
create table pact_event (
  id         uuid primary key default gen_random_uuid(),
  partner_id uuid not null references partner,
  direction  text not null check (direction in ('IN', 'OUT')),
  kind       text not null check (kind in ('REQUESTED', 'FULFILLED', 'REJECTED', 'PUBLISHED')),
  event_id   text not null check (event_id <> '' and length(event_id) <= 300),
  about      text check (length(about) <= 300),
  document   text not null,
  state      text not null check (state in ('OPEN', 'DONE', 'FAILED')),
  tries      integer not null default 0,
  due_at     timestamptz not null default now(),
  error      text,
  at         timestamptz not null default now(),
  unique (partner_id, direction, event_id)
);

comment on column pact_event.about is 'id of the event of a request that this one answers';
comment on column pact_event.state is
  'OUT: OPEN waits to be sent. IN: OPEN waits to be worked on; a request of ours is OPEN until it is answered';

create index pact_event_due on pact_event (due_at) where state = 'OPEN';
create index pact_event_partner on pact_event (partner_id, at);
