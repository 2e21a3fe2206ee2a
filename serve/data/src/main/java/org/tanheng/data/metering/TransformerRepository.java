// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import static org.tanheng.data.jooq.Tables.METER_TRANSFORMERS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.MeterTransformersRecord;

/** Reads and enters the transformers before meters; what was known before stays. */
public final class TransformerRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public TransformerRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** All entries of the meters, also superseded ones, by the instant from which they hold. */
  public List<StoredTransformers> of(Collection<UUID> meters) {
    return sql.selectFrom(METER_TRANSFORMERS)
        .where(Sql.in(METER_TRANSFORMERS.METER_ID, meters))
        .orderBy(
            METER_TRANSFORMERS.METER_ID,
            METER_TRANSFORMERS.VALID_FROM,
            METER_TRANSFORMERS.ENTERED_AT)
        .fetch(TransformerRepository::transformers);
  }

  /** Enters transformers, in place of what was known from the same instant. */
  public StoredTransformers enter(StoredTransformers draft, UUID by) {
    withdraw(draft.meterId(), draft.validFrom(), by);
    MeterTransformersRecord row = sql.newRecord(METER_TRANSFORMERS);
    row.setMeterId(draft.meterId());
    row.setValidFrom(draft.validFrom());
    row.setCurrentPrimary(draft.currentPrimary());
    row.setCurrentSecondary(draft.currentSecondary());
    row.setVoltagePrimary(draft.voltagePrimary());
    row.setVoltageSecondary(draft.voltageSecondary());
    row.setAttachmentId(draft.attachmentId());
    row.setReason(draft.reason());
    row.setEnteredBy(by);
    return transformers(sql.insertInto(METER_TRANSFORMERS).set(row).returning().fetchSingle());
  }

  /** What was known from this instant is no longer. */
  public void withdraw(UUID meter, Instant validFrom, UUID by) {
    sql.update(METER_TRANSFORMERS)
        .set(METER_TRANSFORMERS.SUPERSEDED_AT, Sql.NOW)
        .set(METER_TRANSFORMERS.SUPERSEDED_BY, by)
        .where(
            METER_TRANSFORMERS.METER_ID.eq(meter),
            METER_TRANSFORMERS.VALID_FROM.eq(validFrom),
            METER_TRANSFORMERS.SUPERSEDED_AT.isNull())
        .execute();
  }

  private static StoredTransformers transformers(MeterTransformersRecord row) {
    return new StoredTransformers(
        row.getId(),
        row.getMeterId(),
        row.getValidFrom(),
        row.getCurrentPrimary(),
        row.getCurrentSecondary(),
        row.getVoltagePrimary(),
        row.getVoltageSecondary(),
        row.getAttachmentId(),
        row.getReason(),
        row.getEnteredBy(),
        row.getEnteredAt(),
        row.getSupersededAt());
  }
}
