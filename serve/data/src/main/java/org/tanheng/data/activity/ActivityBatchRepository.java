// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.activity;

import static org.tanheng.data.jooq.Tables.ACTIVITY;
import static org.tanheng.data.jooq.Tables.ACTIVITY_BATCH;
import static org.tanheng.data.jooq.Tables.ACTIVITY_BATCH_DATUM;
import static org.tanheng.data.jooq.Tables.ACTIVITY_BATCH_ROW;
import static org.tanheng.data.jooq.Tables.APP_USER;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.tanheng.data.Sql;
import org.tanheng.data.organisation.OrgScope;

/** Activity sheets that were taken; every read is confined to a scope. */
public final class ActivityBatchRepository {
  private static final Condition OF_BATCH = ACTIVITY_BATCH_DATUM.BATCH_ID.eq(ACTIVITY_BATCH.ID);

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public ActivityBatchRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a sheet with the data that it brought and what it set aside. */
  public UUID keep(
      UUID orgUnit,
      UUID attachment,
      String fileName,
      Collection<UUID> data,
      List<ActivityBatch.BatchRow> rows,
      UUID by) {
    UUID id =
        sql.insertInto(ACTIVITY_BATCH)
            .set(ACTIVITY_BATCH.ORG_UNIT_ID, orgUnit)
            .set(ACTIVITY_BATCH.ATTACHMENT_ID, attachment)
            .set(ACTIVITY_BATCH.FILE_NAME, fileName)
            .set(ACTIVITY_BATCH.CREATED_BY, by)
            .returning(ACTIVITY_BATCH.ID)
            .fetchSingle()
            .getId();
    sql.batch(
            data.stream()
                .map(
                    datum ->
                        sql.insertInto(ACTIVITY_BATCH_DATUM)
                            .set(ACTIVITY_BATCH_DATUM.BATCH_ID, id)
                            .set(ACTIVITY_BATCH_DATUM.ACTIVITY_ID, datum))
                .toList())
        .execute();
    int place = 0;
    for (ActivityBatch.BatchRow row : rows) {
      sql.insertInto(ACTIVITY_BATCH_ROW)
          .set(ACTIVITY_BATCH_ROW.BATCH_ID, id)
          .set(ACTIVITY_BATCH_ROW.PLACE, place++)
          .set(ACTIVITY_BATCH_ROW.LINE_NO, row.line())
          .set(ACTIVITY_BATCH_ROW.COLUMN_NAME, row.column())
          .set(ACTIVITY_BATCH_ROW.CODE, row.code())
          .set(ACTIVITY_BATCH_ROW.SEVERITY, row.severity())
          .set(ACTIVITY_BATCH_ROW.SUBJECT, row.subject())
          .set(ACTIVITY_BATCH_ROW.GOT, row.got())
          .set(ACTIVITY_BATCH_ROW.WANTED, row.wanted())
          .set(ACTIVITY_BATCH_ROW.ADVICE, row.advice())
          .execute();
    }
    return id;
  }

  /** Marks a sheet as taken back. */
  public void undone(UUID id, UUID by) {
    sql.update(ACTIVITY_BATCH)
        .set(ACTIVITY_BATCH.UNDONE_BY, by)
        .set(ACTIVITY_BATCH.UNDONE_AT, Sql.NOW)
        .where(ACTIVITY_BATCH.ID.eq(id))
        .execute();
  }

  /** Holds the sheet against others until the transaction ends. */
  public void lock(UUID id) {
    sql.select(ACTIVITY_BATCH.ID)
        .from(ACTIVITY_BATCH)
        .where(ACTIVITY_BATCH.ID.eq(id))
        .forUpdate()
        .fetch();
  }

  /** The sheets of a scope, newest first. */
  public List<ActivityBatch> all(OrgScope scope) {
    return fetch(scope.covers(ACTIVITY_BATCH.ORG_UNIT_ID));
  }

  /** The sheet of this id. */
  public Optional<ActivityBatch> byId(UUID id, OrgScope scope) {
    return fetch(ACTIVITY_BATCH.ID.eq(id).and(scope.covers(ACTIVITY_BATCH.ORG_UNIT_ID))).stream()
        .findFirst();
  }

  /** The data that a sheet brought, in no particular order. */
  public List<UUID> data(UUID id) {
    return sql.select(ACTIVITY_BATCH_DATUM.ACTIVITY_ID)
        .from(ACTIVITY_BATCH_DATUM)
        .where(ACTIVITY_BATCH_DATUM.BATCH_ID.eq(id))
        .fetch(ACTIVITY_BATCH_DATUM.ACTIVITY_ID);
  }

  /** What a sheet set aside, in the order of the file. */
  public List<ActivityBatch.BatchRow> rows(UUID id) {
    return sql.selectFrom(ACTIVITY_BATCH_ROW)
        .where(ACTIVITY_BATCH_ROW.BATCH_ID.eq(id))
        .orderBy(ACTIVITY_BATCH_ROW.PLACE)
        .fetch(
            row ->
                new ActivityBatch.BatchRow(
                    row.getLineNo(),
                    row.getColumnName(),
                    row.getCode(),
                    row.getSeverity(),
                    row.getSubject(),
                    row.getGot(),
                    row.getWanted(),
                    row.getAdvice()));
  }

  private List<ActivityBatch> fetch(Condition condition) {
    Field<Integer> taken = Sql.count(ACTIVITY_BATCH_DATUM, OF_BATCH);
    Field<Integer> standing =
        Sql.count(
            ACTIVITY_BATCH_DATUM
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(ACTIVITY_BATCH_DATUM.ACTIVITY_ID)),
            OF_BATCH.and(ACTIVITY.SUPERSEDED_AT.isNull()));
    Field<Integer> aside =
        Sql.count(ACTIVITY_BATCH_ROW, ACTIVITY_BATCH_ROW.BATCH_ID.eq(ACTIVITY_BATCH.ID));
    return sql.select(ACTIVITY_BATCH.asterisk(), APP_USER.DISPLAY_NAME, taken, standing, aside)
        .from(ACTIVITY_BATCH)
        .join(APP_USER)
        .on(APP_USER.ID.eq(ACTIVITY_BATCH.CREATED_BY))
        .where(condition)
        .orderBy(ACTIVITY_BATCH.CREATED_AT.desc(), ACTIVITY_BATCH.ID)
        .fetch(
            row ->
                new ActivityBatch(
                    row.get(ACTIVITY_BATCH.ID),
                    row.get(ACTIVITY_BATCH.ORG_UNIT_ID),
                    row.get(ACTIVITY_BATCH.ATTACHMENT_ID),
                    row.get(ACTIVITY_BATCH.FILE_NAME),
                    row.get(APP_USER.DISPLAY_NAME),
                    row.get(ACTIVITY_BATCH.CREATED_AT),
                    row.get(ACTIVITY_BATCH.UNDONE_AT),
                    row.get(taken),
                    row.get(standing),
                    row.get(aside)));
  }
}
