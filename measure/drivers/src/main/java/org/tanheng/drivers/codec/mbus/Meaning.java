// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.mbus;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Table;

/**
 * What the value information of a record says.
 *
 * @param quantity what is measured
 * @param unit null where there is none
 * @param factor value in the unit per count
 * @param date whether the value is a point in time
 */
record Meaning(String quantity, @Nullable String unit, BigDecimal factor, boolean date) {
  private static final Map<String, Meaning> VIF = new HashMap<>();
  private static final Map<String, Meaning> FIXED = new HashMap<>();
  private static final Map<String, String> MEDIA = new HashMap<>();

  static {
    for (String[] row : Table.read(Meaning.class, "vif.csv")) {
      put(VIF, row[0], List.of(row).subList(1, 6));
    }
    for (String[] row : Table.read(Meaning.class, "fixed.csv")) {
      put(FIXED, "", List.of(row));
    }
    Table.read(Meaning.class, "medium.csv").forEach(row -> MEDIA.put(row[0], row[1]));
  }

  private static void put(Map<String, Meaning> to, String table, List<String> row) {
    boolean date = row.get(4).equals("date");
    BigDecimal factor = date ? BigDecimal.ONE : new BigDecimal(row.get(4));
    int last = Integer.parseInt(row.get(1), 16);
    for (int code = Integer.parseInt(row.get(0), 16); code <= last; code++) {
      String unit = row.get(3).isEmpty() ? null : row.get(3);
      to.put(table + code, new Meaning(row.get(2), unit, factor, date));
      factor = factor.movePointRight(1);
    }
  }

  /** The meaning of a code in a table: empty for the primary one, else FB or FD. */
  static Meaning of(String table, int code) {
    Meaning found = VIF.get(table + code);
    return found == null ? new Meaning("reserved", null, BigDecimal.ONE, false) : found;
  }

  /** The unit of a counter of the fixed structure, null if it is reserved. */
  static @Nullable Meaning fixed(int code) {
    return FIXED.get("" + code);
  }

  /** The device type's name. */
  static String medium(int code) {
    return Objects.requireNonNullElse(MEDIA.get("%02X".formatted(code)), "reserved");
  }

  Meaning times(BigDecimal by) {
    return new Meaning(quantity, unit, factor.multiply(by), date);
  }

  Meaning asDate() {
    return new Meaning(quantity, null, BigDecimal.ONE, true);
  }
}
