// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units of SimaPro files, each with its factor to the reference unit of its quantity. */
final class SimaProUnits {
  private final Found found;
  private final Map<String, String> references = new HashMap<>();
  private final Map<String, Double> factors = new HashMap<>();

  SimaProUnits(Found found) {
    this.found = found;
  }

  /**
   * Takes a row: name, quantity, factor, reference unit.
   *
   * @param text the factor with a decimal point
   */
  void add(String file, List<String> row, String text) {
    if (row.size() < 4) {
      found.wrong("import-unit", file, "a unit without reference", "name, quantity, factor, unit");
      return;
    }
    String name = row.get(0).strip();
    String at = file + " unit " + name;
    double factor = found.number(at, text);
    if (factor == 0) {
      found.wrong("import-unit", at, "a factor of zero", "one that converts");
    }
    Double before = factors.put(name, factor);
    if (before != null && before != factor) {
      found.wrong("import-unit", at, "two factors", "one factor");
    }
    references.put(name, row.get(3).strip());
  }

  /** The reference unit; a unit that no file states is its own. */
  String reference(String unit) {
    return references.getOrDefault(unit, unit);
  }

  /** Reference units in one unit. */
  double factor(String unit) {
    return factors.getOrDefault(unit, 1.0);
  }
}
