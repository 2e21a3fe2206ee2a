-- SPDX-License-Identifier: Apache-2.0
-- Activity data of a source for a half-open span. A value is never changed: a correction supersedes
-- it. Only the review state moves.
create table activity (
  id            uuid primary key default gen_random_uuid(),
  source_id     uuid not null references source,
  org_unit_id   uuid not null references org_unit,
  period_start  date not null,
  period_end    date not null check (period_end > period_start),
  amount        numeric not null check (amount >= 0),
  unit          text not null,
  quality       text not null,
  evidence      text,
  note          text,
  status        text not null default 'RECORDED'
    check (status in ('RECORDED', 'RETURNED', 'REVIEWED', 'APPROVED')),
  recorded_by   uuid not null references app_user,
  recorded_at   timestamptz not null default now(),
  reviewed_by   uuid references app_user,
  reviewed_at   timestamptz,
  review_note   text,
  supersedes    uuid references activity,
  superseded_at timestamptz,
  superseded_by uuid references app_user,
  check (reviewed_by <> recorded_by),
  constraint activity_counted_once exclude using gist
    (source_id with =, daterange(period_start, period_end) with &&) where (superseded_at is null)
);

create index activity_unit_period on activity (org_unit_id, period_start) where superseded_at is null;
create index activity_source on activity (source_id, period_start);

create table activity_attachment (
  activity_id   uuid not null references activity,
  attachment_id uuid not null references attachment,
  attached_by   uuid not null references app_user,
  attached_at   timestamptz not null default now(),
  primary key (activity_id, attachment_id)
);
