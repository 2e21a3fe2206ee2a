// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.leaf;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonString;

/** The one form in which a field of a leaf may be written; every field is text or a list of it. */
public enum FieldForm {
  /** Text of at least one character. */
  TEXT("text"),
  /** SHA-256 in 64 lower-case hexadecimal digits; also a salted commitment. */
  HASH("64 lower-case hexadecimal digits"),
  /** Hashes in their order, possibly none. */
  HASHES("a list of hashes"),
  /** A whole number from 0 below 2^63, without leading zeros. */
  COUNT("a whole number"),
  /** A time in UTC as ISO 8601 with as many decimals of the second as it has: 0, 3, 6 or 9. */
  INSTANT("a time in UTC, its year of four digits");

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,18}");

  /** Digits of a year; others have a sign or more digits, and no calendar of a person. */
  private static final int YEAR = 4;

  private final String words;

  FieldForm(String words) {
    this.words = words;
  }

  /** The form in words, for findings. */
  public String words() {
    return words;
  }

  /** Whether a value has this form. */
  public boolean fits(Json value) {
    if (this == HASHES) {
      return value instanceof JsonArray list && list.items().stream().allMatch(HASH::fits);
    }
    return value instanceof JsonString text && fits(text.value());
  }

  private boolean fits(String text) {
    return switch (this) {
      case TEXT -> !text.isEmpty();
      case HASH -> HEX.matcher(text).matches();
      case COUNT -> WHOLE.matcher(text).matches() && isLong(text);
      case INSTANT -> isInstant(text);
      case HASHES -> false;
    };
  }

  private static boolean isLong(String text) {
    return text.length() < 19 || text.compareTo(Long.toString(Long.MAX_VALUE)) <= 0;
  }

  private static boolean isInstant(String text) {
    try {
      return text.indexOf('-') == YEAR && Instant.parse(text).toString().equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
