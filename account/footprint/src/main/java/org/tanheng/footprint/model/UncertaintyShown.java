// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.uncertainty.Draws;

/**
 * How sure a footprint is.
 *
 * @param deviation to first order, kgCO2e
 * @param parts what adds to the variance, the largest first
 * @param drawn mean, deviation and quantiles of the runs, null where none were drawn
 * @param failed runs whose system had no solution
 */
public record UncertaintyShown(
    double deviation,
    List<Part> parts,
    int runs,
    int failed,
    long seed,
    Draws.@Nullable Summary drawn) {

  /** Copies the parts. */
  public UncertaintyShown {
    parts = List.copyOf(parts);
  }

  /**
   * One uncertain number.
   *
   * @param sensitivity change of the footprint per unit of it
   * @param share of the variance
   */
  public record Part(String path, String what, double sensitivity, double share) {}
}
