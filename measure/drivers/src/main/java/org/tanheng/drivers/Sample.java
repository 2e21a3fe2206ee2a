// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quality;

/**
 * One reading on its way to the sink: {@code unscaled} x 10^-{@code scale} in the point's unit.
 *
 * @param time epoch milliseconds
 */
public record Sample(String pointId, long time, long unscaled, int scale, Quality quality) {

  /** The reading of a mapping, or null where the number does not fit 64 bits at its scale. */
  public static @Nullable Sample of(
      PointMapping mapping, String pointId, long time, BigDecimal number, Quality quality) {
    OptionalLong unscaled = mapping.unscaled(number);
    return unscaled.isEmpty()
        ? null
        : new Sample(pointId, time, unscaled.getAsLong(), mapping.scale(), quality);
  }
}
