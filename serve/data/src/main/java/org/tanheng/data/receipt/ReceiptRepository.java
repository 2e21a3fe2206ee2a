// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.receipt;

import static org.tanheng.data.jooq.Tables.RECEIPT;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.ReceiptRecord;
import org.tanheng.data.organisation.OrgScope;

/** Keeps receipts and which of them no longer hold. */
public final class ReceiptRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public ReceiptRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** The number of the next receipt; nobody else draws one until the transaction ends. */
  public int next() {
    sql.execute("lock table receipt in exclusive mode");
    Integer last = sql.select(DSL.max(RECEIPT.NUMBER)).from(RECEIPT).fetchSingle().value1();
    return last == null ? 0 : last + 1;
  }

  /** Keeps a receipt under its number. */
  public void add(IssuedReceipt receipt, UUID by) {
    sql.insertInto(RECEIPT)
        .set(RECEIPT.NUMBER, receipt.number())
        .set(RECEIPT.INVENTORY_ID, receipt.inventoryId())
        .set(RECEIPT.VERSION, receipt.version())
        .set(RECEIPT.ORG_UNIT_ID, receipt.orgUnitId())
        .set(RECEIPT.CONTENT, receipt.content())
        .set(RECEIPT.HOLDER, receipt.holder())
        .set(RECEIPT.ISSUED_BY, by)
        .execute();
  }

  /** Says that a receipt no longer holds; false if that was said before. */
  public boolean revoke(int number, UUID by, String reason) {
    return sql.update(RECEIPT)
            .set(RECEIPT.REVOKED_BY, by)
            .set(RECEIPT.REVOKED_AT, Sql.NOW)
            .set(RECEIPT.REASON, reason)
            .where(RECEIPT.NUMBER.eq(number), RECEIPT.REVOKED_AT.isNull())
            .execute()
        == 1;
  }

  /** The receipts of an inventory, in their order. */
  public List<IssuedReceipt> of(UUID inventory, OrgScope scope) {
    return fetch(RECEIPT.INVENTORY_ID.eq(inventory).and(scope.covers(RECEIPT.ORG_UNIT_ID)));
  }

  /** A receipt of a scope. */
  public Optional<IssuedReceipt> byNumber(int number, OrgScope scope) {
    return fetch(RECEIPT.NUMBER.eq(number).and(scope.covers(RECEIPT.ORG_UNIT_ID))).stream()
        .findFirst();
  }

  /** The numbers of all that no longer hold. */
  public BitSet revoked() {
    BitSet revoked = new BitSet();
    sql.select(RECEIPT.NUMBER)
        .from(RECEIPT)
        .where(RECEIPT.REVOKED_AT.isNotNull())
        .fetch(RECEIPT.NUMBER)
        .forEach(revoked::set);
    return revoked;
  }

  private List<IssuedReceipt> fetch(Condition condition) {
    return sql.selectFrom(RECEIPT)
        .where(condition)
        .orderBy(RECEIPT.NUMBER)
        .fetch(ReceiptRepository::receipt);
  }

  private static IssuedReceipt receipt(ReceiptRecord row) {
    return new IssuedReceipt(
        row.getNumber(),
        row.getInventoryId(),
        row.getVersion(),
        row.getOrgUnitId(),
        row.getContent(),
        row.getHolder(),
        row.getIssuedAt(),
        row.getRevokedAt(),
        row.getReason());
  }
}
