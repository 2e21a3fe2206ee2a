// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.completeness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.Source;
import org.tanheng.data.bill.BillState;
import org.tanheng.data.bill.StoredBill;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** A second source for a total: bills that are kept but not counted, over the very same days. */
final class CrossChecks {

  private CrossChecks() {}

  static @Nullable BigDecimal of(Source source, List<Activity> data, List<StoredBill> bills) {
    List<StoredBill> mine =
        bills.stream()
            .filter(bill -> bill.state() == BillState.DRAFT && source.id().equals(bill.sourceId()))
            .filter(bill -> commensurable(bill, source))
            .toList();
    Set<LocalDate> known = new TreeSet<>();
    data.forEach(d -> known.addAll(d.periodStart().datesUntil(d.periodEnd()).toList()));
    Set<LocalDate> billed = new TreeSet<>();
    mine.forEach(b -> billed.addAll(b.periodStart().datesUntil(b.periodEnd()).toList()));
    if (mine.isEmpty() || !known.equals(billed)) {
      return null;
    }
    Unit unit = Unit.of(source.activityUnit());
    return mine.stream()
        .map(bill -> new Quantity(bill.energy(), Unit.of(bill.unit())).to(unit).value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean commensurable(StoredBill bill, Source source) {
    return Unit.of(bill.unit()).isCommensurable(Unit.of(source.activityUnit()));
  }
}
