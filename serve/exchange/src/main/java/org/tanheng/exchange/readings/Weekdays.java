// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.Locale;
import java.util.Map;

/** Names of weekdays in English and Chinese, Monday 1 to Sunday 7. */
final class Weekdays {
  private static final Map<String, Integer> ENGLISH =
      Map.of("mon", 1, "tue", 2, "wed", 3, "thu", 4, "fri", 5, "sat", 6, "sun", 7);
  private static final String CHINESE = "一二三四五六日";

  private Weekdays() {}

  static boolean isName(String text) {
    return number(text) > 0;
  }

  /** 0 if the text names no weekday. */
  static int number(String text) {
    String low = text.toLowerCase(Locale.ROOT);
    if (low.matches("(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?\\.?")) {
      return ENGLISH.getOrDefault(low.substring(0, 3), 0);
    }
    if (text.matches("(星期|周|礼拜)[一二三四五六日天]")) {
      char last = text.charAt(text.length() - 1);
      return last == '天' ? 7 : CHINESE.indexOf(last) + 1;
    }
    return 0;
  }
}
