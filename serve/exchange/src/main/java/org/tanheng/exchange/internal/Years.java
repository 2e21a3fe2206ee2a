// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.time.LocalDate;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** The years that activity data can have: a slip such as 2204 for 2024 does not pass. */
public final class Years {
  private static final int FIRST = 1990;
  private static final int LAST = 2100;

  private Years() {}

  /** The day, or the finding that its year is out of range. */
  public static Outcome<LocalDate> checked(LocalDate day, String place) {
    return isIn(day.getYear())
        ? Outcome.done(day)
        : Outcome.refused(
            Finding.error(
                "date-out-of-range",
                place,
                day.toString(),
                "a day in " + FIRST + " to " + LAST,
                "Check the year."));
  }

  /** Whether data of that year can be there. */
  public static boolean isIn(int year) {
    return year >= FIRST && year <= LAST;
  }
}
