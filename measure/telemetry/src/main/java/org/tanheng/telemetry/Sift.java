// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Chooses the readings of a counter that count: single readings that no counter can show between
 * their neighbours are left out, and so are those of a standstill before an impossible catch-up. A
 * decision looks at most three readings or {@link #CONTEXT} around, so any range that reaches so
 * far decides alike.
 */
final class Sift {
  /** How far before a catch-up a standstill is looked for. */
  static final long CONTEXT = 86_400_000L;

  /** Readings in a row that can be outliers together. */
  static final int NEIGHBOURS = 3;

  private static final int LEAST_STANDSTILL = 3;

  private final Series series;
  private final CounterJudge judge;
  private final List<RegisterEvent> events;
  private final int[] kept;
  private final int[] flags;
  private final List<CounterPart.Swap> swaps;
  private int size;
  private int swap;
  private int floor;

  Sift(Series series, CounterJudge judge, CounterPart part, List<RegisterEvent> events) {
    this.series = series;
    this.judge = judge;
    this.swaps = part.swaps();
    this.events = events;
    kept = new int[series.size()];
    flags = new int[series.size()];
    int row = 0;
    while (row < series.size()) {
      if (swap < swaps.size() && swaps.get(swap).at() <= series.time(row)) {
        swap++;
        floor = size;
      } else {
        row = size == floor || isPlain(row) ? keep(row, 0) : odd(row);
      }
    }
  }

  int size() {
    return size;
  }

  /** The row of the series that is kept at a place. */
  int row(int place) {
    return kept[place];
  }

  /** Flags of the way to a place from the one before. */
  int flags(int place) {
    return flags[place];
  }

  private int keep(int row, int flag) {
    kept[size] = row;
    flags[size] = flag;
    size++;
    return row + 1;
  }

  private boolean isPlain(int row) {
    int last = kept[size - 1];
    long move = series.value(row) - series.value(last);
    return move >= 0 && !judge.exceedsLimit(move, series.time(row) - series.time(last));
  }

  private int odd(int row) {
    int last = kept[size - 1];
    long move = series.value(row) - series.value(last);
    if (move >= 0) {
      return keep(row, caughtUp(row, last, move));
    }
    if (-move <= judge.jitter(series.value(last))) {
      return keep(row, 0);
    }
    var kind =
        judge.kind(
            series.time(last),
            series.value(last),
            series.time(row),
            series.value(row),
            Nearby.perHour(series, last, row));
    int back = returnAfterDip(row, last);
    if (back == 0 && kind == RegisterEvent.Kind.ROLLOVER) {
      return dropSpikeThatLooksLikeRollover(row);
    }
    if (back > 0) {
      tell(RegisterEvent.Kind.OUTLIER, last, row);
      return keep(back, Flag.OUTLIER_LEFT_OUT.bit());
    }
    int caughtUp = judge.span() > 0 ? caughtUp(row, last, move + judge.span()) : 0;
    return caughtUp != 0 ? keep(row, caughtUp) : dropSpike(row);
  }

  /** The reading after a dip at which the counter goes on as if nothing had been, or 0. */
  private int returnAfterDip(int row, int last) {
    int end = Math.min(series.size(), row + NEIGHBOURS + 1);
    for (int j = row + 1; j < end && !isBehindSwap(j); j++) {
      long rise = series.value(j) - series.value(j - 1);
      boolean jump =
          judge.isUnlimited() || judge.isTooSteep(rise, series.time(j) - series.time(j - 1));
      if (jump && goesOn(last, j)) {
        return j;
      }
    }
    return 0;
  }

  private boolean isBehindSwap(int row) {
    return swap < swaps.size() && swaps.get(swap).at() <= series.time(row);
  }

  private boolean goesOn(int from, int to) {
    long move = series.value(to) - series.value(from);
    return move >= 0 && !judge.isTooSteep(move, series.time(to) - series.time(from));
  }

  /** Leaves out kept readings that stand too high, if the counter goes on below them. */
  private int dropSpike(int row) {
    for (int back = 1; back <= NEIGHBOURS && back < size - floor; back++) {
      int base = kept[size - 1 - back];
      int spike = kept[size - back];
      long jump = series.value(spike) - series.value(base);
      boolean steep =
          judge.isUnlimited() || judge.isTooSteep(jump, series.time(spike) - series.time(base));
      if (steep && goesOn(base, row)) {
        tell(RegisterEvent.Kind.OUTLIER, base, spike);
        size -= back;
        return keep(row, Flag.OUTLIER_LEFT_OUT.bit());
      }
    }
    return keep(row, 0);
  }

  private int dropSpikeThatLooksLikeRollover(int row) {
    if (judge.isUnlimited() && size > floor + 1) {
      int base = kept[size - 2];
      long jump = series.value(kept[size - 1]) - series.value(base);
      if (jump > judge.span() / 4 && series.value(row) >= series.value(base)) {
        return dropSpike(row);
      }
    }
    return keep(row, 0);
  }

  /**
   * The flag of a catch-up where a move that is too steep is possible over the standstill before
   * it, whose readings are then left out; else no flag.
   */
  private int caughtUp(int row, int last, long move) {
    long value = series.value(last);
    int place = size - 1;
    while (place > floor
        && series.value(kept[place - 1]) == value
        && series.time(row) - series.time(kept[place - 1]) <= CONTEXT) {
      place--;
    }
    int from = kept[place];
    boolean stands = size - place >= LEAST_STANDSTILL;
    if (!stands
        || !judge.isLimited()
        || judge.exceedsLimit(move, series.time(row) - series.time(from))) {
      return 0;
    }
    tell(RegisterEvent.Kind.CATCH_UP, from, row);
    size = place + 1;
    return Flag.CATCH_UP.bit();
  }

  private void tell(RegisterEvent.Kind kind, int from, int to) {
    events.add(
        new RegisterEvent(
            kind,
            Instant.ofEpochMilli(series.time(from)),
            Instant.ofEpochMilli(series.time(to)),
            BigDecimal.valueOf(series.value(from), series.scale()),
            BigDecimal.valueOf(series.value(to), series.scale())));
  }
}
