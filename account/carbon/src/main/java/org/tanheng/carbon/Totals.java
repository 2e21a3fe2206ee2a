// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** The usual views of an inventory; each is a sum of posted lines and closes to the total. */
public final class Totals {

  private Totals() {}

  /** Scopes "1", "2-location", "2-market" and "3", in tCO2e. */
  public static Map<String, BigDecimal> scopes(Inventory inventory) {
    var scopes = new TreeMap<String, BigDecimal>();
    scopes.put("1", scope(inventory, "1", true));
    scopes.put("2-location", scope(inventory, "2", true));
    scopes.put("2-market", scope(inventory, "2", false));
    scopes.put("3", scope(inventory, "3", true));
    return scopes;
  }

  /** ISO 14064-1 categories "1" to "6", category 2 location-based; they sum to the total. */
  public static Map<String, BigDecimal> categories(Inventory inventory) {
    var categories = new TreeMap<String, BigDecimal>();
    for (int i = 1; i <= 6; i++) {
      categories.put(Integer.toString(i), BigDecimal.ZERO);
    }
    categories.putAll(inventory.by(line -> line.kind().category()));
    return categories;
  }

  /** Location-based total by gas, in tCO2e. */
  public static Map<String, BigDecimal> gases(Inventory inventory) {
    return inventory.by(LedgerLine::gas);
  }

  /** Counted methane by origin, in tCO2e; the non-fossil part belongs to the biogenic view. */
  public static Map<String, BigDecimal> methane(Inventory inventory) {
    var sums = new TreeMap<String, BigDecimal>();
    for (LedgerLine line : inventory.lines()) {
      if (line.isCounted() && line.basis().isLocation()) {
        line.methane().ifPresent(o -> sums.merge(o.code(), line.amount(), BigDecimal::add));
      }
    }
    return sums;
  }

  /** What stands apart from every total, in tCO2e. */
  public static BigDecimal apart(Inventory inventory, SourceKind.Treatment treatment) {
    return inventory.sum(line -> line.treatment() == treatment && line.basis().isLocation());
  }

  private static BigDecimal scope(Inventory inventory, String scope, boolean location) {
    return inventory.sum(
        line ->
            line.isCounted()
                && line.kind().scope().equals(scope)
                && (location ? line.basis().isLocation() : line.basis().isMarket()));
  }
}
