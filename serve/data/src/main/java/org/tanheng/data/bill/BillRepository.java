// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.bill;

import static org.tanheng.data.jooq.Tables.BILL;
import static org.tanheng.data.jooq.Tables.BILL_ATTACHMENT;
import static org.tanheng.data.jooq.Tables.BILL_POSTING;
import static org.tanheng.data.jooq.Tables.BILL_VERSION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.BillVersionRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads and appends versions of bills; every read is confined to a scope. */
public final class BillRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public BillRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** A new bill, without a version yet. */
  public UUID create() {
    return sql.insertInto(BILL).defaultValues().returning(BILL.ID).fetchSingle().getId();
  }

  /** Makes these the current facts; number and time of knowledge are given by the store. */
  public StoredBill append(StoredBill draft, UUID by) {
    sql.update(BILL_VERSION)
        .set(BILL_VERSION.SUPERSEDED_AT, Sql.NOW)
        .where(BILL_VERSION.BILL_ID.eq(draft.id()), BILL_VERSION.SUPERSEDED_AT.isNull())
        .execute();
    BillVersionRecord row = sql.newRecord(BILL_VERSION);
    row.setBillId(draft.id());
    row.setOrgUnitId(draft.orgUnitId());
    row.setSourceId(draft.sourceId());
    row.setAccount(draft.account());
    row.setMeter(draft.meter());
    row.setPeriodStart(draft.periodStart());
    row.setPeriodEnd(draft.periodEnd());
    row.setEnergy(draft.energy());
    row.setUnit(draft.unit());
    row.setAmount(draft.amount());
    row.setCurrency(draft.currency());
    row.setContent(draft.content());
    row.setState(draft.state().name());
    row.setReason(draft.reason());
    row.setRecordedBy(by);
    return bill(sql.insertInto(BILL_VERSION).set(row).returning().fetchSingle());
  }

  /** What is known now of the bills that meet a half-open span. */
  public List<StoredBill> known(LocalDate from, LocalDate to, OrgScope scope) {
    return fetch(
        current()
            .and(BILL_VERSION.PERIOD_START.lt(to))
            .and(BILL_VERSION.PERIOD_END.gt(from))
            .and(scope.covers(BILL_VERSION.ORG_UNIT_ID)));
  }

  /** What is known now of the bills of one meter of an account that meet a half-open span. */
  public List<StoredBill> ofMeter(StoredBill bill, OrgScope scope) {
    return known(bill.periodStart(), bill.periodEnd(), scope).stream()
        .filter(other -> !other.id().equals(bill.id()))
        .filter(other -> other.account().equals(bill.account()))
        .filter(other -> other.meter().equals(bill.meter()))
        .filter(other -> other.state() != BillState.WITHDRAWN)
        .toList();
  }

  /** What is known now of one bill. */
  public Optional<StoredBill> byId(UUID id, OrgScope scope) {
    return history(id, scope).stream().filter(bill -> bill.supersededAt() == null).findFirst();
  }

  /** Every version of a bill, oldest first. */
  public List<StoredBill> history(UUID id, OrgScope scope) {
    return fetch(BILL_VERSION.BILL_ID.eq(id).and(scope.covers(BILL_VERSION.ORG_UNIT_ID)));
  }

  /** Attaches a file; once is enough. */
  public void attach(UUID bill, UUID attachment, UUID by) {
    sql.insertInto(BILL_ATTACHMENT)
        .set(BILL_ATTACHMENT.BILL_ID, bill)
        .set(BILL_ATTACHMENT.ATTACHMENT_ID, attachment)
        .set(BILL_ATTACHMENT.ATTACHED_BY, by)
        .onConflictDoNothing()
        .execute();
  }

  /** Files by bill. */
  public Map<UUID, List<UUID>> attachments(Collection<UUID> bills) {
    return sql.selectFrom(BILL_ATTACHMENT)
        .where(BILL_ATTACHMENT.BILL_ID.in(bills))
        .orderBy(BILL_ATTACHMENT.ATTACHED_AT)
        .fetchGroups(BILL_ATTACHMENT.BILL_ID, BILL_ATTACHMENT.ATTACHMENT_ID);
  }

  /** Remembers that a version was posted as these data. */
  public void posted(long version, Collection<UUID> activities) {
    for (UUID activity : activities) {
      sql.insertInto(BILL_POSTING)
          .set(BILL_POSTING.VERSION_ID, version)
          .set(BILL_POSTING.ACTIVITY_ID, activity)
          .execute();
    }
  }

  /** Activity data that a version was posted as. */
  public List<UUID> postings(long version) {
    return sql.selectFrom(BILL_POSTING)
        .where(BILL_POSTING.VERSION_ID.eq(version))
        .fetch(BILL_POSTING.ACTIVITY_ID);
  }

  private static Condition current() {
    return BILL_VERSION.SUPERSEDED_AT.isNull();
  }

  private List<StoredBill> fetch(Condition condition) {
    return sql.selectFrom(BILL_VERSION)
        .where(condition)
        .orderBy(BILL_VERSION.PERIOD_START, BILL_VERSION.VERSION_ID)
        .fetch(BillRepository::bill);
  }

  private static StoredBill bill(BillVersionRecord row) {
    return new StoredBill(
        row.getBillId(),
        row.getVersionId(),
        row.getOrgUnitId(),
        row.getSourceId(),
        row.getAccount(),
        row.getMeter(),
        row.getPeriodStart(),
        row.getPeriodEnd(),
        row.getEnergy(),
        row.getUnit(),
        row.getAmount(),
        row.getCurrency(),
        row.getContent(),
        BillState.valueOf(row.getState()),
        row.getReason(),
        row.getRecordedBy(),
        row.getKnownAt(),
        row.getSupersededAt());
  }
}
