-- SPDX-License-Identifier: Apache-2.0
-- What validation rules object to, until a person or a better reading settles it, and the changes
-- that people made to readings. The readings themselves lie in the reading store, every version of
-- them under the time it was received, so that a change never overwrites anything.
create table quality_item (
  id          uuid primary key default gen_random_uuid(),
  point_id    uuid not null references point,
  org_unit_id uuid not null references org_unit,
  rule        text not null check (rule <> ''),
  looked_at   text not null check (looked_at <> ''),
  severity    text not null check (severity in ('ERROR', 'WARNING', 'INFO')),
  starts_at   timestamptz not null,
  ends_at     timestamptz not null check (ends_at > starts_at),
  got         text not null,
  wanted      text not null,
  state       text not null default 'OPEN'
    check (state in ('OPEN', 'ACCEPTED', 'CORRECTED', 'GONE')),
  found_at    timestamptz not null default now(),
  decided_by  uuid references app_user,
  decided_at  timestamptz,
  reason      text,
  unique (point_id, rule, starts_at, ends_at),
  check (state <> 'ACCEPTED' or (decided_by is not null and reason <> ''))
);

comment on column quality_item.rule is 'id of the rule; late-data: readings came after the approval';
comment on column quality_item.state is 'GONE: the rule no longer objects, and nobody decided';

create index quality_item_open on quality_item (org_unit_id, starts_at) where state = 'OPEN';

create table reading_change (
  id          uuid primary key default gen_random_uuid(),
  point_id    uuid not null references point,
  org_unit_id uuid not null references org_unit,
  kind        text not null check (kind in ('EDIT', 'ESTIMATE', 'WITHDRAWAL', 'ENTRY')),
  starts_at   timestamptz not null,
  ends_at     timestamptz not null check (ends_at > starts_at),
  received_at timestamptz not null,
  readings    integer not null check (readings > 0),
  rules       text,
  effect      text not null,
  reason      text not null check (reason <> ''),
  withdraws   uuid unique references reading_change,
  attachment_id uuid references attachment,
  entered_by  uuid not null references app_user,
  entered_at  timestamptz not null default now()
);

comment on column reading_change.received_at is 'time under which its readings lie in the store';
comment on column reading_change.rules is 'rules and donors of its estimates';
comment on column reading_change.effect is 'month sums before and after, as JSON';
comment on column reading_change.attachment_id is 'photo of the counter';

create index reading_change_point on reading_change (point_id, entered_at);

create trigger reading_change_append_only before update or delete on reading_change
  for each row execute function refuse_change();

create index activity_evidence on activity (evidence text_pattern_ops) where superseded_at is null;
