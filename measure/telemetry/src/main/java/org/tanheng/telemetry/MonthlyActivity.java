// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quality;
import org.tanheng.units.QualityShares;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/**
 * Use of one point in one local month as activity data: the exact sum of its hours, how much of it
 * has each quality, and the share of the month that is known. The value has the point's unit and
 * sign and is absent when nothing of the month is known.
 */
public record MonthlyActivity(
    String pointId,
    YearMonth month,
    TimeRange period,
    Optional<Quantity> value,
    QualityShares quality,
    BigDecimal coverage) {

  /** From readings that reach over both ends of the months, see {@link ReadingStore#scanAround}. */
  public static Outcome<List<MonthlyActivity>> of(
      Point point, Series around, YearMonth first, YearMonth last) {
    List<MonthlyActivity> months = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      Slots slots = Slots.of(month, Step.HOUR, point.zone());
      Outcome<IntervalSeries> hours = Intervals.of(point, around, slots);
      if (hours instanceof Outcome.Refused<IntervalSeries> refused) {
        return Outcome.refused(refused.findings());
      }
      months.add(of(new Rollup(point.id(), month, hours.orElseThrow()), point.unit()));
    }
    return Outcome.done(months);
  }

  /** From the month's rollup, in the point's unit. */
  public static MonthlyActivity of(Rollup rollup, Unit unit) {
    IntervalSeries slots = rollup.slots();
    long known = slots.knownMillis();
    TimeRange period = slots.slots().range();
    Optional<Quantity> value =
        known == 0
            ? Optional.empty()
            : Optional.of(new Quantity(BigDecimal.valueOf(slots.sum(), slots.scale()), unit));
    return new MonthlyActivity(
        rollup.pointId(),
        rollup.month(),
        period,
        value,
        shares(slots),
        IntervalSeries.share(known, period.endMillis() - period.startMillis()));
  }

  private static QualityShares shares(IntervalSeries slots) {
    Map<Quality, BigDecimal> amounts = new EnumMap<>(Quality.class);
    for (int i = 0; i < slots.count(); i++) {
      BigDecimal amount = slots.decimal(i);
      if (amount != null) {
        amounts.merge(slots.quality(i), amount.abs(), BigDecimal::add);
      }
    }
    return new QualityShares(amounts);
  }

  /** Worst quality of what is known; MISSING when nothing is. */
  public Quality worst() {
    return value.isEmpty() ? Quality.MISSING : quality.worst();
  }

  /** The month's value as an input of a calculation, absent when nothing is known. */
  public Optional<Trace> trace() {
    return value.map(known -> Trace.input(pointId + " " + month, known, worst()));
  }
}
