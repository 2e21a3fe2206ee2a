// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

/** Plain text, in normal or strong face. Chemical formulas are written flat: {@code CO2}. */
public record Words(String text, boolean strong) implements Inline {

  public static Words of(String text) {
    return new Words(text, false);
  }

  public static Words strong(String text) {
    return new Words(text, true);
  }

  /** The mark of a cell that has no value, which is not the value zero. */
  public static Words none() {
    return of("—");
  }
}
