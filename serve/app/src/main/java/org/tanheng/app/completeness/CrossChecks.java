// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.completeness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityFigure;
import org.tanheng.data.activity.FigureRole;
import org.tanheng.data.activity.Source;
import org.tanheng.data.bill.BillState;
import org.tanheng.data.bill.StoredBill;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * A second source for a total, over the very same days: bills that are kept but not counted, else
 * second figures of one route.
 */
record CrossChecks(List<StoredBill> bills, List<ActivityFigure> figures) {

  /** An amount over some days, in the unit of the source. */
  private record Part(LocalDate from, LocalDate to, Quantity amount) {}

  @Nullable BigDecimal of(Source source, List<Activity> data) {
    Set<LocalDate> known = new TreeSet<>();
    data.forEach(d -> known.addAll(d.periodStart().datesUntil(d.periodEnd()).toList()));
    BigDecimal billed =
        total(
            source,
            known,
            bills.stream()
                .filter(b -> b.state() == BillState.DRAFT && source.id().equals(b.sourceId()))
                .map(b -> new Part(b.periodStart(), b.periodEnd(), amount(b.energy(), b.unit())))
                .toList());
    if (billed != null) {
      return billed;
    }
    var routes =
        figures.stream()
            .filter(f -> f.role() == FigureRole.CROSS_CHECK && f.sourceId().equals(source.id()))
            .collect(
                Collectors.groupingBy(ActivityFigure::route, TreeMap::new, Collectors.toList()));
    for (List<ActivityFigure> route : routes.values()) {
      BigDecimal second =
          total(
              source,
              known,
              route.stream()
                  .map(f -> new Part(f.periodStart(), f.periodEnd(), amount(f.amount(), f.unit())))
                  .toList());
      if (second != null) {
        return second;
      }
    }
    return null;
  }

  private static @Nullable BigDecimal total(Source source, Set<LocalDate> known, List<Part> parts) {
    Unit unit = Unit.of(source.activityUnit());
    List<Part> mine =
        parts.stream().filter(part -> part.amount().unit().isCommensurable(unit)).toList();
    Set<LocalDate> days = new TreeSet<>();
    mine.forEach(part -> days.addAll(part.from().datesUntil(part.to()).toList()));
    return mine.isEmpty() || !known.equals(days)
        ? null
        : mine.stream()
            .map(part -> part.amount().in(unit))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Quantity amount(BigDecimal value, String unit) {
    return new Quantity(value, Unit.of(unit));
  }
}
