// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.inventory;

import static org.tanheng.data.jooq.Tables.CALCULATION;
import static org.tanheng.data.jooq.Tables.INVENTORY;
import static org.tanheng.data.jooq.Tables.LEDGER_LINE;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.tanheng.data.jooq.tables.records.CalculationRecord;
import org.tanheng.data.jooq.tables.records.LedgerLineRecord;
import org.tanheng.data.organisation.OrgScope;

/** Appends calculations with their lines and reads them; nothing here is ever changed. */
public final class LedgerRepository {

  private static final int BATCH = 5_000;

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public LedgerRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Posts a calculation and all of its lines. */
  public long post(
      UUID inventory, int version, StoredCalculation made, List<PostedLine> lines, UUID by) {
    CalculationRecord row = sql.newRecord(CALCULATION);
    row.setInventoryId(inventory);
    row.setVersion(version);
    row.setInput(made.input());
    row.setInputHash(made.inputHash());
    row.setPackId(made.packId());
    row.setPackHash(made.packHash());
    row.setFactorRelease(made.factorRelease());
    row.setFactorHash(made.factorHash());
    row.setPeriodStart(made.periodStart());
    row.setPeriodEnd(made.periodEnd());
    row.setTotal(made.total());
    row.setTotalMarket(made.totalMarket());
    row.setResultHash(made.resultHash());
    row.setResultRule(made.resultRule().code());
    row.setByUser(by);
    long id = sql.insertInto(CALCULATION).set(row).returning(CALCULATION.ID).fetchSingle().getId();
    for (int i = 0; i < lines.size(); i += BATCH) {
      sql.batchInsert(
              lines.subList(i, Math.min(i + BATCH, lines.size())).stream()
                  .map(line -> line(id, line))
                  .toList())
          .execute();
    }
    return id;
  }

  /** The latest calculation of a version. */
  public Optional<StoredCalculation> latest(UUID inventory, int version) {
    return sql.selectFrom(CALCULATION)
        .where(CALCULATION.INVENTORY_ID.eq(inventory))
        .and(CALCULATION.VERSION.eq(version))
        .orderBy(CALCULATION.ID.desc())
        .limit(1)
        .fetchOptional(LedgerRepository::calculation);
  }

  /** The lines of a calculation in the order in which they were posted. */
  public List<PostedLine> lines(long calculation) {
    return sql.selectFrom(LEDGER_LINE)
        .where(LEDGER_LINE.CALCULATION_ID.eq(calculation))
        .orderBy(LEDGER_LINE.LINE_NO)
        .fetch(LedgerRepository::posted);
  }

  /**
   * Where these factors stand in the latest calculation of each version, alone or with parameters
   * that the source states beside them.
   */
  public List<FactorUse> uses(Collection<String> keys, OrgScope scope) {
    var later = CALCULATION.as("later");
    Field<Integer> lines = DSL.count();
    Field<BigDecimal> amount = DSL.sum(LEDGER_LINE.AMOUNT);
    return sql.select(
            INVENTORY.ID,
            INVENTORY.TITLE,
            CALCULATION.VERSION,
            CALCULATION.PERIOD_START,
            CALCULATION.PERIOD_END,
            LEDGER_LINE.SOURCE,
            LEDGER_LINE.BASIS,
            lines,
            amount)
        .from(LEDGER_LINE)
        .join(CALCULATION)
        .on(CALCULATION.ID.eq(LEDGER_LINE.CALCULATION_ID))
        .join(INVENTORY)
        .on(INVENTORY.ID.eq(CALCULATION.INVENTORY_ID))
        .where(DSL.or(keys.stream().map(LedgerRepository::isKeyed).toList()))
        .and(scope.covers(INVENTORY.ORG_UNIT_ID))
        .andNotExists(
            DSL.selectOne()
                .from(later)
                .where(
                    later.INVENTORY_ID.eq(CALCULATION.INVENTORY_ID),
                    later.VERSION.eq(CALCULATION.VERSION),
                    later.ID.gt(CALCULATION.ID)))
        .groupBy(
            INVENTORY.ID,
            INVENTORY.TITLE,
            CALCULATION.VERSION,
            CALCULATION.PERIOD_START,
            CALCULATION.PERIOD_END,
            LEDGER_LINE.SOURCE,
            LEDGER_LINE.BASIS)
        .orderBy(
            CALCULATION.PERIOD_START.desc(),
            INVENTORY.TITLE,
            CALCULATION.VERSION,
            LEDGER_LINE.SOURCE,
            LEDGER_LINE.BASIS)
        .fetch(
            row ->
                new FactorUse(
                    row.get(INVENTORY.ID),
                    row.get(INVENTORY.TITLE),
                    row.get(CALCULATION.VERSION),
                    row.get(CALCULATION.PERIOD_START),
                    row.get(CALCULATION.PERIOD_END),
                    row.get(LEDGER_LINE.SOURCE),
                    row.get(LEDGER_LINE.BASIS),
                    row.get(lines),
                    row.get(amount)));
  }

  private static Condition isKeyed(String key) {
    return LEDGER_LINE.FACTOR_KEY.eq(key).or(LEDGER_LINE.FACTOR_KEY.startsWith(key + "{"));
  }

  private LedgerLineRecord line(long calculation, PostedLine line) {
    LedgerLineRecord row = sql.newRecord(LEDGER_LINE);
    row.setCalculationId(calculation);
    row.setLineNo(line.lineNo());
    row.setSource(line.source());
    row.setKind(line.kind());
    row.setUnit(line.unit());
    row.setDevice(line.device());
    row.setMonth(line.month());
    row.setGas(line.gas());
    row.setBasis(line.basis());
    row.setScope(line.scope());
    row.setCategory(line.category());
    row.setTableRow(line.tableRow());
    row.setCounted(line.counted());
    row.setAmount(line.amount());
    row.setQuality(line.quality());
    row.setFactorKey(line.factorKey());
    return row;
  }

  private static StoredCalculation calculation(CalculationRecord row) {
    return new StoredCalculation(
        row.getId(),
        row.getInput(),
        row.getInputHash(),
        row.getPackId(),
        row.getPackHash(),
        row.getFactorRelease(),
        row.getFactorHash(),
        row.getPeriodStart(),
        row.getPeriodEnd(),
        row.getTotal(),
        row.getTotalMarket(),
        row.getResultHash(),
        ResultRule.of(row.getResultRule()));
  }

  private static PostedLine posted(LedgerLineRecord row) {
    return new PostedLine(
        row.getLineNo(),
        row.getSource(),
        row.getKind(),
        row.getUnit(),
        row.getDevice(),
        row.getMonth(),
        row.getGas(),
        row.getBasis(),
        row.getScope(),
        row.getCategory(),
        row.getTableRow(),
        row.getCounted(),
        row.getAmount(),
        row.getQuality(),
        row.getFactorKey());
  }
}
