-- SPDX-License-Identifier: Apache-2.0
-- What owners opened to partners: one file by its hash, for a purpose and a time. The partner holds a
-- key of which only the SHA-256 is kept. Every look is kept, too.
create table sharing_grant (
  id          uuid primary key default gen_random_uuid(),
  thing       text not null references identifier,
  org_unit_id uuid not null references org_unit,
  form        text not null check (form in ('FILE', 'RECEIPT', 'BUNDLE')),
  sha256      char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name        text not null check (name <> ''),
  size        bigint not null,
  partner     text not null check (partner <> ''),
  purpose     text not null check (purpose <> ''),
  key_hash    bytea not null unique,
  valid_until timestamptz not null,
  granted_by  uuid not null references app_user,
  granted_at  timestamptz not null default now(),
  revoked_by  uuid references app_user,
  revoked_at  timestamptz,
  check ((revoked_by is null) = (revoked_at is null))
);

comment on column sharing_grant.form is
  'FILE: the file itself; RECEIPT: totals of an inventory; BUNDLE: its proof with all inputs';

create index sharing_grant_unit on sharing_grant (org_unit_id, granted_at);

create table sharing_view (
  id       bigint generated always as identity primary key,
  grant_id uuid not null references sharing_grant,
  at       timestamptz not null default now()
);

create index sharing_view_grant on sharing_view (grant_id, at);
create trigger sharing_view_append_only before update or delete on sharing_view
  for each row execute function refuse_change();
