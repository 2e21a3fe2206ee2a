// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The process lines and the enterprise of an emissions trading scheme from the same posted lines,
 * reconciled: process lines + other direct + indirect = enterprise, to the last digit. All figures
 * in tCO2e; a process line counts the kinds that the method names for it.
 *
 * @param lines emissions by process line or generating unit
 * @param otherDirect direct emissions that belong to no process line
 * @param indirect purchased energy, less what is delivered
 * @param enterprise the whole, equal to the inventory's total
 */
public record Boundaries(
    Map<String, BigDecimal> lines,
    BigDecimal otherDirect,
    BigDecimal indirect,
    BigDecimal enterprise) {

  private static final String PROCESS_LINE = "process-line";

  /** The boundaries, if the method has them. */
  public static Optional<Boundaries> of(Inventory inventory) {
    return inventory.pack().boundaries().stream()
        .filter(boundary -> boundary.id().equals(PROCESS_LINE))
        .findFirst()
        .map(boundary -> of(inventory, boundary));
  }

  private static Boundaries of(Inventory inventory, PackBoundary boundary) {
    var lines = new TreeMap<String, BigDecimal>();
    BigDecimal direct = BigDecimal.ZERO;
    BigDecimal indirect = BigDecimal.ZERO;
    for (LedgerLine line : inventory.lines()) {
      if (!line.isCounted() || !line.basis().isLocation()) {
        continue;
      }
      String place = line.source().place().line();
      if (place != null && boundary.kinds().contains(line.kind().id())) {
        lines.merge(place, line.amount(), BigDecimal::add);
      } else if (line.kind().scope().equals("1")) {
        direct = direct.add(line.amount());
      } else {
        indirect = indirect.add(line.amount());
      }
    }
    return new Boundaries(lines, direct, indirect, inventory.total());
  }

  /** Sum of the process lines. */
  public BigDecimal processLines() {
    return lines.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Enterprise less its parts; zero for every inventory. */
  public BigDecimal difference() {
    return enterprise.subtract(processLines()).subtract(otherDirect).subtract(indirect);
  }
}
