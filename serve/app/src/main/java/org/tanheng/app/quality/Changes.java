// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.readings.PointBook;
import org.tanheng.app.readings.TooOld;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.quality.QualityItem;
import org.tanheng.data.quality.QualityRepository;
import org.tanheng.data.quality.ReadingChange;
import org.tanheng.data.quality.ReadingChangeRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.Withdrawal;
import tools.jackson.databind.json.JsonMapper;

/** Changes of readings: by people shown first, then saved with a reason, and taken back again. */
@Service
class Changes {
  private static final int LONGEST_REASON = 1_000;

  private final Planner planner;
  private final Effects effects;
  private final PointBook points;
  private final ReadingChangeRepository journal;
  private final QualityRepository items;
  private final Validation validation;
  private final LateData late;
  private final ReadingStore store;
  private final AuditTrail audit;
  private final EvidenceOutbox evidence;
  private final JsonMapper json;
  private final Clock clock;
  private final AtomicLong last = new AtomicLong();

  Changes(
      Planner planner,
      Effects effects,
      PointBook points,
      ReadingChangeRepository journal,
      QualityRepository items,
      Validation validation,
      LateData late,
      ReadingStore store,
      AuditTrail audit,
      EvidenceOutbox evidence,
      JsonMapper json,
      Clock clock) {
    this.planner = planner;
    this.effects = effects;
    this.points = points;
    this.journal = journal;
    this.items = items;
    this.validation = validation;
    this.late = late;
    this.store = store;
    this.audit = audit;
    this.evidence = evidence;
    this.json = json;
    this.clock = clock;
  }

  List<ReadingChange> of(CurrentUser user, UUID org) {
    user.requireRead(org);
    return journal.of(user.scope().and(OrgScope.of(user.tree().below(List.of(org)))));
  }

  List<ReadingChange> ofPoint(CurrentUser user, UUID point) {
    return journal.ofPoint(points.require(user, point).id(), user.scope());
  }

  /** What the changes would do; nothing is saved. */
  ChangeEffect effect(CurrentUser user, List<ReadingOrder> orders) {
    return effects.of(planner.plans(user, orders), user.scope());
  }

  /** Saves changes beside what was known and brings the queue and activity data up to date. */
  @Transactional
  public List<ReadingChange> save(CurrentUser user, List<ReadingOrder> orders, String reason) {
    String why = reason(reason);
    List<Plan> plans = planner.plans(user, orders);
    var made = new ArrayList<ReadingChange>();
    for (Plan plan : plans) {
      made.add(write(user, plan, why, UUID.randomUUID(), null).orElseThrow());
    }
    List<UUID> settled =
        orders.stream().map(ReadingOrder::itemId).filter(Objects::nonNull).toList();
    List<UUID> known =
        items.byIds(settled, user.scope()).stream()
            .filter(item -> plans.stream().anyMatch(p -> p.point().id().equals(item.pointId())))
            .map(QualityItem::id)
            .toList();
    items.decide(known, "CORRECTED", user.id(), why);
    return made;
  }

  /** Writes a plan under an id that is used once; empty where it was used before. */
  Optional<ReadingChange> write(
      CurrentUser user, Plan plan, String reason, UUID id, @Nullable UUID attachment) {
    return write(user, plan, plan.range(), reason, id, attachment);
  }

  /** Writes what a rule fills a gap with; nobody asked for it, and anybody may take it back. */
  @Transactional
  public ReadingChange fill(Plan plan, TimeRange gap, String reason) {
    return write(null, plan, gap, reason, UUID.randomUUID(), null).orElseThrow();
  }

  private Optional<ReadingChange> write(
      @Nullable CurrentUser user,
      Plan plan,
      TimeRange range,
      String reason,
      UUID id,
      @Nullable UUID attachment) {
    Instant now = next();
    var draft =
        new ReadingChange(
            id,
            plan.point().id(),
            plan.point().orgUnitId(),
            plan.kind(),
            range.start(),
            range.end(),
            now,
            plan.readings().size(),
            plan.rules().isEmpty() ? null : String.join("; ", plan.rules()),
            json.writeValueAsString(effects.months(plan)),
            reason,
            null,
            attachment,
            user == null ? null : user.id(),
            Instant.EPOCH);
    Optional<ReadingChange> made = journal.add(draft);
    made.ifPresent(change -> saved(user, plan.point(), change, plan.batch(now)));
    return made;
  }

  /** Takes a change back: what was known before it stands again, and both stay told. */
  @Transactional
  public ReadingChange withdraw(CurrentUser user, UUID id, String reason) {
    String why = reason(reason);
    ReadingChange change =
        journal
            .byId(id, user.scope())
            .orElseThrow(() -> ApiException.notFound("reading change", id));
    user.require(Role.RECORDER, change.orgUnitId());
    StoredPoint point = points.require(user, change.pointId());
    return withdraw(user, point, change, why)
        .orElseThrow(
            () ->
                ApiException.conflict(
                    Finding.error(
                        "change-not-in-force",
                        point.code(),
                        "none of its readings stands any more",
                        "a change whose readings are in force",
                        "Look at the later changes of this point.")));
  }

  /** Takes back what a rule filled, for readings came after all; empty where nothing stands. */
  @Transactional
  public Optional<ReadingChange> withdrawOwn(StoredPoint point, ReadingChange change, String why) {
    return withdraw(null, point, change, why);
  }

  private Optional<ReadingChange> withdraw(
      @Nullable CurrentUser user, StoredPoint point, ReadingChange change, String why) {
    Instant now = next();
    var range = new TimeRange(change.startsAt(), change.endsAt());
    ReadingBatch batch =
        Withdrawal.of(store, Set.of(point.id().toString()), range, change.receivedAt(), now);
    if (batch.isEmpty() || journal.withdrawalOf(change.id()).isPresent()) {
      return Optional.empty();
    }
    var draft =
        new ReadingChange(
            UUID.randomUUID(),
            point.id(),
            point.orgUnitId(),
            "WITHDRAWAL",
            change.startsAt(),
            change.endsAt(),
            now,
            batch.size(),
            null,
            "[]",
            why,
            change.id(),
            null,
            user == null ? null : user.id(),
            Instant.EPOCH);
    ReadingChange made = journal.add(draft).orElseThrow();
    saved(user, point, made, batch);
    items.gone(
        items.open(point.id(), range.start(), range.end()).stream()
            .filter(item -> item.rule().equals(GapKeeper.RULE))
            .filter(item -> item.startsAt().equals(range.start()))
            .map(QualityItem::id)
            .toList());
    return Optional.of(made);
  }

  private void saved(
      @Nullable CurrentUser user, StoredPoint point, ReadingChange change, ReadingBatch batch) {
    TooOld.refuse(store, batch);
    if (user == null) {
      audit.recordOwn("reading-change", "point", point.id(), point.orgUnitId(), null, change);
    } else {
      audit.record(user, "reading-change", "point", point.id(), point.orgUnitId(), null, change);
      logged(user, change, batch);
    }
    var range = new TimeRange(change.startsAt(), change.endsAt());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
              takeBack(point, range, change.receivedAt());
            }
          }
        });
    store.upsert(batch);
    late.remake(point);
    validation.check(point, range);
  }

  /** A person's readings are said in the evidence log, behind a commitment to what they are. */
  private void logged(CurrentUser user, ReadingChange change, ReadingBatch batch) {
    String point = change.pointId().toString();
    List<Json> readings = new ArrayList<>();
    for (String id : batch.pointIds()) {
      batch
          .series(id)
          .readings()
          .map(r -> r.time() + " " + r.value().toPlainString() + " " + r.quality().code())
          .map(Json::of)
          .forEach(readings::add);
    }
    JsonObject content =
        JsonObject.builder()
            .put("change", change.id().toString())
            .put("kind", change.kind())
            .put("reason", change.reason())
            .put("readings", Json.of(readings))
            .build();
    evidence.record(
        LeafKind.MANUAL_READING,
        point,
        null,
        JsonObject.builder().put("point", point).build(),
        Map.of("content", content, "by", EvidenceOutbox.person(user)));
  }

  /** Readings whose entry in the journal was not kept stand no longer. */
  private void takeBack(StoredPoint point, TimeRange range, Instant receivedAt) {
    ReadingBatch back =
        Withdrawal.of(store, Set.of(point.id().toString()), range, receivedAt, next());
    if (!back.isEmpty()) {
      store.upsert(back);
    }
  }

  /** The present, and never the same twice: it names a version of readings. */
  private Instant next() {
    long now = clock.millis();
    return Instant.ofEpochMilli(last.updateAndGet(before -> Math.max(before + 1, now)));
  }

  static String reason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new FindingException(
          Finding.error(
              "edit-without-reason",
              "reason",
              reason.isBlank() ? "nothing" : reason.length() + " characters",
              "1 to " + LONGEST_REASON + " characters",
              "State the reason."));
    }
    return reason.strip();
  }
}
