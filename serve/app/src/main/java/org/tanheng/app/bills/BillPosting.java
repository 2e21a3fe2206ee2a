// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import java.util.List;
import java.util.UUID;
import org.tanheng.carbon.bills.Bill;
import org.tanheng.carbon.bills.MonthPart;
import org.tanheng.data.activity.NewActivity;
import org.tanheng.data.activity.Source;
import org.tanheng.units.Quality;

/** The activity data that a bill yields: one datum per calendar month, proved by the bill. */
final class BillPosting {

  private BillPosting() {}

  static String evidence(UUID bill) {
    return "bill:" + bill;
  }

  static List<NewActivity> of(
      UUID id, BillFacts facts, Bill bill, List<BillParts> parts, Source source) {
    return parts.stream()
        .map(
            part ->
                new NewActivity(
                    source.id(),
                    source.orgUnitId(),
                    part.from(),
                    part.to(),
                    part.energy(),
                    bill.unit(),
                    quality(facts, part).code(),
                    evidence(id),
                    note(bill, part)))
        .toList();
  }

  private static Quality quality(BillFacts facts, BillParts part) {
    return facts.estimated() || part.basis() != MonthPart.Basis.WHOLE
        ? Quality.ESTIMATED
        : Quality.MEASURED;
  }

  private static String note(Bill bill, BillParts part) {
    String period = bill.start() + "/" + bill.end();
    return switch (part.basis()) {
      case WHOLE -> "bill " + bill.account() + " " + period;
      case PROFILE -> "bill " + bill.account() + " " + period + ", split by the meter's profile";
      case DAYS -> "bill " + bill.account() + " " + period + ", split by days";
    };
  }
}
