// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.List;

/**
 * What one unit of a supply causes.
 *
 * @param part its path within the supply: empty, or a part of electricity
 * @param share of the amount that it supplies
 * @param values kgCO2e per unit of the amount, by channel
 * @param rows the rows of the factor library behind it
 */
record Rate(
    String part,
    String name,
    double share,
    double[] values,
    Provenance provenance,
    List<String> rows,
    PowerShown.Kind kind,
    String technology,
    String certificate) {

  static Rate whole(String name, double[] values, Provenance from, List<String> rows) {
    return new Rate("", name, 1, values, from, rows, PowerShown.Kind.GRID, "", "");
  }

  boolean power() {
    return !technology.isEmpty();
  }
}
