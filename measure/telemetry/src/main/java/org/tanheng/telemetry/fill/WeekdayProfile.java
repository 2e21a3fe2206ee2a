// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.units.Quality;

/** Mean use of each hour of the week, from hours that were measured. */
final class WeekdayProfile {
  private static final int HOURS = 24;

  private final BigDecimal[] sums = new BigDecimal[7 * HOURS];
  private final int[] counts = new int[7 * HOURS];
  private final java.time.ZoneId zone;

  WeekdayProfile(IntervalSeries hours) {
    zone = hours.slots().zone();
    for (int i = 0; i < hours.count(); i++) {
      long length = hours.slots().end(i) - hours.slots().start(i);
      BigDecimal value = hours.decimal(i);
      boolean measured = hours.quality(i).compareTo(Quality.INTERPOLATED) <= 0;
      if (value != null && measured && hours.knownMillis(i) == length && value.signum() >= 0) {
        int place = place(hours.slots().start(i));
        sums[place] = sums[place] == null ? value : sums[place].add(value);
        counts[place]++;
      }
    }
  }

  private int place(long time) {
    ZonedDateTime local = Instant.ofEpochMilli(time).atZone(zone);
    return (local.getDayOfWeek().getValue() - 1) * HOURS + local.getHour();
  }

  /** The mean of the hour that holds an instant, empty with fewer donors than asked for. */
  Optional<BigDecimal> at(long time, int leastDonors) {
    int place = place(time);
    return counts[place] < Math.max(1, leastDonors)
        ? Optional.empty()
        : Optional.of(
            sums[place].divide(BigDecimal.valueOf(counts[place]), java.math.MathContext.DECIMAL64));
  }
}
