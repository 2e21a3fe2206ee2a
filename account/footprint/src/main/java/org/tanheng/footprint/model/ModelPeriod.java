// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days that a model stands for, both ends in it: a year, a month, a day, or two of them with a
 * stroke between.
 */
public record ModelPeriod(LocalDate first, LocalDate last) {

  /** The days of a text; empty where it says none. */
  public static Optional<ModelPeriod> of(String text) {
    String[] ends = text.strip().split("/", -1);
    try {
      LocalDate first = day(ends[0].strip(), true);
      LocalDate last = day(ends[ends.length - 1].strip(), false);
      return ends.length > 2 || last.isBefore(first)
          ? Optional.empty()
          : Optional.of(new ModelPeriod(first, last));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether it shares a day with half-open days. */
  public boolean meets(LocalDate from, LocalDate until) {
    return first.isBefore(until) && !last.isBefore(from);
  }

  private static LocalDate day(String text, boolean first) {
    return switch (text.length()) {
      case 4 -> first ? Year.parse(text).atDay(1) : Year.parse(text).atMonth(12).atEndOfMonth();
      case 7 -> first ? YearMonth.parse(text).atDay(1) : YearMonth.parse(text).atEndOfMonth();
      default -> LocalDate.parse(text);
    };
  }
}
