// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.organisation;

import static org.tanheng.data.jooq.Tables.ORG_UNIT;
import static org.tanheng.data.jooq.Tables.ORG_UNIT_VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.OrgUnitVersionRecord;

/** Reads and appends versions of organisation units; what was once known is never changed. */
public final class OrganisationRepository {
  private static final long TREE_LOCK = 0x6f72672d74726565L;

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public OrganisationRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** A number that changes with every change of the tree. */
  public long stamp() {
    Long highest =
        sql.select(DSL.max(ORG_UNIT_VERSION.VERSION_ID))
            .from(ORG_UNIT_VERSION)
            .fetchOne(0, Long.class);
    return highest == null ? 0 : highest;
  }

  /** Lets one transaction at a time change the tree, so that no two make a cycle together. */
  public void lockTree() {
    sql.execute("select pg_advisory_xact_lock({0})", DSL.inline(TREE_LOCK));
  }

  /** All versions that are known now, of every time. */
  public List<OrgUnit> known() {
    return fetch(ORG_UNIT_VERSION.SUPERSEDED_AT.isNull());
  }

  /** The units that stood on a day, as known at an instant (null: now). */
  public List<OrgUnit> on(LocalDate day, @Nullable Instant knownAt, OrgScope scope) {
    return fetch(
        ORG_UNIT_VERSION
            .VALID_FROM
            .le(day)
            .and(ORG_UNIT_VERSION.VALID_TO.isNull().or(ORG_UNIT_VERSION.VALID_TO.gt(day)))
            .and(knownAt == null ? ORG_UNIT_VERSION.SUPERSEDED_AT.isNull() : knownAt(knownAt))
            .and(scope.covers(ORG_UNIT_VERSION.ORG_UNIT_ID)));
  }

  /** Every version of a unit, superseded ones included, in the order in which they became known. */
  public List<OrgUnit> history(UUID id, OrgScope scope) {
    return fetch(
        ORG_UNIT_VERSION.ORG_UNIT_ID.eq(id).and(scope.covers(ORG_UNIT_VERSION.ORG_UNIT_ID)));
  }

  /** A new unit, without a version yet. */
  public UUID create() {
    return sql.insertInto(ORG_UNIT).defaultValues().returning(ORG_UNIT.ID).fetchSingle().getId();
  }

  /** Appends a version; its number and time of knowledge are given by the store. */
  public OrgUnit append(OrgUnit draft, @Nullable UUID by) {
    OrgUnitVersionRecord row = sql.newRecord(ORG_UNIT_VERSION);
    row.setOrgUnitId(draft.id());
    row.setParentId(draft.parentId());
    row.setCode(draft.code());
    row.setNameZh(draft.nameZh());
    row.setNameEn(draft.nameEn());
    row.setKind(draft.kind().name());
    row.setRegion(draft.region());
    row.setZone(draft.zone());
    row.setControl(draft.control().name());
    row.setOperated(draft.operated());
    row.setEquityShare(draft.equityShare());
    row.setValidFrom(draft.validFrom());
    row.setValidTo(draft.validTo());
    row.setRecordedBy(by);
    return unit(sql.insertInto(ORG_UNIT_VERSION).set(row).returning().fetchSingle());
  }

  /** Marks a version as no longer what is known. */
  public void supersede(long versionId) {
    sql.update(ORG_UNIT_VERSION)
        .set(ORG_UNIT_VERSION.SUPERSEDED_AT, Sql.NOW)
        .where(ORG_UNIT_VERSION.VERSION_ID.eq(versionId))
        .execute();
  }

  private static Condition knownAt(Instant instant) {
    return ORG_UNIT_VERSION
        .KNOWN_AT
        .le(instant)
        .and(
            ORG_UNIT_VERSION.SUPERSEDED_AT.isNull().or(ORG_UNIT_VERSION.SUPERSEDED_AT.gt(instant)));
  }

  private List<OrgUnit> fetch(Condition condition) {
    return sql.selectFrom(ORG_UNIT_VERSION)
        .where(condition)
        .orderBy(ORG_UNIT_VERSION.VERSION_ID)
        .fetch(OrganisationRepository::unit);
  }

  private static OrgUnit unit(OrgUnitVersionRecord row) {
    return new OrgUnit(
        row.getOrgUnitId(),
        row.getVersionId(),
        row.getParentId(),
        row.getCode(),
        row.getNameZh(),
        row.getNameEn(),
        OrgKind.valueOf(row.getKind()),
        row.getRegion(),
        row.getZone(),
        Control.valueOf(row.getControl()),
        row.getOperated(),
        row.getEquityShare(),
        row.getValidFrom(),
        row.getValidTo(),
        row.getKnownAt(),
        row.getSupersededAt(),
        row.getRecordedBy());
  }
}
