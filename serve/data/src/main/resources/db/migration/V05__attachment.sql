-- SPDX-License-Identifier: Apache-2.0
-- Evidence files. The bytes lie in the data folder under their SHA-256; one row per file and
-- organisation unit, so that a unit never learns what another one holds.
create table attachment (
  id          uuid primary key default gen_random_uuid(),
  org_unit_id uuid not null references org_unit,
  sha256      char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name        text not null check (name <> ''),
  media_type  text not null,
  size        bigint not null check (size >= 0),
  uploaded_by uuid not null references app_user,
  uploaded_at timestamptz not null default now(),
  unique (org_unit_id, sha256)
);

create trigger attachment_append_only before update or delete on attachment
  for each row execute function refuse_change();
create trigger attachment_no_truncate before truncate on attachment
  for each statement execute function refuse_change();
