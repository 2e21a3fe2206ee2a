// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tanheng.units.Quality;

/** Turns readings into the broken line of cumulative use that slots are cut from. */
final class Curves {
  private Curves() {}

  /** Counter readings: each difference is use, rollovers counted on, resets left out. */
  static Curve ofRegister(Series series, RegisterRules rules, List<RegisterEvent> events) {
    Curve curve = new Curve(series.scale(), rules.gapAfterMillis(), series.size());
    long sum = 0;
    for (int i = 0; i < series.size(); i++) {
      Quality segment = Quality.MEASURED;
      if (i > 0) {
        long move = Math.subtractExact(series.value(i), series.value(i - 1));
        if (move < 0) {
          RegisterEvent event = Backstep.judge(series, i, rules);
          events.add(event);
          switch (event.kind()) {
            case ROLLOVER -> move += Backstep.span(series, rules);
            case RESET -> {
              move = 0;
              segment = Quality.MISSING;
            }
            case BACKWARDS -> segment = Quality.ESTIMATED;
          }
        }
        sum = Math.addExact(sum, move);
      }
      curve.add(series.time(i), sum, series.quality(i), segment);
    }
    return curve;
  }

  /** Values of intervals that start at the reading's time and last one step, or to the next. */
  static Curve ofValues(Series series, Step length, ZoneId zone) {
    long gapAfter = length.nominal().toMillis() * 3 / 2;
    Curve curve = new Curve(series.scale(), gapAfter, series.size() * 2);
    long sum = 0;
    long end = 0;
    Quality last = Quality.MISSING;
    for (int i = 0; i < series.size(); i++) {
      long start = series.time(i);
      if (i == 0) {
        curve.add(start, 0, Quality.MEASURED, Quality.MISSING);
      } else {
        curve.add(Math.min(end, start), sum, Quality.MEASURED, last);
        if (end < start) {
          curve.add(start, sum, Quality.MEASURED, Quality.MISSING);
        }
      }
      sum = Math.addExact(sum, series.value(i));
      last = series.quality(i);
      end = length.after(Instant.ofEpochMilli(start), zone).toEpochMilli();
    }
    if (!series.isEmpty()) {
      curve.add(end, sum, Quality.MEASURED, last);
    }
    return curve;
  }
}
