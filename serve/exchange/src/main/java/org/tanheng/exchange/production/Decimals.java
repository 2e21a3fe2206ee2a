// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.production;

import java.nio.charset.StandardCharsets;

/** Plain decimals to whole numbers of their last place, without rounding. */
final class Decimals {
  private static final long MOST = 100_000_000_000_000_000L;

  private Decimals() {}

  /** Digits with at most one point; trailing zeros may go beyond the decimals. */
  static long scaled(byte[] bytes, int from, int to, int decimals) {
    long value = 0;
    int places = -1;
    boolean digits = false;
    for (int at = from; at < to; at++) {
      byte b = bytes[at];
      if (b == '.' && places < 0) {
        places = 0;
      } else if (b >= '0' && b <= '9') {
        digits = true;
        if (places >= decimals) {
          if (b != '0') {
            return Cells.BAD;
          }
        } else {
          value = value * 10 + (b - '0');
          places += places >= 0 ? 1 : 0;
        }
      } else {
        return Cells.BAD;
      }
      if (value > MOST) {
        return Cells.BAD;
      }
    }
    return digits ? times(value, decimals - Math.max(0, places)) : Cells.BAD;
  }

  static long scaled(String text, int decimals) {
    byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
    return scaled(bytes, 0, bytes.length, decimals);
  }

  /** A binary number, if it is a decimal of so many places to 15 digits. */
  static long scaled(double value, int decimals) {
    double scaled = value * Math.pow(10, decimals);
    double whole = Math.rint(scaled);
    boolean near = Math.abs(scaled - whole) <= 1e-15 * 8 * Math.abs(scaled);
    return value >= 0 && whole <= MOST && near ? (long) whole : Cells.BAD;
  }

  /** A whole number of so many decimals with others, without rounding. */
  static long rescaled(long value, int from, int to) {
    long plain = value;
    int places = from;
    while (places > to && plain % 10 == 0) {
      plain /= 10;
      places--;
    }
    return plain < 0 || plain > MOST || places > to ? Cells.BAD : times(plain, to - places);
  }

  private static long times(long value, int places) {
    long product = value;
    for (int i = 0; i < places; i++) {
      product *= 10;
      if (product > MOST) {
        return Cells.BAD;
      }
    }
    return product;
  }
}
