// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import java.math.BigDecimal;

/**
 * Limits of the yellow rules as shares, and the number of median absolute deviations. No official
 * text sets them: the defaults are Tanheng's own and every organisation may set its own.
 *
 * @param crossCheck meter against bill
 * @param subMeters sub-meters against the main meter
 * @param deviations distance from the median in median absolute deviations
 * @param filled share of a series that may be filled
 * @param stock difference of a stock balance against use
 */
public record Thresholds(
    BigDecimal crossCheck,
    BigDecimal subMeters,
    BigDecimal deviations,
    BigDecimal filled,
    BigDecimal stock) {

  /** 2 %, 5 %, 3 deviations, 5 % and exact stock balance. */
  public static final Thresholds DEFAULT =
      new Thresholds(
          new BigDecimal("0.02"),
          new BigDecimal("0.05"),
          new BigDecimal("3"),
          new BigDecimal("0.05"),
          BigDecimal.ZERO);
}
