// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.exchange;

import static org.tanheng.data.jooq.Tables.SUPPLIER_ANSWER;
import static org.tanheng.data.jooq.Tables.SUPPLIER_MAIL;
import static org.tanheng.data.jooq.Tables.SUPPLIER_REMINDER;
import static org.tanheng.data.jooq.Tables.SUPPLIER_REQUEST;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.Sql;
import org.tanheng.data.exchange.SupplierRequest.State;
import org.tanheng.data.jooq.tables.records.SupplierRequestRecord;
import org.tanheng.data.organisation.OrgScope;

/** Keeps what suppliers were asked, what they answered and when they were reminded. */
public final class SupplierRequestRepository {
  private static final Condition OF_REQUEST = SUPPLIER_REMINDER.REQUEST_ID.eq(SUPPLIER_REQUEST.ID);
  private static final Field<Integer> REMINDERS =
      Sql.count(SUPPLIER_REMINDER, OF_REQUEST).as("reminders");
  private static final Field<Instant> REMINDED =
      Sql.last(SUPPLIER_REMINDER.AT, SUPPLIER_REMINDER, OF_REQUEST).as("reminded");

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public SupplierRequestRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a new request under the hash of its key. */
  public void add(SupplierRequest request, byte[] keyHash) {
    SupplierRequestRecord row = sql.newRecord(SUPPLIER_REQUEST);
    row.setId(request.id());
    row.setOrgUnitId(request.orgUnitId());
    row.setSupplier(request.supplier());
    row.setContact(request.contact());
    row.setProduct(request.product());
    row.setUnit(request.unit());
    row.setPeriodFrom(request.periodFrom());
    row.setPeriodTo(request.periodTo());
    row.setNote(request.note());
    row.setKeyHash(keyHash);
    row.setDueAt(request.dueAt());
    row.setState(request.state().name());
    row.setMadeBy(request.madeBy());
    row.setRemindDays(request.remindDays());
    row.setBase(request.base());
    sql.insertInto(SUPPLIER_REQUEST).set(row).execute();
  }

  /** Keeps an answer, which waits for a decision from now on. */
  public void answer(UUID request, String document, String form, String sha256) {
    sql.insertInto(SUPPLIER_ANSWER)
        .set(SUPPLIER_ANSWER.REQUEST_ID, request)
        .set(SUPPLIER_ANSWER.DOCUMENT, document)
        .set(SUPPLIER_ANSWER.FORM, form)
        .set(SUPPLIER_ANSWER.SHA256, sha256)
        .execute();
    sql.update(SUPPLIER_REQUEST)
        .set(SUPPLIER_REQUEST.STATE, State.ANSWERED.name())
        .where(SUPPLIER_REQUEST.ID.eq(request))
        .execute();
  }

  /** Keeps a decision; false if another was faster. */
  public boolean decide(
      UUID request, State from, State to, String remark, @Nullable UUID pfId, UUID by) {
    return sql.update(SUPPLIER_REQUEST)
            .set(SUPPLIER_REQUEST.STATE, to.name())
            .set(SUPPLIER_REQUEST.REMARK, remark)
            .set(SUPPLIER_REQUEST.PF_ID, pfId)
            .set(SUPPLIER_REQUEST.DECIDED_BY, by)
            .set(SUPPLIER_REQUEST.DECIDED_AT, Sql.NOW)
            .where(SUPPLIER_REQUEST.ID.eq(request), SUPPLIER_REQUEST.STATE.eq(from.name()))
            .execute()
        == 1;
  }

  /**
   * Gives the link another key and end, and keeps that the supplier was reminded.
   *
   * @param by null where the request's rule does it
   */
  public void remind(UUID request, byte[] keyHash, Instant due, @Nullable UUID by) {
    sql.update(SUPPLIER_REQUEST)
        .set(SUPPLIER_REQUEST.KEY_HASH, keyHash)
        .set(SUPPLIER_REQUEST.DUE_AT, due)
        .where(SUPPLIER_REQUEST.ID.eq(request))
        .execute();
    sql.insertInto(SUPPLIER_REMINDER)
        .set(SUPPLIER_REMINDER.REQUEST_ID, request)
        .set(SUPPLIER_REMINDER.BY_USER, by)
        .execute();
  }

  /** Keeps what became of a mail; without a failure the mail server took it. */
  public void mailed(UUID request, String address, @Nullable String failure) {
    sql.insertInto(SUPPLIER_MAIL)
        .set(SUPPLIER_MAIL.REQUEST_ID, request)
        .set(SUPPLIER_MAIL.ADDRESS, address)
        .set(SUPPLIER_MAIL.FAILURE, failure)
        .execute();
  }

  /** The mails of a request, newest first. */
  public List<SupplierMail> mails(UUID request) {
    return sql.select(SUPPLIER_MAIL.ADDRESS, SUPPLIER_MAIL.FAILURE, SUPPLIER_MAIL.AT)
        .from(SUPPLIER_MAIL)
        .where(SUPPLIER_MAIL.REQUEST_ID.eq(request))
        .orderBy(SUPPLIER_MAIL.ID.desc())
        .fetch(Records.mapping(SupplierMail::new));
  }

  /**
   * Requests that wait and whose time for a mail has come; a failure waits for a day, and so does a
   * link that was given.
   */
  public List<SupplierRequest> toRemind(Instant now) {
    return fetch(isDue(now));
  }

  /**
   * Holds a request until the end of the transaction, if its time for a mail has come and nobody
   * was faster.
   */
  public Optional<SupplierRequest> hold(UUID id, Instant now) {
    sql.select(SUPPLIER_REQUEST.ID)
        .from(SUPPLIER_REQUEST)
        .where(SUPPLIER_REQUEST.ID.eq(id))
        .forUpdate()
        .fetch();
    return fetch(SUPPLIER_REQUEST.ID.eq(id).and(isDue(now))).stream().findFirst();
  }

  private static Condition isDue(Instant now) {
    Condition begun =
        DSL.condition(
            "{0} - make_interval(days => {1}) <= {2}",
            SUPPLIER_REQUEST.DUE_AT,
            SUPPLIER_REQUEST.REMIND_DAYS,
            DSL.val(now, SUPPLIER_REQUEST.DUE_AT));
    Condition reminded =
        DSL.exists(
            DSL.selectOne()
                .from(SUPPLIER_REMINDER)
                .where(SUPPLIER_REMINDER.REQUEST_ID.eq(SUPPLIER_REQUEST.ID))
                .and(
                    "{0} >= {1} - make_interval(days => {2})",
                    SUPPLIER_REMINDER.AT, SUPPLIER_REQUEST.DUE_AT, SUPPLIER_REQUEST.REMIND_DAYS));
    Instant yesterday = now.minus(Duration.ofDays(1));
    Condition fresh =
        SUPPLIER_REQUEST
            .MADE_AT
            .gt(yesterday)
            .or(
                DSL.exists(
                    DSL.selectOne()
                        .from(SUPPLIER_REMINDER)
                        .where(OF_REQUEST, SUPPLIER_REMINDER.AT.gt(yesterday))));
    Condition failed =
        DSL.exists(
            DSL.selectOne()
                .from(SUPPLIER_MAIL)
                .where(SUPPLIER_MAIL.REQUEST_ID.eq(SUPPLIER_REQUEST.ID))
                .and(SUPPLIER_MAIL.FAILURE.isNotNull())
                .and(SUPPLIER_MAIL.AT.gt(now.minus(Duration.ofHours(23)))));
    return SUPPLIER_REQUEST
        .STATE
        .in(State.OPEN.name(), State.RETURNED.name())
        .and(SUPPLIER_REQUEST.DUE_AT.gt(now))
        .and(begun)
        .andNot(reminded)
        .andNot(fresh)
        .andNot(failed);
  }

  /** The requests of a scope, newest first. */
  public List<SupplierRequest> all(OrgScope scope) {
    return fetch(scope.covers(SUPPLIER_REQUEST.ORG_UNIT_ID));
  }

  /** A request of a scope. */
  public Optional<SupplierRequest> byId(UUID id, OrgScope scope) {
    return fetch(SUPPLIER_REQUEST.ID.eq(id).and(scope.covers(SUPPLIER_REQUEST.ORG_UNIT_ID)))
        .stream()
        .findFirst();
  }

  /** The request whose key has this hash, whatever its state. */
  public Optional<SupplierRequest> byKey(byte[] keyHash) {
    return fetch(SUPPLIER_REQUEST.KEY_HASH.eq(keyHash)).stream().findFirst();
  }

  /** The answers of a request, newest first. */
  public List<SupplierAnswer> answers(UUID request) {
    return sql.selectFrom(SUPPLIER_ANSWER)
        .where(SUPPLIER_ANSWER.REQUEST_ID.eq(request))
        .orderBy(SUPPLIER_ANSWER.ID.desc())
        .fetch(
            row ->
                new SupplierAnswer(row.getDocument(), row.getForm(), row.getSha256(), row.getAt()));
  }

  private List<SupplierRequest> fetch(Condition condition) {
    return sql.select(SUPPLIER_REQUEST.asterisk(), REMINDERS, REMINDED)
        .from(SUPPLIER_REQUEST)
        .where(condition)
        .orderBy(SUPPLIER_REQUEST.MADE_AT.desc(), SUPPLIER_REQUEST.ID)
        .fetch(SupplierRequestRepository::request);
  }

  private static SupplierRequest request(Record row) {
    SupplierRequestRecord known = row.into(SUPPLIER_REQUEST);
    return new SupplierRequest(
        known.getId(),
        known.getOrgUnitId(),
        known.getSupplier(),
        known.getContact(),
        known.getProduct(),
        known.getUnit(),
        known.getPeriodFrom(),
        known.getPeriodTo(),
        known.getNote(),
        known.getDueAt(),
        State.valueOf(known.getState()),
        known.getRemark(),
        known.getPfId(),
        known.getMadeBy(),
        known.getMadeAt(),
        row.get(REMINDERS),
        row.get(REMINDED),
        known.getRemindDays(),
        known.getBase());
  }
}
