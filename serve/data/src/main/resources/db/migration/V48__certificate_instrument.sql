-- SPDX-License-Identifier: Apache-2.0
-- What kind of claim a lot is, and the documents that prove it by what they prove.
alter table certificate_version
  add column instrument        text not null default 'certificate'
    check (instrument in ('certificate', 'market-traded', 'direct-supply', 'self-use')),
  add column contract          text,
  add column settlement        text,
  add column records           text,
  add column retirement_record text;

comment on column certificate_version.retirement_record is 'number of the record of retirement (核销)';
