// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.process;

/**
 * A named number of a process or of the whole set; names count without regard to case.
 *
 * @param value as stated, or as its formula gives it
 * @param formula of other parameters in the grammar of formulas, empty for a plain number
 */
public record Parameter(String name, double value, String formula, String comment) {

  /** A plain number. */
  public static Parameter of(String name, double value) {
    return new Parameter(name, value, "", "");
  }
}
