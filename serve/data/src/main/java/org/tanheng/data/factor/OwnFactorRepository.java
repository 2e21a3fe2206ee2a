// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.factor;

import static org.tanheng.data.jooq.Tables.OWN_FACTOR;
import static org.tanheng.data.jooq.Tables.OWN_FACTOR_DECISION;
import static org.tanheng.data.jooq.Tables.OWN_FACTOR_VERSION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.OwnFactorDecision;
import org.tanheng.data.jooq.tables.records.OwnFactorVersionRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads and appends own factors; every read is confined to a scope. */
public final class OwnFactorRepository {
  private static final OwnFactorDecision LAST = OWN_FACTOR_DECISION.as("last_decision");
  private static final OwnFactorDecision LATER = OWN_FACTOR_DECISION.as("later_decision");

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public OwnFactorRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** A new factor, without a version yet. */
  public UUID create() {
    return sql.insertInto(OWN_FACTOR)
        .defaultValues()
        .returning(OWN_FACTOR.ID)
        .fetchSingle()
        .getId();
  }

  /** Makes these the current facts, a draft until decided. */
  public OwnFactor append(OwnFactor draft, UUID by) {
    sql.update(OWN_FACTOR_VERSION)
        .set(OWN_FACTOR_VERSION.SUPERSEDED_AT, Sql.NOW)
        .where(
            OWN_FACTOR_VERSION.FACTOR_ID.eq(draft.id()), OWN_FACTOR_VERSION.SUPERSEDED_AT.isNull())
        .execute();
    OwnFactorVersionRecord row = sql.newRecord(OWN_FACTOR_VERSION);
    row.setFactorId(draft.id());
    row.setOrgUnitId(draft.orgUnitId());
    row.setCode(draft.code());
    row.setNameZh(draft.nameZh());
    row.setNameEn(draft.nameEn());
    row.setAmount(draft.amount());
    row.setUnit(draft.unit());
    row.setGas(draft.gas());
    row.setRegion(draft.region());
    row.setDataYear(draft.dataYear());
    row.setCollection(draft.collection());
    row.setDocument(draft.document());
    row.setEvidence(draft.evidence());
    row.setValidFrom(draft.validFrom());
    row.setValidTo(draft.validTo());
    row.setNote(draft.note());
    row.setRecordedBy(by);
    long version =
        sql.insertInto(OWN_FACTOR_VERSION)
            .set(row)
            .returning(OWN_FACTOR_VERSION.VERSION_ID)
            .fetchSingle()
            .getVersionId();
    return version(version);
  }

  /** Decides on a version; the caller has checked that it may be decided so. */
  public OwnFactor decide(
      long version, OwnFactorState decision, UUID by, @Nullable String comment) {
    sql.insertInto(OWN_FACTOR_DECISION)
        .set(OWN_FACTOR_DECISION.VERSION_ID, version)
        .set(OWN_FACTOR_DECISION.DECISION, decision.name())
        .set(OWN_FACTOR_DECISION.BY_USER, by)
        .set(OWN_FACTOR_DECISION.COMMENT, comment)
        .execute();
    return version(version);
  }

  /** The current version of each factor. */
  public List<OwnFactor> known(OrgScope scope) {
    return fetch(
        OWN_FACTOR_VERSION
            .SUPERSEDED_AT
            .isNull()
            .and(scope.covers(OWN_FACTOR_VERSION.ORG_UNIT_ID)));
  }

  /** Every version of a factor, oldest first. */
  public List<OwnFactor> history(UUID id, OrgScope scope) {
    return fetch(
        OWN_FACTOR_VERSION.FACTOR_ID.eq(id).and(scope.covers(OWN_FACTOR_VERSION.ORG_UNIT_ID)));
  }

  /** The version that was approved last; none once it is withdrawn, older ones do not return. */
  public Optional<OwnFactor> approved(UUID id, OrgScope scope) {
    return history(id, scope).reversed().stream()
        .filter(
            version ->
                version.state() == OwnFactorState.APPROVED
                    || version.state() == OwnFactorState.WITHDRAWN)
        .findFirst()
        .filter(version -> version.state() == OwnFactorState.APPROVED);
  }

  private OwnFactor version(long version) {
    return fetch(OWN_FACTOR_VERSION.VERSION_ID.eq(version)).getFirst();
  }

  private List<OwnFactor> fetch(Condition condition) {
    return sql.select()
        .from(OWN_FACTOR_VERSION)
        .leftJoin(LAST)
        .on(
            LAST.VERSION_ID.eq(OWN_FACTOR_VERSION.VERSION_ID),
            DSL.notExists(
                DSL.selectOne()
                    .from(LATER)
                    .where(LATER.VERSION_ID.eq(LAST.VERSION_ID), LATER.ID.gt(LAST.ID))))
        .where(condition)
        .orderBy(OWN_FACTOR_VERSION.CODE, OWN_FACTOR_VERSION.VERSION_ID)
        .fetch(OwnFactorRepository::factor);
  }

  private static OwnFactor factor(Record joined) {
    OwnFactorVersionRecord row = joined.into(OWN_FACTOR_VERSION);
    String decision = joined.get(LAST.DECISION);
    return new OwnFactor(
        row.getFactorId(),
        row.getVersionId(),
        row.getOrgUnitId(),
        row.getCode(),
        row.getNameZh(),
        row.getNameEn(),
        row.getAmount(),
        row.getUnit(),
        row.getGas(),
        row.getRegion(),
        row.getDataYear(),
        row.getCollection(),
        row.getDocument(),
        row.getEvidence(),
        row.getValidFrom(),
        row.getValidTo(),
        row.getNote(),
        decision == null ? OwnFactorState.DRAFT : OwnFactorState.valueOf(decision),
        joined.get(LAST.BY_USER),
        joined.get(LAST.AT),
        joined.get(LAST.COMMENT),
        row.getRecordedBy(),
        row.getKnownAt(),
        row.getSupersededAt());
  }
}
