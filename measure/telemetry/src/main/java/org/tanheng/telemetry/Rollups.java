// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings rollups up to date with the readings: only slots that a changed reading can move are made
 * again. A reading moves use from the readings before it to those after it, however far.
 */
public final class Rollups {
  private static final Step STEP = Step.HOUR;
  private static final int PORTION = 62;
  private static final int LOOKED_UP = 1_000;

  private final ReadingStore store;
  private final Lookup points;

  private Rollups(Lookup points, ReadingStore store) {
    this.store = store;
    this.points = points;
  }

  /** Rollups of points whose values are taken as they stand. */
  public Rollups(ReadingStore store, Function<String, Optional<Point>> points) {
    this(Lookup.each(id -> points.apply(id).map(Metered::of)), store);
  }

  /** Rollups of points read through meters. */
  public static Rollups metered(ReadingStore store, Lookup points) {
    return new Rollups(points, store);
  }

  /** Points with their meters, looked up many at a time; those that nobody knows are left out. */
  @FunctionalInterface
  public interface Lookup {
    Map<String, Metered> of(Collection<String> ids);

    /** A lookup that asks for one after the other. */
    static Lookup each(Function<String, Optional<Metered>> point) {
      return ids -> {
        Map<String, Metered> found = new HashMap<>();
        ids.forEach(id -> point.apply(id).ifPresent(metered -> found.put(id, metered)));
        return found;
      };
    }
  }

  /**
   * What one refresh did to a month of a point.
   *
   * @param before the column that stood until now, null if there was none
   * @param range where slots were made again
   */
  public record Change(@Nullable Rollup before, Rollup after, TimeRange range) {
    /** Whether any slot is another than before. */
    public boolean isReal() {
      return !after.equals(before);
    }
  }

  /**
   * Makes all that is dirty again.
   *
   * @return the rollups made; marks of points that nobody knows stay
   */
  public List<Rollup> refresh() {
    return update().stream().map(Change::after).toList();
  }

  /** The same, told with what stood before, so that old figures can be kept beside the new. */
  public List<Change> update() {
    List<Change> changes = new ArrayList<>();
    update(changes::add);
    return changes;
  }

  /**
   * The same in portions of a point and some weeks: what a few have made is stored with its marks
   * before more is begun, so that a backlog of years costs the memory of those and a crash their
   * work. A month that two portions touch is told twice. A point that cannot be made stays marked
   * and holds up no other; why is thrown at the end.
   */
  public void update(Consumer<Change> to) {
    update(to, (point, range) -> {});
  }

  /** The same, told also where a point that has readings and no use was read anew. */
  public void update(Consumer<Change> to, BiConsumer<Point, TimeRange> read) {
    List<List<RollupStore.DirtyDay>> byPoint = byPoint(store.rollups().dirty());
    Turns turns = new Turns();
    Made made = new Made(store.rollups(), to, read, turns);
    turns.takeAnyway(
        () -> {
          for (int from = 0; from < byPoint.size(); from += LOOKED_UP) {
            update(byPoint.subList(from, Math.min(byPoint.size(), from + LOOKED_UP)), made, turns);
          }
        });
    turns.takeAnyway(made::store);
    turns.end();
  }

  /** The days of each point, which stand one behind the other. */
  private static List<List<RollupStore.DirtyDay>> byPoint(List<RollupStore.DirtyDay> days) {
    List<List<RollupStore.DirtyDay>> byPoint = new ArrayList<>();
    for (int from = 0, to; from < days.size(); from = to) {
      String point = days.get(from).pointId();
      to = from + 1;
      while (to < days.size() && days.get(to).pointId().equals(point)) {
        to++;
      }
      byPoint.add(days.subList(from, to));
    }
    return byPoint;
  }

  private void update(List<List<RollupStore.DirtyDay>> byPoint, Made made, Turns turns) {
    List<String> ids = byPoint.stream().map(days -> days.getFirst().pointId()).toList();
    Map<String, Metered> known = points.of(ids);
    try (ReadingStore.Sweep readings = store.sweep()) {
      for (List<RollupStore.DirtyDay> days : byPoint) {
        Metered point = known.get(days.getFirst().pointId());
        if (point != null) {
          turns.take(() -> portions(point, readings, days, made));
        }
      }
    }
  }

  private void portions(
      Metered metered, ReadingStore.Sweep readings, List<RollupStore.DirtyDay> days, Made made) {
    for (int from = 0; from < days.size(); from += PORTION) {
      update(metered, readings, days.subList(from, Math.min(days.size(), from + PORTION)), made);
    }
  }

  private void update(
      Metered metered, ReadingStore.Sweep readings, List<RollupStore.DirtyDay> days, Made made) {
    Map<YearMonth, Change> byMonth = new TreeMap<>();
    PointKind kind = metered.point().kind();
    made.storeBefore(metered.point().id());
    if (kind.hasUse() && kind.hasReadings()) {
      for (TimeRange range : ranges(days)) {
        months(metered, Reach.of(readings, metered, range), byMonth);
      }
    }
    made.add(
        new Made.Portion(
            metered.point(),
            List.copyOf(byMonth.values()),
            days,
            kind.hasUse() ? List.of() : ranges(days)));
  }

  /** Neighbouring days as one range, ascending. */
  private static List<TimeRange> ranges(List<RollupStore.DirtyDay> days) {
    List<TimeRange> ranges = new ArrayList<>();
    long length = Duration.ofDays(1).toMillis();
    for (RollupStore.DirtyDay day : days) {
      Instant start = Instant.ofEpochMilli(day.utcDay().toEpochDay() * length);
      Instant end = start.plusMillis(length);
      if (!ranges.isEmpty() && !ranges.getLast().end().isBefore(start)) {
        start = ranges.removeLast().start();
      }
      ranges.add(new TimeRange(start, end));
    }
    return ranges;
  }

  private void months(Metered metered, Reach reach, Map<YearMonth, Change> made) {
    YearMonth last = month(reach.range().end(), metered);
    for (YearMonth month = first(metered, reach);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      Change earlier = made.get(month);
      made.put(
          month, earlier == null ? first(metered, month, reach) : more(metered, earlier, reach));
    }
  }

  /** Months whose raw readings were removed for their age stay as they are. */
  private YearMonth first(Metered metered, Reach reach) {
    YearMonth reached = month(reach.range().start(), metered);
    return store
        .thinnedBefore(metered.point().id())
        .map(before -> month(before, metered))
        .filter(reached::isBefore)
        .orElse(reached);
  }

  private static YearMonth month(Instant time, Metered metered) {
    return YearMonth.from(time.atZone(metered.point().zone()));
  }

  private Change first(Metered metered, YearMonth month, Reach reach) {
    Point point = metered.point();
    Rollup before = store.rollups().get(point.id(), month).orElse(null);
    Slots whole = Slots.of(month, STEP, point.zone());
    if (before == null || !before.slots().slots().equals(whole)) {
      IntervalSeries cut = reach.cut(store, metered, whole);
      return new Change(before, new Rollup(point.id(), month, cut), whole.range());
    }
    return again(metered, before, before, reach);
  }

  private Change more(Metered metered, Change earlier, Reach reach) {
    boolean whole = earlier.range().equals(earlier.after().slots().slots().range());
    return whole ? earlier : again(metered, earlier.before(), earlier.after(), reach);
  }

  private Change again(Metered metered, @Nullable Rollup before, Rollup now, Reach reach) {
    IntervalSeries column = now.slots();
    Slots part = column.slots().touching(reach.range());
    IntervalSeries cut = reach.cut(store, metered, part);
    if (cut.scale() != column.scale()) {
      cut = metered.cut(store, column.slots(), ReadingStore.NOW).orElseThrow();
      return new Change(before, new Rollup(now.pointId(), now.month(), cut), reach.range());
    }
    Rollup after = new Rollup(now.pointId(), now.month(), column.splice(cut));
    return new Change(before, after, reach.range());
  }
}
