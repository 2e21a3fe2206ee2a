// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.math.BigDecimal;

/** Number habits: groups of three digits, and the counting words 万 and 亿. */
public final class NumberText {
  private static final BigDecimal MYRIAD = new BigDecimal("1e4");
  private static final BigDecimal HUNDRED_MILLION = new BigDecimal("1e8");

  private NumberText() {}

  /** 亿 from 10^8 on, 万 from 10^4 on, else nothing. */
  public static String myriad(BigDecimal value) {
    BigDecimal size = value.abs();
    if (size.compareTo(HUNDRED_MILLION) >= 0) {
      return "亿";
    }
    return size.compareTo(MYRIAD) >= 0 ? "万" : "";
  }

  public static int power(String word) {
    return word.equals("亿") ? 8 : word.equals("万") ? 4 : 0;
  }

  /** Whether a unit already starts with a number or a counting word, as 万Nm3 does. */
  public static boolean startsCounted(String unit) {
    return "0123456789百千万亿".indexOf(unit.charAt(0)) >= 0;
  }

  public static String grouped(BigDecimal value) {
    String plain = value.toPlainString();
    int sign = plain.startsWith("-") ? 1 : 0;
    int point = plain.indexOf('.');
    StringBuilder out = new StringBuilder(plain);
    for (int i = (point < 0 ? plain.length() : point) - 3; i > sign; i -= 3) {
      out.insert(i, ',');
    }
    return out.toString();
  }
}
