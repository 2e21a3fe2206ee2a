-- SPDX-License-Identifier: Apache-2.0
-- What a bill is proved by, and the activity data that it was posted as.
create table bill_attachment (
  bill_id       uuid not null references bill,
  attachment_id uuid not null references attachment,
  attached_by   uuid not null references app_user,
  attached_at   timestamptz not null default now(),
  primary key (bill_id, attachment_id)
);

create table bill_posting (
  version_id  bigint not null references bill_version,
  activity_id uuid not null references activity,
  primary key (version_id, activity_id)
);

create index bill_posting_activity on bill_posting (activity_id);
