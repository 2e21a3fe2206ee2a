// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.readings.PointBook;
import org.tanheng.data.quality.QualityItem;
import org.tanheng.data.quality.QualityRepository;
import org.tanheng.data.quality.ReadingChange;
import org.tanheng.data.quality.ReadingChangeRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Replacement;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.edit.Estimation;
import org.tanheng.telemetry.edit.ReadingEdit;
import org.tanheng.telemetry.fill.Gap;
import org.tanheng.units.Quality;

/**
 * Fills gaps that have closed by the first estimation rule of the unit that fits, without a person:
 * kept in the journal with rule and donor, shown in the queue, and taken back when readings come
 * after all. A gap that is older than a month when it closes is an import, and a person's matter;
 * so are one whose filling a person took back and one of a register over an exchange of its meter.
 */
@Component
class GapKeeper {
  /** Rule of the items that speak of filled gaps. */
  static final String RULE = "filled";

  private static final Duration RECENT = Duration.ofDays(31);
  private static final Duration USUAL = Duration.ofDays(7);
  private static final String CAME = "readings came after all";
  private static final String EXCHANGED = "the meter was exchanged";

  private final PointBook points;
  private final UnitRules rules;
  private final Planner planner;
  private final Changes changes;
  private final ReadingChangeRepository journal;
  private final QualityRepository items;
  private final ReadingStore store;
  private final Set<UUID> filled = ConcurrentHashMap.newKeySet();

  GapKeeper(
      PointBook points,
      UnitRules rules,
      Planner planner,
      Changes changes,
      ReadingChangeRepository journal,
      QualityRepository items,
      ReadingStore store) {
    this.points = points;
    this.rules = rules;
    this.planner = planner;
    this.changes = changes;
    this.journal = journal;
    this.items = items;
    this.store = store;
  }

  /** Reads what was filled before this start. */
  void begin() {
    filled.addAll(journal.filledByRule());
  }

  /** Whether something of a point was ever filled, which one late reading inside can upset. */
  boolean isFilled(UUID point) {
    return filled.contains(point);
  }

  /**
   * Looks at the gaps of a point that meet a range.
   *
   * @param grace gaps that closed less than this ago wait: the meter itself may still be asked
   * @return whether one waits
   */
  @Transactional
  public boolean look(StoredPoint point, TimeRange range, Instant now, Duration grace) {
    Metered metered = points.metered(point);
    PointKind kind = metered.point().kind();
    if (kind != PointKind.REGISTER && kind != PointKind.INTERVAL) {
      return false;
    }
    takeBack(point, metered, range);
    String id = point.id().toString();
    TimeRange wide = new TimeRange(range.start().minus(USUAL), range.end());
    Series known = store.scanAround(id, wide, ReadingStore.NOW);
    Duration cadence = Gap.cadence(metered, known);
    boolean waits = false;
    for (Gap gap : cadence.isZero() ? List.<Gap>of() : Gap.of(known, cadence)) {
      if (!meets(gap.range(), range)
          || gap.range().end().isBefore(now.minus(RECENT))
          || isExchanged(metered, gap.range())
          || known.quality(gap.before()) == Quality.ESTIMATED
          || known.quality(gap.before() + 1) == Quality.ESTIMATED) {
        continue;
      }
      if (known.receivedAt(gap.before() + 1).isAfter(now.minus(grace))) {
        waits = true;
      } else {
        fill(point, metered, inside(gap), now);
      }
    }
    return waits;
  }

  private void fill(StoredPoint point, Metered metered, TimeRange gap, Instant now) {
    if (!journal.byRule(point.id(), gap.start(), gap.end()).stream()
        .allMatch(this::isTakenBackByServer)) {
      return;
    }
    var estimation =
        new Estimation(store, rules.fills(point.orgUnitId()), planner.beside(point))
            .of(metered, gap, now);
    if (!(estimation instanceof Outcome.Done<Estimation.Estimated> done)) {
      return;
    }
    var readings = new TreeMap<Instant, Plan.Written>();
    for (ReadingEdit.Entry entry : done.value().entries()) {
      if (entry.value() == null || !gap.contains(entry.time())) {
        return;
      }
      readings.put(entry.time(), new Plan.Written(entry.value(), Quality.ESTIMATED));
    }
    if (readings.isEmpty()) {
      return;
    }
    filled.add(point.id());
    String rule = String.join("; ", done.value().rules());
    var plan = new Plan(point, metered, "RULE", readings, done.value().rules());
    changes.fill(plan, gap, "gap filled by rule: " + rule);
    items.found(item(point, gap, "filled by " + rule.split("[ ;]", 2)[0]));
  }

  private boolean isTakenBackByServer(ReadingChange change) {
    return journal.withdrawalOf(change.id()).filter(back -> back.enteredBy() == null).isPresent();
  }

  /** What was filled stands no longer where what it rests on is not what it was. */
  private void takeBack(StoredPoint point, Metered metered, TimeRange range) {
    String id = point.id().toString();
    Instant from = range.start().minusMillis(1);
    Instant to = range.end().plusMillis(1);
    for (ReadingChange change : journal.byRule(point.id(), from, to)) {
      TimeRange gap = new TimeRange(change.startsAt(), change.endsAt());
      if (hasOthers(id, gap, change.receivedAt())
          || hasOtherEnds(metered, gap, change.receivedAt())) {
        changes.withdrawOwn(point, change, CAME);
      } else if (isExchanged(metered, gap)) {
        changes.withdrawOwn(point, change, EXCHANGED);
      }
    }
  }

  /** Whether a reading of the meter stands in the gap, or came just before the estimates hid it. */
  private boolean hasOthers(String id, TimeRange gap, Instant filledAt) {
    Series inside = store.scan(id, gap, ReadingStore.NOW);
    for (int i = 0; i < inside.size(); i++) {
      if (!inside.receivedAt(i).equals(filledAt)) {
        return true;
      }
    }
    return store.scan(id, gap, filledAt.minusMillis(1)).size() > 0;
  }

  /** Whether a register's reading at either end of the gap came after it was filled. */
  private boolean hasOtherEnds(Metered metered, TimeRange gap, Instant filledAt) {
    String id = metered.point().id();
    return metered.point().kind() == PointKind.REGISTER
        && Stream.of(
                store.before(id, gap.start(), ReadingStore.NOW),
                store.atOrAfter(id, gap.end(), ReadingStore.NOW))
            .flatMap(Optional::stream)
            .anyMatch(end -> end.receivedAt().isAfter(filledAt));
  }

  /** Whether a register's counter was another after a range, both ends included. */
  private static boolean isExchanged(Metered metered, TimeRange range) {
    return metered.point().kind() == PointKind.REGISTER
        && metered.meter().replacements().stream()
            .map(Replacement::at)
            .anyMatch(at -> !at.isBefore(range.start()) && !at.isAfter(range.end()));
  }

  private static TimeRange inside(Gap gap) {
    return new TimeRange(gap.range().start().plusMillis(1), gap.range().end());
  }

  private static boolean meets(TimeRange a, TimeRange b) {
    return a.start().isBefore(b.end()) && a.end().isAfter(b.start());
  }

  private static QualityItem item(StoredPoint point, TimeRange gap, String got) {
    return new QualityItem(
        new UUID(0, 0),
        point.id(),
        point.orgUnitId(),
        RULE,
        RULE,
        "INFO",
        gap.start(),
        gap.end(),
        got,
        "readings",
        "OPEN",
        Instant.EPOCH,
        null,
        null,
        null);
  }
}
