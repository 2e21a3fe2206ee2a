// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.process;

import java.util.List;

/**
 * What was read of a data set.
 *
 * @param format the format it came in
 * @param factors impact categories, where the set brings them
 */
public record ProcessSet(String format, List<UnitProcess> processes, List<Category> factors) {

  /** Copies the lists. */
  public ProcessSet {
    processes = List.copyOf(processes);
    factors = List.copyOf(factors);
  }

  /** An impact category; factors by flow, per unit of the flow. */
  public record Category(String name, String unit, List<Factor> factors) {}

  /** One characterisation factor. */
  public record Factor(String flow, double value) {}
}
