-- SPDX-License-Identifier: Apache-2.0
-- What is known of a register beyond its readings: what tells a rollover from a reset, spreads what
-- was caught up after an outage, and says how coarse its steps are. The point holds what is known
-- now; every version stays with who entered it and why.
alter table point add column highest_per_hour numeric check (highest_per_hour > 0);
alter table point add column float32 boolean not null default false;

comment on column point.highest_per_hour is 'most that it can count in an hour, in its unit before transformers';
comment on column point.float32 is 'sent as a 32-bit float, whose steps grow with the value';

create table point_rule (
  id               uuid primary key default gen_random_uuid(),
  point_id         uuid not null references point,
  digits           integer check (digits between 1 and 15),
  highest_per_hour numeric check (highest_per_hour > 0),
  float32          boolean not null,
  reason           text not null check (reason <> ''),
  entered_by       uuid not null references app_user,
  entered_at       timestamptz not null default now()
);

create index point_rule_point on point_rule (point_id, entered_at);
