// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.plan;

import static org.tanheng.data.jooq.Tables.PLAN_PARAMETER;
import static org.tanheng.data.jooq.Tables.PLAN_PARAMETER_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.PlanParameterVersionRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads and appends parameters of the plan; every read is confined to a scope. */
public final class PlanRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public PlanRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** A new parameter, without a version yet. */
  public UUID create() {
    return sql.insertInto(PLAN_PARAMETER)
        .defaultValues()
        .returning(PLAN_PARAMETER.ID)
        .fetchSingle()
        .getId();
  }

  /** Makes these the current facts; number and time of knowledge are given by the store. */
  public PlanParameter append(PlanParameter draft, UUID by) {
    sql.update(PLAN_PARAMETER_VERSION)
        .set(PLAN_PARAMETER_VERSION.SUPERSEDED_AT, Sql.NOW)
        .where(
            PLAN_PARAMETER_VERSION.PARAMETER_ID.eq(draft.id()),
            PLAN_PARAMETER_VERSION.SUPERSEDED_AT.isNull())
        .execute();
    PlanParameterVersionRecord row = sql.newRecord(PLAN_PARAMETER_VERSION);
    row.setParameterId(draft.id());
    row.setOrgUnitId(draft.orgUnitId());
    row.setSourceId(draft.sourceId());
    row.setParameter(draft.parameter());
    row.setUnit(draft.unit());
    row.setMethod(draft.method().name());
    row.setDetermination(draft.determination());
    row.setInstrument(draft.instrument());
    row.setAccuracy(draft.accuracy());
    row.setCalibratedOn(draft.calibratedOn());
    row.setCalibrationDue(draft.calibrationDue());
    row.setFrequency(draft.frequency());
    row.setResponsible(draft.responsible());
    row.setReviewer(draft.reviewer());
    row.setMissingData(draft.missingData());
    row.setCrossCheckPercent(draft.crossCheckPercent());
    row.setReason(draft.reason());
    row.setRemoved(draft.removed());
    row.setRecordedBy(by);
    return parameter(sql.insertInto(PLAN_PARAMETER_VERSION).set(row).returning().fetchSingle());
  }

  /** What the plan says now. */
  public List<PlanParameter> known(OrgScope scope) {
    return fetch(
        PLAN_PARAMETER_VERSION
            .SUPERSEDED_AT
            .isNull()
            .andNot(PLAN_PARAMETER_VERSION.REMOVED)
            .and(scope.covers(PLAN_PARAMETER_VERSION.ORG_UNIT_ID)));
  }

  /** What the plan said at an instant. */
  public List<PlanParameter> knownAt(Instant at, OrgScope scope) {
    return fetch(
        PLAN_PARAMETER_VERSION
            .KNOWN_AT
            .le(at)
            .and(
                PLAN_PARAMETER_VERSION
                    .SUPERSEDED_AT
                    .isNull()
                    .or(PLAN_PARAMETER_VERSION.SUPERSEDED_AT.gt(at)))
            .andNot(PLAN_PARAMETER_VERSION.REMOVED)
            .and(scope.covers(PLAN_PARAMETER_VERSION.ORG_UNIT_ID)));
  }

  /** What is known now of one parameter that the plan has. */
  public Optional<PlanParameter> byId(UUID id, OrgScope scope) {
    return known(scope).stream().filter(parameter -> parameter.id().equals(id)).findFirst();
  }

  /** Every version of a parameter, oldest first. */
  public List<PlanParameter> history(UUID id, OrgScope scope) {
    return fetch(
        PLAN_PARAMETER_VERSION
            .PARAMETER_ID
            .eq(id)
            .and(scope.covers(PLAN_PARAMETER_VERSION.ORG_UNIT_ID)));
  }

  private List<PlanParameter> fetch(Condition condition) {
    return sql.selectFrom(PLAN_PARAMETER_VERSION)
        .where(condition)
        .orderBy(PLAN_PARAMETER_VERSION.PARAMETER_ID, PLAN_PARAMETER_VERSION.VERSION_ID)
        .fetch(PlanRepository::parameter);
  }

  private static PlanParameter parameter(PlanParameterVersionRecord row) {
    return new PlanParameter(
        row.getParameterId(),
        row.getVersionId(),
        row.getOrgUnitId(),
        row.getSourceId(),
        row.getParameter(),
        row.getUnit(),
        PlanMethod.valueOf(row.getMethod()),
        row.getDetermination(),
        row.getInstrument(),
        row.getAccuracy(),
        row.getCalibratedOn(),
        row.getCalibrationDue(),
        row.getFrequency(),
        row.getResponsible(),
        row.getReviewer(),
        row.getMissingData(),
        row.getCrossCheckPercent(),
        row.getReason(),
        row.getRemoved(),
        row.getRecordedBy(),
        row.getKnownAt(),
        row.getSupersededAt());
  }
}
