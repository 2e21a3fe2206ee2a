// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * An emission determined twice, such as by fuel and by a flue measurement (CEMS): the first counts,
 * the second is compared. Figures in tCO2e of the same gases.
 *
 * @param id source that determines it the second time
 * @param of sources that count
 * @param first sum of those, of the gases that the second route has
 * @param second what the second route gives
 */
public record SecondRoute(String id, List<String> of, BigDecimal first, BigDecimal second) {

  /** All comparisons of an inventory, in the order of its sources. */
  public static List<SecondRoute> of(Inventory inventory) {
    return inventory.input().sources().stream()
        .filter(source -> !source.secondRouteOf().isEmpty())
        .map(source -> compare(inventory, source))
        .toList();
  }

  private static SecondRoute compare(Inventory inventory, SourceInput source) {
    List<String> gases =
        inventory.lines().stream()
            .filter(line -> line.source().id().equals(source.id()))
            .map(LedgerLine::gas)
            .toList();
    return new SecondRoute(
        source.id(),
        source.secondRouteOf(),
        inventory.sum(
            line ->
                source.secondRouteOf().contains(line.source().id())
                    && line.basis().isLocation()
                    && gases.contains(line.gas())),
        inventory.sum(line -> line.source().id().equals(source.id()) && line.basis().isLocation()));
  }

  /** Second less first. */
  public BigDecimal difference() {
    return second.subtract(first);
  }

  /** The difference as a share of the first, zero where that is zero. */
  public BigDecimal share() {
    return first.signum() == 0
        ? BigDecimal.ZERO
        : difference().divide(first, MathContext.DECIMAL64);
  }
}
