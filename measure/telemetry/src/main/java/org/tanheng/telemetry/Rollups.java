// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tanheng.finding.Outcome;

/**
 * Brings rollups up to date with the readings: only months that a changed reading can move are made
 * again. A reading moves use from the reading before it to the one after it, however far.
 */
public final class Rollups {
  private static final Step STEP = Step.HOUR;

  private final ReadingStore store;
  private final Function<String, Optional<Point>> points;

  public Rollups(ReadingStore store, Function<String, Optional<Point>> points) {
    this.store = store;
    this.points = points;
  }

  /**
   * Makes all dirty months again.
   *
   * @return the rollups made; marks of points that nobody knows stay
   */
  public List<Rollup> refresh() {
    Map<String, List<RollupStore.DirtyDay>> byPoint =
        store.rollups().dirty().stream()
            .collect(
                Collectors.groupingBy(
                    RollupStore.DirtyDay::pointId, TreeMap::new, Collectors.toList()));
    List<Rollup> made = new ArrayList<>();
    byPoint.forEach(
        (id, days) -> points.apply(id).ifPresent(point -> made.addAll(refresh(point, days))));
    return made;
  }

  private List<Rollup> refresh(Point point, List<RollupStore.DirtyDay> days) {
    List<Rollup> made = new ArrayList<>();
    if (point.kind().hasUse()) {
      for (YearMonth month : months(point, days)) {
        made.add(month(point, month));
      }
    }
    store.rollups().put(made, days);
    return made;
  }

  private SortedSet<YearMonth> months(Point point, List<RollupStore.DirtyDay> days) {
    SortedSet<YearMonth> months = new TreeSet<>();
    for (RollupStore.DirtyDay day : days) {
      addMonths(months, point, day.utcDay());
    }
    return months;
  }

  private void addMonths(SortedSet<YearMonth> months, Point point, LocalDate utcDay) {
    Instant start = utcDay.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = utcDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant from =
        store.before(point.id(), start, ReadingStore.NOW).map(Reading::time).orElse(start);
    Instant to = store.atOrAfter(point.id(), end, ReadingStore.NOW).map(Reading::time).orElse(end);
    if (point.length() != null) {
      to = point.length().after(to, point.zone());
    }
    YearMonth last = monthOf(to, point.zone());
    for (YearMonth month = monthOf(from, point.zone());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      months.add(month);
    }
  }

  private static YearMonth monthOf(Instant time, ZoneId zone) {
    return YearMonth.from(time.atZone(zone));
  }

  private Rollup month(Point point, YearMonth month) {
    Slots slots = Slots.of(month, STEP, point.zone());
    Series series = store.scanAround(point.id(), slots.range(), ReadingStore.NOW);
    Outcome<IntervalSeries> intervals = Intervals.of(point, series, slots);
    return new Rollup(point.id(), month, intervals.orElseThrow());
  }
}
