// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.Map;
import java.util.Optional;
import org.tanheng.units.Unit;

/** Products of imported databases with all that stands behind them. */
public interface Backgrounds {
  /** No database at all. */
  Backgrounds NONE = (database, version, process) -> Optional.empty();

  /** The product of a process of a database in a version. */
  Optional<Product> find(String database, String version, String process);

  /**
   * A product.
   *
   * @param values kgCO2e per unit, by channel
   * @param open exchanges of its database that have no supplier and were left out
   */
  record Product(String name, Unit unit, Map<Channel, Double> values, int open) {

    /** Copies the values. */
    public Product {
      values = Map.copyOf(values);
    }
  }
}
