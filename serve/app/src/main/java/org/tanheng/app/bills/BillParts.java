// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tanheng.carbon.bills.Bill;
import org.tanheng.carbon.bills.BillSplit;
import org.tanheng.carbon.bills.MonthPart;

/** The days and the energy of a bill within each calendar month. */
record BillParts(LocalDate from, LocalDate to, BigDecimal energy, MonthPart.Basis basis) {

  /**
   * The parts of a bill.
   *
   * @param profile use per day by a record of the same meter, empty if there is none
   */
  static List<BillParts> of(Bill bill, Map<LocalDate, BigDecimal> profile) {
    return BillSplit.byMonth(bill, profile).stream().map(part -> of(bill, part)).toList();
  }

  private static BillParts of(Bill bill, MonthPart part) {
    LocalDate first = part.month().atDay(1);
    LocalDate next = first.plusMonths(1);
    return new BillParts(
        first.isBefore(bill.start()) ? bill.start() : first,
        next.isAfter(bill.end()) ? bill.end() : next,
        part.energy(),
        part.basis());
  }

  BillView.BillPart view() {
    return new BillView.BillPart(
        from.toString(), to.toString(), energy.toPlainString(), basis.name());
  }
}
