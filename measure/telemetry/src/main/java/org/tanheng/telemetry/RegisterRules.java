// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a register beyond its readings; each part that is not known is null.
 *
 * @param digits digits before the decimal point on the counter: it rolls over at 10^digits units
 * @param cadence usual time between readings; two readings more than 1.5 of it apart leave a gap
 * @param highestPerHour most that the counter can move in an hour, in its unit: a step back that
 *     would need more is a reset, not a rollover
 */
public record RegisterRules(
    @Nullable Integer digits, @Nullable Duration cadence, @Nullable Double highestPerHour) {

  /** Nothing but the readings is known. */
  public static final RegisterRules NONE = new RegisterRules(null, null, null);

  public RegisterRules {
    if (digits != null && (digits < 1 || digits > 15)) {
      throw new IllegalArgumentException("a counter has 1 to 15 digits, not " + digits);
    }
  }

  /** Whether the counter can show every reading, its digits being known or not. */
  public boolean holds(Series series) {
    for (int i = 0; digits != null && i < series.size(); i++) {
      if (series.value(i) / Exact.power(series.scale()) >= Exact.power(digits)) {
        return false;
      }
    }
    return true;
  }

  /** The longest time between two readings that is no gap, in milliseconds. */
  long gapAfterMillis() {
    return cadence == null ? Long.MAX_VALUE : cadence.toMillis() * 3 / 2;
  }

  /**
   * These rules with what the readings themselves show: the cadence is the median distance, the
   * highest move ten times the steepest forward step. Only unknown parts are filled.
   */
  public RegisterRules learn(Series series) {
    int steps = series.size() - 1;
    if (steps < 1) {
      return this;
    }
    long[] distances = new long[steps];
    double steepest = 0;
    for (int i = 0; i < steps; i++) {
      distances[i] = series.time(i + 1) - series.time(i);
      double forward = series.value(i + 1) - (double) series.value(i);
      steepest = Math.max(steepest, forward / distances[i]);
    }
    Arrays.sort(distances);
    Duration median = Duration.ofMillis(distances[steps / 2]);
    Double highest =
        steepest > 0 ? Double.valueOf(steepest * 36e6 / Exact.power(series.scale())) : null;
    return new RegisterRules(
        digits,
        cadence == null ? median : cadence,
        highestPerHour == null ? highest : highestPerHour);
  }
}
