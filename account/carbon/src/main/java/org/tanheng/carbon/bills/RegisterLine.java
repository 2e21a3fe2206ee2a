// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.bills;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One register of a bill: 上次示数 and 本次示数 with the multiplier (倍率) and the energy billed for it.
 * Readings count upwards in the register's own unit; a reading below the earlier one is a rollover
 * when the digits of the register are known.
 *
 * @param name register as printed, for example 正向有功(总)
 * @param from reading at the start of the period
 * @param to reading at its end
 * @param multiplier CT x PT, greater than zero
 * @param digits whole digits of the register before it rolls over, if known
 * @param billed energy billed for this register, in the bill's unit
 */
public record RegisterLine(
    String name,
    BigDecimal from,
    BigDecimal to,
    BigDecimal multiplier,
    @Nullable Integer digits,
    BigDecimal billed) {

  /** Energy by the readings: (to - from, over the rollover) x multiplier. */
  public BigDecimal byReadings() {
    BigDecimal step = to.subtract(from);
    if (step.signum() < 0 && digits != null) {
      step = step.add(BigDecimal.TEN.pow(digits));
    }
    return step.multiply(multiplier);
  }
}
