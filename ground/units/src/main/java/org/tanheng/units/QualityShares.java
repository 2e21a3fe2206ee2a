// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of a sum has each quality, as amounts in the unit of the sum; an amount counts by its
 * size without its sign. Shares are fractions of 1, and empty for an empty sum.
 */
public record QualityShares(Map<Quality, BigDecimal> amounts) {
  public static final QualityShares EMPTY = new QualityShares(Map.of());

  public QualityShares {
    EnumMap<Quality, BigDecimal> copy = new EnumMap<>(Quality.class);
    copy.putAll(amounts);
    amounts = Collections.unmodifiableMap(copy);
  }

  public static QualityShares of(Quality quality, BigDecimal amount) {
    return new QualityShares(Map.of(quality, amount.abs()));
  }

  public QualityShares plus(QualityShares other) {
    EnumMap<Quality, BigDecimal> sum = new EnumMap<>(Quality.class);
    sum.putAll(amounts);
    other.amounts.forEach((quality, amount) -> sum.merge(quality, amount, BigDecimal::add));
    return new QualityShares(sum);
  }

  /** The fraction of one quality, 0 to 1, at 34 digits; 0 for an empty sum. */
  public BigDecimal share(Quality quality) {
    BigDecimal whole = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal part = amounts.getOrDefault(quality, BigDecimal.ZERO);
    return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, MathContext.DECIMAL128);
  }

  /** The worst quality that occurs; measured for an empty sum. */
  public Quality worst() {
    return amounts.keySet().stream().reduce(Quality.MEASURED, Quality::worse);
  }
}
