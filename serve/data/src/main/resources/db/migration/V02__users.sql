-- SPDX-License-Identifier: Apache-2.0
-- People, and what each may do below which organisation unit.
create table app_user (
  id            uuid primary key default gen_random_uuid(),
  login         text not null check (login <> ''),
  display_name  text not null check (display_name <> ''),
  email         text,
  password_hash text,
  oidc_subject  text unique,
  locale        text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  active        boolean not null default true,
  created_at    timestamptz not null default now()
);

comment on column app_user.password_hash is 'null: signs in by OpenID Connect only';

create unique index app_user_login on app_user (lower(login));

create table user_role (
  user_id     uuid not null references app_user,
  role        text not null check (role in
    ('ADMINISTRATOR', 'RECORDER', 'REVIEWER', 'MANAGER', 'VERIFIER', 'EXECUTIVE')),
  org_unit_id uuid not null references org_unit,
  granted_by  uuid references app_user,
  granted_at  timestamptz not null default now(),
  primary key (user_id, role, org_unit_id)
);

alter table org_unit_version
  add foreign key (recorded_by) references app_user;
