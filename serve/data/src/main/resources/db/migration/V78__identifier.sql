-- SPDX-License-Identifier: Apache-2.0
-- Stable names of things for outside: given once, when a thing is entered, and never again to
-- another. Fifty random bits, so that nobody finds by counting what was not shown to him.
create table identifier (
  id          text primary key check (id ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  kind        text not null check (kind in
    ('METER', 'DEVICE', 'GATEWAY', 'BATCH', 'DATASET', 'PRODUCT', 'INVENTORY', 'REPORT')),
  subject     uuid not null,
  org_unit_id uuid not null references org_unit,
  created_at  timestamptz not null default now(),
  unique (kind, subject)
);

comment on column identifier.id is 'ten characters of the alphabet of Crockford (base 32)';
comment on column identifier.subject is 'id of the thing in the table of its kind';

create index identifier_unit on identifier (org_unit_id, kind);
create trigger identifier_append_only before update or delete on identifier
  for each row execute function refuse_change();
create trigger identifier_no_truncate before truncate on identifier
  for each statement execute function refuse_change();

-- Bytes 6 and 8 of a random UUID say its version; the others are random.
create function new_identifier() returns text language sql volatile as $$
  select string_agg(
           substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (get_byte(drawn.bytes, place) & 31), 1),
           '' order by place)
    from (select uuid_send(gen_random_uuid()) as bytes offset 0) drawn,
         unnest(array[0, 1, 2, 3, 4, 5, 7, 9, 10, 11]) place
$$;

create function give_identifier() returns trigger language plpgsql as $$
begin
  insert into identifier (id, kind, subject, org_unit_id)
  values (
    new_identifier(),
    tg_argv[0],
    new.id,
    coalesce(
      (to_jsonb(new) ->> 'org_unit_id')::uuid,
      (select m.org_unit_id from meter m where m.id = (to_jsonb(new) ->> 'meter_id')::uuid)))
  on conflict (kind, subject) do nothing;
  return new;
end
$$;

insert into identifier (id, kind, subject, org_unit_id)
  select new_identifier(), one.kind, one.id, one.org_unit_id
  from (
    select 'METER' as kind, m.id, m.org_unit_id from meter m
    union all
    select 'DEVICE', d.id, m.org_unit_id from meter_device d join meter m on m.id = d.meter_id
    union all select 'GATEWAY', g.id, g.org_unit_id from gateway g
    union all select 'BATCH', b.id, b.org_unit_id from activity_batch b
    union all select 'DATASET', a.id, a.org_unit_id from attachment a
    union all select 'INVENTORY', i.id, i.org_unit_id from inventory i
    union all select 'REPORT', r.id, r.org_unit_id from report r
  ) one;

create trigger meter_identifier after insert on meter
  for each row execute function give_identifier('METER');
create trigger device_identifier after insert on meter_device
  for each row execute function give_identifier('DEVICE');
create trigger gateway_identifier after insert on gateway
  for each row execute function give_identifier('GATEWAY');
create trigger batch_identifier after insert on activity_batch
  for each row execute function give_identifier('BATCH');
create trigger dataset_identifier after insert on attachment
  for each row execute function give_identifier('DATASET');
create trigger inventory_identifier after insert on inventory
  for each row execute function give_identifier('INVENTORY');
create trigger report_identifier after insert on report
  for each row execute function give_identifier('REPORT');

create view identified as
  select i.id, i.kind, i.subject, i.org_unit_id, i.created_at,
         coalesce(m.code, d.serial, g.code, b.file_name, a.name, v.title, r.name, '') as name
    from identifier i
    left join meter m on i.kind = 'METER' and m.id = i.subject
    left join meter_device d on i.kind = 'DEVICE' and d.id = i.subject
    left join gateway g on i.kind = 'GATEWAY' and g.id = i.subject
    left join activity_batch b on i.kind = 'BATCH' and b.id = i.subject
    left join attachment a on i.kind = 'DATASET' and a.id = i.subject
    left join inventory v on i.kind = 'INVENTORY' and v.id = i.subject
    left join report r on i.kind = 'REPORT' and r.id = i.subject;
