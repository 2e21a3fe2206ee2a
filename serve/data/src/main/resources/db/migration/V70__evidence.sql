-- SPDX-License-Identifier: Apache-2.0
-- What is to go into the evidence log: written in the transaction of the change, appended after it.
create table evidence_leaf (
  id        bigint generated always as identity primary key,
  kind      text not null,
  subject   text not null,
  result    text,
  leaf      text not null,
  log_index bigint unique
);

comment on column evidence_leaf.subject is 'what the leaf is about: id of an inventory, a file, a release';
comment on column evidence_leaf.result is 'hash of the result that a step of an inventory is about';
comment on column evidence_leaf.leaf is 'canonical JSON, byte for byte as it stands in the log';
comment on column evidence_leaf.log_index is 'place in the log, null until it is there';

create index evidence_leaf_pending on evidence_leaf (id) where log_index is null;
create index evidence_leaf_subject on evidence_leaf (subject, kind);

-- What the leaf only commits to. Deleting a row erases the content; the log stays as it is.
create table evidence_opening (
  leaf    bigint not null references evidence_leaf,
  field   text not null,
  salt    text not null,
  content text not null,
  primary key (leaf, field)
);
