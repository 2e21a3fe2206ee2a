// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;

/**
 * Readings of a point beside a time. They mostly stand in the days next to it, which are read
 * forwards in one go: to go backwards costs RocksDB many times more.
 */
final class Neighbours {
  private static final int NEAR = 1;
  private static final int MOST = ReadingStore.NEIGHBOURS;

  private final Days days;
  private final int point;
  private final Known known;

  Neighbours(Days days, int point, Known known) {
    this.days = days;
    this.point = point;
    this.known = known;
  }

  /** The last readings before a time, ascending. */
  List<Reading> before(long end, int most) {
    int first = near(end);
    Rows held = new Rows();
    days.scan(point, first, Keys.day(end), (day, rows) -> known.copy(rows, held));
    int to = held.rowAtOrAfter(end);
    int from = Math.max(0, to - most);
    List<Reading> found = new ArrayList<>(earlier(first, most - to));
    for (int i = from; i < to; i++) {
      found.add(known.reading(held, i));
    }
    return found;
  }

  /** The first readings at or after a time, ascending. */
  List<Reading> atOrAfter(long from, int most) {
    List<Reading> found = new ArrayList<>();
    days.scan(
        point,
        Keys.day(from),
        Integer.MAX_VALUE - 1,
        (day, rows) -> {
          Rows held = new Rows();
          known.copy(rows, held);
          for (int i = held.rowAtOrAfter(from); i < held.size && found.size() < most; i++) {
            found.add(known.reading(held, i));
          }
          return found.size() < most;
        });
    return found;
  }

  /** The readings of a range with its neighbours on both sides. */
  Series around(String pointId, TimeRange range) {
    int first = near(range.startMillis());
    Rows held = new Rows();
    days.scan(point, first, Integer.MAX_VALUE - 1, upTo(range, held));
    return around(pointId, range, held, true);
  }

  /** The same on a walk over many points. */
  Series around(String pointId, TimeRange range, DayWalk walk) {
    Rows held = new Rows();
    walk.scan(point, near(range.startMillis()), upTo(range, held));
    return around(pointId, range, held, walk.isEarlier());
  }

  /** Keeps what is known until there are enough readings after the range. */
  private Days.Visitor upTo(TimeRange range, Rows held) {
    return (day, rows) -> {
      known.copy(rows, held);
      return held.size - held.rowAtOrAfter(range.endMillis()) < MOST;
    };
  }

  private Series around(String pointId, TimeRange range, Rows held, boolean mayBeEarlier) {
    int from = held.rowAtOrAfter(range.startMillis());
    int to = Math.min(held.size, held.rowAtOrAfter(range.endMillis()) + MOST);
    Series.Builder series = Series.of(pointId);
    if (mayBeEarlier) {
      earlier(near(range.startMillis()), MOST - from).forEach(series::add);
    }
    for (int i = Math.max(0, from - MOST); i < to; i++) {
      held.tell(i, series);
    }
    return series.build();
  }

  private static int near(long time) {
    return Math.max(Integer.MIN_VALUE + 2, Keys.day(time) - NEAR);
  }

  /** The last readings of the days before this one, ascending. */
  private Deque<Reading> earlier(int day, int most) {
    Deque<Reading> found = new ArrayDeque<>();
    OptionalInt next = most > 0 ? days.previous(point, day - 1) : OptionalInt.empty();
    while (found.size() < most && next.isPresent()) {
      Rows held = new Rows();
      days.scan(point, next.getAsInt(), next.getAsInt(), (at, rows) -> known.copy(rows, held));
      for (int i = held.size - 1; i >= 0 && found.size() < most; i--) {
        found.addFirst(known.reading(held, i));
      }
      next = found.size() < most ? days.previous(point, next.getAsInt() - 1) : next;
    }
    return found;
  }
}
