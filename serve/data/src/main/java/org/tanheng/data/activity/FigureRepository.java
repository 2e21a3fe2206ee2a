// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.activity;

import static org.tanheng.data.jooq.Tables.ACTIVITY_FIGURE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.ActivityFigureRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads, appends and supersedes routes and second figures; every read is confined to a scope. */
public final class FigureRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public FigureRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** What is known now and meets a half-open span. */
  public List<ActivityFigure> known(LocalDate from, LocalDate to, OrgScope scope) {
    return fetch(
        current()
            .and(ACTIVITY_FIGURE.PERIOD_START.lt(to))
            .and(ACTIVITY_FIGURE.PERIOD_END.gt(from))
            .and(scope.covers(ACTIVITY_FIGURE.ORG_UNIT_ID)));
  }

  /** What a new figure takes the place of: the route of its span, or the same second figure. */
  public Optional<ActivityFigure> like(ActivityFigure draft) {
    return fetch(
            current()
                .and(ACTIVITY_FIGURE.SOURCE_ID.eq(draft.sourceId()))
                .and(ACTIVITY_FIGURE.ROLE.eq(draft.role().name()))
                .and(ACTIVITY_FIGURE.PERIOD_START.eq(draft.periodStart()))
                .and(ACTIVITY_FIGURE.PERIOD_END.eq(draft.periodEnd())))
        .stream()
        .filter(f -> draft.role() == FigureRole.PRIMARY || f.route().equals(draft.route()))
        .findFirst();
  }

  /** A figure, also one that is superseded. */
  public Optional<ActivityFigure> byId(UUID id, OrgScope scope) {
    return fetch(ACTIVITY_FIGURE.ID.eq(id).and(scope.covers(ACTIVITY_FIGURE.ORG_UNIT_ID))).stream()
        .findFirst();
  }

  /** Records a figure in the place of another one, or of none. */
  public ActivityFigure record(ActivityFigure draft, @Nullable UUID supersedes, UUID by) {
    ActivityFigureRecord row = sql.newRecord(ACTIVITY_FIGURE);
    row.setSourceId(draft.sourceId());
    row.setOrgUnitId(draft.orgUnitId());
    row.setPeriodStart(draft.periodStart());
    row.setPeriodEnd(draft.periodEnd());
    row.setRole(draft.role().name());
    row.setRoute(draft.route());
    row.setAmount(draft.amount());
    row.setUnit(draft.unit());
    StockTerms terms = draft.terms();
    if (terms != null) {
      row.setPurchased(terms.purchased());
      row.setOpening(terms.opening());
      row.setClosing(terms.closing());
      row.setSold(terms.sold());
      row.setOtherUse(terms.otherUse());
    }
    row.setEvidence(draft.evidence());
    row.setNote(draft.note());
    row.setAttachmentId(draft.attachmentId());
    row.setRecordedBy(by);
    row.setSupersedes(supersedes);
    return figure(sql.insertInto(ACTIVITY_FIGURE).set(row).returning().fetchSingle());
  }

  /** Marks a figure as no longer what is known. */
  public void supersede(UUID id, UUID by) {
    sql.update(ACTIVITY_FIGURE)
        .set(ACTIVITY_FIGURE.SUPERSEDED_AT, Sql.NOW)
        .set(ACTIVITY_FIGURE.SUPERSEDED_BY, by)
        .where(ACTIVITY_FIGURE.ID.eq(id))
        .execute();
  }

  private static Condition current() {
    return ACTIVITY_FIGURE.SUPERSEDED_AT.isNull();
  }

  private List<ActivityFigure> fetch(Condition condition) {
    return sql.selectFrom(ACTIVITY_FIGURE)
        .where(condition)
        .orderBy(
            ACTIVITY_FIGURE.SOURCE_ID, ACTIVITY_FIGURE.PERIOD_START, ACTIVITY_FIGURE.RECORDED_AT)
        .fetch(FigureRepository::figure);
  }

  private static ActivityFigure figure(ActivityFigureRecord row) {
    return new ActivityFigure(
        row.getId(),
        row.getSourceId(),
        row.getOrgUnitId(),
        row.getPeriodStart(),
        row.getPeriodEnd(),
        FigureRole.valueOf(row.getRole()),
        row.getRoute(),
        row.getAmount(),
        row.getUnit(),
        row.getPurchased() == null
            ? null
            : new StockTerms(
                row.getPurchased(),
                row.getOpening(),
                row.getClosing(),
                row.getSold(),
                row.getOtherUse()),
        row.getEvidence(),
        row.getNote(),
        row.getAttachmentId(),
        row.getRecordedBy(),
        row.getRecordedAt(),
        row.getSupersedes(),
        row.getSupersededAt());
  }
}
