-- SPDX-License-Identifier: Apache-2.0
-- What a unit says of a dated duty (append-only; period '' speaks of the duty as a whole), and the
-- evidence packs that it has frozen: files of the unit, found by their hash, never changed.
create table duty_entry (
  version_id    bigint generated always as identity primary key,
  org_unit_id   uuid not null references org_unit,
  duty          text not null check (duty <> ''),
  period        text not null,
  state         text not null check (state in ('OPEN', 'DONE', 'NOT_APPLICABLE')),
  due           date,
  note          text,
  recorded_by   uuid not null references app_user,
  known_at      timestamptz not null default now(),
  superseded_at timestamptz
);

create unique index duty_entry_current on duty_entry (org_unit_id, duty, period)
  where superseded_at is null;

create table evidence_pack (
  id            uuid primary key default gen_random_uuid(),
  org_unit_id   uuid not null references org_unit,
  month         date not null check (extract(day from month) = 1),
  attachment_id uuid not null references attachment,
  manifest_hash char(64) not null check (manifest_hash ~ '^[0-9a-f]{64}$'),
  missing       text not null,
  made_by       uuid not null references app_user,
  made_at       timestamptz not null default now()
);

create index evidence_pack_unit on evidence_pack (org_unit_id, month);

create trigger evidence_pack_append_only before update or delete on evidence_pack
  for each row execute function refuse_change();
