// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.lab;

import static org.tanheng.data.jooq.Tables.ATTACHMENT;
import static org.tanheng.data.jooq.Tables.LAB_RESULT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.LabResultRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads, appends and supersedes laboratory results; every read is confined to a scope. */
public final class LabRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public LabRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** What is known now and stands for a day of a half-open span. */
  public List<StoredLabResult> known(LocalDate from, LocalDate to, OrgScope scope) {
    return fetch(
        LAB_RESULT
            .SUPERSEDED_AT
            .isNull()
            .and(LAB_RESULT.PERIOD_START.lt(to))
            .and(LAB_RESULT.PERIOD_END.gt(from))
            .and(scope.covers(LAB_RESULT.ORG_UNIT_ID)));
  }

  /** What is known now of a sample of a source. */
  public Optional<StoredLabResult> sample(UUID source, String parameter, String sample) {
    return fetch(
            LAB_RESULT
                .SUPERSEDED_AT
                .isNull()
                .and(LAB_RESULT.SOURCE_ID.eq(source))
                .and(LAB_RESULT.PARAMETER.eq(parameter))
                .and(LAB_RESULT.SAMPLE.eq(sample)))
        .stream()
        .findFirst();
  }

  /** A result, also one that is superseded. */
  public Optional<StoredLabResult> byId(UUID id, OrgScope scope) {
    return fetch(LAB_RESULT.ID.eq(id).and(scope.covers(LAB_RESULT.ORG_UNIT_ID))).stream()
        .findFirst();
  }

  /** All that was ever known of a sample, newest first. */
  public List<StoredLabResult> history(StoredLabResult of, OrgScope scope) {
    return fetch(
            LAB_RESULT
                .SOURCE_ID
                .eq(of.sourceId())
                .and(LAB_RESULT.PARAMETER.eq(of.parameter()))
                .and(LAB_RESULT.SAMPLE.eq(of.sample()))
                .and(scope.covers(LAB_RESULT.ORG_UNIT_ID)))
        .reversed();
  }

  /** Records a result in the place of another one, or of none. */
  public StoredLabResult record(StoredLabResult draft, @Nullable UUID supersedes, UUID by) {
    LabResultRecord row = sql.newRecord(LAB_RESULT);
    row.setSourceId(draft.sourceId());
    row.setOrgUnitId(draft.orgUnitId());
    row.setSample(draft.sample());
    row.setMaterial(draft.material());
    row.setParameter(draft.parameter());
    row.setAmount(draft.amount());
    row.setUnit(draft.unit());
    row.setBasis(draft.basis());
    row.setTotalMoisture(draft.totalMoisture());
    row.setAnalysisMoisture(draft.analysisMoisture());
    row.setAsh(draft.ash());
    row.setLaboratory(draft.laboratory());
    row.setAccreditation(draft.accreditation());
    row.setSampledOn(draft.sampledOn());
    row.setReceivedOn(draft.receivedOn());
    row.setTestedOn(draft.testedOn());
    row.setReportedOn(draft.reportedOn());
    row.setPeriodStart(draft.periodStart());
    row.setPeriodEnd(draft.periodEnd());
    row.setMass(draft.mass());
    row.setMassUnit(draft.massUnit());
    row.setAttachmentId(draft.attachmentId());
    row.setNote(draft.note());
    row.setRecordedBy(by);
    row.setSupersedes(supersedes);
    UUID id = sql.insertInto(LAB_RESULT).set(row).returning(LAB_RESULT.ID).fetchSingle().getId();
    return fetch(LAB_RESULT.ID.eq(id)).getFirst();
  }

  /** Says what another person found when reading it beside its report. */
  public void review(UUID id, LabStatus status, UUID by, @Nullable String note) {
    sql.update(LAB_RESULT)
        .set(LAB_RESULT.STATUS, status.name())
        .set(LAB_RESULT.REVIEWED_BY, by)
        .set(LAB_RESULT.REVIEWED_AT, Sql.NOW)
        .set(LAB_RESULT.REVIEW_NOTE, note)
        .where(LAB_RESULT.ID.eq(id))
        .execute();
  }

  /** Marks a result as no longer what is known. */
  public void supersede(UUID id, UUID by) {
    sql.update(LAB_RESULT)
        .set(LAB_RESULT.SUPERSEDED_AT, Sql.NOW)
        .set(LAB_RESULT.SUPERSEDED_BY, by)
        .where(LAB_RESULT.ID.eq(id))
        .execute();
  }

  private List<StoredLabResult> fetch(Condition condition) {
    return sql.select(LAB_RESULT.asterisk(), ATTACHMENT.SHA256)
        .from(LAB_RESULT)
        .leftJoin(ATTACHMENT)
        .on(ATTACHMENT.ID.eq(LAB_RESULT.ATTACHMENT_ID))
        .where(condition)
        .orderBy(
            LAB_RESULT.SOURCE_ID,
            LAB_RESULT.PARAMETER,
            LAB_RESULT.PERIOD_START,
            LAB_RESULT.RECORDED_AT)
        .fetch(row -> result(row.into(LAB_RESULT), row.get(ATTACHMENT.SHA256)));
  }

  private static StoredLabResult result(LabResultRecord row, @Nullable String sha256) {
    return new StoredLabResult(
        row.getId(),
        row.getSourceId(),
        row.getOrgUnitId(),
        row.getSample(),
        row.getMaterial(),
        row.getParameter(),
        row.getAmount(),
        row.getUnit(),
        row.getBasis(),
        row.getTotalMoisture(),
        row.getAnalysisMoisture(),
        row.getAsh(),
        row.getLaboratory(),
        row.getAccreditation(),
        row.getSampledOn(),
        row.getReceivedOn(),
        row.getTestedOn(),
        row.getReportedOn(),
        row.getPeriodStart(),
        row.getPeriodEnd(),
        row.getMass(),
        row.getMassUnit(),
        row.getAttachmentId(),
        sha256,
        row.getNote(),
        row.getRecordedBy(),
        row.getRecordedAt(),
        row.getSupersedes(),
        row.getSupersededAt(),
        LabStatus.valueOf(row.getStatus()),
        row.getReviewedBy(),
        row.getReviewedAt(),
        row.getReviewNote());
  }
}
