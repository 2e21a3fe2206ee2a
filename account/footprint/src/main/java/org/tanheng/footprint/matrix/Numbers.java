// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.matrix;

/** Numbers as a MatrixMarket file writes them; what Java alone would take is not taken. */
public final class Numbers {

  private Numbers() {}

  /**
   * The nearest binary number of a decimal text, or NaN if the text is none, or too large, or
   * vanishes although it is not zero.
   */
  public static double parse(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    boolean digits = false;
    boolean nonzero = false;
    boolean point = false;
    int i = at;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = true;
        nonzero |= c != '0';
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (!digits || !exponent(text, i)) {
      return Double.NaN;
    }
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) || (nonzero && value == 0) ? Double.NaN : value;
  }

  private static boolean exponent(String text, int from) {
    if (from == text.length()) {
      return true;
    }
    char e = text.charAt(from);
    if (e != 'e' && e != 'E') {
      return false;
    }
    int i = from + 1;
    if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      i++;
    }
    boolean digits = i < text.length() && text.length() - i <= 6;
    for (; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits;
  }

  /** A whole number from zero on, or -1 if the text is none or beyond what an index holds. */
  static int index(String text) {
    if (text.isEmpty() || text.length() > 10) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value > Integer.MAX_VALUE - 8 ? -1 : (int) value;
  }
}
