// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.cbam;

import static org.tanheng.data.jooq.Tables.CBAM_STATEMENT;
import static org.tanheng.data.jooq.Tables.CBAM_VERIFICATION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tanheng.data.jooq.tables.records.CbamStatementRecord;
import org.tanheng.data.jooq.tables.records.CbamVerificationRecord;
import org.tanheng.data.organisation.OrgScope;

/** Appends and reads statements and what verifiers say of them; reads are confined to a scope. */
public final class CbamRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public CbamRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a statement as the next version of its installation and period. */
  public StoredStatement add(StoredStatement draft) {
    Integer last =
        sql.select(DSL.max(CBAM_STATEMENT.VERSION))
            .from(CBAM_STATEMENT)
            .where(CBAM_STATEMENT.ORG_UNIT_ID.eq(draft.orgUnitId()))
            .and(CBAM_STATEMENT.INSTALLATION.eq(draft.installation()))
            .and(CBAM_STATEMENT.PERIOD_FROM.eq(draft.from()))
            .fetchSingle()
            .value1();
    CbamStatementRecord row = sql.newRecord(CBAM_STATEMENT);
    row.setOrgUnitId(draft.orgUnitId());
    row.setInstallation(draft.installation());
    row.setPeriodFrom(draft.from());
    row.setPeriodTo(draft.to());
    row.setVersion(last == null ? 1 : last + 1);
    row.setStatement(draft.statement());
    row.setBooks(draft.books());
    row.setInventoryId(draft.inventoryId());
    row.setInventoryVersion(draft.inventoryVersion());
    row.setGoodsFileId(draft.goodsFileId());
    row.setMadeBy(draft.madeBy());
    return statement(sql.insertInto(CBAM_STATEMENT).set(row).returning().fetchSingle());
  }

  /** The statements in a scope, newest first. */
  public List<StoredStatement> all(OrgScope scope) {
    return sql.selectFrom(CBAM_STATEMENT)
        .where(scope.covers(CBAM_STATEMENT.ORG_UNIT_ID))
        .orderBy(CBAM_STATEMENT.PERIOD_FROM.desc(), CBAM_STATEMENT.MADE_AT.desc())
        .fetch(CbamRepository::statement);
  }

  /** The statement of this id, if the scope covers its unit. */
  public Optional<StoredStatement> byId(UUID id, OrgScope scope) {
    return sql.selectFrom(CBAM_STATEMENT)
        .where(CBAM_STATEMENT.ID.eq(id), scope.covers(CBAM_STATEMENT.ORG_UNIT_ID))
        .fetchOptional(CbamRepository::statement);
  }

  /** Keeps what a verifier says. */
  public StoredVerification verify(StoredVerification draft) {
    CbamVerificationRecord row = sql.newRecord(CBAM_VERIFICATION);
    row.setStatementId(draft.statementId());
    row.setVerifier(draft.verifier());
    row.setAccreditation(draft.accreditation());
    row.setOpinion(draft.opinion());
    row.setDated(draft.dated());
    row.setAttachmentId(draft.attachmentId());
    row.setMadeBy(draft.madeBy());
    return verification(sql.insertInto(CBAM_VERIFICATION).set(row).returning().fetchSingle());
  }

  /** What verifiers said of a statement, in order. */
  public List<StoredVerification> verifications(UUID statement) {
    return sql.selectFrom(CBAM_VERIFICATION)
        .where(CBAM_VERIFICATION.STATEMENT_ID.eq(statement))
        .orderBy(CBAM_VERIFICATION.MADE_AT)
        .fetch(CbamRepository::verification);
  }

  private static StoredStatement statement(CbamStatementRecord row) {
    return new StoredStatement(
        row.getId(),
        row.getOrgUnitId(),
        row.getInstallation(),
        row.getPeriodFrom(),
        row.getPeriodTo(),
        row.getVersion(),
        row.getStatement(),
        row.getBooks(),
        row.getInventoryId(),
        row.getInventoryVersion(),
        row.getGoodsFileId(),
        row.getMadeBy(),
        row.getMadeAt());
  }

  private static StoredVerification verification(CbamVerificationRecord row) {
    return new StoredVerification(
        row.getId(),
        row.getStatementId(),
        row.getVerifier(),
        row.getAccreditation(),
        row.getOpinion(),
        row.getDated(),
        row.getAttachmentId(),
        row.getMadeBy(),
        row.getMadeAt());
  }
}
