// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An index of a data centre, dimensionless. A standard fixes its bounds and which direction is
 * better, so a text can be wrong about it by the figure alone.
 */
public enum EfficiencyIndex {
  PUE(BigDecimal.ONE, null, true, "ISO/IEC 30134-2, total energy / IT energy"),
  ERE(BigDecimal.ZERO, null, true, "The Green Grid, (total - reused) / IT energy"),
  ERF(BigDecimal.ZERO, BigDecimal.ONE, false, "ISO/IEC 30134-6, reused / total energy"),
  REF(BigDecimal.ZERO, BigDecimal.ONE, false, "ISO/IEC 30134-3, renewable / total energy");

  private final BigDecimal low;
  private final @Nullable BigDecimal high;
  private final boolean lowerIsBetter;
  private final String definition;

  EfficiencyIndex(
      BigDecimal low, @Nullable BigDecimal high, boolean lowerIsBetter, String definition) {
    this.low = low;
    this.high = high;
    this.lowerIsBetter = lowerIsBetter;
    this.definition = definition;
  }

  /** The least value that the definition allows. */
  public BigDecimal low() {
    return low;
  }

  /** The highest value that the definition allows, null where there is none. */
  public @Nullable BigDecimal high() {
    return high;
  }

  /** Whether a smaller value is the better one. */
  public boolean isLowerBetter() {
    return lowerIsBetter;
  }

  /** The standard and the definition in words. */
  public String definition() {
    return definition;
  }
}
