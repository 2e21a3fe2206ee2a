// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a register beyond its readings; each part that is not known is null. All are in
 * the unit that the counter shows, before transformer ratios.
 *
 * @param digits digits before the decimal point on the counter: it rolls over at 10^digits units
 * @param cadence usual time between readings; two readings more than 1.5 of it apart leave a gap
 * @param highestPerHour most that the counter can move in an hour: a step that needs more is no
 *     counting, and a standstill before it is a standstill of the transmission
 * @param usualPerHour steepest move that its readings make likely; only tells a reset from a
 *     rollover
 * @param resolution smallest step that the counter shows, its decimals if null
 */
public record RegisterRules(
    @Nullable Integer digits,
    @Nullable Duration cadence,
    @Nullable Double highestPerHour,
    @Nullable Double usualPerHour,
    @Nullable Resolution resolution) {

  /** Nothing but the readings is known. */
  public static final RegisterRules NONE = new RegisterRules(null, null, null);

  private static final int USUAL_TIMES = 10;
  private static final double USUAL_SHARE = 0.9;

  public RegisterRules {
    if (digits != null && (digits < 1 || digits > 15)) {
      throw new IllegalArgumentException("a counter has 1 to 15 digits, not " + digits);
    }
  }

  public RegisterRules(
      @Nullable Integer digits, @Nullable Duration cadence, @Nullable Double highestPerHour) {
    this(digits, cadence, highestPerHour, null, null);
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

  /** The steepest believable move per hour, given before seen; null if neither is known. */
  @Nullable Double believablePerHour() {
    return highestPerHour == null ? usualPerHour : highestPerHour;
  }

  /** The same with other digits, or these where the others are not known. */
  public RegisterRules withDigits(@Nullable Integer others) {
    return others == null
        ? this
        : new RegisterRules(others, cadence, highestPerHour, usualPerHour, resolution);
  }

  /**
   * These rules with what the readings themselves show: the cadence is the median distance, the
   * usual move ten times the 90th percentile of the forward steps. Only unknown parts are filled.
   */
  public RegisterRules learn(Series series) {
    int steps = series.size() - 1;
    if (steps < 1) {
      return this;
    }
    long[] distances = new long[steps];
    double[] rates = new double[steps];
    int forward = 0;
    for (int i = 0; i < steps; i++) {
      distances[i] = series.time(i + 1) - series.time(i);
      double move = series.value(i + 1) - (double) series.value(i);
      if (move > 0) {
        rates[forward++] = move / distances[i];
      }
    }
    Arrays.sort(distances);
    Arrays.sort(rates, 0, forward);
    Duration median = Duration.ofMillis(distances[steps / 2]);
    Double usual = null;
    if (forward > 0) {
      double steep = rates[(int) Math.ceil(forward * USUAL_SHARE) - 1];
      usual = steep * USUAL_TIMES * 3.6e6 / Exact.power(series.scale());
    }
    return new RegisterRules(
        digits,
        cadence == null ? median : cadence,
        highestPerHour,
        usualPerHour == null ? usual : usualPerHour,
        resolution);
  }
}
