// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is other than the model says.
 *
 * @param methods allocation by process
 * @param grid factor of the grid's remainder, null as published
 * @param amounts numbers by path; of a factor, how many times its value counts
 */
record Variant(
    Map<String, AllocationMethod> methods, @Nullable Double grid, Map<String, Double> amounts) {
  static final Variant NONE = new Variant(Map.of(), null, Map.of());

  static Variant of(Map<String, Double> amounts) {
    return new Variant(Map.of(), null, amounts);
  }
}
