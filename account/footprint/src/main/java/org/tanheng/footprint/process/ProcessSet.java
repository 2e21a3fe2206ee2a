// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.process;

import java.util.List;

/**
 * What was read of a data set.
 *
 * @param format the format it came in
 * @param factors impact categories, where the set brings them
 * @param parameters those that every process of the set may read
 */
public record ProcessSet(
    String format,
    List<UnitProcess> processes,
    List<Category> factors,
    List<Parameter> parameters) {

  /** Copies the lists. */
  public ProcessSet {
    processes = List.copyOf(processes);
    factors = List.copyOf(factors);
    parameters = List.copyOf(parameters);
  }

  /** An impact category of a method; factors by flow, per unit of the flow. */
  public record Category(String method, String name, String unit, List<Factor> factors) {
    /** Copies the factors. */
    public Category {
      factors = List.copyOf(factors);
    }

    /** The category with its method, as people call it. */
    public String title() {
      return method.isEmpty() ? name : method + " | " + name;
    }
  }

  /** One characterisation factor. */
  public record Factor(Flow flow, double value) {}
}
