// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityBatch;
import org.tanheng.data.activity.ActivityBatchRepository;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.ActivityStatus;
import org.tanheng.data.activity.NewActivity;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;

/** Sheets that were taken, and taking one back as a whole. */
@Service
class SheetBatches {

  /** A sheet with what it set aside. */
  record OpenedBatch(ActivityBatch batch, List<ActivityBatch.BatchRow> rows) {}

  /**
   * What became of taking a sheet back.
   *
   * @param removed data that are gone, {@code restored} of them to what was known before
   * @param changed data that were corrected or removed since and stay as they are
   * @param reviewed data that somebody has reviewed since and that therefore stay
   */
  record UndoneBatch(ActivityBatch batch, int removed, int restored, int changed, int reviewed) {}

  private final ActivityBatchRepository batches;
  private final ActivityRepository activities;
  private final AuditTrail audit;

  SheetBatches(ActivityBatchRepository batches, ActivityRepository activities, AuditTrail audit) {
    this.batches = batches;
    this.activities = activities;
    this.audit = audit;
  }

  List<ActivityBatch> of(CurrentUser user, UUID org) {
    user.requireRead(org);
    return batches.all(user.scope().and(OrgScope.of(user.tree().below(List.of(org)))));
  }

  OpenedBatch one(CurrentUser user, UUID id) {
    return new OpenedBatch(require(user, id), batches.rows(id));
  }

  ActivityBatch keep(CurrentUser user, Attachment file, List<SheetRow> rows) {
    List<UUID> brought =
        rows.stream()
            .filter(r -> r.fate() == SheetRow.Fate.NEW || r.fate() == SheetRow.Fate.CORRECTED)
            .map(SheetRow::activityId)
            .toList();
    UUID id =
        batches.keep(
            file.orgUnitId(),
            file.id(),
            file.name(),
            brought,
            rows.stream().flatMap(row -> row.findings().stream().map(f -> row(row, f))).toList(),
            user.id());
    ActivityBatch made = require(user, id);
    audit.record(user, "sheet-take", "sheet", id, made.orgUnitId(), null, made);
    return made;
  }

  /** Takes back what nobody changed or reviewed since; what was known before is known again. */
  @Transactional
  public UndoneBatch undo(CurrentUser user, UUID id) {
    ActivityBatch before = require(user, id);
    user.require(Role.RECORDER, before.orgUnitId());
    batches.lock(id);
    int changed = 0;
    int reviewed = 0;
    var free = new ArrayList<Activity>();
    for (Activity datum : activities.byIds(batches.data(id), user.scope())) {
      if (datum.supersededAt() != null) {
        changed++;
      } else if (isReviewed(datum)) {
        reviewed++;
      } else {
        free.add(datum);
      }
    }
    if (free.isEmpty()) {
      throw ApiException.conflict(
          Finding.error(
              "sheet-not-undoable",
              "sheet",
              changed + " changed, " + reviewed + " reviewed since",
              "a datum that nobody changed or reviewed since",
              "Correct the data in the grid; have reviewed ones returned first."));
    }
    int restored = 0;
    for (Activity datum : free) {
      restored += remove(user, datum) ? 1 : 0;
    }
    batches.undone(id, user.id());
    ActivityBatch after = require(user, id);
    audit.record(user, "sheet-undo", "sheet", id, before.orgUnitId(), before, after);
    return new UndoneBatch(after, free.size(), restored, changed, reviewed);
  }

  /** Whether there was something before that is known again; as a new version, for review. */
  private boolean remove(CurrentUser user, Activity datum) {
    user.require(Role.RECORDER, datum.orgUnitId());
    activities.supersede(datum.id(), user.id());
    UUID earlier = datum.supersedes();
    Activity old = earlier == null ? null : activities.byId(earlier, user.scope()).orElse(null);
    if (old == null) {
      audit.record(user, "activity-remove", "activity", datum.id(), datum.orgUnitId(), datum, null);
      return false;
    }
    Activity again =
        activities.record(
            new NewActivity(
                old.sourceId(),
                old.orgUnitId(),
                old.periodStart(),
                old.periodEnd(),
                old.amount(),
                old.unit(),
                old.quality(),
                old.evidence(),
                old.note()),
            datum.id(),
            user.id());
    activities
        .attachments(List.of(old.id()))
        .getOrDefault(old.id(), List.of())
        .forEach(file -> activities.attach(again.id(), file, user.id()));
    audit.record(user, "activity-correct", "activity", again.id(), again.orgUnitId(), datum, again);
    return true;
  }

  private static boolean isReviewed(Activity datum) {
    return datum.status() == ActivityStatus.REVIEWED || datum.status() == ActivityStatus.APPROVED;
  }

  private ActivityBatch require(CurrentUser user, UUID id) {
    return batches.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("sheet", id));
  }

  private static ActivityBatch.BatchRow row(SheetRow row, Finding finding) {
    return new ActivityBatch.BatchRow(
        row.line(),
        row.column(),
        finding.code(),
        finding.severity().name(),
        finding.subject(),
        finding.got(),
        finding.wanted(),
        finding.advice());
  }
}
