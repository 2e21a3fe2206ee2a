// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.activity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanheng.exchange.internal.Years;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Days and months as written in a sheet; the year stands first, so that no order is guessed. */
final class SheetDays {
  private static final String MIDNIGHT = "(?:[ T]0?0:00(?::00)?)?";
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?" + MIDNIGHT);
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*月?(?:[-/.]0?1" + MIDNIGHT + ")?");

  private static final Pattern LIKE_A_MONTH =
      Pattern.compile(
          "\\d{1,8}|\\d{1,4}\\s*[-/.年]\\s*\\d{1,4}.*|\\d{1,2}\\s*月(份)?|[一二三四五六七八九十]{1,2}月(份)?"
              + "|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b.*",
          Pattern.CASE_INSENSITIVE);

  private SheetDays() {}

  static Optional<YearMonth> month(String text) {
    Matcher match = MONTH.matcher(text.strip());
    int month = match.matches() ? Integer.parseInt(match.group(2)) : 0;
    return month >= 1 && month <= 12 && Years.isIn(Integer.parseInt(match.group(1)))
        ? Optional.of(YearMonth.of(Integer.parseInt(match.group(1)), month))
        : Optional.empty();
  }

  /** Whether a title that is no month looks as if it were meant as one. */
  static boolean isLikeAMonth(String text) {
    return month(text).isEmpty() && LIKE_A_MONTH.matcher(text.strip()).matches();
  }

  static SheetCell.Span span(YearMonth month) {
    return new SheetCell.Span(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  /** From the first day to the end of the last day, which belongs to the span. */
  static Outcome<SheetCell.Span> span(String first, String last, String place) {
    return day(first, place)
        .flatMap(
            from -> day(last, place).map(until -> new SheetCell.Span(from, until.plusDays(1))));
  }

  private static Outcome<LocalDate> day(String text, String place) {
    Matcher match = DAY.matcher(text);
    try {
      if (match.matches()) {
        return Years.checked(
            LocalDate.of(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3))),
            place);
      }
    } catch (DateTimeException e) {
      return malformed(text, place);
    }
    return malformed(text, place);
  }

  private static Outcome<LocalDate> malformed(String text, String place) {
    return Outcome.refused(
        Finding.error(
            "date-malformed",
            place,
            text,
            "a day such as 2025-01-31, 2025/1/31 or 2025年1月31日",
            "Write the year first."));
  }
}
