// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Quantitative materiality (重要性): the sum of unadjusted misstatements against a share of the total,
 * ISO 14064-3:2019, 5.1.5. Misstatements are added with their signs and, more strictly, without;
 * the strict sum decides, since errors that cancel are still errors.
 *
 * @param threshold share of the total, for example 0.05
 * @param total reported total in tCO2e, not negative
 * @param net sum of unadjusted misstatements with sign, tCO2e
 * @param gross sum of their magnitudes, tCO2e
 */
public record Materiality(
    BigDecimal threshold, BigDecimal total, BigDecimal net, BigDecimal gross) {

  /** The default threshold of five per cent; the case may set its own. */
  public static final BigDecimal DEFAULT_THRESHOLD = new BigDecimal("0.05");

  /** Sums the misstatements that no corrected version has taken over. */
  public static Materiality of(BigDecimal threshold, BigDecimal total, List<SourceCheck> checks) {
    if (threshold.signum() <= 0 || threshold.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException("threshold is a share between 0 and 1: " + threshold);
    }
    BigDecimal net = BigDecimal.ZERO;
    BigDecimal gross = BigDecimal.ZERO;
    for (SourceCheck check : checks) {
      if (!check.adjusted()) {
        net = net.add(check.misstatement());
        gross = gross.add(check.misstatement().abs());
      }
    }
    return new Materiality(threshold, total, net, gross);
  }

  /** The largest sum of misstatements that is not material, tCO2e. */
  public BigDecimal limit() {
    return total.multiply(threshold);
  }

  /** Whether the unadjusted misstatements are material: more than the limit. */
  public boolean isMaterial() {
    return gross.compareTo(limit()) > 0;
  }

  /** Magnitudes as a share of the total; zero for an empty inventory without misstatement. */
  public BigDecimal share() {
    return total.signum() == 0
        ? (gross.signum() == 0 ? BigDecimal.ZERO : BigDecimal.ONE)
        : gross.divide(total, MathContext.DECIMAL128);
  }
}
