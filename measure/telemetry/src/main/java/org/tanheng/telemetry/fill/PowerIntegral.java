// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.tanheng.telemetry.Series;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** A power gauge added up to energy by trapezoids, as a counter of estimated readings. */
final class PowerIntegral {
  private static final int FINER = 3;
  private static final BigDecimal TWICE_AN_HOUR = BigDecimal.valueOf(7_200_000);

  private PowerIntegral() {}

  static Series of(Series power, Unit unit, Unit energy) {
    BigDecimal factor =
        new Quantity(BigDecimal.ONE, unit)
            .times(new Quantity(BigDecimal.ONE, Unit.of("h")))
            .in(energy);
    int scale = Math.min(9, power.scale() + FINER);
    Series.Builder builder = Series.of(power.pointId());
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < power.size(); i++) {
      if (i > 0) {
        BigInteger both =
            BigInteger.valueOf(power.value(i)).add(BigInteger.valueOf(power.value(i - 1)));
        sum = sum.add(both.multiply(BigInteger.valueOf(power.time(i) - power.time(i - 1))));
      }
      BigDecimal used =
          new BigDecimal(sum, power.scale())
              .multiply(factor)
              .divide(TWICE_AN_HOUR, scale, RoundingMode.HALF_EVEN);
      builder.add(
          power.time(i), used.unscaledValue().longValueExact(), scale, Quality.ESTIMATED, 0);
    }
    return builder.build();
  }
}
