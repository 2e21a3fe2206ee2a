// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation holds of a unit for a half-open span: its fraction, zero to one, and
 * whether it has control. Days outside all holdings of a unit count nothing.
 *
 * @param from first day, null without beginning
 * @param to day after the last, null without end
 * @param share fraction held, through all units between
 * @param control control in the sense of the approach in use
 */
public record Holding(
    @Nullable LocalDate from, @Nullable LocalDate to, BigDecimal share, Control control) {

  /** The fraction of the unit's emissions that an approach counts, zero to one; none counts all. */
  public BigDecimal counted(@Nullable Approach approach) {
    if (approach == null) {
      return BigDecimal.ONE;
    }
    return switch (approach) {
      case EQUITY_SHARE -> share;
      case OPERATIONAL_CONTROL -> control == Control.FULL ? BigDecimal.ONE : BigDecimal.ZERO;
      case FINANCIAL_CONTROL ->
          switch (control) {
            case FULL -> BigDecimal.ONE;
            case JOINT -> share;
            case NONE -> BigDecimal.ZERO;
          };
    };
  }

  /** Whether the unit counts in full on the days of the span, whatever the approach. */
  public boolean isWhole() {
    return share.compareTo(BigDecimal.ONE) == 0 && control == Control.FULL;
  }

  /** Whether a day lies in the span. */
  public boolean isOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }

  /** Whether two spans have a day in common. */
  public boolean overlaps(Holding other) {
    return (to == null || other.from == null || other.from.isBefore(to))
        && (from == null || other.to == null || from.isBefore(other.to));
  }
}
