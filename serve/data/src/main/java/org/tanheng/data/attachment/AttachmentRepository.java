// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.attachment;

import static org.tanheng.data.jooq.Tables.ATTACHMENT;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tanheng.data.jooq.tables.records.AttachmentRecord;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.evidence.Hash;

/** Appends and reads the rows of evidence files. */
public final class AttachmentRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public AttachmentRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Adds a file; the one that is there already if the unit holds the same bytes. */
  public Attachment add(
      UUID orgUnit, StoredFile file, String name, String mediaType, UUID uploadedBy) {
    sql.insertInto(ATTACHMENT)
        .set(ATTACHMENT.ORG_UNIT_ID, orgUnit)
        .set(ATTACHMENT.SHA256, file.hash().hex())
        .set(ATTACHMENT.NAME, name)
        .set(ATTACHMENT.MEDIA_TYPE, mediaType)
        .set(ATTACHMENT.SIZE, file.size())
        .set(ATTACHMENT.UPLOADED_BY, uploadedBy)
        .onConflictDoNothing()
        .execute();
    return sql.selectFrom(ATTACHMENT)
        .where(ATTACHMENT.ORG_UNIT_ID.eq(orgUnit), ATTACHMENT.SHA256.eq(file.hash().hex()))
        .fetchSingle(AttachmentRepository::attachment);
  }

  /** The file of this id, if the scope covers its unit. */
  public Optional<Attachment> byId(UUID id, OrgScope scope) {
    return fetch(ATTACHMENT.ID.eq(id), scope).stream().findFirst();
  }

  /** The files of these ids that the scope covers, the newest first. */
  public List<Attachment> byIds(Collection<UUID> ids, OrgScope scope) {
    return fetch(ATTACHMENT.ID.in(ids), scope);
  }

  /** The files of a unit, the newest first. */
  public List<Attachment> of(UUID orgUnit, OrgScope scope) {
    return fetch(ATTACHMENT.ORG_UNIT_ID.eq(orgUnit), scope);
  }

  private List<Attachment> fetch(Condition condition, OrgScope scope) {
    return sql.selectFrom(ATTACHMENT)
        .where(condition, scope.covers(ATTACHMENT.ORG_UNIT_ID))
        .orderBy(ATTACHMENT.UPLOADED_AT.desc(), ATTACHMENT.ID)
        .fetch(AttachmentRepository::attachment);
  }

  private static Attachment attachment(AttachmentRecord row) {
    return new Attachment(
        row.getId(),
        row.getOrgUnitId(),
        new Hash(row.getSha256()),
        row.getName(),
        row.getMediaType(),
        row.getSize(),
        row.getUploadedBy(),
        row.getUploadedAt());
  }
}
