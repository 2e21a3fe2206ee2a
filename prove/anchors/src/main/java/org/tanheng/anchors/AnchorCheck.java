// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * Checks receipts without any place being reachable. A receipt of somebody whom the reader does not
 * believe is refused, however well it is signed.
 */
public final class AnchorCheck {
  private AnchorCheck() {}

  /** What the receipt proves; {@code receipt-invalid}, {@code anchor-unknown} where nothing. */
  public static Outcome<Anchored> check(Receipt receipt, AnchorTrust trust) {
    try {
      return switch (receipt.kind()) {
        case FILE -> FileAnchor.check(receipt);
        case RFC3161 -> TimeStampAnchor.check(receipt, trust);
        case EVM -> EvmAnchor.check(receipt, trust);
        case SM2 -> Sm2Anchor.check(receipt, trust);
      };
    } catch (FindingException e) {
      return Outcome.refused(e.findings());
    }
  }

  static <T> Outcome<T> unknown(String who, String wanted) {
    return Outcome.refused(
        Finding.error(
            "anchor-unknown",
            who,
            "not among those whom you believe",
            "an entry of your own trust file",
            "If you believe it, add to the file: " + wanted.strip()));
  }
}
