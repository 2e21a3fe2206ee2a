-- SPDX-License-Identifier: Apache-2.0
-- What the clocks of devices showed against ours: read once a day where a protocol tells the time,
-- or learnt from the stamps of messages. Found by the points whose readings come from the device.
create table clock_offset (
  gateway_id  uuid not null references gateway,
  device      text not null check (device <> ''),
  at          timestamptz not null,
  ahead_ms    bigint not null,
  within_ms   bigint not null check (within_ms >= 0),
  way         text not null check (way in ('READ', 'STAMPED')),
  points      uuid[] not null,
  received_at timestamptz not null default now(),
  primary key (gateway_id, device, at)
);

comment on column clock_offset.at is 'our time when the device showed its own';
comment on column clock_offset.ahead_ms is 'how far the device was ahead, negative if behind';
comment on column clock_offset.within_ms is 'half of the span in which the true offset lies';
comment on column clock_offset.points is 'places of the readings that come from the device';

create index clock_offset_points on clock_offset using gin (points);

create trigger clock_offset_append_only before update or delete on clock_offset
  for each row execute function refuse_change();
