-- SPDX-License-Identifier: Apache-2.0
-- Long tasks, so that one that a restart cut off is not forgotten.
create table job (
  id         uuid primary key,
  owner      uuid not null references app_user,
  state      text not null
    check (state in ('RUNNING', 'DONE', 'REFUSED', 'CANCELLED', 'INTERRUPTED', 'FAILED')),
  started_at timestamptz not null,
  ended_at   timestamptz,
  body       text not null
);

comment on column job.body is 'the job as the API answers it, JSON';

create index job_owner on job (owner, started_at);
