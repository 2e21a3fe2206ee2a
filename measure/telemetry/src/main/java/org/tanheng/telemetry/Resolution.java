// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The smallest step that a counter can show, in its own unit before transformer ratios: a fixed
 * step, or for a counter sent as a 32-bit float the distance of neighbouring floats at the value.
 *
 * @param step fixed step, null for a 32-bit float
 */
public record Resolution(@Nullable BigDecimal step) {
  /** A counter sent as IEEE 754 binary32: 0.125 kWh at 2 GWh, 2 kWh at 20 GWh. */
  public static final Resolution FLOAT32 = new Resolution(null);

  public Resolution {
    if (step != null && step.signum() <= 0) {
      throw new IllegalArgumentException("a resolution is positive: " + step);
    }
  }

  /** A counter with so many decimals. */
  public static Resolution decimals(int count) {
    return new Resolution(BigDecimal.ONE.movePointLeft(count));
  }

  /** The step at a value, exact. */
  public BigDecimal at(BigDecimal value) {
    return step == null ? new BigDecimal(Math.ulp(value.floatValue())) : step;
  }

  /** The step at a scaled value, in the same scale, rounded up. */
  long at(long value, int scale) {
    BigDecimal exact = step;
    if (exact == null) {
      double shown = value / (double) Exact.power(scale);
      exact = new BigDecimal(Math.ulp((float) shown));
    }
    return exact.movePointRight(scale).setScale(0, RoundingMode.CEILING).longValueExact();
  }
}
