-- SPDX-License-Identifier: Apache-2.0
-- Statements for the carbon border adjustment mechanism have a stable name, as reports have.
alter table identifier drop constraint identifier_kind_check;
alter table identifier add constraint identifier_kind_check check (kind in
  ('METER', 'DEVICE', 'GATEWAY', 'BATCH', 'DATASET', 'PRODUCT', 'INVENTORY', 'REPORT', 'STATEMENT'));

insert into identifier (id, kind, subject, org_unit_id)
  select new_identifier(), 'STATEMENT', s.id, s.org_unit_id from cbam_statement s;

create trigger cbam_statement_identifier after insert on cbam_statement
  for each row execute function give_identifier('STATEMENT');

create or replace view identified as
  select i.id, i.kind, i.subject, i.org_unit_id, i.created_at,
         coalesce(m.code, d.serial, g.code, b.file_name, a.name, v.title, r.name, p.code,
                  s.installation || ' ' || s.period_from || ' v' || s.version, '') as name
    from identifier i
    left join meter m on i.kind = 'METER' and m.id = i.subject
    left join meter_device d on i.kind = 'DEVICE' and d.id = i.subject
    left join gateway g on i.kind = 'GATEWAY' and g.id = i.subject
    left join activity_batch b on i.kind = 'BATCH' and b.id = i.subject
    left join attachment a on i.kind = 'DATASET' and a.id = i.subject
    left join inventory v on i.kind = 'INVENTORY' and v.id = i.subject
    left join report r on i.kind = 'REPORT' and r.id = i.subject
    left join product p on i.kind = 'PRODUCT' and p.id = i.subject
    left join cbam_statement s on i.kind = 'STATEMENT' and s.id = i.subject;
