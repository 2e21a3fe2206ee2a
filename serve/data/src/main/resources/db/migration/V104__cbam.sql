-- SPDX-License-Identifier: Apache-2.0
-- What an installation states for the carbon border adjustment mechanism: the statement as it was
-- entered, and what meters and ledger lines said in it then. Figures are computed again from the
-- two. A later statement of the same installation and period is the next version.
create table cbam_statement (
  id                uuid primary key default gen_random_uuid(),
  org_unit_id       uuid not null references org_unit,
  installation      text not null check (installation <> '' and length(installation) <= 200),
  period_from       date not null,
  period_to         date not null check (period_to > period_from),
  version           integer not null check (version > 0),
  statement         text not null,
  books             text not null,
  inventory_id      uuid references inventory,
  inventory_version integer check (inventory_version > 0),
  made_by           uuid not null references app_user,
  made_at           timestamptz not null default now(),
  unique (org_unit_id, installation, period_from, version),
  check ((inventory_id is null) = (inventory_version is null))
);

comment on column cbam_statement.books is 'JSON array of what meters and ledger lines said when it was entered';

create trigger cbam_statement_append_only before update or delete on cbam_statement
  for each row execute function refuse_change();

-- What a verifier says of a statement is a document of its own and no part of it.
create table cbam_verification (
  id            uuid primary key default gen_random_uuid(),
  statement_id  uuid not null references cbam_statement,
  verifier      text not null check (verifier <> '' and length(verifier) <= 200),
  accreditation text not null check (length(accreditation) <= 200),
  opinion       text not null check (opinion in ('SATISFACTORY', 'WITH_COMMENTS', 'NOT_SATISFACTORY')),
  dated         date not null,
  attachment_id uuid not null references attachment,
  made_by       uuid not null references app_user,
  made_at       timestamptz not null default now()
);

create trigger cbam_verification_append_only before update or delete on cbam_verification
  for each row execute function refuse_change();

-- A dated file of default values, mark-ups and benchmarks, as a unit loaded it.
create table cbam_default_file (
  id            uuid primary key default gen_random_uuid(),
  org_unit_id   uuid not null references org_unit,
  title         text not null check (title <> '' and length(title) <= 200),
  dated         date not null,
  attachment_id uuid not null references attachment,
  row_count     integer not null check (row_count > 0),
  made_by       uuid not null references app_user,
  made_at       timestamptz not null default now()
);

create trigger cbam_default_file_append_only before update or delete on cbam_default_file
  for each row execute function refuse_change();
