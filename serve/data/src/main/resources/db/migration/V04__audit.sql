-- SPDX-License-Identifier: Apache-2.0
-- Who did what, when and to what; written in the transaction of the change, never changed after.
create table audit_entry (
  id           bigint generated always as identity primary key,
  at           timestamptz not null default now(),
  user_id      uuid references app_user,
  user_login   text not null,
  action       text not null check (action <> ''),
  subject_type text not null check (subject_type <> ''),
  subject_id   text not null,
  org_unit_id  uuid references org_unit,
  before_json  text,
  after_json   text,
  address      text
);

comment on column audit_entry.before_json is 'canonical JSON of the subject before, null when created';
comment on column audit_entry.after_json is 'canonical JSON of the subject after, null when removed';
comment on column audit_entry.org_unit_id is 'null: concerns the whole installation';

create index audit_entry_org on audit_entry (org_unit_id, id);
create index audit_entry_subject on audit_entry (subject_type, subject_id, id);
create index audit_entry_user on audit_entry (user_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: the table is append-only', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;

comment on function refuse_change is 'trigger function for append-only tables';

create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry
  for each statement execute function refuse_change();
