// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings.internal;

/** Civil dates as days since 1970-01-01, checked, without objects (proleptic Gregorian). */
public final class Dates {
  /** Answer for a date that does not exist. */
  public static final long NONE = Long.MIN_VALUE;

  private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Dates() {}

  /** The day's number, or {@link #NONE} if there is no such day. */
  public static long epochDay(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > length(year, month)) {
      return NONE;
    }
    int y = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(y, 400);
    int yearOfEra = y - era * 400;
    int shifted = month > 2 ? month - 3 : month + 9;
    int dayOfYear = (153 * shifted + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468;
  }

  private static int length(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : MONTH_DAYS[month - 1];
  }

  /** Monday 1 to Sunday 7. */
  public static int weekday(long epochDay) {
    return Math.floorMod(epochDay + 3, 7) + 1;
  }
}
