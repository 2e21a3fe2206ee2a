// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/** Texts that must say something. */
final class Texts {
  private static final int LONGEST = 2000;

  private Texts() {}

  static void check(List<Finding> findings, String key, String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      findings.add(
          Finding.error(
              "text-length",
              key,
              value.isBlank() ? "nothing" : value.length() + " characters",
              "1 to " + LONGEST + " characters",
              "Say why: a verifier reads it."));
    }
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
