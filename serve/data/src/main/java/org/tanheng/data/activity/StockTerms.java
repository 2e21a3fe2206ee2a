// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.activity;

import java.math.BigDecimal;

/**
 * Terms of a stock balance, zero or more, in the unit of the figure; consumed = purchased + opening
 * - closing - sold - other use.
 */
public record StockTerms(
    BigDecimal purchased,
    BigDecimal opening,
    BigDecimal closing,
    BigDecimal sold,
    BigDecimal otherUse) {

  /** What follows from them; negative only where a term is wrong. */
  public BigDecimal consumed() {
    return purchased.add(opening).subtract(closing).subtract(sold).subtract(otherUse);
  }
}
