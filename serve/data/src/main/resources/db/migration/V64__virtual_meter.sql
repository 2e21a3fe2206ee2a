-- SPDX-License-Identifier: Apache-2.0
-- Points whose use is a formula of the use of others. A formula that is changed supersedes the one
-- before it, so that what was computed by it can be computed again.
alter table point drop constraint point_kind_check;
alter table point add constraint point_kind_check check
  (kind in ('REGISTER', 'INTERVAL', 'GAUGE', 'STATUS', 'DEMAND', 'RATE_SET', 'QUADRANT_SET', 'EVENT',
    'VIRTUAL'));

create table virtual_meter (
  id            uuid primary key default gen_random_uuid(),
  point_id      uuid not null references point,
  formula       text not null check (formula <> ''),
  reason        text,
  entered_by    uuid not null references app_user,
  entered_at    timestamptz not null default now(),
  superseded_at timestamptz,
  superseded_by uuid references app_user
);

create unique index virtual_meter_in_force on virtual_meter (point_id) where superseded_at is null;

create table virtual_input (
  virtual_id uuid not null references virtual_meter,
  name       text not null check (name <> ''),
  point_id   uuid not null references point,
  primary key (virtual_id, name)
);

comment on column virtual_input.name is 'what the formula calls the point';

create trigger virtual_input_append_only before update or delete on virtual_input
  for each row execute function refuse_change();
