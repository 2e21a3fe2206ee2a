// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.boundary;

import static org.tanheng.data.jooq.Tables.BOUNDARY_STATEMENT;
import static org.tanheng.data.jooq.Tables.UNIT_EXCLUSION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.BoundaryStatementRecord;
import org.tanheng.data.jooq.tables.records.UnitExclusionRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads and appends what is stated of boundaries; every read is confined to a scope. */
public final class BoundaryRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public BoundaryRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** What a unit states now. */
  public Optional<BoundaryStatement> statement(UUID unit, OrgScope scope) {
    return statements(
            BOUNDARY_STATEMENT
                .ORG_UNIT_ID
                .eq(unit)
                .and(BOUNDARY_STATEMENT.SUPERSEDED_AT.isNull())
                .and(scope.covers(BOUNDARY_STATEMENT.ORG_UNIT_ID)))
        .stream()
        .findFirst();
  }

  /** Every version of what a unit stated, oldest first. */
  public List<BoundaryStatement> history(UUID unit, OrgScope scope) {
    return statements(
        BOUNDARY_STATEMENT.ORG_UNIT_ID.eq(unit).and(scope.covers(BOUNDARY_STATEMENT.ORG_UNIT_ID)));
  }

  /** Makes this the current statement; number and time of knowledge are given by the store. */
  public BoundaryStatement append(BoundaryStatement draft) {
    sql.update(BOUNDARY_STATEMENT)
        .set(BOUNDARY_STATEMENT.SUPERSEDED_AT, Sql.NOW)
        .where(
            BOUNDARY_STATEMENT.ORG_UNIT_ID.eq(draft.orgUnitId()),
            BOUNDARY_STATEMENT.SUPERSEDED_AT.isNull())
        .execute();
    BoundaryStatementRecord row = sql.newRecord(BOUNDARY_STATEMENT);
    row.setOrgUnitId(draft.orgUnitId());
    row.setApproach(draft.approach());
    row.setReason(draft.reason());
    row.setJudgements(draft.judgements());
    row.setRecordedBy(draft.recordedBy());
    return statement(sql.insertInto(BOUNDARY_STATEMENT).set(row).returning().fetchSingle());
  }

  /** The exclusions that stand, of every time. */
  public List<UnitExclusion> exclusions(OrgScope scope) {
    return sql.selectFrom(UNIT_EXCLUSION)
        .where(UNIT_EXCLUSION.SUPERSEDED_AT.isNull())
        .and(scope.covers(UNIT_EXCLUSION.ORG_UNIT_ID))
        .orderBy(UNIT_EXCLUSION.VALID_FROM, UNIT_EXCLUSION.ID)
        .fetch(BoundaryRepository::exclusion);
  }

  /** One exclusion that stands. */
  public Optional<UnitExclusion> exclusion(UUID id, OrgScope scope) {
    return exclusions(scope).stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** A new exclusion; id and time of knowledge are given by the store. */
  public UnitExclusion exclude(UnitExclusion draft) {
    UnitExclusionRecord row = sql.newRecord(UNIT_EXCLUSION);
    row.setOrgUnitId(draft.orgUnitId());
    row.setReason(draft.reason());
    row.setEstimate(draft.estimate());
    row.setBasis(draft.basis());
    row.setValidFrom(draft.validFrom());
    row.setValidTo(draft.validTo());
    row.setRecordedBy(draft.recordedBy());
    return exclusion(sql.insertInto(UNIT_EXCLUSION).set(row).returning().fetchSingle());
  }

  /** Withdraws an exclusion; the row stays. */
  public void withdraw(UUID id) {
    sql.update(UNIT_EXCLUSION)
        .set(UNIT_EXCLUSION.SUPERSEDED_AT, Sql.NOW)
        .where(UNIT_EXCLUSION.ID.eq(id))
        .execute();
  }

  private List<BoundaryStatement> statements(Condition condition) {
    return sql.selectFrom(BOUNDARY_STATEMENT)
        .where(condition)
        .orderBy(BOUNDARY_STATEMENT.VERSION_ID)
        .fetch(BoundaryRepository::statement);
  }

  private static BoundaryStatement statement(BoundaryStatementRecord row) {
    return new BoundaryStatement(
        row.getVersionId(),
        row.getOrgUnitId(),
        row.getApproach(),
        row.getReason(),
        row.getJudgements(),
        row.getRecordedBy(),
        row.getKnownAt(),
        row.getSupersededAt());
  }

  private static UnitExclusion exclusion(UnitExclusionRecord row) {
    return new UnitExclusion(
        row.getId(),
        row.getOrgUnitId(),
        row.getReason(),
        row.getEstimate(),
        row.getBasis(),
        row.getValidFrom(),
        row.getValidTo(),
        row.getRecordedBy(),
        row.getKnownAt(),
        row.getSupersededAt());
  }
}
