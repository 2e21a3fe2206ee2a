-- SPDX-License-Identifier: Apache-2.0
-- The mail server that the installation sends by; a new version supersedes the one before it, none in
-- force means that nothing is mailed. The password is sealed for its version.
create table mail_setting (
  id            uuid primary key,
  host          text not null check (host <> '' and length(host) <= 253),
  port          integer not null check (port between 1 and 65535),
  security      text not null check (security in ('TLS', 'STARTTLS', 'NONE')),
  login         text not null check (length(login) <= 200),
  secret        bytea,
  sender        text not null check (sender <> '' and length(sender) <= 200),
  entered_by    uuid not null references app_user,
  entered_at    timestamptz not null default now(),
  superseded_at timestamptz
);

create unique index mail_setting_in_force on mail_setting ((true)) where superseded_at is null;

-- A supplier is reminded by mail so many days before the end; by_user is null where the rule did it.
alter table supplier_request add column remind_days integer check (remind_days between 1 and 90);
alter table supplier_request add column base text not null default '';
comment on column supplier_request.base is 'address of this server as its link began when it was asked';
alter table supplier_reminder alter column by_user drop not null;

create table supplier_mail (
  id         bigint generated always as identity primary key,
  request_id uuid not null references supplier_request,
  address    text not null,
  failure    text,
  at         timestamptz not null default now()
);

comment on column supplier_mail.failure is 'why it was not taken by the mail server, null if it was';

create index supplier_mail_request on supplier_mail (request_id, at);
create trigger supplier_mail_append_only before update or delete on supplier_mail
  for each row execute function refuse_change();
