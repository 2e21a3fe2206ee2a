// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.uncertainty;

/** One uncertain number of a system: where it stands (from zero) and how it scatters. */
public record Spread(Place place, int row, int column, Distribution distribution) {

  /** The matrix it stands in. */
  public enum Place {
    /** The technosphere, or the requirements. */
    A,
    /** Elementary flows by processes. */
    B,
    /** Factors of categories by flows. */
    C,
    /** Direct impacts of processes. */
    D
  }
}
