// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.SourceInput;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.units.Unit;

/** The verdict over a whole inventory: what the engine found, its months, the period before. */
public final class InventoryReview {

  private InventoryReview() {}

  /** All findings of an inventory by itself and against the one before, if there is one. */
  public static Review of(Inventory inventory, @Nullable Inventory before, FactorLibrary library) {
    var findings = new ArrayList<>(inventory.findings());
    inventory.input().sources().forEach(source -> findings.addAll(months(source)));
    if (before != null) {
      findings.addAll(YearOnYear.check(before, inventory, library));
    }
    return Review.of(findings);
  }

  private static List<Finding> months(SourceInput source) {
    Unit unit = source.data().getFirst().value().unit();
    List<MonthValue> months =
        source.data().stream()
            .flatMap(datum -> month(datum, unit).stream())
            .sorted(Comparator.comparing(MonthValue::month))
            .toList();
    return SeriesRules.shape("sources." + source.id() + ":", months, Thresholds.DEFAULT);
  }

  private static Optional<MonthValue> month(ActivityDatum datum, Unit unit) {
    return datum
        .month()
        .filter(month -> month.plusMonths(1).atDay(1).equals(datum.to()))
        .map(month -> new MonthValue(month, datum.value().in(unit), BigDecimal.ZERO));
  }
}
