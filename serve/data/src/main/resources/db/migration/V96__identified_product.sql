-- SPDX-License-Identifier: Apache-2.0
-- The name of a product in the list of names: its code.
create or replace view identified as
  select i.id, i.kind, i.subject, i.org_unit_id, i.created_at,
         coalesce(m.code, d.serial, g.code, b.file_name, a.name, v.title, r.name, p.code, '') as name
    from identifier i
    left join meter m on i.kind = 'METER' and m.id = i.subject
    left join meter_device d on i.kind = 'DEVICE' and d.id = i.subject
    left join gateway g on i.kind = 'GATEWAY' and g.id = i.subject
    left join activity_batch b on i.kind = 'BATCH' and b.id = i.subject
    left join attachment a on i.kind = 'DATASET' and a.id = i.subject
    left join inventory v on i.kind = 'INVENTORY' and v.id = i.subject
    left join report r on i.kind = 'REPORT' and r.id = i.subject
    left join product p on i.kind = 'PRODUCT' and p.id = i.subject;
