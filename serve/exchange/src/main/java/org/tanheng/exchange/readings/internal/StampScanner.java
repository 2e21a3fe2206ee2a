// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Walks over the bytes of a stamp: numbers, marks between them, months in letters, offsets. */
final class StampScanner {
  private static final byte[][] DATE_MARKS = {
    "年".getBytes(UTF_8), "月".getBytes(UTF_8), ", ".getBytes(UTF_8)
  };
  private static final byte[][] DAY_ENDS = {"日".getBytes(UTF_8), "号".getBytes(UTF_8)};
  private static final byte[][] HOUR_MARKS = {
    "时".getBytes(UTF_8), "点".getBytes(UTF_8), "：".getBytes(UTF_8)
  };
  private static final byte[][] MINUTE_MARKS = {"分".getBytes(UTF_8), "：".getBytes(UTF_8)};
  private static final byte[] MONTH_END = "月".getBytes(UTF_8);
  private static final byte[] SECOND = "秒".getBytes(UTF_8);
  private static final byte[] MORNING = "上午".getBytes(UTF_8);
  private static final byte[] AFTERNOON = "下午".getBytes(UTF_8);
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private byte[] bytes = new byte[0];
  private int at;
  private int end;
  private long value;
  private int width;
  private boolean zero;

  void start(byte[] text, int from, int to) {
    bytes = text;
    at = from;
    end = to;
    spaces();
  }

  boolean isAtEnd() {
    return at >= end;
  }

  int peek() {
    return at < end ? bytes[at] : -1;
  }

  private void spaces() {
    while (at < end && bytes[at] == ' ') {
      at++;
    }
  }

  boolean number() {
    int from = at;
    value = 0;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - from < 18) {
      value = value * 10 + bytes[at] - '0';
      at++;
    }
    width = at - from;
    zero = width > 1 && bytes[from] == '0';
    return width > 0;
  }

  int value() {
    return (int) value;
  }

  long longValue() {
    return value;
  }

  int width() {
    return width;
  }

  boolean hasLeadingZero() {
    return zero;
  }

  /** A month as three English letters or more. */
  boolean monthName() {
    if (end - at < 3) {
      return false;
    }
    String three = new String(bytes, at, 3, UTF_8).toLowerCase(java.util.Locale.ROOT);
    int month = MONTHS.indexOf(three);
    if (month < 0 || month % 3 != 0) {
      return false;
    }
    while (at < end && Character.isLetter(bytes[at])) {
      at++;
    }
    if (at < end && bytes[at] == '.') {
      at++;
    }
    value = month / 3 + 1L;
    width = 2;
    return true;
  }

  boolean dateMark() {
    int mark = peek();
    if (mark == '-' || mark == '/' || mark == '.' || mark == ' ') {
      at++;
      spaces();
      return true;
    }
    return any(DATE_MARKS);
  }

  /** Whether a year and month end here, without a day: the end, or 月 with nothing after. */
  boolean isMonthEnd() {
    return at >= end || (starts(MONTH_END) && at + MONTH_END.length >= end);
  }

  boolean monthEnd() {
    return skip(MONTH_END);
  }

  void dayEnd() {
    any(DAY_ENDS);
  }

  /** What stands between date and time; 0 for 上午, 1 for 下午, -1 for neither. */
  int timeMark() {
    if (peek() == 'T') {
      at++;
    } else if (peek() == ',') {
      at++;
    }
    spaces();
    int half = skip(MORNING) ? 0 : skip(AFTERNOON) ? 1 : -1;
    spaces();
    return half;
  }

  boolean hourMark() {
    if (peek() == ':') {
      at++;
      return true;
    }
    return any(HOUR_MARKS);
  }

  boolean minuteMark() {
    if (peek() == ':') {
      at++;
      return true;
    }
    return any(MINUTE_MARKS);
  }

  /** Milliseconds after a decimal mark, 0 if there is none. */
  int fraction() {
    if (peek() != '.' && peek() != ',') {
      return 0;
    }
    at++;
    if (!number()) {
      return -1;
    }
    long millis = value;
    for (int i = width; i < 3; i++) {
      millis *= 10;
    }
    for (int i = width; i > 3; i--) {
      millis /= 10;
    }
    return (int) millis;
  }

  void secondEnd() {
    skip(SECOND);
  }

  /** 1 for PM, 0 for AM, -1 for neither. */
  int halfDay() {
    int back = at;
    spaces();
    if (end - at >= 2 && (bytes[at + 1] | 0x20) == 'm') {
      int letter = bytes[at] | 0x20;
      if (letter == 'a' || letter == 'p') {
        at += 2;
        return letter == 'p' ? 1 : 0;
      }
    }
    at = back;
    return -1;
  }

  /** An offset from UTC in minutes: Z, +08:00, +0800, +08; none leaves the place. */
  int offset() {
    int back = at;
    spaces();
    int sign = peek();
    if (sign == 'Z' || sign == 'z') {
      at++;
      return 0;
    }
    if (sign == '+' || sign == '-') {
      at++;
      if (number() && width == 4) {
        return (sign == '-' ? -1 : 1) * (value() / 100 * 60 + value() % 100);
      }
      int hours = value();
      int minutes = 0;
      if (width == 2 && peek() == ':') {
        at++;
        minutes = number() && width == 2 ? value() : -1;
      }
      if (width == 2 && minutes >= 0 && hours <= 18) {
        return (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
      }
    }
    at = back;
    return StampCell.NO_OFFSET;
  }

  private boolean any(byte[][] marks) {
    for (byte[] mark : marks) {
      if (skip(mark)) {
        return true;
      }
    }
    return false;
  }

  private boolean skip(byte[] mark) {
    if (!starts(mark)) {
      return false;
    }
    at += mark.length;
    return true;
  }

  private boolean starts(byte[] mark) {
    if (end - at < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes[at + i] != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
