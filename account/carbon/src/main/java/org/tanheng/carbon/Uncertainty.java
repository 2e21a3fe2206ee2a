// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;

/**
 * Half-range of the 95 % interval of a total by IPCC 2006, volume 1, chapter 3, approach 1. Lines
 * that share a factor or a measurement add its part linearly, since they are wrong together:
 * cutting a source into parts changes nothing.
 *
 * @param tonnes half-range in tCO2e
 * @param share half-range as a share of the total, zero for an empty total
 * @param statedShare share of the emissions whose uncertainty is stated; the rest counts as zero
 */
public record Uncertainty(BigDecimal tonnes, BigDecimal share, BigDecimal statedShare) {

  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final MathContext SHOWN = new MathContext(6);

  /** The half-range of the location-based total. */
  public static Uncertainty of(Inventory inventory) {
    BigDecimal squares = BigDecimal.ZERO;
    BigDecimal stated = BigDecimal.ZERO;
    BigDecimal gross = BigDecimal.ZERO;
    Map<String, BigDecimal> activities = new HashMap<>();
    Map<String, BigDecimal> factors = new HashMap<>();
    for (LedgerLine line : inventory.lines()) {
      if (!line.isCounted() || !line.basis().isLocation()) {
        continue;
      }
      gross = gross.add(line.amount().abs());
      SourceUncertainty u = line.source().uncertainty();
      if (u != null) {
        stated = stated.add(line.amount().abs());
        activities.merge(
            MeasurementKey.of(line), line.amount().multiply(u.activity()), BigDecimal::add);
        factors.merge(line.factorKey(), line.amount().multiply(u.factor()), BigDecimal::add);
      }
    }
    for (BigDecimal part : activities.values()) {
      squares = squares.add(part.multiply(part));
    }
    for (BigDecimal part : factors.values()) {
      squares = squares.add(part.multiply(part));
    }
    BigDecimal tonnes = squares.sqrt(DIGITS);
    BigDecimal total = inventory.total().abs();
    return new Uncertainty(tonnes.round(SHOWN), ratio(tonnes, total), ratio(stated, gross));
  }

  private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, DIGITS).round(SHOWN);
  }
}
