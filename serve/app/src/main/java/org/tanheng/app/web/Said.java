// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * Collects what is wrong with what a user said, so that all of it is answered at once. Texts are
 * handed back without the white space around them.
 */
public final class Said {
  private final int longest;
  private final String advice;
  private final List<Finding> findings = new ArrayList<>();

  /** Texts have 1 to {@code longest} characters; {@code advice} answers those that have not. */
  public Said(int longest, String advice) {
    this.longest = longest;
    this.advice = advice;
  }

  /** A text, or null where it says nothing. */
  public static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** A text that must say something. */
  public String text(String key, String value) {
    if (value.isBlank() || value.length() > longest) {
      wrong(
          "text-length",
          key,
          value.isBlank() ? "nothing" : value.length() + " characters",
          "1 to " + longest + " characters",
          advice);
    }
    return value.strip();
  }

  /** A text that may be absent, but not too long. */
  public @Nullable String maybe(String key, @Nullable String value) {
    return value == null || value.isBlank() ? null : text(key, value);
  }

  /** One of several words. */
  public String oneOf(String key, String value, Collection<String> known) {
    if (!known.contains(value)) {
      wrong("unknown-value", key, value, String.join(", ", known), "Choose one of these words.");
    }
    return value;
  }

  /** A whole number in a range, or none. */
  public @Nullable Integer between(String key, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      wrong(
          "number-range",
          key,
          value.toString(),
          least + " to " + most,
          "Enter a whole number from " + least + " to " + most + ".");
    }
    return value;
  }

  /** A period that ends, if it does, after the day on which it begins. */
  public void after(String key, LocalDate begin, @Nullable LocalDate end, String remedy) {
    if (end != null && !end.isAfter(begin)) {
      wrong("period-order", key, end.toString(), "a day after " + begin, remedy);
    }
  }

  /** Something that does not hold. */
  public void wrong(String code, String key, String got, String wanted, String remedy) {
    findings.add(Finding.error(code, key, got, wanted, remedy));
  }

  /** Findings of another check. */
  public void all(Collection<Finding> found) {
    findings.addAll(found);
  }

  /** What was wrong so far. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The answer 422 with what was wrong so far. */
  public FindingException refusal() {
    return new FindingException(findings);
  }

  /** Ends the request with 422 if anything was wrong. */
  public void orRefuse() {
    if (!findings.isEmpty()) {
      throw refusal();
    }
  }
}
