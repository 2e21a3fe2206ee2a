// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.lab;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * Moisture and ash of a sample as shares of its mass, such as {@code 10 %}; null where the report
 * does not state them.
 *
 * @param total Mt, on the as-received basis
 * @param analysis Mad, on the air-dried basis
 * @param ash Aad, on the air-dried basis
 */
public record Moistures(
    @Nullable Quantity total, @Nullable Quantity analysis, @Nullable Quantity ash) {

  /** Nothing stated. */
  public static final Moistures NONE = new Moistures(null, null, null);

  /** What is stated, by the names that formulas use: mt, mad, aad. */
  public Map<String, Quantity> stated() {
    var stated = new TreeMap<String, Quantity>();
    put(stated, "mt", total);
    put(stated, "mad", analysis);
    put(stated, "aad", ash);
    return stated;
  }

  private static void put(Map<String, Quantity> stated, String name, @Nullable Quantity value) {
    if (value != null) {
      stated.put(name, value);
    }
  }
}
