// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.verification;

import static org.tanheng.data.jooq.Tables.CASE_CHECK;
import static org.tanheng.data.jooq.Tables.CASE_POINT;
import static org.tanheng.data.jooq.Tables.CASE_SAMPLE;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.Sql;

/** What is entered into a case; the caller has checked who may read and write it. */
public final class CaseEntries {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public CaseEntries(DSLContext sql) {
    this.sql = sql;
  }

  /** The lines that were looked at. */
  public List<CaseSample> samples(UUID id) {
    return sql.selectFrom(CASE_SAMPLE)
        .where(CASE_SAMPLE.CASE_ID.eq(id))
        .orderBy(CASE_SAMPLE.VERSION, CASE_SAMPLE.LINE_NO)
        .fetch(
            row ->
                new CaseSample(
                    row.getVersion(),
                    row.getLineNo(),
                    row.getSource(),
                    row.getFault(),
                    row.getNote()));
  }

  /** Enters, or enters again, what was seen of a line. */
  public void look(UUID id, CaseSample sample, UUID by) {
    sql.insertInto(CASE_SAMPLE)
        .set(CASE_SAMPLE.CASE_ID, id)
        .set(CASE_SAMPLE.VERSION, sample.version())
        .set(CASE_SAMPLE.LINE_NO, sample.lineNo())
        .set(CASE_SAMPLE.SOURCE, sample.source())
        .set(CASE_SAMPLE.FAULT, sample.fault())
        .set(CASE_SAMPLE.NOTE, sample.note())
        .set(CASE_SAMPLE.LOOKED_BY, by)
        .onDuplicateKeyUpdate()
        .set(CASE_SAMPLE.FAULT, sample.fault())
        .set(CASE_SAMPLE.NOTE, sample.note())
        .set(CASE_SAMPLE.LOOKED_BY, by)
        .set(CASE_SAMPLE.LOOKED_AT, Sql.NOW)
        .execute();
  }

  /** What was found by source. */
  public List<CaseCheck> checks(UUID id) {
    return sql.selectFrom(CASE_CHECK)
        .where(CASE_CHECK.CASE_ID.eq(id))
        .orderBy(CASE_CHECK.SOURCE)
        .fetch(row -> new CaseCheck(row.getSource(), row.getVerified()));
  }

  /** Enters what was found for a source. */
  public void check(UUID id, CaseCheck check, UUID by) {
    sql.insertInto(CASE_CHECK)
        .set(CASE_CHECK.CASE_ID, id)
        .set(CASE_CHECK.SOURCE, check.source())
        .set(CASE_CHECK.VERIFIED, check.verified())
        .set(CASE_CHECK.CHECKED_BY, by)
        .onDuplicateKeyUpdate()
        .set(CASE_CHECK.VERIFIED, check.verified())
        .set(CASE_CHECK.CHECKED_BY, by)
        .set(CASE_CHECK.CHECKED_AT, Sql.NOW)
        .execute();
  }

  /** The points of a case, by number. */
  public List<CasePoint> points(UUID id) {
    return sql.selectFrom(CASE_POINT)
        .where(CASE_POINT.CASE_ID.eq(id))
        .orderBy(CASE_POINT.NUMBER)
        .fetch(
            row ->
                new CasePoint(
                    row.getNumber(),
                    row.getKind(),
                    row.getGrade(),
                    row.getSubject(),
                    row.getObservation(),
                    row.getOwner(),
                    row.getDue(),
                    row.getState(),
                    row.getAnswer(),
                    row.getCorrectedIn()));
  }

  /** Raises a point. */
  public void raise(UUID id, CasePoint point, UUID by) {
    sql.insertInto(CASE_POINT)
        .set(CASE_POINT.CASE_ID, id)
        .set(CASE_POINT.NUMBER, point.number())
        .set(CASE_POINT.KIND, point.kind())
        .set(CASE_POINT.GRADE, point.grade())
        .set(CASE_POINT.SUBJECT, point.subject())
        .set(CASE_POINT.OBSERVATION, point.observation())
        .set(CASE_POINT.OWNER, point.owner())
        .set(CASE_POINT.DUE, point.due())
        .set(CASE_POINT.RAISED_BY, by)
        .execute();
  }

  /** Answers a point, with the version that corrects it if there is one. */
  public void answer(UUID id, int number, String answer, @Nullable Integer corrected, UUID by) {
    sql.update(CASE_POINT)
        .set(CASE_POINT.STATE, "ANSWERED")
        .set(CASE_POINT.ANSWER, answer)
        .set(CASE_POINT.CORRECTED_IN, corrected)
        .set(CASE_POINT.ANSWERED_BY, by)
        .set(CASE_POINT.ANSWERED_AT, Sql.NOW)
        .where(CASE_POINT.CASE_ID.eq(id), CASE_POINT.NUMBER.eq(number))
        .execute();
  }

  /** Moves a point to a state. */
  public void move(UUID id, int number, String state) {
    sql.update(CASE_POINT)
        .set(CASE_POINT.STATE, state)
        .where(CASE_POINT.CASE_ID.eq(id), CASE_POINT.NUMBER.eq(number))
        .execute();
  }
}
