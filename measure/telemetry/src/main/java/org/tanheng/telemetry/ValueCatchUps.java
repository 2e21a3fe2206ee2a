// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Interval values that hold more than their own time can: a device that was cut off sent noughts or
 * nothing, and then what it had counted in one value. Only a given highest move tells one from a
 * peak, and only a time before it that can hold it all makes it one.
 */
final class ValueCatchUps {
  private final Series series;
  private final int[] last;
  private final long[] from;

  private ValueCatchUps(Series series, int rows) {
    this.series = series;
    last = new int[rows];
    from = new long[rows];
    Arrays.fill(from, Long.MIN_VALUE);
  }

  /**
   * What is to be spread.
   *
   * @param ends when the interval of each value ends
   */
  static ValueCatchUps of(Series series, long[] ends, @Nullable Double highestPerHour) {
    if (highestPerHour == null) {
      return new ValueCatchUps(series, 0);
    }
    var judge = new CounterJudge(new RegisterRules(null, null, highestPerHour), series.scale());
    var found = new ValueCatchUps(series, series.size());
    for (int row = 1; row < series.size(); row++) {
      if (judge.exceedsLimit(series.value(row), ends[row] - series.time(row))) {
        found.look(row, ends, judge);
      }
    }
    return found;
  }

  private void look(int row, long[] ends, CounterJudge judge) {
    int first = row;
    while (first > 0
        && series.value(first - 1) == 0
        && ends[row] - series.time(first - 1) <= Sift.CONTEXT) {
      first--;
    }
    long start = first < row ? series.time(first) : Math.min(ends[row - 1], series.time(row));
    if (start < series.time(row) && !judge.exceedsLimit(series.value(row), ends[row] - start)) {
      last[first] = row;
      from[first] = start;
    }
  }

  /** Whether a time that is spread begins with this row. */
  boolean beginsAt(int row) {
    return row < from.length && from[row] != Long.MIN_VALUE;
  }

  /** When that time begins. */
  long start(int row) {
    return from[row];
  }

  /** The row whose value is spread over it. */
  int last(int row) {
    return last[row];
  }

  void tell(int row, List<RegisterEvent> events) {
    int to = last[row];
    events.add(
        new RegisterEvent(
            RegisterEvent.Kind.CATCH_UP,
            Instant.ofEpochMilli(from[row]),
            Instant.ofEpochMilli(series.time(to)),
            BigDecimal.ZERO,
            BigDecimal.valueOf(series.value(to), series.scale())));
  }
}
