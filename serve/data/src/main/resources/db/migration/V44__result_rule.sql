-- SPDX-License-Identifier: Apache-2.0
-- What the hash of a calculation is of: at first the whole result as JSON, since then its identity
-- and its posted lines, which another key in the JSON does not change.
alter table calculation
  add column result_rule text not null default 'json' check (result_rule in ('json', 'lines'));
alter table calculation alter column result_rule drop default;

comment on column calculation.result_rule is 'json: the whole result; lines: identity and posted lines';
