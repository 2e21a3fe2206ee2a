// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.bills;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * The part of a bill that falls into one calendar month, in the bill's unit.
 *
 * @param month calendar month
 * @param energy energy of the bill in that month; the parts of a bill sum to its energy
 * @param basis how the part was found
 */
public record MonthPart(YearMonth month, BigDecimal energy, Basis basis) {

  /** How a bill was split; all but WHOLE are estimates and flagged so. */
  public enum Basis {
    /** The bill covers this month alone. */
    WHOLE,
    /** By the use that the meter recorded on the same days. */
    PROFILE,
    /** By the number of days, for want of a profile. */
    DAYS
  }
}
