// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import org.tanheng.units.Quality;

/**
 * Use of one point in one local month, slot by slot: {@code values[i]} x 10^-scale in the point's
 * unit, its quality and how many milliseconds of the slot are known. A missing slot has value 0 and
 * quality MISSING.
 */
public record Rollup(
    String pointId,
    YearMonth month,
    ZoneId zone,
    Step step,
    int scale,
    long[] values,
    Quality[] qualities,
    long[] knownMillis) {

  static Rollup of(Point point, YearMonth month, IntervalSeries intervals) {
    int count = intervals.count();
    long[] values = new long[count];
    Quality[] qualities = new Quality[count];
    long[] known = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = intervals.isMissing(i) ? 0 : intervals.value(i);
      qualities[i] = intervals.quality(i);
      known[i] = intervals.knownMillis(i);
    }
    return new Rollup(
        point.id(),
        month,
        point.zone(),
        intervals.slots().step(),
        intervals.scale(),
        values,
        qualities,
        known);
  }

  /** Sum of the known slots, scaled. */
  public long sum() {
    long sum = 0;
    for (long value : values) {
      sum = Math.addExact(sum, value);
    }
    return sum;
  }

  /** The slots of the month that the columns stand for. */
  public Slots slots() {
    return Slots.of(month, step, zone);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rollup that
        && pointId.equals(that.pointId)
        && month.equals(that.month)
        && zone.equals(that.zone)
        && step.equals(that.step)
        && scale == that.scale
        && Arrays.equals(values, that.values)
        && Arrays.equals(qualities, that.qualities)
        && Arrays.equals(knownMillis, that.knownMillis);
  }

  @Override
  public int hashCode() {
    return pointId.hashCode() * 31 + month.hashCode();
  }

  @Override
  public String toString() {
    return pointId + " " + month + " " + step + " " + Arrays.toString(values);
  }
}
