// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.cjt188;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Table;

/** The unit codes that stand behind values. */
final class Cjt188Units {
  /**
   * What a code means.
   *
   * @param unit the unit
   * @param factor values of the meter times this are in the unit
   */
  record Scale(String unit, BigDecimal factor) {}

  private static final Map<Integer, Scale> UNITS = new HashMap<>();

  static {
    for (String[] row : Table.read(Cjt188Units.class, "unit.csv")) {
      BigDecimal factor = new BigDecimal(row[3]);
      int last = Integer.parseInt(row[1], 16);
      for (int code = Integer.parseInt(row[0], 16); code <= last; code++) {
        UNITS.put(code, new Scale(row[2], factor));
        factor = factor.multiply(BigDecimal.TEN);
      }
    }
  }

  private Cjt188Units() {}

  /** The meaning of a code, null if the standard has none. */
  static @Nullable Scale of(int code) {
    return UNITS.get(code);
  }
}
