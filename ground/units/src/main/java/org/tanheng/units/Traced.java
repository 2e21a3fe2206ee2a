// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

/**
 * A value that can say where it comes from: what formulas take in and give out. The trace may be
 * built only when it is asked for.
 */
public interface Traced {
  Quantity value();

  Quality quality();

  /**
   * Whether this is a value of a published library, or follows from such values alone. Its quality
   * is its own and says nothing about the data of a figure computed with it.
   */
  boolean coefficient();

  Trace trace();
}
