// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.activity;

import static org.tanheng.data.jooq.Tables.ACTIVITY;
import static org.tanheng.data.jooq.Tables.ACTIVITY_ATTACHMENT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.ActivityRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads, appends and supersedes activity data; every read is confined to a scope. */
public final class ActivityRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public ActivityRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** What is known now and meets a span, by source and start. */
  public List<Activity> known(LocalDate from, LocalDate to, OrgScope scope) {
    return fetch(current().and(meets(from, to)).and(scope.covers(ACTIVITY.ORG_UNIT_ID)));
  }

  /** What is known now of one source and meets a span; held until the transaction ends. */
  public List<Activity> heldOf(UUID source, LocalDate from, LocalDate to) {
    return sql.selectFrom(ACTIVITY)
        .where(current(), meets(from, to), ACTIVITY.SOURCE_ID.eq(source))
        .orderBy(ACTIVITY.PERIOD_START)
        .forUpdate()
        .fetch(ActivityRepository::activity);
  }

  /** What is known now and is proved by a reference that begins so, such as readings of a point. */
  public List<Activity> provedBy(String evidence, OrgScope scope) {
    return fetch(
        current()
            .and(ACTIVITY.EVIDENCE.startsWith(evidence))
            .and(scope.covers(ACTIVITY.ORG_UNIT_ID)));
  }

  /** What data known now are proved by, up to the first slash, where it begins so. */
  public Set<String> proofs(String prefix) {
    return sql.selectDistinct(DSL.splitPart(ACTIVITY.EVIDENCE, "/", 1))
        .from(ACTIVITY)
        .where(current(), ACTIVITY.EVIDENCE.startsWith(prefix))
        .fetchSet(0, String.class);
  }

  /** A datum, also one that is superseded. */
  public Optional<Activity> byId(UUID id, OrgScope scope) {
    return fetch(ACTIVITY.ID.eq(id).and(scope.covers(ACTIVITY.ORG_UNIT_ID))).stream().findFirst();
  }

  /** Data of these ids, also superseded ones. */
  public List<Activity> byIds(Collection<UUID> ids, OrgScope scope) {
    return fetch(ACTIVITY.ID.in(ids).and(scope.covers(ACTIVITY.ORG_UNIT_ID)));
  }

  /** All that was ever known of a source within a span, newest first. */
  public List<Activity> history(UUID source, LocalDate from, LocalDate to, OrgScope scope) {
    return sql.selectFrom(ACTIVITY)
        .where(ACTIVITY.SOURCE_ID.eq(source), meets(from, to), scope.covers(ACTIVITY.ORG_UNIT_ID))
        .orderBy(ACTIVITY.RECORDED_AT.desc(), ACTIVITY.ID)
        .fetch(ActivityRepository::activity);
  }

  /** Records a datum in the place of another one, or of none. */
  public Activity record(NewActivity draft, @Nullable UUID supersedes, UUID by) {
    ActivityRecord row = sql.newRecord(ACTIVITY);
    row.setSourceId(draft.sourceId());
    row.setOrgUnitId(draft.orgUnitId());
    row.setPeriodStart(draft.periodStart());
    row.setPeriodEnd(draft.periodEnd());
    row.setAmount(draft.amount());
    row.setUnit(draft.unit());
    row.setQuality(draft.quality());
    row.setEvidence(draft.evidence());
    row.setNote(draft.note());
    row.setRecordedBy(by);
    row.setSupersedes(supersedes);
    return activity(sql.insertInto(ACTIVITY).set(row).returning().fetchSingle());
  }

  /** Marks a datum as no longer what is known. */
  public void supersede(UUID id, UUID by) {
    sql.update(ACTIVITY)
        .set(ACTIVITY.SUPERSEDED_AT, Sql.NOW)
        .set(ACTIVITY.SUPERSEDED_BY, by)
        .where(ACTIVITY.ID.eq(id))
        .execute();
  }

  /** Moves the review of a datum on. */
  public void review(UUID id, ActivityStatus to, UUID by, @Nullable String note) {
    sql.update(ACTIVITY)
        .set(ACTIVITY.STATUS, to.name())
        .set(ACTIVITY.REVIEWED_BY, by)
        .set(ACTIVITY.REVIEWED_AT, Sql.NOW)
        .set(ACTIVITY.REVIEW_NOTE, note)
        .where(ACTIVITY.ID.eq(id))
        .execute();
  }

  /** Attaches an evidence file; once is enough. */
  public void attach(UUID activity, UUID attachment, UUID by) {
    sql.insertInto(ACTIVITY_ATTACHMENT)
        .set(ACTIVITY_ATTACHMENT.ACTIVITY_ID, activity)
        .set(ACTIVITY_ATTACHMENT.ATTACHMENT_ID, attachment)
        .set(ACTIVITY_ATTACHMENT.ATTACHED_BY, by)
        .onConflictDoNothing()
        .execute();
  }

  /** Evidence files by datum. */
  public Map<UUID, List<UUID>> attachments(Collection<UUID> activities) {
    return sql.selectFrom(ACTIVITY_ATTACHMENT)
        .where(ACTIVITY_ATTACHMENT.ACTIVITY_ID.in(activities))
        .orderBy(ACTIVITY_ATTACHMENT.ATTACHED_AT)
        .fetchGroups(ACTIVITY_ATTACHMENT.ACTIVITY_ID, ACTIVITY_ATTACHMENT.ATTACHMENT_ID);
  }

  private static Condition current() {
    return ACTIVITY.SUPERSEDED_AT.isNull();
  }

  private static Condition meets(LocalDate from, LocalDate to) {
    return ACTIVITY.PERIOD_START.lt(to).and(ACTIVITY.PERIOD_END.gt(from));
  }

  private List<Activity> fetch(Condition condition) {
    return sql.selectFrom(ACTIVITY)
        .where(condition)
        .orderBy(ACTIVITY.SOURCE_ID, ACTIVITY.PERIOD_START)
        .fetch(ActivityRepository::activity);
  }

  private static Activity activity(ActivityRecord row) {
    return new Activity(
        row.getId(),
        row.getSourceId(),
        row.getOrgUnitId(),
        row.getPeriodStart(),
        row.getPeriodEnd(),
        row.getAmount(),
        row.getUnit(),
        row.getQuality(),
        row.getEvidence(),
        row.getNote(),
        ActivityStatus.valueOf(row.getStatus()),
        row.getRecordedBy(),
        row.getRecordedAt(),
        row.getReviewedBy(),
        row.getReviewedAt(),
        row.getReviewNote(),
        row.getSupersedes(),
        row.getSupersededAt());
  }
}
