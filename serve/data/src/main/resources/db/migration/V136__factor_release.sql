-- SPDX-License-Identifier: Apache-2.0
-- Tables of every release of published factors that this installation ran with, so that what an
-- older release computed is opened, proven and audited by that release.
create table factor_release (
  hash    text primary key check (hash ~ '^[0-9a-f]{64}$'),
  release text not null,
  tables  text[] not null,
  kept_at timestamptz not null default now()
);

comment on column factor_release.tables is 'texts in the order of the hash';

create trigger factor_release_append_only before update or delete on factor_release
  for each row execute function refuse_change();
