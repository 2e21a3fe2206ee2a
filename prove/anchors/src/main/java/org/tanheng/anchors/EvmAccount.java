// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import java.math.BigInteger;
import java.util.Locale;
import org.tanheng.anchors.internal.Secp256k1;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** A private key of an account on a chain; never printed but for its file. */
public final class EvmAccount {
  private final BigInteger key;

  private EvmAccount(BigInteger key) {
    this.key = key;
  }

  /** Makes a new account, which has no funds yet. */
  public static EvmAccount generate() {
    return new EvmAccount(Secp256k1.generate());
  }

  /** Reads 64 hexadecimal digits; a refusal never repeats what it read. */
  public static Outcome<EvmAccount> parse(String text) {
    String digits = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^0x", "");
    if (digits.matches("[0-9a-f]{64}") && Secp256k1.isKey(new BigInteger(digits, 16))) {
      return Outcome.done(new EvmAccount(new BigInteger(digits, 16)));
    }
    return Outcome.refused(
        Finding.error(
            "key-malformed",
            "private key",
            "a text that is no key of an account",
            "64 hexadecimal digits",
            "Export the account's private key, or let one be made."));
  }

  /** The key as 64 digits, for its file alone. */
  public String encoded() {
    return "%064x".formatted(key);
  }

  /** The account, as 0x and 40 digits in lower case. */
  public String address() {
    return Secp256k1.account(key);
  }

  BigInteger key() {
    return key;
  }
}
