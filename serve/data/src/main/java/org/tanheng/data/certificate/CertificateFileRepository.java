// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.certificate;

import static org.tanheng.data.jooq.Tables.ATTACHMENT;
import static org.tanheng.data.jooq.Tables.CERTIFICATE_FILE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.tanheng.evidence.Hash;

/** Files of lots of certificates; who may see a lot may see its files. */
public final class CertificateFileRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public CertificateFileRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Attaches a file as a proof of this; once is enough. */
  public void attach(UUID certificate, UUID attachment, String proves, UUID by) {
    sql.insertInto(CERTIFICATE_FILE)
        .set(CERTIFICATE_FILE.CERTIFICATE_ID, certificate)
        .set(CERTIFICATE_FILE.ATTACHMENT_ID, attachment)
        .set(CERTIFICATE_FILE.PROVES, proves)
        .set(CERTIFICATE_FILE.ATTACHED_BY, by)
        .onConflictDoNothing()
        .execute();
  }

  /** Files by lot, oldest first. */
  public Map<UUID, List<CertificateFile>> of(Collection<UUID> certificates) {
    return sql.select(
            CERTIFICATE_FILE.CERTIFICATE_ID,
            CERTIFICATE_FILE.ATTACHMENT_ID,
            CERTIFICATE_FILE.PROVES,
            CERTIFICATE_FILE.ATTACHED_BY,
            CERTIFICATE_FILE.ATTACHED_AT,
            ATTACHMENT.NAME,
            ATTACHMENT.SHA256)
        .from(CERTIFICATE_FILE)
        .join(ATTACHMENT)
        .on(ATTACHMENT.ID.eq(CERTIFICATE_FILE.ATTACHMENT_ID))
        .where(CERTIFICATE_FILE.CERTIFICATE_ID.in(certificates))
        .orderBy(CERTIFICATE_FILE.ATTACHED_AT, ATTACHMENT.NAME)
        .fetchGroups(CERTIFICATE_FILE.CERTIFICATE_ID, CertificateFileRepository::file);
  }

  private static CertificateFile file(Record row) {
    return new CertificateFile(
        row.get(CERTIFICATE_FILE.CERTIFICATE_ID),
        row.get(CERTIFICATE_FILE.ATTACHMENT_ID),
        row.get(CERTIFICATE_FILE.PROVES),
        row.get(ATTACHMENT.NAME),
        new Hash(row.get(ATTACHMENT.SHA256)),
        row.get(CERTIFICATE_FILE.ATTACHED_BY),
        row.get(CERTIFICATE_FILE.ATTACHED_AT));
  }
}
