// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.bills;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill of electricity, gas, heat or water as it was printed, before anything is concluded from
 * it. The period is half-open; energy has the unit of the bill and money its currency.
 *
 * @param account 户号
 * @param meter number of the meter
 * @param start first day
 * @param end day after the last
 * @param unit unit of every energy on the bill
 * @param registers readings; empty if none are printed
 * @param losses transformer or line losses billed on top of the readings, zero if none
 * @param energy total energy billed
 * @param lines priced lines
 * @param currency ISO 4217 code
 * @param amount total amount, null if not printed
 */
public record Bill(
    String account,
    String meter,
    LocalDate start,
    LocalDate end,
    String unit,
    List<RegisterLine> registers,
    BigDecimal losses,
    BigDecimal energy,
    List<BillLine> lines,
    String currency,
    @Nullable BigDecimal amount) {

  public Bill {
    registers = List.copyOf(registers);
    lines = List.copyOf(lines);
  }

  /** Whether the period is whole calendar months. */
  public boolean isCalendarMonths() {
    return start.getDayOfMonth() == 1 && end.getDayOfMonth() == 1;
  }
}
