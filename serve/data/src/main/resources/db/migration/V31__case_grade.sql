-- SPDX-License-Identifier: Apache-2.0
alter table case_point add column grade text check (grade in ('MAJOR', 'MINOR'));
alter table case_point add check ((kind = 'NONCONFORMITY') = (grade is not null));

comment on column case_point.grade is 'weight of a nonconformity; null for a clarification';
