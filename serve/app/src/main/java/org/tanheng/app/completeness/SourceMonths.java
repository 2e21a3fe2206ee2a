// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.completeness;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.review.MonthValue;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityStatus;
import org.tanheng.data.activity.Source;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** The data of a source within one month: days covered, sum and filled share. */
final class SourceMonths {
  private static final Set<String> FILLED =
      Set.of(Quality.ESTIMATED.code(), Quality.INTERPOLATED.code(), Quality.SUBSTITUTED.code());

  private final YearMonth month;
  private final Source source;
  private final List<Activity> data;
  private final boolean coarse;
  private final long needed;
  private final long covered;

  SourceMonths(Source source, YearMonth month, List<Activity> all) {
    this.month = month;
    this.source = source;
    LocalDate first = month.atDay(1);
    LocalDate next = month.plusMonths(1).atDay(1);
    this.data =
        all.stream()
            .filter(d -> d.periodStart().isBefore(next) && d.periodEnd().isAfter(first))
            .toList();
    this.coarse =
        data.stream().anyMatch(d -> d.periodStart().isBefore(first) || d.periodEnd().isAfter(next));
    LocalDate from = source.validFrom().isAfter(first) ? source.validFrom() : first;
    LocalDate ended = source.validTo();
    LocalDate to = ended != null && ended.isBefore(next) ? ended : next;
    this.needed = Math.max(0, ChronoUnit.DAYS.between(from, to));
    this.covered =
        data.stream()
            .mapToLong(d -> days(max(d.periodStart(), from), min(d.periodEnd(), to)))
            .sum();
  }

  MonthCell.State state(LocalDate today) {
    if (needed == 0) {
      return MonthCell.State.ABSENT;
    }
    if (data.isEmpty()) {
      return month.plusMonths(1).atDay(1).isAfter(today)
          ? MonthCell.State.PENDING
          : MonthCell.State.MISSING;
    }
    if (coarse) {
      return MonthCell.State.COARSE;
    }
    if (covered < needed) {
      return MonthCell.State.PARTIAL;
    }
    return data.stream().anyMatch(SourceMonths::isFilled)
        ? MonthCell.State.ESTIMATED
        : MonthCell.State.PRESENT;
  }

  List<UUID> ids() {
    return data.stream().map(Activity::id).toList();
  }

  List<Activity> data() {
    return data;
  }

  /** What the month is for the review rules: nothing known is null, never zero. */
  MonthValue value() {
    BigDecimal sum = sum(source, data);
    BigDecimal filled = sum(source, data.stream().filter(SourceMonths::isFilled).toList());
    return new MonthValue(
        month,
        data.isEmpty() ? null : sum,
        sum.signum() == 0 ? BigDecimal.ZERO : filled.divide(sum, MathContext.DECIMAL128));
  }

  @Nullable ActivityStatus status() {
    List<ActivityStatus> order =
        List.of(
            ActivityStatus.RETURNED,
            ActivityStatus.RECORDED,
            ActivityStatus.REVIEWED,
            ActivityStatus.APPROVED);
    return order.stream()
        .filter(status -> data.stream().anyMatch(d -> d.status() == status))
        .findFirst()
        .orElse(null);
  }

  /** The sum of some data in the unit of the source. */
  static BigDecimal sum(Source source, List<Activity> some) {
    Unit unit = Unit.of(source.activityUnit());
    return some.stream()
        .map(d -> new Quantity(d.amount(), Unit.of(d.unit())).to(unit).value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isFilled(Activity datum) {
    return FILLED.contains(datum.quality());
  }

  private static long days(LocalDate from, LocalDate to) {
    return Math.max(0, ChronoUnit.DAYS.between(from, to));
  }

  private static LocalDate max(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate min(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
