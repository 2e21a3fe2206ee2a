// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import org.tanheng.units.Quality;

/**
 * What a point said at one instant: the value is {@code unscaled} x 10^-{@code scale} in the
 * point's unit, with the point's sign. {@code receivedAt} is when it became known, so that what was
 * known at any earlier time can be told again.
 *
 * @param time for a register or gauge the instant, for an interval value the start of its interval
 */
public record Reading(
    String pointId, Instant time, long unscaled, int scale, Quality quality, Instant receivedAt) {

  public BigDecimal value() {
    return BigDecimal.valueOf(unscaled, scale);
  }
}
