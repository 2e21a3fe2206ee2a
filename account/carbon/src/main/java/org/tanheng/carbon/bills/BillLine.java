// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.bills;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A priced line of a bill: a time band, a demand or capacity charge, a power-factor adjustment
 * (力调电费), a surcharge, green power. Energy is in the bill's unit and null where the line has none;
 * the amount is in the bill's currency and negative for a rebate.
 */
public record BillLine(
    Kind kind, String name, @Nullable BigDecimal energy, @Nullable BigDecimal amount) {

  /** What a line is priced by. */
  public enum Kind {
    /** 尖峰平谷深谷: its energies add up to the total. */
    BAND,
    /** Green power by contract: part of the total, not on top of it. */
    GREEN_POWER,
    DEMAND,
    POWER_FACTOR,
    SURCHARGE,
    OTHER
  }
}
