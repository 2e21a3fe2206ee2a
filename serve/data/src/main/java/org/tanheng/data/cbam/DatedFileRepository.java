// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.cbam;

import static org.tanheng.data.jooq.Tables.CBAM_DATED_FILE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.tanheng.data.jooq.tables.records.CbamDatedFileRecord;
import org.tanheng.data.organisation.OrgScope;

/** Appends and reads dated files of the regulation; reads are confined to a scope. */
public final class DatedFileRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public DatedFileRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a file. */
  public StoredDatedFile add(StoredDatedFile draft) {
    CbamDatedFileRecord row = sql.newRecord(CBAM_DATED_FILE);
    row.setOrgUnitId(draft.orgUnitId());
    row.setKind(draft.kind().name());
    row.setTitle(draft.title());
    row.setDated(draft.dated());
    row.setAttachmentId(draft.attachmentId());
    row.setRowCount(draft.rows());
    row.setMadeBy(draft.madeBy());
    return file(sql.insertInto(CBAM_DATED_FILE).set(row).returning().fetchSingle());
  }

  /** The files of a kind in a scope, that of the newest document first. */
  public List<StoredDatedFile> all(DatedFileKind kind, OrgScope scope) {
    return sql.selectFrom(CBAM_DATED_FILE)
        .where(CBAM_DATED_FILE.KIND.eq(kind.name()), scope.covers(CBAM_DATED_FILE.ORG_UNIT_ID))
        .orderBy(CBAM_DATED_FILE.DATED.desc(), CBAM_DATED_FILE.MADE_AT.desc())
        .fetch(DatedFileRepository::file);
  }

  /** The file of this id and kind, if the scope covers its unit. */
  public Optional<StoredDatedFile> byId(UUID id, DatedFileKind kind, OrgScope scope) {
    return sql.selectFrom(CBAM_DATED_FILE)
        .where(CBAM_DATED_FILE.ID.eq(id), CBAM_DATED_FILE.KIND.eq(kind.name()))
        .and(scope.covers(CBAM_DATED_FILE.ORG_UNIT_ID))
        .fetchOptional(DatedFileRepository::file);
  }

  private static StoredDatedFile file(CbamDatedFileRecord row) {
    return new StoredDatedFile(
        row.getId(),
        row.getOrgUnitId(),
        DatedFileKind.valueOf(row.getKind()),
        row.getTitle(),
        row.getDated(),
        row.getAttachmentId(),
        row.getRowCount(),
        row.getMadeBy(),
        row.getMadeAt());
  }
}
