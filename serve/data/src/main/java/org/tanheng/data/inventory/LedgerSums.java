// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.inventory;

import static org.tanheng.data.jooq.Tables.CALCULATION;
import static org.tanheng.data.jooq.Tables.LEDGER_LINE;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Adds up the posted lines of a version in the store; the caller has confined the inventory. */
public final class LedgerSums {
  private static final Field<String> NONE = DSL.inline("");

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public LedgerSums(DSLContext sql) {
    this.sql = sql;
  }

  /** Sums by source, with all months together. */
  public List<LedgerSum> bySource(UUID inventory, int version) {
    return sums(inventory, version, LEDGER_LINE.SOURCE, DSL.castNull(String.class));
  }

  /** Sums by month, with all sources together; what names no month stands apart. */
  public List<LedgerSum> byMonth(UUID inventory, int version) {
    return sums(inventory, version, NONE, LEDGER_LINE.MONTH);
  }

  private List<LedgerSum> sums(
      UUID inventory, int version, Field<String> source, Field<String> month) {
    Field<String> sourceKey = source.as("source_key");
    Field<String> monthKey = month.as("month_key");
    Field<BigDecimal> amount = DSL.sum(LEDGER_LINE.AMOUNT).as("amount_sum");
    return sql.select(
            sourceKey,
            LEDGER_LINE.KIND,
            LEDGER_LINE.SCOPE,
            monthKey,
            LEDGER_LINE.BASIS,
            LEDGER_LINE.QUALITY,
            amount)
        .from(LEDGER_LINE)
        .where(LEDGER_LINE.COUNTED.isTrue())
        .and(LEDGER_LINE.CALCULATION_ID.eq(latest(inventory, version)))
        .groupBy(
            DSL.field(DSL.name("source_key")),
            LEDGER_LINE.KIND,
            LEDGER_LINE.SCOPE,
            DSL.field(DSL.name("month_key")),
            LEDGER_LINE.BASIS,
            LEDGER_LINE.QUALITY)
        .orderBy(DSL.field(DSL.name("source_key")), DSL.field(DSL.name("month_key")))
        .fetch(
            row ->
                new LedgerSum(
                    row.get(sourceKey),
                    row.get(LEDGER_LINE.KIND),
                    row.get(LEDGER_LINE.SCOPE),
                    row.get(monthKey),
                    row.get(LEDGER_LINE.BASIS),
                    row.get(LEDGER_LINE.QUALITY),
                    row.get(amount)));
  }

  private static Field<Long> latest(UUID inventory, int version) {
    return DSL.field(
        DSL.select(DSL.max(CALCULATION.ID))
            .from(CALCULATION)
            .where(CALCULATION.INVENTORY_ID.eq(inventory))
            .and(CALCULATION.VERSION.eq(version)));
  }
}
