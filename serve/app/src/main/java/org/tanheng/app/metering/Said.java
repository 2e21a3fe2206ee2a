// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Collects what is wrong with what a user said, so that all of it is answered at once. */
final class Said {
  private static final int LONGEST = 200;

  private final List<Finding> findings = new ArrayList<>();

  /** A text that must say something. */
  String text(String key, String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      wrong(
          "text-length",
          key,
          value.isBlank() ? "nothing" : value.length() + " characters",
          "1 to " + LONGEST + " characters");
    }
    return value.strip();
  }

  /** A text that may be absent. */
  @Nullable String maybe(String key, @Nullable String value) {
    return value == null || value.isBlank() ? null : text(key, value);
  }

  /** One of several words. */
  String oneOf(String key, String value, Collection<String> known) {
    if (!known.contains(value)) {
      wrong("unknown-value", key, value, String.join(", ", known));
    }
    return value;
  }

  /** A whole number in a range, or none. */
  @Nullable Integer between(String key, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      wrong("number-range", key, value.toString(), least + " to " + most);
    }
    return value;
  }

  /** Something that does not hold. */
  void wrong(String code, String key, String got, String wanted) {
    findings.add(Finding.error(code, key, got, wanted, "Correct the value."));
  }

  /** Findings of another check. */
  void all(Collection<Finding> found) {
    findings.addAll(found);
  }

  /** Ends the request with 422 if anything was wrong. */
  void orRefuse() {
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
  }
}
