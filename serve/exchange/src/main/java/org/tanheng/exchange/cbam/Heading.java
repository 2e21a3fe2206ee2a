// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.cbam;

/**
 * The heading of a column, in both languages.
 *
 * @param isRequired whether a row cannot be without it
 */
record Heading(String zh, String en, boolean isRequired) {

  /** As templates write it: both. */
  String title() {
    return zh + " | " + en;
  }

  /** Whether a file's heading names this column: in one language or both, in any case. */
  boolean isNamedBy(String header) {
    String plain = header.strip().replaceAll("\\s+", " ");
    return plain.equalsIgnoreCase(zh)
        || plain.equalsIgnoreCase(en)
        || plain.equalsIgnoreCase(title());
  }
}
