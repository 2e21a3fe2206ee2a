// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

import java.math.BigDecimal;

/**
 * A JSON number kept as the decimal text in which it was written; it never passes through a binary
 * fraction. Grammar of RFC 8259, section 6, with exponents of at most four digits.
 *
 * @param text the number as written, for example {@code 0.5306} or {@code 1e4}
 */
public record JsonNumber(String text) implements Json {
  private static final int MOST_EXPONENT_DIGITS = 4;

  public JsonNumber {
    if (!isNumber(text)) {
      throw new IllegalArgumentException("not a JSON number: " + text);
    }
  }

  /** Whether the text is a number of the accepted grammar. */
  static boolean isNumber(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    int at = digits(text, from);
    if (at == from || at > from + 1 && text.charAt(from) == '0') {
      return false;
    }
    if (at < text.length() && text.charAt(at) == '.') {
      int fraction = at + 1;
      at = digits(text, fraction);
      if (at == fraction) {
        return false;
      }
    }
    return at == text.length() || isExponent(text, at);
  }

  private static boolean isExponent(String text, int at) {
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return false;
    }
    int from = at + 1;
    if (from < text.length() && (text.charAt(from) == '+' || text.charAt(from) == '-')) {
      from++;
    }
    int end = digits(text, from);
    return end == text.length() && end > from && end - from <= MOST_EXPONENT_DIGITS;
  }

  /** Where the digits that begin at a place end. */
  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** The exact decimal value. */
  public BigDecimal decimal() {
    return new BigDecimal(text);
  }

  /**
   * Whether the value is a whole number, however it was written ({@code 1.0} and {@code 1e3} are).
   */
  public boolean isInteger() {
    BigDecimal value = decimal();
    return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
  }
}
