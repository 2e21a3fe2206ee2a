// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Carbon into the works against carbon in products, by-products, stock and direct CO2, as a check
 * beside the inventory and part of no total. All figures in tCO2, 44/12 of the carbon; what is
 * neither accounted as output nor as emission is the difference.
 *
 * @param input carbon of all declared inputs
 * @param output carbon in products, by-products and increase of stock, positive
 * @param emitted direct CO2 posted by the inventory, carbon fixed in products not deducted
 */
public record CarbonBalance(BigDecimal input, BigDecimal output, BigDecimal emitted) {

  /** The balance, if the inventory declares inputs. */
  public static Optional<CarbonBalance> of(Inventory inventory) {
    boolean declared =
        inventory.lines().stream()
            .anyMatch(line -> line.treatment() == SourceKind.Treatment.BALANCE_IN);
    return declared
        ? Optional.of(
            new CarbonBalance(
                inventory.sum(line -> is(line, SourceKind.Treatment.BALANCE_IN)),
                inventory.sum(line -> is(line, SourceKind.Treatment.BALANCE_OUT)).negate(),
                inventory.sum(CarbonBalance::isDirectCo2)))
        : Optional.empty();
  }

  /** What the declared flows and emissions leave open; negative if more leaves than enters. */
  public BigDecimal difference() {
    return input.subtract(output).subtract(emitted);
  }

  private static boolean is(LedgerLine line, SourceKind.Treatment treatment) {
    return line.treatment() == treatment;
  }

  private static boolean isDirectCo2(LedgerLine line) {
    return line.source().secondRouteOf().isEmpty()
        && line.kind().scope().equals("1")
        && line.gas().equals("CO2")
        && (is(line, SourceKind.Treatment.EMISSION) || is(line, SourceKind.Treatment.BIOGENIC));
  }
}
