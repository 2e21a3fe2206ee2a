// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.process;

/**
 * What is exchanged, by the identity that its data set gives it; amounts are in its unit.
 *
 * @param compartment where in nature an elementary flow goes or comes from, otherwise empty
 */
public record Flow(String id, String name, Kind kind, String compartment, String unit) {

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
