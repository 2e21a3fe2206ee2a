// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.cbam;

import static org.tanheng.data.jooq.Tables.CBAM_DEFAULT_FILE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.tanheng.data.jooq.tables.records.CbamDefaultFileRecord;
import org.tanheng.data.organisation.OrgScope;

/** Appends and reads files of default values; reads are confined to a scope. */
public final class DefaultFileRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public DefaultFileRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a file. */
  public StoredDefaultFile add(StoredDefaultFile draft) {
    CbamDefaultFileRecord row = sql.newRecord(CBAM_DEFAULT_FILE);
    row.setOrgUnitId(draft.orgUnitId());
    row.setTitle(draft.title());
    row.setDated(draft.dated());
    row.setAttachmentId(draft.attachmentId());
    row.setRowCount(draft.rows());
    row.setMadeBy(draft.madeBy());
    return file(sql.insertInto(CBAM_DEFAULT_FILE).set(row).returning().fetchSingle());
  }

  /** The files in a scope, that of the newest document first. */
  public List<StoredDefaultFile> all(OrgScope scope) {
    return sql.selectFrom(CBAM_DEFAULT_FILE)
        .where(scope.covers(CBAM_DEFAULT_FILE.ORG_UNIT_ID))
        .orderBy(CBAM_DEFAULT_FILE.DATED.desc(), CBAM_DEFAULT_FILE.MADE_AT.desc())
        .fetch(DefaultFileRepository::file);
  }

  /** The file of this id, if the scope covers its unit. */
  public Optional<StoredDefaultFile> byId(UUID id, OrgScope scope) {
    return sql.selectFrom(CBAM_DEFAULT_FILE)
        .where(CBAM_DEFAULT_FILE.ID.eq(id), scope.covers(CBAM_DEFAULT_FILE.ORG_UNIT_ID))
        .fetchOptional(DefaultFileRepository::file);
  }

  private static StoredDefaultFile file(CbamDefaultFileRecord row) {
    return new StoredDefaultFile(
        row.getId(),
        row.getOrgUnitId(),
        row.getTitle(),
        row.getDated(),
        row.getAttachmentId(),
        row.getRowCount(),
        row.getMadeBy(),
        row.getMadeAt());
  }
}
