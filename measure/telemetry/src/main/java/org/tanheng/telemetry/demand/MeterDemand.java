// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.demand;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/**
 * A settlement period as the meter's own demand register tells it: the register holds the maximum
 * since the last settlement, and falls there. That fall is a reset, never a rollover.
 *
 * @param period from the first reading after a settlement to the last before the next
 * @param maximum as the meter shows it, in the point's unit
 * @param isClosed whether the settlement that ends it was seen
 */
public record MeterDemand(TimeRange period, BigDecimal maximum, Quality quality, boolean isClosed) {

  /** Cuts the readings of a demand register at its settlements. */
  public static List<MeterDemand> of(Series readings) {
    List<MeterDemand> periods = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= readings.size(); i++) {
      boolean end = i == readings.size();
      if (end || readings.value(i) < readings.value(i - 1)) {
        periods.add(period(readings, from, i, !end));
        from = i;
      }
    }
    return periods;
  }

  private static MeterDemand period(Series readings, int from, int to, boolean closed) {
    Instant start = Instant.ofEpochMilli(readings.time(from));
    Instant end = Instant.ofEpochMilli(readings.time(to - 1)).plusMillis(1);
    BigDecimal maximum = BigDecimal.valueOf(readings.value(to - 1), readings.scale());
    return new MeterDemand(new TimeRange(start, end), maximum, readings.quality(to - 1), closed);
  }
}
