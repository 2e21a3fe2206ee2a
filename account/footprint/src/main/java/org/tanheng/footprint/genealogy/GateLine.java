// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * One posted line of the organisation's inventory, of scope 1 or 2, and what it follows when it is
 * spread over items. Its amount is whole quanta of 1e-12 tCO2e, the ledger's own.
 *
 * @param source source of the inventory
 * @param scope 1 or 2
 * @param gas gas of the line
 * @param quanta amount, 1e-12 tCO2e
 * @param follows name of an input whose allocation it follows, name of a key, or empty for none
 */
public record GateLine(String source, int scope, String gas, BigInteger quanta, String follows) {
  /** Decimals of a tonne at which the ledger posts. */
  public static final int DECIMALS = 12;

  /** The amount, tCO2e. */
  public BigDecimal tonnes() {
    return new BigDecimal(quanta, DECIMALS);
  }
}
