// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.baseyear;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.LedgerLine;

/**
 * What a change does to a base-year inventory, in tCO2e with location-based scope 2.
 *
 * @param before total as it stands
 * @param after total with the change
 * @param rows the sources whose figure differs, by id; their differences add up to the effect
 */
public record Effect(BigDecimal before, BigDecimal after, List<Row> rows) {

  /** One source before and after; zero where it is not in an inventory. */
  public record Row(String source, BigDecimal before, BigDecimal after) {}

  public Effect {
    rows = List.copyOf(rows);
  }

  /** Two inventories of one period, source by source. */
  public static Effect between(Inventory before, Inventory after) {
    Map<String, BigDecimal> old = before.by(Effect::source);
    Map<String, BigDecimal> now = after.by(Effect::source);
    var ids = new TreeSet<>(old.keySet());
    ids.addAll(now.keySet());
    var rows = new ArrayList<Row>();
    for (String id : ids) {
      BigDecimal was = old.getOrDefault(id, BigDecimal.ZERO);
      BigDecimal is = now.getOrDefault(id, BigDecimal.ZERO);
      if (was.compareTo(is) != 0) {
        rows.add(new Row(id, was, is));
      }
    }
    return new Effect(before.total(), after.total(), rows);
  }

  private static String source(LedgerLine line) {
    return line.source().id();
  }

  /** What the change adds, negative for a decrease. */
  public BigDecimal added() {
    return after.subtract(before);
  }
}
