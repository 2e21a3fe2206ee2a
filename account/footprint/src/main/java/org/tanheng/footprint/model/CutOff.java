// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.List;

/**
 * What was left out as too small: the rule, and each flow with the share that it is estimated at.
 *
 * @param rule as written
 * @param limit the most that may be left out together, 0 to 1
 */
public record CutOff(String rule, double limit, List<Left> left) {

  /** Copies the list. */
  public CutOff {
    left = List.copyOf(left);
  }

  /**
   * A flow left out.
   *
   * @param share of what the rule measures (mass, energy or impact), 0 to 1
   */
  public record Left(String path, String name, double share, String reason) {}

  /** What is left out together. */
  public double share() {
    return left.stream().mapToDouble(Left::share).sum();
  }
}
