// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import static org.tanheng.data.jooq.Tables.VIRTUAL_INPUT;
import static org.tanheng.data.jooq.Tables.VIRTUAL_METER;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.VirtualMeterRecord;

/** Reads and enters the formulas of virtual points; what was known before stays. */
public final class VirtualRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public VirtualRepository(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Keeps others from entering formulas until the transaction ends, so that none makes a circle.
   */
  public void lock() {
    sql.execute("lock table virtual_meter in share row exclusive mode");
  }

  /** All formulas in force, also those of other organisations: use is computed through all. */
  public List<StoredVirtual> inForce() {
    return fetch(VIRTUAL_METER.SUPERSEDED_AT.isNull());
  }

  /** All formulas that ever were in force. */
  public List<StoredVirtual> ever() {
    return fetch(DSL.trueCondition());
  }

  /** The formulas of a point, the oldest first. */
  public List<StoredVirtual> of(UUID point) {
    return fetch(VIRTUAL_METER.POINT_ID.eq(point));
  }

  /** Enters a formula in place of the one in force. */
  public StoredVirtual enter(StoredVirtual draft) {
    sql.update(VIRTUAL_METER)
        .set(VIRTUAL_METER.SUPERSEDED_AT, Sql.NOW)
        .set(VIRTUAL_METER.SUPERSEDED_BY, draft.enteredBy())
        .where(VIRTUAL_METER.POINT_ID.eq(draft.pointId()), VIRTUAL_METER.SUPERSEDED_AT.isNull())
        .execute();
    VirtualMeterRecord row = sql.newRecord(VIRTUAL_METER);
    row.setPointId(draft.pointId());
    row.setFormula(draft.formula());
    row.setReason(draft.reason());
    row.setEnteredBy(draft.enteredBy());
    VirtualMeterRecord made = sql.insertInto(VIRTUAL_METER).set(row).returning().fetchSingle();
    draft
        .inputs()
        .forEach(
            (name, point) ->
                sql.insertInto(VIRTUAL_INPUT)
                    .set(VIRTUAL_INPUT.VIRTUAL_ID, made.getId())
                    .set(VIRTUAL_INPUT.NAME, name)
                    .set(VIRTUAL_INPUT.POINT_ID, point)
                    .execute());
    return virtual(made, draft.inputs());
  }

  /** Inputs are entered with their formula, so those of formulas read before are all there. */
  private List<StoredVirtual> fetch(Condition condition) {
    List<VirtualMeterRecord> found =
        sql.selectFrom(VIRTUAL_METER)
            .where(condition)
            .orderBy(VIRTUAL_METER.ENTERED_AT, VIRTUAL_METER.ID)
            .fetch();
    UUID[] ids = found.stream().map(VirtualMeterRecord::getId).toArray(UUID[]::new);
    Map<UUID, SortedMap<String, UUID>> inputs = new java.util.HashMap<>();
    sql.select(VIRTUAL_INPUT.VIRTUAL_ID, VIRTUAL_INPUT.NAME, VIRTUAL_INPUT.POINT_ID)
        .from(VIRTUAL_INPUT)
        .where(VIRTUAL_INPUT.VIRTUAL_ID.eq(DSL.any(ids)))
        .forEach(
            row ->
                inputs
                    .computeIfAbsent(row.value1(), any -> new TreeMap<>())
                    .put(row.value2(), row.value3()));
    return found.stream()
        .map(row -> virtual(row, inputs.getOrDefault(row.getId(), new TreeMap<>())))
        .toList();
  }

  private static StoredVirtual virtual(VirtualMeterRecord row, SortedMap<String, UUID> inputs) {
    return new StoredVirtual(
        row.getId(),
        row.getPointId(),
        row.getFormula(),
        inputs,
        row.getReason(),
        row.getEnteredBy(),
        row.getEnteredAt(),
        row.getSupersededAt());
  }
}
