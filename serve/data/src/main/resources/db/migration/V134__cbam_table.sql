-- SPDX-License-Identifier: Apache-2.0
-- A dated file holds default values, or a table of goods that is laid over the built-in one. A
-- statement keeps the table that it was entered by.
alter table cbam_default_file rename to cbam_dated_file;
alter table cbam_dated_file
  add column kind text not null default 'DEFAULTS' check (kind in ('DEFAULTS', 'GOODS'));

alter table cbam_statement add column goods_file_id uuid references cbam_dated_file;

comment on column cbam_statement.goods_file_id is 'table of goods it was entered by, null for the built-in one';
