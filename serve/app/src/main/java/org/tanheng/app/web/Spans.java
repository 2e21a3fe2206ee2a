// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.tanheng.finding.Finding;

/** Half-open spans of days, and years, as requests name them; wrong ones end with status 400. */
public final class Spans {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private Spans() {}

  /** A span that ends after it begins. */
  public static void require(LocalDate from, LocalDate to) {
    require("to", from, to);
  }

  /** The same; {@code key} is what the request calls its end. */
  public static void require(String key, LocalDate from, LocalDate to) {
    if (!to.isAfter(from)) {
      throw ApiException.malformed(
          Finding.error(
              "period-invalid",
              key,
              from + "/" + to,
              "a day after the first",
              "Spans are half-open: name the day after the last."));
    }
  }

  /** A span of at least one day and at most {@code most}. */
  public static void require(LocalDate from, LocalDate to, int most) {
    if (!to.isAfter(from) || ChronoUnit.DAYS.between(from, to) > most) {
      throw ApiException.malformed(
          Finding.error(
              "range-too-long",
              "from, to",
              from + "/" + to,
              "1 to " + most + " days",
              "Choose a shorter range."));
    }
  }

  /** A year for which there may be an inventory. */
  public static int year(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw ApiException.malformed(
          Finding.error(
              "year-out-of-range",
              "year",
              Integer.toString(year),
              FIRST_YEAR + " to " + LAST_YEAR,
              "Choose a calendar year."));
    }
    return year;
  }
}
