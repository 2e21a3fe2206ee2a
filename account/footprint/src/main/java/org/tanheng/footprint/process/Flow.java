// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.process;

/**
 * What is exchanged, by the identity that its data set gives it; amounts are in its unit.
 *
 * @param category the path under which the set files it, parts apart by slashes; of an elementary
 *     flow where in nature it goes or comes from
 */
public record Flow(String id, String name, Kind kind, String category, String unit) {

  /** With whom it is exchanged. */
  public enum Kind {
    /** With other processes, for its use. */
    PRODUCT,
    /** With other processes, for its treatment. */
    WASTE,
    /** With nature. */
    ELEMENTARY
  }
}
