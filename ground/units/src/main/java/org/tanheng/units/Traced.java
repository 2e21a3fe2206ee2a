// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

/**
 * A value that can say where it comes from: what formulas take in and give out. The trace may be
 * built only when it is asked for.
 */
public interface Traced {
  Quantity value();

  Quality quality();

  Trace trace();
}
