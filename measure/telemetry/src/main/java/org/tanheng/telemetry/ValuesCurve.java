// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;
import java.time.ZoneId;
import org.tanheng.units.Quality;

/**
 * Makes the line of cumulative use from interval values: each is a segment from its reading's time
 * over its length, or to the next reading if that comes sooner; nothing is known between them.
 */
final class ValuesCurve {
  private ValuesCurve() {}

  static Curve of(Series series, Step length, ZoneId zone, CounterPart part) {
    long nominal = length.nominal().toMillis();
    boolean fixed = length.size() == Step.Size.MINUTE || length.size() == Step.Size.HOUR;
    int scale = series.scale() + part.scale();
    Curve curve = new Curve(scale, nominal * 3 / 2, series.size() * 2 + 1);
    long sum = 0;
    long end = 0;
    int change = 0;
    Quality last = Quality.MISSING;
    for (int i = 0; i < series.size(); i++) {
      long start = series.time(i);
      if (i == 0) {
        curve.add(start, 0, 0, Quality.MEASURED, Quality.MISSING, 0);
      } else {
        add(curve, Math.min(end, start), sum, last);
        if (end < start) {
          curve.add(start, sum, 0, Quality.MEASURED, Quality.MISSING, 0);
        }
      }
      while (change < part.changes() && part.change(change) <= start) {
        change++;
      }
      sum = Math.addExact(sum, Math.multiplyExact(series.value(i), part.factor(change)));
      last = series.quality(i);
      end =
          fixed ? start + nominal : length.after(Instant.ofEpochMilli(start), zone).toEpochMilli();
    }
    if (!series.isEmpty()) {
      add(curve, end, sum, last);
    }
    return curve;
  }

  /** A value that was not measured has no bounds of its own. */
  private static void add(Curve curve, long time, long sum, Quality quality) {
    boolean measured = quality.compareTo(Quality.INTERPOLATED) <= 0 || quality == Quality.MANUAL;
    curve.add(time, sum, 0, Quality.MEASURED, quality, measured ? 0 : Curve.UNBOUNDED);
  }
}
