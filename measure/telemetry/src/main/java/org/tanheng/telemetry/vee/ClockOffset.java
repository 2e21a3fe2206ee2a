// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * How far a meter's clock was ahead of ours at an instant, negative if behind.
 *
 * @param at our time when the meter's clock was read
 * @param within half of the span in which the true offset lies: the way to the meter and the digits
 *     it shows
 */
public record ClockOffset(Instant at, Duration ahead, Duration within) {
  private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final double LEAST_DAYS = 0.5;

  /**
   * Seconds that the clock gained a day since an earlier offset; none within half a day, since what
   * a message took on its way would count many times, and none where it came nearer to ours: then
   * it was set.
   */
  public OptionalDouble gainedPerDay(ClockOffset earlier) {
    double days = Duration.between(earlier.at, at).toMillis() / DAY_MILLIS;
    return days < LEAST_DAYS || ahead.abs().compareTo(earlier.ahead.abs()) < 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(ahead.minus(earlier.ahead).toMillis() / 1000.0 / days);
  }

  /** The part of {@link #gainedPerDay} that cannot come from how coarsely the clock was read. */
  OptionalDouble surelyGainedPerDay(ClockOffset earlier) {
    double days = Duration.between(earlier.at, at).toMillis() / DAY_MILLIS;
    double blur = within.plus(earlier.within).toMillis() / 1000.0 / days;
    return gainedPerDay(earlier).stream()
        .map(gained -> Math.copySign(Math.max(0, Math.abs(gained) - blur), gained))
        .findFirst();
  }

  /** How far the clock is off at least, without a sign. */
  Duration surelyOff() {
    Duration off = ahead.abs().minus(within);
    return off.isNegative() ? Duration.ZERO : off;
  }
}
