// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec;

import java.util.Arrays;
import java.util.HexFormat;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Bytes as people write them: pairs of hexadecimal digits, with or without something between. */
public final class Hex {
  private static final HexFormat FORMAT = HexFormat.of().withUpperCase();
  private static final int LONGEST = 1 << 20;

  private Hex() {}

  /** Reads {@code 68 61}, {@code 6861}, {@code 68-61}, {@code 0x68,0x61}; else a finding. */
  public static Outcome<byte[]> parse(String text) {
    if (text.length() > LONGEST) {
      return refused(LONGEST, "more than " + LONGEST + " characters", "one frame");
    }
    byte[] bytes = new byte[text.length() / 2 + 1];
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '-' || c == ':' || c == ',') {
        at++;
      } else if (c == '0' && at + 1 < text.length() && (text.charAt(at + 1) | 32) == 'x') {
        at += 2;
      } else {
        int high = digit(c);
        int low = at + 1 < text.length() ? digit(text.charAt(at + 1)) : -1;
        if (high < 0 || low < 0) {
          return refused(at, text.substring(at, Math.min(at + 2, text.length())), "two hex digits");
        }
        bytes[count++] = (byte) (high << 4 | low);
        at += 2;
      }
    }
    return Outcome.done(Arrays.copyOf(bytes, count));
  }

  private static int digit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  private static Outcome<byte[]> refused(int at, String got, String wanted) {
    return Outcome.refused(
        Finding.error(
            "frame-text",
            "character " + at,
            got,
            wanted,
            "Give the bytes of one frame as pairs of hexadecimal digits."));
  }

  /** Upper-case digits without anything between. */
  public static String of(byte[] bytes) {
    return FORMAT.formatHex(bytes);
  }

  /** One byte as two digits. */
  public static String of(int value) {
    return FORMAT.toHexDigits((byte) value);
  }
}
