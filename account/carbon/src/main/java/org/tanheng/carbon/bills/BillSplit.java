// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.bills;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tanheng.units.LargestRemainder;

/**
 * Splits a bill over calendar months by the meter's daily profile, or by days where the profile has
 * a hole. The parts carry at least three decimals and close exactly to the energy billed.
 */
public final class BillSplit {

  private static final int DECIMALS = 3;

  private BillSplit() {}

  /**
   * The parts of a bill in month order.
   *
   * @param bill a bill whose period is valid
   * @param profile use per day from another meter record, any unit; may be empty
   */
  public static List<MonthPart> byMonth(Bill bill, Map<LocalDate, BigDecimal> profile) {
    boolean profiled =
        bill.start().datesUntil(bill.end()).allMatch(profile::containsKey)
            && bill.start().datesUntil(bill.end()).anyMatch(d -> use(profile, d).signum() > 0);
    var weights = new TreeMap<YearMonth, BigDecimal>();
    bill.start()
        .datesUntil(bill.end())
        .forEach(
            day ->
                weights.merge(
                    YearMonth.from(day),
                    profiled ? use(profile, day) : BigDecimal.ONE,
                    BigDecimal::add));
    if (weights.size() == 1) {
      return List.of(new MonthPart(weights.firstKey(), bill.energy(), MonthPart.Basis.WHOLE));
    }
    var parts =
        LargestRemainder.split(
            bill.energy(),
            List.copyOf(weights.values()),
            Math.max(DECIMALS, bill.energy().scale()));
    var result = new ArrayList<MonthPart>();
    var basis = profiled ? MonthPart.Basis.PROFILE : MonthPart.Basis.DAYS;
    int i = 0;
    for (YearMonth month : weights.keySet()) {
      result.add(new MonthPart(month, parts.get(i++), basis));
    }
    return result;
  }

  private static BigDecimal use(Map<LocalDate, BigDecimal> profile, LocalDate day) {
    return profile.getOrDefault(day, BigDecimal.ZERO);
  }
}
