// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tanheng.units.Quality;

/**
 * Makes the line of cumulative use from interval values: each is a segment from its reading's time
 * over its length, or to the next reading if that comes sooner; nothing is known between them. A
 * catch-up is one estimated segment over the time that it holds.
 */
final class ValuesCurve {
  private ValuesCurve() {}

  static Curve of(
      Series series,
      RegisterRules rules,
      Step length,
      ZoneId zone,
      CounterPart part,
      List<RegisterEvent> events) {
    long[] ends = ends(series, length, zone);
    ValueCatchUps catchUps = ValueCatchUps.of(series, ends, rules.highestPerHour());
    int scale = series.scale() + part.scale();
    Curve curve = new Curve(scale, length.nominal().toMillis() * 3 / 2, series.size() * 2 + 1);
    long sum = 0;
    long end = 0;
    int change = 0;
    Quality last = Quality.MISSING;
    int flag = 0;
    int row = 0;
    while (row < series.size()) {
      boolean isCaught = catchUps.beginsAt(row);
      long start = isCaught ? catchUps.start(row) : series.time(row);
      if (row == 0) {
        curve.add(start, 0, 0, Quality.MEASURED, Quality.MISSING, 0);
      } else {
        add(curve, Math.min(end, start), sum, last, flag);
        if (end < start) {
          curve.add(start, sum, 0, Quality.MEASURED, Quality.MISSING, 0);
        }
      }
      if (isCaught) {
        catchUps.tell(row, events);
        row = catchUps.last(row);
      }
      while (change < part.changes() && part.change(change) <= series.time(row)) {
        change++;
      }
      sum = Math.addExact(sum, Math.multiplyExact(series.value(row), part.factor(change)));
      last = isCaught ? Quality.ESTIMATED : series.quality(row);
      flag = isCaught ? Flag.CATCH_UP.bit() : 0;
      end = ends[row];
      row++;
    }
    if (!series.isEmpty()) {
      add(curve, end, sum, last, flag);
    }
    return curve;
  }

  private static long[] ends(Series series, Step length, ZoneId zone) {
    long nominal = length.nominal().toMillis();
    boolean fixed = length.size() == Step.Size.MINUTE || length.size() == Step.Size.HOUR;
    long[] ends = new long[series.size()];
    for (int i = 0; i < ends.length; i++) {
      long start = series.time(i);
      ends[i] =
          fixed ? start + nominal : length.after(Instant.ofEpochMilli(start), zone).toEpochMilli();
    }
    return ends;
  }

  /** A value that was not measured has no bounds of its own; one that is spread has its whole. */
  private static void add(Curve curve, long time, long sum, Quality quality, int flag) {
    boolean measured = quality.compareTo(Quality.INTERPOLATED) <= 0 || quality == Quality.MANUAL;
    boolean known = measured || flag != 0;
    curve.add(time, sum, 0, Quality.MEASURED, quality, known ? flag : Curve.UNBOUNDED);
  }
}
