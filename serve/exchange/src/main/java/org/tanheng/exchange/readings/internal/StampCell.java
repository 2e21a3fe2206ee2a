// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings.internal;

import org.tanheng.exchange.readings.DateOrder;

/**
 * Reads a date, a time of day or both from a cell as its numbers, leaving open which of them is the
 * day: {@link #epochDay} answers under an order. One object is used for many cells.
 */
public final class StampCell {
  /** How the numbers of a date are written, where it shows. */
  public enum Style {
    YEAR_FIRST,
    PADDED,
    UNPADDED
  }

  public static final int NO_OFFSET = Integer.MIN_VALUE;

  private final StampScanner scanner = new StampScanner();
  private int first;
  private int second;
  private int third;
  private boolean yearFirst;
  private boolean yearLast;
  private boolean hasDate;
  private boolean hasTime;
  private boolean textMonth;
  private boolean padded;
  private boolean unpadded;
  private int millisOfDay;
  private int offsetMinutes;
  private Style context = Style.UNPADDED;

  /** Reads the cell; false if it is no stamp. */
  public boolean parse(RowReader row, int cell) {
    return !row.isBlank(cell) && parse(row.bytes(), row.start(cell), row.end(cell));
  }

  /** Reads bytes {@code from} to before {@code to}. */
  public boolean parse(byte[] bytes, int from, int to) {
    StampScanner s = scanner;
    s.start(bytes, from, to);
    offsetMinutes = NO_OFFSET;
    millisOfDay = 0;
    hasTime = false;
    hasDate = false;
    yearFirst = false;
    yearLast = false;
    textMonth = false;
    padded = false;
    unpadded = false;
    if (!s.number()) {
      return s.monthName() && englishMonthFirst(s) && rest(s);
    }
    if (s.width() >= 8) {
      return compact(s);
    }
    if (s.peek() == ':') {
      return clock(s, s.value(), s.width()) && s.isAtEnd();
    }
    return date(s) && rest(s);
  }

  private boolean date(StampScanner s) {
    first = s.value();
    int width = s.width();
    yearFirst = width == 4;
    padded = s.hasLeadingZero();
    unpadded = width == 1;
    boolean dotted = s.peek() == '.';
    if (width == 3 || width > 4 || (yearFirst && !isYear(first)) || !s.dateMark()) {
      return false;
    }
    boolean named = s.monthName();
    if (!named && !s.number()) {
      return false;
    }
    second = s.value();
    padded |= !named && s.hasLeadingZero();
    unpadded |= !named && s.width() == 1;
    if (yearFirst && !dotted && s.isMonthEnd()) {
      third = 1;
      hasDate = true;
      return s.monthEnd() || s.isAtEnd();
    }
    if (!s.dateMark() || !s.number()) {
      return false;
    }
    third = s.value();
    yearLast = !yearFirst && s.width() == 4;
    if (yearFirst || !yearLast) {
      padded |= s.hasLeadingZero();
      unpadded |= s.width() == 1;
    }
    hasDate = yearFirst || yearLast || s.width() == 2;
    textMonth = named;
    s.dayEnd();
    return hasDate;
  }

  private static boolean isYear(int number) {
    return number >= 1900 && number <= 2200;
  }

  private boolean englishMonthFirst(StampScanner s) {
    first = s.value();
    s.dateMark();
    if (!s.number()) {
      return false;
    }
    second = s.value();
    if (!s.dateMark() || !s.number() || s.width() != 4) {
      return false;
    }
    third = s.value();
    int day = second;
    second = first;
    first = day;
    textMonth = true;
    yearLast = true;
    padded = true;
    hasDate = true;
    return true;
  }

  private boolean compact(StampScanner s) {
    long digits = s.longValue();
    int width = s.width();
    if (width != 8 && width != 12 && width != 14) {
      return false;
    }
    long date = width == 8 ? digits : width == 12 ? digits / 10_000 : digits / 1_000_000;
    first = (int) (date / 10_000);
    second = (int) (date / 100 % 100);
    third = (int) (date % 100);
    yearFirst = true;
    padded = true;
    hasDate = isYear(first) && Dates.epochDay(first, second, third) != Dates.NONE;
    if (!hasDate) {
      return false;
    }
    if (width > 8) {
      int time = (int) (width == 12 ? digits % 10_000 * 100 : digits % 1_000_000);
      return time(time / 10_000, time / 100 % 100, time % 100, 0) && s.isAtEnd();
    }
    return rest(s);
  }

  private boolean rest(StampScanner s) {
    if (s.isAtEnd()) {
      return true;
    }
    int half = s.timeMark();
    if (s.isAtEnd()) {
      return true;
    }
    if (!s.number()) {
      return false;
    }
    boolean read = clock(s, s.value(), s.width());
    if (half >= 0) {
      read = read && toHalf(half);
    }
    return read && s.isAtEnd();
  }

  private boolean clock(StampScanner s, int hour, int width) {
    padded |= hasDate && width == 2 && hour < 10;
    unpadded |= hasDate && width == 1;
    if (width > 2 || !s.hourMark()) {
      return false;
    }
    int minute = 0;
    int second = 0;
    int millis = 0;
    if (s.number()) {
      minute = s.width() <= 2 ? s.value() : -1;
      if (s.minuteMark() && s.number()) {
        second = s.width() <= 2 ? s.value() : -1;
        millis = s.fraction();
      }
    }
    if (!time(hour, minute, second, millis)) {
      return false;
    }
    s.secondEnd();
    int half = s.halfDay();
    offsetMinutes = s.offset();
    return half < 0 || toHalf(half);
  }

  private boolean time(int hour, int minute, int second, int millis) {
    boolean midnightAfter = hour == 24 && minute == 0 && second == 0 && millis == 0;
    if (hour < 0 || (hour > 23 && !midnightAfter) || minute < 0 || minute > 59) {
      return false;
    }
    if (second < 0 || second > 59 || millis < 0) {
      return false;
    }
    millisOfDay = ((hour * 60 + minute) * 60 + second) * 1000 + millis;
    hasTime = true;
    return true;
  }

  private boolean toHalf(int half) {
    int hour = millisOfDay / 3_600_000;
    if (hour == 0 || hour > 12) {
      return false;
    }
    millisOfDay += (half == 1 ? (hour == 12 ? 0 : 12) : (hour == 12 ? -12 : 0)) * 3_600_000;
    return true;
  }

  public boolean hasDate() {
    return hasDate;
  }

  public boolean hasTime() {
    return hasTime;
  }

  /** Milliseconds since midnight; 24:00 is a whole day. */
  public int millisOfDay() {
    return millisOfDay;
  }

  /** Minutes east of UTC if the stamp says so, else {@link #NO_OFFSET}. */
  public int offsetMinutes() {
    return offsetMinutes;
  }

  public int first() {
    return first;
  }

  public int second() {
    return second;
  }

  /** Whether the year is written last with four digits. */
  public boolean isYearLast() {
    return yearLast;
  }

  /** The style that shows, or where none shows that of the stamps before. */
  public Style style() {
    if (yearFirst) {
      return Style.YEAR_FIRST;
    }
    if (padded || unpadded) {
      context = unpadded ? Style.UNPADDED : Style.PADDED;
    }
    return context;
  }

  /** The date's day number under an order, or {@link Dates#NONE}. */
  public long epochDay(DateOrder order) {
    if (yearFirst) {
      return order == DateOrder.YDM
          ? Dates.epochDay(first, third, second)
          : Dates.epochDay(first, second, third);
    }
    if (textMonth) {
      return Dates.epochDay(full(third), second, first);
    }
    return switch (order) {
      case DMY -> Dates.epochDay(full(third), second, first);
      case MDY -> Dates.epochDay(full(third), first, second);
      case YMD, YDM -> yearLast ? Dates.NONE : Dates.epochDay(full(first), second, third);
    };
  }

  private static int full(int year) {
    return year < 100 ? 2000 + year : year;
  }
}
