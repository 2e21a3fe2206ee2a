// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.ActivityStatus;
import org.tanheng.data.activity.NewActivity;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/** Records, corrects and reviews activity data; good cells are kept, bad ones answered. */
@Service
public class Activities {
  private final ActivityRepository activities;
  private final SourceRepository sources;
  private final AttachmentRepository attachments;
  private final InventoryRepository inventories;
  private final AuditTrail audit;

  Activities(
      ActivityRepository activities,
      SourceRepository sources,
      AttachmentRepository attachments,
      InventoryRepository inventories,
      AuditTrail audit) {
    this.activities = activities;
    this.sources = sources;
    this.attachments = attachments;
    this.inventories = inventories;
    this.audit = audit;
  }

  List<Activity> known(CurrentUser user, UUID org, LocalDate from, LocalDate to) {
    user.requireRead(org);
    return activities.known(
        from, to, user.scope().and(OrgScope.of(user.tree().below(List.of(org)))));
  }

  Activity one(CurrentUser user, UUID id) {
    return activities
        .byId(id, user.scope())
        .orElseThrow(() -> ApiException.notFound("activity", id));
  }

  List<Activity> history(CurrentUser user, Activity datum) {
    return activities.history(
        datum.sourceId(), datum.periodStart(), datum.periodEnd(), user.scope());
  }

  List<UUID> attachments(UUID activity) {
    return activities.attachments(List.of(activity)).getOrDefault(activity, List.of());
  }

  /** Records, corrects or takes away cells; each is answered for itself. */
  @Transactional
  public List<CellAnswer> put(CurrentUser user, List<Cell> cells) {
    var answers = new ArrayList<CellAnswer>();
    var locked = new LockedYears(inventories, user);
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      Source source =
          sources
              .byId(cell.sourceId(), user.scope())
              .orElseThrow(() -> ApiException.notFound("source", cell.sourceId()));
      user.require(Role.RECORDER, source.orgUnitId());
      answers.add(put(user, i, cell, source, locked));
    }
    return answers;
  }

  private CellAnswer put(
      CurrentUser user, int index, Cell cell, Source source, LockedYears locked) {
    List<Activity> held =
        cell.to().isAfter(cell.from())
            ? activities.heldOf(source.id(), cell.from(), cell.to())
            : List.of();
    Optional<Activity> same =
        held.stream()
            .filter(a -> a.periodStart().equals(cell.from()) && a.periodEnd().equals(cell.to()))
            .findFirst();
    Activity before = same.orElse(null);
    if (before != null && before.status() == ActivityStatus.APPROVED) {
      return refused(index, before, Problems.approved(before));
    }
    if (before != null && Problems.isProvedBetter(before, cell)) {
      return refused(index, before, Problems.proved(before));
    }
    if (cell.isEmpty()) {
      if (before != null) {
        activities.supersede(before.id(), user.id());
        audit.record(
            user, "activity-remove", "activity", before.id(), before.orgUnitId(), before, null);
      }
      return new CellAnswer(index, null, List.of());
    }
    if (same.isEmpty() && !held.isEmpty()) {
      return refused(index, null, Problems.overlap(cell.from(), cell.to(), held.getFirst()));
    }
    return switch (cell.read(source)) {
      case Outcome.Refused<NewActivity> refused ->
          new CellAnswer(index, before, refused.findings());
      case Outcome.Done<NewActivity> done -> {
        Activity after = recorded(user, done.value(), before);
        var findings = new ArrayList<>(done.findings());
        if (!after.equals(before)) {
          findings.addAll(locked.notes(source, cell.from(), cell.to()));
        }
        yield new CellAnswer(index, after, findings);
      }
    };
  }

  private Activity recorded(CurrentUser user, NewActivity draft, @Nullable Activity before) {
    if (before == null) {
      Activity made = activities.record(draft, null, user.id());
      audit.record(user, "activity-record", "activity", made.id(), made.orgUnitId(), null, made);
      return made;
    }
    if (isSame(draft, before)) {
      return before;
    }
    activities.supersede(before.id(), user.id());
    Activity made = activities.record(draft, before.id(), user.id());
    audit.record(user, "activity-correct", "activity", made.id(), made.orgUnitId(), before, made);
    return made;
  }

  /**
   * Puts data that a document yields in the place of those that it yielded before: all or, with
   * findings, none. What was corrected by hand since stays, and refuses a second datum on its days.
   */
  @Transactional
  public List<Activity> replace(
      CurrentUser user, Collection<UUID> before, List<NewActivity> drafts) {
    List<Activity> old =
        activities.byIds(before, user.scope()).stream()
            .filter(datum -> datum.supersededAt() == null)
            .toList();
    var findings = new ArrayList<Finding>();
    for (Activity datum : old) {
      user.require(Role.RECORDER, datum.orgUnitId());
      if (datum.status() == ActivityStatus.APPROVED) {
        findings.add(Problems.approved(datum));
      }
    }
    refuse(findings);
    for (Activity datum : old) {
      activities.supersede(datum.id(), user.id());
      audit.record(user, "activity-remove", "activity", datum.id(), datum.orgUnitId(), datum, null);
    }
    var made = new ArrayList<Activity>();
    for (NewActivity draft : drafts) {
      user.require(Role.RECORDER, draft.orgUnitId());
      List<Activity> held =
          activities.heldOf(draft.sourceId(), draft.periodStart(), draft.periodEnd());
      if (held.isEmpty()) {
        made.add(recorded(user, draft, null));
      } else {
        findings.add(Problems.overlap(draft.periodStart(), draft.periodEnd(), held.getFirst()));
      }
    }
    refuse(findings);
    return made;
  }

  /**
   * Puts another amount in the place of one that was made from readings, because the readings
   * changed; what was known before is kept, and a review has to be made again. An approved datum is
   * not touched.
   */
  @Transactional
  public Optional<Activity> remake(Activity before, BigDecimal amount, String quality, String why) {
    boolean stands =
        activities.heldOf(before.sourceId(), before.periodStart(), before.periodEnd()).stream()
            .anyMatch(
                held -> held.id().equals(before.id()) && held.status() != ActivityStatus.APPROVED);
    if (!stands) {
      return Optional.empty();
    }
    var draft =
        new NewActivity(
            before.sourceId(),
            before.orgUnitId(),
            before.periodStart(),
            before.periodEnd(),
            amount,
            before.unit(),
            quality,
            before.evidence(),
            why);
    List<UUID> files = attachments(before.id());
    activities.supersede(before.id(), before.recordedBy());
    Activity made = activities.record(draft, before.id(), before.recordedBy());
    files.forEach(file -> activities.attach(made.id(), file, before.recordedBy()));
    audit.recordOwn("activity-remake", "activity", made.id(), made.orgUnitId(), before, made);
    return Optional.of(made);
  }

  private static void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
  }

  @Transactional
  public List<Activity> review(
      CurrentUser user, List<UUID> ids, ActivityStatus to, @Nullable String note) {
    var moved = new ArrayList<Activity>();
    for (UUID id : ids) {
      Activity before = one(user, id);
      Problems.checkReview(user, before, to, note);
      activities.review(id, to, user.id(), note);
      Activity after = one(user, id);
      audit.record(user, "activity-review", "activity", id, after.orgUnitId(), before, after);
      moved.add(after);
    }
    return moved;
  }

  @Transactional
  public List<UUID> attach(CurrentUser user, UUID id, UUID attachment) {
    Activity datum = one(user, id);
    user.require(Role.RECORDER, datum.orgUnitId());
    if (attachments.byId(attachment, OrgScope.of(Set.of(datum.orgUnitId()))).isEmpty()) {
      throw ApiException.notFound("attachment", attachment);
    }
    activities.attach(id, attachment, user.id());
    List<UUID> all = attachments(id);
    audit.record(user, "activity-attach", "activity", id, datum.orgUnitId(), null, all);
    return all;
  }

  private static boolean isSame(NewActivity draft, Activity known) {
    return draft.amount().compareTo(known.amount()) == 0
        && draft.unit().equals(known.unit())
        && draft.quality().equals(known.quality())
        && Objects.equals(draft.evidence(), known.evidence())
        && Objects.equals(draft.note(), known.note());
  }

  private static CellAnswer refused(int index, @Nullable Activity datum, Finding finding) {
    return new CellAnswer(index, datum, List.of(finding));
  }
}
