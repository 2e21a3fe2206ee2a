// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.coil;

import static org.tanheng.data.jooq.Tables.COIL_LATE;
import static org.tanheng.data.jooq.Tables.COIL_MONTH;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.tanheng.data.jooq.tables.records.CoilLateRecord;
import org.tanheng.data.jooq.tables.records.CoilMonthRecord;
import org.tanheng.data.organisation.OrgScope;

/** Appends and reads months of items; every read is confined to a scope. */
public final class CoilRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public CoilRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a month; its id and time are given here. */
  public StoredCoilMonth add(StoredCoilMonth draft) {
    CoilMonthRecord row = sql.newRecord(COIL_MONTH);
    row.setOrgUnitId(draft.orgUnitId());
    row.setMonth(draft.month());
    row.setTitle(draft.title());
    row.setAttachmentId(draft.attachmentId());
    row.setPlan(draft.plan());
    row.setInventoryId(draft.inventoryId());
    row.setInventoryVersion(draft.inventoryVersion());
    row.setItems(draft.items());
    row.setHeldBack(draft.heldBack());
    row.setMadeBy(draft.madeBy());
    return month(sql.insertInto(COIL_MONTH).set(row).returning().fetchSingle());
  }

  /** The months in a scope, newest first. */
  public List<StoredCoilMonth> all(OrgScope scope) {
    return sql.selectFrom(COIL_MONTH)
        .where(scope.covers(COIL_MONTH.ORG_UNIT_ID))
        .orderBy(COIL_MONTH.MONTH.desc(), COIL_MONTH.MADE_AT.desc())
        .fetch(CoilRepository::month);
  }

  /** The month of this id, if the scope covers its unit. */
  public Optional<StoredCoilMonth> byId(UUID id, OrgScope scope) {
    return sql.selectFrom(COIL_MONTH)
        .where(COIL_MONTH.ID.eq(id), scope.covers(COIL_MONTH.ORG_UNIT_ID))
        .fetchOptional(CoilRepository::month);
  }

  /** Keeps a late reading as the next of its month. */
  public void late(StoredLate draft) {
    CoilLateRecord row = sql.newRecord(COIL_LATE);
    row.setMonthId(draft.monthId());
    row.setNumber(late(draft.monthId()).size() + 1);
    row.setItem(draft.item());
    row.setInput(draft.input());
    row.setLine(draft.line());
    row.setValue(draft.value());
    row.setReason(draft.reason());
    row.setRecordedBy(draft.recordedBy());
    sql.insertInto(COIL_LATE).set(row).execute();
  }

  /** The late readings of a month in their order. */
  public List<StoredLate> late(UUID month) {
    return sql.selectFrom(COIL_LATE)
        .where(COIL_LATE.MONTH_ID.eq(month))
        .orderBy(COIL_LATE.NUMBER)
        .fetch(
            row ->
                new StoredLate(
                    row.getMonthId(),
                    row.getNumber(),
                    row.getItem(),
                    row.getInput(),
                    row.getLine(),
                    row.getValue(),
                    row.getReason(),
                    row.getRecordedBy(),
                    row.getKnownAt()));
  }

  private static StoredCoilMonth month(CoilMonthRecord row) {
    return new StoredCoilMonth(
        row.getId(),
        row.getOrgUnitId(),
        row.getMonth(),
        row.getTitle(),
        row.getAttachmentId(),
        row.getPlan(),
        row.getInventoryId(),
        row.getInventoryVersion(),
        row.getItems(),
        row.getHeldBack(),
        row.getMadeBy(),
        row.getMadeAt());
  }
}
