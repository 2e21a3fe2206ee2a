// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A JSON number kept as the decimal text in which it was written; it never passes through a binary
 * fraction. Grammar of RFC 8259, section 6, with exponents of at most four digits.
 *
 * @param text the number as written, for example {@code 0.5306} or {@code 1e4}
 */
public record JsonNumber(String text) implements Json {
  private static final Pattern GRAMMAR =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");

  public JsonNumber {
    if (!isNumber(text)) {
      throw new IllegalArgumentException("not a JSON number: " + text);
    }
  }

  /** Whether the text is a number of the accepted grammar. */
  static boolean isNumber(String text) {
    return GRAMMAR.matcher(text).matches();
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
