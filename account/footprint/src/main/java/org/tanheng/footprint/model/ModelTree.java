// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.List;

/**
 * An amount of something with all that stands behind it.
 *
 * @param node id of the node, empty for inputs that are added up
 * @param impact of the amount with all behind it, kgCO2e
 * @param direct of it, what its own process causes
 */
public record ModelTree(
    String node,
    String name,
    double amount,
    String unit,
    double impact,
    double direct,
    List<ModelTree> inputs) {

  /** Copies the inputs. */
  public ModelTree {
    inputs = List.copyOf(inputs);
  }
}
