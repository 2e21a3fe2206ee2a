// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.verification;

import static org.tanheng.data.jooq.Tables.VERIFICATION_CASE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.VerificationCaseRecord;
import org.tanheng.data.organisation.OrgScope;

/** Verification cases; every read is confined to a scope. */
public final class CaseRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public CaseRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Opens a case. */
  public StoredCase open(
      UUID inventory, int version, UUID orgUnit, BigDecimal threshold, long seed, UUID by) {
    return stored(
        sql.insertInto(VERIFICATION_CASE)
            .set(VERIFICATION_CASE.INVENTORY_ID, inventory)
            .set(VERIFICATION_CASE.VERSION, version)
            .set(VERIFICATION_CASE.ORG_UNIT_ID, orgUnit)
            .set(VERIFICATION_CASE.THRESHOLD, threshold)
            .set(VERIFICATION_CASE.SEED, seed)
            .set(VERIFICATION_CASE.CREATED_BY, by)
            .returning()
            .fetchSingle());
  }

  /** Keeps the plan of a case. */
  public void plan(StoredCase plan) {
    sql.update(VERIFICATION_CASE)
        .set(VERIFICATION_CASE.OBJECTIVE, plan.objective())
        .set(VERIFICATION_CASE.CRITERIA, plan.criteria())
        .set(VERIFICATION_CASE.SCOPE, plan.scope())
        .set(VERIFICATION_CASE.ASSURANCE, plan.assurance())
        .set(VERIFICATION_CASE.THRESHOLD, plan.threshold())
        .set(VERIFICATION_CASE.INDEPENDENCE, plan.independence())
        .set(VERIFICATION_CASE.APPROVED, plan.approved())
        .where(VERIFICATION_CASE.ID.eq(plan.id()))
        .execute();
  }

  /** Takes up a corrected version of the inventory. */
  public void advance(UUID id, int version) {
    sql.update(VERIFICATION_CASE)
        .set(VERIFICATION_CASE.VERSION, version)
        .where(VERIFICATION_CASE.ID.eq(id))
        .execute();
  }

  /** Closes a case with its statement. */
  public void close(UUID id, String opinion, String statement, String signer, UUID by) {
    sql.update(VERIFICATION_CASE)
        .set(VERIFICATION_CASE.OPINION, opinion)
        .set(VERIFICATION_CASE.STATEMENT, statement)
        .set(VERIFICATION_CASE.SIGNER, signer)
        .set(VERIFICATION_CASE.CLOSED_BY, by)
        .set(VERIFICATION_CASE.CLOSED_AT, Sql.NOW)
        .where(VERIFICATION_CASE.ID.eq(id))
        .execute();
  }

  /** Holds the case against other changes until the transaction ends. */
  public void lock(UUID id) {
    sql.select(VERIFICATION_CASE.ID)
        .from(VERIFICATION_CASE)
        .where(VERIFICATION_CASE.ID.eq(id))
        .forUpdate()
        .fetch();
  }

  /** The cases of a scope, newest first. */
  public List<StoredCase> all(OrgScope scope) {
    return fetch(scope.covers(VERIFICATION_CASE.ORG_UNIT_ID));
  }

  /** The case of this id. */
  public Optional<StoredCase> byId(UUID id, OrgScope scope) {
    return fetch(VERIFICATION_CASE.ID.eq(id).and(scope.covers(VERIFICATION_CASE.ORG_UNIT_ID)))
        .stream()
        .findFirst();
  }

  private List<StoredCase> fetch(Condition condition) {
    return sql.selectFrom(VERIFICATION_CASE)
        .where(condition)
        .orderBy(VERIFICATION_CASE.CREATED_AT.desc(), VERIFICATION_CASE.ID)
        .fetch(CaseRepository::stored);
  }

  private static StoredCase stored(VerificationCaseRecord row) {
    return new StoredCase(
        row.getId(),
        row.getInventoryId(),
        row.getVersion(),
        row.getOrgUnitId(),
        row.getObjective(),
        row.getCriteria(),
        row.getScope(),
        row.getAssurance(),
        row.getThreshold(),
        row.getSeed(),
        row.getIndependence(),
        row.getApproved(),
        row.getOpinion(),
        row.getStatement(),
        row.getSigner(),
        row.getClosedAt(),
        row.getCreatedBy(),
        row.getCreatedAt());
  }
}
