-- SPDX-License-Identifier: Apache-2.0
-- Numbers of the points of a large batch lie packed with the batch, so that 20,000 readings cost
-- one row and not 20,000 a minute; they go to the points' own rows once in many batches.
alter table gateway_batch add column numbers bytea;
alter table gateway_batch alter column numbers set storage external;

comment on column gateway_batch.numbers is 'how far its points have come, packed; null once it stands in gateway_point';

create index gateway_batch_packed on gateway_batch (gateway_id) where numbers is not null;
