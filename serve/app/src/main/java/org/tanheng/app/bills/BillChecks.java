// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.bills.Bill;
import org.tanheng.carbon.bills.BillCheck;
import org.tanheng.data.activity.Source;
import org.tanheng.data.bill.StoredBill;
import org.tanheng.finding.Finding;
import org.tanheng.units.Unit;

/** What does not fit on a bill: its own arithmetic, its source, other bills of its meter. */
final class BillChecks {

  private BillChecks() {}

  static List<Finding> of(
      BillFacts facts, Bill bill, @Nullable Source source, List<StoredBill> sameMeter) {
    var findings = new ArrayList<>(BillCheck.check(bill));
    sameMeter.forEach(other -> findings.add(overlap(bill, other)));
    if (facts.estimated()) {
      findings.add(
          Finding.warning(
              "bill-estimated",
              "estimated",
              "a reading that the supplier estimated",
              "a reading of the meter",
              "Ask for the reading; until then the energy is flagged as estimated."));
    }
    if (source != null) {
      source(bill, source, findings);
    }
    return findings;
  }

  private static void source(Bill bill, Source source, List<Finding> findings) {
    Unit billed = Unit.of(bill.unit());
    Unit wanted = Unit.of(source.activityUnit());
    if (!billed.isCommensurable(wanted)) {
      findings.add(
          Finding.error(
              "unit-dimension",
              "unit",
              billed + " (" + billed.dimension() + ")",
              wanted + " (" + wanted.dimension() + ")",
              "Choose the source that this bill is for, or correct the unit."));
    }
    if (!source.validFrom().isBefore(bill.end())
        || (source.validTo() != null && !source.validTo().isAfter(bill.start()))) {
      findings.add(
          Finding.error(
              "source-not-valid",
              "sourceId",
              bill.start() + "/" + bill.end(),
              source.validFrom() + "/" + (source.validTo() == null ? "" : source.validTo()),
              "The source does not exist then; correct its dates or choose another."));
    }
  }

  private static Finding overlap(Bill bill, StoredBill other) {
    return Finding.error(
        "bill-overlap",
        "period",
        bill.start() + "/" + bill.end(),
        "days that the bill of " + other.periodStart() + "/" + other.periodEnd() + " leaves out",
        "The same meter is billed twice for the same days: correct one, or withdraw it.");
  }

  static Finding noSource() {
    return Finding.error(
        "bill-source-missing",
        "sourceId",
        "",
        "the source whose use is billed",
        "Choose the source before posting.");
  }
}
