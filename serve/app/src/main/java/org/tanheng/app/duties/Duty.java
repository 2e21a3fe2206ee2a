// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.duties;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A duty that recurs, with the rule of its date where one was found.
 *
 * @param daysAfter days after the end of the month, for a monthly duty
 * @param yearsAfter years after the reporting year, with {@code month} and {@code day}
 * @param from first reporting year
 * @param to last reporting year that the rule speaks of, null while it goes on
 * @param document where the rule stands
 * @param verified whether the source of the date was read
 */
record Duty(
    String id,
    Cadence cadence,
    @Nullable Integer daysAfter,
    @Nullable Integer yearsAfter,
    @Nullable Integer month,
    @Nullable Integer day,
    int from,
    @Nullable Integer to,
    String nameZh,
    String nameEn,
    String whoZh,
    String whoEn,
    String document,
    boolean verified) {

  /** How often it recurs. */
  enum Cadence {
    MONTHLY,
    ANNUAL
  }

  /** A period of the duty with its day, null where the rule has none. */
  record Due(String period, @Nullable LocalDate day) {}

  boolean speaksOf(int year) {
    return year >= from && (to == null || year <= to);
  }

  List<Due> of(int year) {
    if (cadence == Cadence.MONTHLY) {
      return IntStream.rangeClosed(1, 12)
          .mapToObj(number -> YearMonth.of(year, number))
          .map(one -> new Due(one.toString(), monthly(one)))
          .toList();
    }
    return List.of(new Due(Integer.toString(year), annual(year)));
  }

  private @Nullable LocalDate monthly(YearMonth one) {
    return daysAfter == null ? null : one.atEndOfMonth().plusDays(daysAfter);
  }

  private @Nullable LocalDate annual(int year) {
    return yearsAfter == null || month == null || day == null
        ? null
        : LocalDate.of(year + yearsAfter, month, day);
  }
}
