// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads days, months and the half-open spans that they make. */
public final class SpanYaml {

  /** A half-open span, both null where none is stated. */
  record Span(@Nullable LocalDate from, @Nullable LocalDate to) {}

  private SpanYaml() {}

  /** Whether a calendar year is one that activity data can be of. */
  public static boolean isYear(int year) {
    return year >= 1900 && year <= 2200;
  }

  /** A month, or from and to, or nothing. */
  static Span read(YamlMap map) {
    if (map.has("month")) {
      Optional<YearMonth> month = map.text("month").flatMap(text -> month(map, "month", text));
      return month
          .map(m -> new Span(m.atDay(1), m.plusMonths(1).atDay(1)))
          .orElse(new Span(null, null));
    }
    if (!map.has("from") && !map.has("to")) {
      return new Span(null, null);
    }
    return new Span(required(map, "from").orElse(null), required(map, "to").orElse(null));
  }

  /** A day that must be there. */
  public static Optional<LocalDate> required(YamlMap map, String key) {
    return map.required(key, "a day such as 2023-01-01").flatMap(text -> day(map, key, text));
  }

  /** A day if it is there. */
  public static @Nullable LocalDate optional(YamlMap map, String key) {
    return map.text(key).flatMap(text -> day(map, key, text)).orElse(null);
  }

  /** A month of this text, recorded under the key. */
  static Optional<YearMonth> month(YamlMap map, String key, String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      if (isYear(month.getYear())) {
        return Optional.of(month);
      }
    } catch (DateTimeException e) {
      // said below
    }
    map.add(
        "date-invalid", map.path(key), text, "a month such as 2023-01", "Write year and month.");
    return Optional.empty();
  }

  private static Optional<LocalDate> day(YamlMap map, String key, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (isYear(day.getYear())) {
        return Optional.of(day);
      }
    } catch (DateTimeException e) {
      // said below
    }
    map.add(
        "date-invalid",
        map.path(key),
        text,
        "a day such as 2023-01-01",
        "Spans are half-open: January ends on 1 February.");
    return Optional.empty();
  }
}
