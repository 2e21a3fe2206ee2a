// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.MonthlyActivity;
import org.tanheng.telemetry.Rollup;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** Use of a point over days, and the days that the evidence of an activity datum names. */
final class SpanUse {
  private static final String READINGS = "readings:";

  private SpanUse() {}

  /** Half-open days of readings that prove a datum. */
  record Span(LocalDate from, LocalDate to) {}

  /** What the evidence of data from readings of a point begins with. */
  static String evidence(UUID point) {
    return READINGS + point + "/";
  }

  /** The days that an evidence names, or nothing where it names none. */
  static Optional<Span> span(UUID point, String evidence) {
    String[] days = evidence.substring(evidence(point).length()).split("/", -1);
    try {
      return days.length == 2
          ? Optional.of(new Span(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
          : Optional.empty();
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  static Slots hours(Metered metered, Span span) {
    return hours(metered.point().zone(), span);
  }

  static Slots hours(java.time.ZoneId zone, Span span) {
    return Slots.covering(
        span.from().atStartOfDay(zone).toInstant(),
        span.to().atStartOfDay(zone).toInstant(),
        Step.HOUR,
        zone);
  }

  /** Use by other readings than those that stand. */
  static MonthlyActivity of(Metered metered, Span span, Series readings) {
    return sum(metered, span, metered.cut(readings, hours(metered, span)).orElseThrow());
  }

  private static MonthlyActivity sum(Metered metered, Span span, IntervalSeries cut) {
    String id = metered.point().id();
    return MonthlyActivity.of(
        new Rollup(id, YearMonth.from(span.from()), cut), metered.point().unit());
  }

  static TimeRange range(Metered metered, Span span) {
    return hours(metered, span).range();
  }

  /** The value in another unit; empty where nothing is known or the unit cannot be. */
  static Optional<BigDecimal> in(MonthlyActivity use, String unit) {
    Unit wanted = Unit.of(unit);
    return use.value()
        .filter(value -> value.unit().isCommensurable(wanted))
        .map((Quantity value) -> value.in(wanted));
  }
}
