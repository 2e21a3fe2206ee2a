// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

import java.util.List;
import org.tanheng.finding.Outcome;

/**
 * A JSON value as plain data (RFC 8259); a number keeps the decimal text it was written with, so
 * that no binary fraction ever stands between a file and a figure. Objects keep the order of their
 * members; only {@link CanonicalJson} sorts them.
 */
public sealed interface Json
    permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

  /** Deepest nesting of arrays and objects that {@link #parse} accepts. */
  int MAX_DEPTH = 256;

  /**
   * Reads one JSON text strictly: a duplicate key, a lone surrogate, a nesting deeper than {@link
   * #MAX_DEPTH} or anything after the value is a finding that names line and column.
   */
  static Outcome<Json> parse(String text) {
    return JsonParser.parse(text);
  }

  /** A string value. */
  static Json of(String value) {
    return new JsonString(value);
  }

  /** An integer value. */
  static Json of(long value) {
    return new JsonNumber(Long.toString(value));
  }

  /** A truth value. */
  static Json of(boolean value) {
    return new JsonBoolean(value);
  }

  /** An array of the given values, in their order. */
  static Json of(List<? extends Json> items) {
    return new JsonArray(List.copyOf(items));
  }

  /** The text on one line without blanks, members in the order in which they were put. */
  default String write() {
    return JsonWriter.compact(this);
  }

  /** The text with two blanks of indentation per level, for people. */
  default String writeIndented() {
    return JsonWriter.indented(this);
  }
}
