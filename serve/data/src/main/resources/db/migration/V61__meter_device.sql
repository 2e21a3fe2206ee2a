-- SPDX-License-Identifier: Apache-2.0
-- The devices that stood at a metering place, their transformers and certificates. What was true in
-- the past is kept: a correction supersedes an entry, an exchange ends one device and begins the next.
create table meter_device (
  id              uuid primary key default gen_random_uuid(),
  meter_id        uuid not null references meter,
  serial          text not null check (serial <> ''),
  maker           text,
  model           text,
  accuracy_class  text,
  measuring_range text,
  seal            text,
  digits          integer check (digits between 1 and 15),
  condition       text not null default 'GOOD' check (condition in ('GOOD', 'LIMITED', 'FAULTY')),
  installed_at    timestamptz not null,
  removed_at      timestamptz check (removed_at > installed_at),
  attachment_id   uuid references attachment,
  entered_by      uuid not null references app_user,
  entered_at      timestamptz not null default now()
);

comment on column meter_device.digits is 'digits of its counters before the decimal point';
comment on column meter_device.attachment_id is 'photo of its plate';

create unique index meter_device_in_service on meter_device (meter_id) where removed_at is null;

create table meter_device_reading (
  device_id   uuid not null references meter_device,
  point_id    uuid not null references point,
  first_value numeric,
  last_value  numeric,
  primary key (device_id, point_id)
);

create table meter_transformers (
  id                uuid primary key default gen_random_uuid(),
  meter_id          uuid not null references meter,
  valid_from        timestamptz not null,
  current_primary   numeric not null check (current_primary > 0),
  current_secondary numeric not null check (current_secondary > 0),
  voltage_primary   numeric not null check (voltage_primary > 0),
  voltage_secondary numeric not null check (voltage_secondary > 0),
  attachment_id     uuid references attachment,
  reason            text,
  entered_by        uuid not null references app_user,
  entered_at        timestamptz not null default now(),
  superseded_at     timestamptz,
  superseded_by     uuid references app_user
);

comment on column meter_transformers.attachment_id is 'photo of the plates';

create unique index meter_transformers_known on meter_transformers (meter_id, valid_from)
  where superseded_at is null;

create table meter_certificate (
  id            uuid primary key default gen_random_uuid(),
  device_id     uuid not null references meter_device,
  kind          text not null check (kind in ('VERIFICATION', 'CALIBRATION')),
  number        text not null check (number <> ''),
  authority     text,
  issued_on     date not null,
  valid_to      date check (valid_to >= issued_on),
  result        text not null check (result in ('PASSED', 'LIMITED', 'FAILED')),
  attachment_id uuid references attachment,
  entered_by    uuid not null references app_user,
  entered_at    timestamptz not null default now()
);

comment on column meter_certificate.valid_to is 'last day; null: without end';

create index meter_certificate_device on meter_certificate (device_id, issued_on);

create trigger meter_certificate_append_only before update or delete on meter_certificate
  for each row execute function refuse_change();
