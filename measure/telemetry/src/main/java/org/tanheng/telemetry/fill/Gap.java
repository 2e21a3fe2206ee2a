// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** A stretch between two neighbouring readings of a register that is longer than it should be. */
public record Gap(TimeRange range, int before) {
  /** The gaps of a series; readings that were themselves estimated do not close one. */
  public static List<Gap> of(Series series, Duration cadence) {
    long longest = cadence.toMillis() * 3 / 2;
    List<Gap> gaps = new ArrayList<>();
    for (int i = 1; i < series.size(); i++) {
      if (series.time(i) - series.time(i - 1) > longest) {
        gaps.add(new Gap(range(series.time(i - 1), series.time(i)), i - 1));
      }
    }
    return gaps;
  }

  /** The usual time between readings: as stated, else the middle one of those seen. */
  public static Duration cadence(Metered metered, Series series) {
    Duration stated = metered.rules().cadence();
    if (stated != null || series.size() < 2) {
      return stated == null ? Duration.ZERO : stated;
    }
    long[] steps = new long[series.size() - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = series.time(i + 1) - series.time(i);
    }
    Arrays.sort(steps);
    return Duration.ofMillis(steps[steps.length / 2]);
  }

  /** The series without readings that an earlier filling put there. */
  public static Series measured(Series series) {
    Series.Builder builder = Series.of(series.pointId());
    for (int i = 0; i < series.size(); i++) {
      if (series.quality(i) != Quality.ESTIMATED) {
        builder.add(series, i);
      }
    }
    return builder.build();
  }

  private static TimeRange range(long from, long to) {
    return new TimeRange(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
  }
}
