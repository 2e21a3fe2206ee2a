// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.activity.Activities;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Said;
import org.tanheng.carbon.bills.Bill;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.bill.BillRepository;
import org.tanheng.data.bill.BillState;
import org.tanheng.data.bill.StoredBill;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Keeps bills: each change is a new version, and a posted bill is activity data of its source. */
@Service
class Bills {
  private final BillRepository bills;
  private final SourceRepository sources;
  private final AttachmentRepository attachments;
  private final Activities activities;
  private final BillViews views;
  private final AuditTrail audit;

  Bills(
      BillRepository bills,
      SourceRepository sources,
      AttachmentRepository attachments,
      Activities activities,
      BillViews views,
      AuditTrail audit) {
    this.bills = bills;
    this.sources = sources;
    this.attachments = attachments;
    this.activities = activities;
    this.views = views;
    this.audit = audit;
  }

  List<BillView> of(CurrentUser user, UUID org, LocalDate from, LocalDate to) {
    user.requireRead(org);
    OrgScope scope = user.scope().and(OrgScope.of(user.tree().below(List.of(org))));
    return bills.known(from, to, scope).stream().map(bill -> views.of(user, bill)).toList();
  }

  BillView one(CurrentUser user, UUID id) {
    return views.of(user, known(user, id));
  }

  List<BillView> history(CurrentUser user, UUID id) {
    known(user, id);
    return bills.history(id, user.scope()).stream().map(bill -> views.of(user, bill)).toList();
  }

  @Transactional
  public BillView create(CurrentUser user, BillFacts facts) {
    user.require(Role.RECORDER, facts.orgUnitId());
    StoredBill made = bills.append(draft(user, bills.create(), facts), user.id());
    audit.record(user, "bill-create", "bill", made.id(), made.orgUnitId(), null, made);
    return views.of(user, made);
  }

  /** A posted bill is posted anew in the same step; where that is refused nothing changes. */
  @Transactional
  public BillView revise(
      CurrentUser user, UUID id, long basedOn, BillFacts facts, @Nullable String reason) {
    StoredBill before = changeable(user, id, basedOn);
    if (!before.orgUnitId().equals(facts.orgUnitId())) {
      throw ApiException.conflict(
          Finding.error(
              "bill-moved",
              "orgUnitId",
              facts.orgUnitId().toString(),
              before.orgUnitId().toString(),
              "Withdraw the bill and enter it in the other unit: history stays true."));
    }
    BillState state = before.state() == BillState.POSTED ? BillState.POSTED : BillState.DRAFT;
    StoredBill draft = draft(user, id, facts).in(state, Said.orNull(reason));
    if (state == BillState.POSTED) {
      check(user, draft);
    }
    StoredBill after = bills.append(draft, user.id());
    if (state == BillState.POSTED) {
      counted(user, before, after);
    }
    audit.record(user, "bill-revise", "bill", id, after.orgUnitId(), before, after);
    return views.of(user, after);
  }

  @Transactional
  public BillView post(CurrentUser user, UUID id, long basedOn) {
    StoredBill before = changeable(user, id, basedOn);
    if (before.state() == BillState.POSTED) {
      return views.of(user, before);
    }
    check(user, before);
    StoredBill after = bills.append(before.in(BillState.POSTED, null), user.id());
    counted(user, before, after);
    audit.record(user, "bill-post", "bill", id, after.orgUnitId(), before, after);
    return views.of(user, after);
  }

  @Transactional
  public BillView withdraw(CurrentUser user, UUID id, long basedOn, String reason) {
    StoredBill before = changeable(user, id, basedOn);
    if (reason.isBlank()) {
      throw ApiException.malformed(
          Finding.error(
              "comment-missing", "reason", "", "why it is withdrawn", "Say what was wrong."));
    }
    activities.replace(user, bills.postings(before.versionId()), List.of());
    StoredBill after = bills.append(before.in(BillState.WITHDRAWN, reason.strip()), user.id());
    audit.record(user, "bill-withdraw", "bill", id, after.orgUnitId(), before, after);
    return views.of(user, after);
  }

  @Transactional
  public BillView attach(CurrentUser user, UUID id, UUID attachment) {
    StoredBill bill = known(user, id);
    user.require(Role.RECORDER, bill.orgUnitId());
    if (attachments.byId(attachment, OrgScope.of(java.util.Set.of(bill.orgUnitId()))).isEmpty()) {
      throw ApiException.notFound("attachment", attachment);
    }
    bills.attach(id, attachment, user.id());
    BillView view = views.of(user, bill);
    audit.record(user, "bill-attach", "bill", id, bill.orgUnitId(), null, view.attachments());
    return view;
  }

  private void check(CurrentUser user, StoredBill bill) {
    if (bill.sourceId() == null) {
      throw new FindingException(BillChecks.noSource());
    }
    List<Finding> errors =
        views.of(user, bill).findings().stream().filter(Finding::isError).toList();
    if (!errors.isEmpty()) {
      throw new FindingException(errors);
    }
  }

  private void counted(CurrentUser user, StoredBill before, StoredBill after) {
    UUID sourceId = after.sourceId();
    if (sourceId == null) {
      throw new FindingException(BillChecks.noSource());
    }
    Source source = source(user, sourceId, after.orgUnitId());
    BillFacts facts = views.facts(after);
    Bill bill = BillReader.read(facts).orElseThrow();
    List<Activity> made =
        activities.replace(
            user,
            bills.postings(before.versionId()),
            BillPosting.of(
                after.id(), facts, bill, views.parts(user, after.orgUnitId(), bill), source));
    bills.posted(after.versionId(), made.stream().map(Activity::id).toList());
  }

  private StoredBill draft(CurrentUser user, UUID id, BillFacts facts) {
    Bill bill = BillReader.read(facts).orElseThrow();
    if (bill.energy().signum() < 0) {
      throw new FindingException(
          Finding.error(
              "negative-activity",
              "energy",
              bill.energy().toPlainString(),
              "zero or more",
              "Enter a credit as a correction of the earlier bill."));
    }
    if (facts.sourceId() != null) {
      source(user, facts.sourceId(), facts.orgUnitId());
    }
    return new StoredBill(
        id,
        0,
        facts.orgUnitId(),
        facts.sourceId(),
        bill.account(),
        bill.meter(),
        bill.start(),
        bill.end(),
        bill.energy(),
        bill.unit(),
        bill.amount(),
        bill.currency(),
        views.content(facts),
        BillState.DRAFT,
        null,
        user.id(),
        Instant.EPOCH,
        null);
  }

  /** The source stands in the unit of the bill or below it, where the user may record as well. */
  private Source source(CurrentUser user, UUID id, UUID org) {
    return sources
        .byId(id, user.scope().and(OrgScope.of(user.tree().below(List.of(org)))))
        .orElseThrow(() -> ApiException.notFound("source", id));
  }

  private StoredBill known(CurrentUser user, UUID id) {
    return bills.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("bill", id));
  }

  private StoredBill changeable(CurrentUser user, UUID id, long basedOn) {
    StoredBill bill = known(user, id);
    user.require(Role.RECORDER, bill.orgUnitId());
    if (bill.versionId() != basedOn) {
      throw ApiException.conflict(
          Finding.error(
              "bill-changed",
              "basedOn",
              Long.toString(basedOn),
              Long.toString(bill.versionId()),
              "Another person changed the bill: look at it again, then repeat the change."));
    }
    if (bill.state() == BillState.WITHDRAWN) {
      throw ApiException.conflict(
          Finding.error(
              "bill-withdrawn",
              "bill",
              "a withdrawn bill",
              "a bill that counts",
              "Enter it again as a new bill."));
    }
    return bill;
  }
}
