// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Reads a number from a cell into {@code unscaled} x 10^-{@code scale}; what is no number is told
 * apart by kind. One object is used for many cells.
 */
public final class NumberCell {
  /** What a cell holds instead of a number. */
  public enum Kind {
    NUMBER,
    BLANK,
    NOT_FINITE,
    GROUPED,
    UNIT,
    FORMULA,
    SHEET_ERROR,
    TOO_LARGE,
    BROKEN_TEXT,
    UNREADABLE
  }

  /** Most decimals kept; longer ones come from binary floats and are rounded half-even. */
  public static final int MOST_DECIMALS = 9;

  private static final int MOST_DIGITS = 18;
  private static final long[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };

  private final byte decimal;
  private final byte group;
  private long unscaled;
  private int scale;
  private boolean rounded;

  /** The decimal mark, and the mark between thousands or 0 if the column has none. */
  public NumberCell(char decimal, char group) {
    this.decimal = (byte) decimal;
    this.group = (byte) group;
  }

  public long unscaled() {
    return unscaled;
  }

  public int scale() {
    return scale;
  }

  /** Whether the number can be told with so many decimals in 18 digits. */
  public boolean fits(int decimals) {
    return decimals <= scale || Math.abs(unscaled) < Long.MAX_VALUE / POWERS[decimals - scale];
  }

  /** The number with so many decimals, rounded half-even where it has more. */
  public long unscaled(int decimals) {
    if (decimals >= scale) {
      return unscaled * POWERS[decimals - scale];
    }
    return BigDecimal.valueOf(unscaled, scale)
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .unscaledValue()
        .longValueExact();
  }

  /** Whether decimals beyond the ninth were rounded away. */
  public boolean isRounded() {
    return rounded;
  }

  public Kind parse(RowReader row, int cell) {
    return row.isBlank(cell) ? Kind.BLANK : parse(row.bytes(), row.start(cell), row.end(cell));
  }

  /** Reads bytes {@code from} to before {@code to}, without spaces around them. */
  public Kind parse(byte[] bytes, int from, int to) {
    rounded = false;
    int at = from;
    boolean negative = bytes[at] == '-';
    if (negative || bytes[at] == '+') {
      at++;
    }
    long value = 0;
    int digits = 0;
    int point = -1;
    for (; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        digits++;
      } else if (bytes[at] == decimal && point < 0) {
        point = digits;
      } else {
        return slow(bytes, from, to);
      }
    }
    int decimals = point < 0 ? 0 : digits - point;
    if (digits == 0 || digits > MOST_DIGITS || decimals > MOST_DECIMALS) {
      return slow(bytes, from, to);
    }
    unscaled = negative ? -value : value;
    scale = decimals;
    return Kind.NUMBER;
  }

  private Kind slow(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    Kind kind = NumberText.classify(text, (char) decimal, (char) group);
    if (kind != Kind.NUMBER) {
      return kind;
    }
    BigDecimal value = NumberText.value(text, (char) decimal, (char) group);
    if (value.signum() == 0) {
      value = BigDecimal.ZERO;
    }
    if (value.scale() > MOST_DECIMALS) {
      rounded = true;
      value = value.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN);
    }
    if (value.precision() - value.scale() > MOST_DIGITS) {
      return Kind.TOO_LARGE;
    }
    value = value.scale() < 0 ? value.setScale(0) : value;
    if (value.precision() > MOST_DIGITS) {
      return Kind.TOO_LARGE;
    }
    unscaled = value.unscaledValue().longValueExact();
    scale = value.scale();
    return Kind.NUMBER;
  }
}
