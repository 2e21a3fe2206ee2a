// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.readings;

import static org.tanheng.data.jooq.Tables.IMPORT_ROW;
import static org.tanheng.data.jooq.Tables.IMPORT_RUN;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.ImportRunRecord;
import org.tanheng.data.organisation.OrgScope;

/** Imports and what they set aside; every read is confined to a scope. */
public final class ImportRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public ImportRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** A new import of an uploaded file. */
  public ImportRun open(UUID orgUnit, UUID attachment, String fileName, UUID by) {
    return run(
        sql.insertInto(IMPORT_RUN)
            .set(IMPORT_RUN.ORG_UNIT_ID, orgUnit)
            .set(IMPORT_RUN.ATTACHMENT_ID, attachment)
            .set(IMPORT_RUN.FILE_NAME, fileName)
            .set(IMPORT_RUN.CREATED_BY, by)
            .returning()
            .fetchSingle());
  }

  /** Says what is about to be written, so that it can be taken back if the import is cut off. */
  public void writing(UUID id, List<UUID> points, Instant receivedAt) {
    sql.update(IMPORT_RUN)
        .set(IMPORT_RUN.POINTS, points.toArray(UUID[]::new))
        .set(IMPORT_RUN.RECEIVED_AT, receivedAt)
        .where(IMPORT_RUN.ID.eq(id), IMPORT_RUN.STATE.eq("OPEN"))
        .execute();
  }

  /** Imports that began to write and did not end. */
  public List<ImportRun> cutOff() {
    return fetch(IMPORT_RUN.STATE.eq("OPEN").and(IMPORT_RUN.RECEIVED_AT.isNotNull()));
  }

  /** What a cut off import wrote is taken back; it is open as if nothing had been. */
  public void takenBack(UUID id) {
    sql.update(IMPORT_RUN)
        .set(IMPORT_RUN.POINTS, new UUID[0])
        .setNull(IMPORT_RUN.RECEIVED_AT)
        .where(IMPORT_RUN.ID.eq(id))
        .execute();
  }

  /** Keeps what came in, and what was set aside. */
  public void imported(ImportRun done, List<ImportRun.SetAside> rows) {
    sql.update(IMPORT_RUN)
        .set(IMPORT_RUN.STATE, "IMPORTED")
        .set(IMPORT_RUN.POINTS, done.points().toArray(UUID[]::new))
        .set(IMPORT_RUN.CHOICES, done.choices())
        .set(IMPORT_RUN.ROWS, done.rows())
        .set(IMPORT_RUN.READINGS, done.readings())
        .set(IMPORT_RUN.QUARANTINED, done.quarantined())
        .set(IMPORT_RUN.COUNTS, done.counts())
        .set(IMPORT_RUN.RECEIVED_AT, done.receivedAt())
        .where(IMPORT_RUN.ID.eq(done.id()))
        .execute();
    int place = 0;
    for (ImportRun.SetAside row : rows) {
      sql.insertInto(IMPORT_ROW)
          .set(IMPORT_ROW.IMPORT_ID, done.id())
          .set(IMPORT_ROW.PLACE, place++)
          .set(IMPORT_ROW.ROW_NO, row.row())
          .set(IMPORT_ROW.COLUMN_NAME, row.column())
          .set(IMPORT_ROW.CODE, row.code())
          .set(IMPORT_ROW.SEVERITY, row.severity())
          .set(IMPORT_ROW.GOT, row.got())
          .set(IMPORT_ROW.WANTED, row.wanted())
          .set(IMPORT_ROW.ADVICE, row.advice())
          .execute();
    }
  }

  /** Marks an import as taken back. */
  public void undone(UUID id, UUID by) {
    sql.update(IMPORT_RUN)
        .set(IMPORT_RUN.STATE, "UNDONE")
        .set(IMPORT_RUN.UNDONE_BY, by)
        .set(IMPORT_RUN.UNDONE_AT, Sql.NOW)
        .where(IMPORT_RUN.ID.eq(id))
        .execute();
  }

  /** The imports of a scope, newest first. */
  public List<ImportRun> all(OrgScope scope) {
    return fetch(scope.covers(IMPORT_RUN.ORG_UNIT_ID));
  }

  /** The import of this id. */
  public Optional<ImportRun> byId(UUID id, OrgScope scope) {
    return fetch(IMPORT_RUN.ID.eq(id).and(scope.covers(IMPORT_RUN.ORG_UNIT_ID))).stream()
        .findFirst();
  }

  /** Holds the import against others until the transaction ends. */
  public void lock(UUID id) {
    sql.select(IMPORT_RUN.ID).from(IMPORT_RUN).where(IMPORT_RUN.ID.eq(id)).forUpdate().fetch();
  }

  /** What was set aside or remarked upon, in the order of the file. */
  public List<ImportRun.SetAside> rows(UUID id) {
    return sql.selectFrom(IMPORT_ROW)
        .where(IMPORT_ROW.IMPORT_ID.eq(id))
        .orderBy(IMPORT_ROW.PLACE)
        .fetch(
            row ->
                new ImportRun.SetAside(
                    row.getRowNo(),
                    row.getColumnName(),
                    row.getCode(),
                    row.getSeverity(),
                    row.getGot(),
                    row.getWanted(),
                    row.getAdvice()));
  }

  private List<ImportRun> fetch(Condition condition) {
    return sql.selectFrom(IMPORT_RUN)
        .where(condition)
        .orderBy(IMPORT_RUN.CREATED_AT.desc(), IMPORT_RUN.ID)
        .fetch(ImportRepository::run);
  }

  private static ImportRun run(ImportRunRecord row) {
    return new ImportRun(
        row.getId(),
        row.getOrgUnitId(),
        row.getAttachmentId(),
        row.getFileName(),
        row.getState(),
        row.getChoices(),
        Arrays.asList(row.getPoints()),
        row.getRows(),
        row.getReadings(),
        row.getQuarantined(),
        row.getCounts(),
        row.getReceivedAt(),
        row.getCreatedBy(),
        row.getCreatedAt(),
        row.getUndoneAt());
  }
}
