// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Base64url without padding, in its one form (RFC 7515, section 2). */
final class Jose {
  private Jose() {}

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (encode(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw refused("base64url", text, "letters, digits, - and _ without padding");
    }
    throw refused("base64url", text, "its one form, without padding");
  }

  static String text(String encoded) {
    return new String(decode(encoded), StandardCharsets.UTF_8);
  }

  static FindingException refused(String subject, String got, String wanted) {
    return new FindingException(
        Finding.error(
            "receipt-malformed",
            subject,
            got.length() > 120 ? got.substring(0, 120) + "…" : got,
            wanted,
            "Ask for the receipt again, as a whole file."));
  }
}
