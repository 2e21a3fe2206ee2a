// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.inventory;

import java.util.Locale;

/** What the hash of a calculation's result is of. */
public enum ResultRule {
  /** The whole result as JSON: the rule of calculations posted before there was another. */
  JSON,
  /** What was computed by what, and the posted lines. */
  LINES;

  /** As it is stored. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ResultRule of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
