// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.passports;

import java.util.Optional;

/** Global trade item numbers (GS1 General Specifications, 7.9): 8, 12, 13 or 14 digits. */
final class Gtin {
  private static final int DIGITS = 14;

  private Gtin() {}

  /** The number with leading zeros, if its check digit is right. */
  static Optional<String> of(String text) {
    String plain = text.replaceAll("[ -]", "");
    if (!plain.matches("[0-9]{8}|[0-9]{12,14}")) {
      return Optional.empty();
    }
    String full = "0".repeat(DIGITS - plain.length()) + plain;
    int sum = 0;
    for (int i = 0; i < DIGITS; i++) {
      sum += (i % 2 == 0 ? 3 : 1) * Character.digit(full.charAt(i), 10);
    }
    return sum % 10 == 0 ? Optional.of(full) : Optional.empty();
  }
}
