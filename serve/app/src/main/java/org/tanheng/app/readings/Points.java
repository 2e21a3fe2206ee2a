// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.activity.Activities;
import org.tanheng.app.activity.Cell;
import org.tanheng.app.activity.CellAnswer;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Spans;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.PointRule;
import org.tanheng.data.readings.PointVersion;
import org.tanheng.data.readings.PointVersionRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.Interval;
import org.tanheng.telemetry.MonthlyActivity;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Unit;

/** Points and what the reading store says of them. */
@Service
class Points {
  private static final int MOST_SLOTS = 40_000;

  private final PointRepository points;
  private final PointVersionRepository versions;
  private final ReadingStore store;
  private final PointUse use;
  private final FinerSources finer;
  private final Activities activities;
  private final AuditTrail audit;

  Points(
      PointRepository points,
      PointVersionRepository versions,
      ReadingStore store,
      PointUse use,
      FinerSources finer,
      Activities activities,
      AuditTrail audit) {
    this.points = points;
    this.versions = versions;
    this.store = store;
    this.use = use;
    this.finer = finer;
    this.activities = activities;
    this.audit = audit;
  }

  List<StoredPoint> of(CurrentUser user, @Nullable UUID org) {
    if (org == null) {
      return points.all(user.scope());
    }
    user.requireRead(org);
    return points.all(user.scope().and(OrgScope.of(user.tree().below(List.of(org)))));
  }

  StoredPoint require(CurrentUser user, UUID id) {
    return points.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("point", id));
  }

  @Transactional
  public StoredPoint add(CurrentUser user, PointFacts facts) {
    user.require(Role.RECORDER, facts.orgUnitId());
    facts.requireReadings();
    StoredPoint made = points.add(facts.draft(user.id()), user.id());
    audit.record(user, "point-add", "point", made.id(), made.orgUnitId(), null, made);
    return made;
  }

  /** All versions of what is known of a register beyond its readings, the newest first. */
  List<PointRule> rules(CurrentUser user, UUID id) {
    return points.rules(require(user, id).id());
  }

  /** Enters what is known of a register; its use is made again. */
  @Transactional
  public StoredPoint enter(CurrentUser user, UUID id, PointRuleFacts facts) {
    StoredPoint before = require(user, id);
    user.require(Role.RECORDER, before.orgUnitId());
    StoredPoint after = points.enter(facts.draft(before, user.id()));
    audit.record(user, "point-rule", "point", id, before.orgUnitId(), before, after);
    store.rollups().mark(id.toString(), TimeRange.ALWAYS);
    return after;
  }

  /** What a point was called and when it counted: all versions, the newest first. */
  List<PointVersion> versions(CurrentUser user, UUID id) {
    return versions.of(require(user, id).id());
  }

  /** Corrects a point; its use is made again if another time counts. */
  @Transactional
  public StoredPoint correct(CurrentUser user, UUID id, PointCorrection facts) {
    StoredPoint before = require(user, id);
    user.require(Role.RECORDER, before.orgUnitId());
    versions.enter(facts.draft(before, user.id()));
    StoredPoint after = require(user, id);
    audit.record(user, "point-correct", "point", id, before.orgUnitId(), before, after);
    boolean isSameTime =
        Objects.equals(before.validFrom(), after.validFrom())
            && Objects.equals(before.validTo(), after.validTo());
    if (!isSameTime) {
      store.rollups().mark(id.toString(), TimeRange.ALWAYS);
    }
    return after;
  }

  /** The use per slot of the local calendar, from the first day to before the last. */
  List<Interval> intervals(StoredPoint stored, LocalDate from, LocalDate to, Step step) {
    return intervals(stored, from, to, step, ReadingStore.NOW);
  }

  /** The same as known at an instant: readings, transformers and digits as they were then. */
  List<Interval> intervals(
      StoredPoint stored, LocalDate from, LocalDate to, Step step, Instant knownAt) {
    checkRange(stored, from, to, step);
    Instant first = start(stored, from);
    Instant end = start(stored, to);
    Slots slots = Slots.covering(first, end, step, ZoneId.of(stored.zone()));
    return use.cut(stored, slots, knownAt).intervals(Unit.of(stored.unit()));
  }

  private static void checkRange(StoredPoint stored, LocalDate from, LocalDate to, Step step) {
    Instant first = start(stored, from);
    Instant end = start(stored, to);
    if (!end.isAfter(first)
        || Duration.between(first, end).dividedBy(step.nominal()) > MOST_SLOTS) {
      throw ApiException.malformed(
          Finding.error(
              "range-too-long",
              "from, to",
              from + "/" + to + " by " + step,
              "a range of 1 to " + MOST_SLOTS + " slots",
              "Choose a shorter range or a longer step."));
    }
  }

  /** Other sources of the slots of a range. */
  List<FinerSources.FinerSource> finer(
      StoredPoint stored, LocalDate from, LocalDate to, Step step) {
    checkRange(stored, from, to, step);
    return finer.of(stored, from, to, step);
  }

  /** Raw readings of a range, every version that ever was, by time. */
  List<Reading> readings(StoredPoint stored, LocalDate from, LocalDate to, int most) {
    Spans.require(from, to);
    var found = new ArrayList<Reading>();
    store.versions(
        stored.id().toString(),
        new TimeRange(start(stored, from), start(stored, to)),
        reading -> {
          if (found.size() < most) {
            found.add(reading);
          }
        });
    return found;
  }

  /** Takes the months of a point as activity data of a source, each with its evidence. */
  @Transactional
  public List<CellAnswer> use(
      CurrentUser user, UUID id, UUID source, YearMonth first, YearMonth last) {
    StoredPoint stored = require(user, id);
    var cells = new ArrayList<Cell>();
    for (MonthlyActivity month : months(stored, first, last)) {
      month.value().ifPresent(value -> cells.add(cell(stored, source, month, value.value())));
    }
    return activities.put(user, cells);
  }

  /** Months of a point, from its readings as known now. */
  List<MonthlyActivity> months(StoredPoint stored, YearMonth first, YearMonth last) {
    var months = new ArrayList<MonthlyActivity>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      months.add(use.sum(stored, Slots.of(month, Step.HOUR, ZoneId.of(stored.zone()))));
    }
    return months;
  }

  /** What the trace of a month's use names: point and half-open days. */
  static String evidence(StoredPoint point, YearMonth month) {
    return "readings:" + point.id() + "/" + month.atDay(1) + "/" + month.plusMonths(1).atDay(1);
  }

  private static Cell cell(
      StoredPoint stored, UUID source, MonthlyActivity month, BigDecimal value) {
    boolean whole = month.coverage().compareTo(BigDecimal.ONE) == 0;
    return new Cell(
        source,
        month.month().atDay(1),
        month.month().plusMonths(1).atDay(1),
        value.toPlainString(),
        stored.unit(),
        month.worst().code(),
        evidence(stored, month.month()),
        whole
            ? null
            : "known for "
                + month.coverage().movePointRight(2).stripTrailingZeros().toPlainString()
                + " % of the month; the rest is missing, not zero");
  }

  private static Instant start(StoredPoint stored, LocalDate day) {
    return day.atStartOfDay(ZoneId.of(stored.zone())).toInstant();
  }
}
