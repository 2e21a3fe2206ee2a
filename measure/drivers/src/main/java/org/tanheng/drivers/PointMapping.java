// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/**
 * Where a point's value stands on a connection, and how the number there becomes the point's value:
 * value = number x factor, kept with {@code scale} decimals in the point's unit.
 *
 * @param pointId as {@link org.tanheng.telemetry.Point#id}
 * @param address in the words of the protocol, for example {@code 3/holding/0/float32/ABCD}
 * @param factor one unit of the device in units of the point, {@code 0.01} for hundredths
 * @param scale decimals that the readings keep
 */
public record PointMapping(String pointId, String address, BigDecimal factor, int scale) {

  public PointMapping {
    if (pointId.isBlank() || address.isBlank() || factor.signum() == 0 || scale < 0 || scale > 9) {
      throw new IllegalArgumentException("a mapping names point, address, factor and scale");
    }
  }

  /** A mapping whose numbers are already in the point's unit. */
  public static PointMapping of(String pointId, String address, int scale) {
    return new PointMapping(pointId, address, BigDecimal.ONE, scale);
  }

  /** The reading as unscaled digits, rounded half-even; empty where it does not fit 64 bits. */
  public OptionalLong unscaled(BigDecimal number) {
    BigDecimal value = number.multiply(factor);
    if (value.precision() - value.scale() > 19 - scale) {
      return OptionalLong.empty();
    }
    var digits = value.setScale(scale, RoundingMode.HALF_EVEN).unscaledValue();
    return digits.bitLength() < Long.SIZE
        ? OptionalLong.of(digits.longValue())
        : OptionalLong.empty();
  }
}
