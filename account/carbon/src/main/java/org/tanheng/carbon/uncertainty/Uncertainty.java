// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import org.tanheng.carbon.Inventory;

/**
 * Half-range of the 95 % interval of a location-based total by IPCC 2006, volume 1, chapter 3,
 * approach 1. Lines that share a factor or a measurement add its part linearly, since they are
 * wrong together: cutting a source into parts changes nothing.
 *
 * @param tonnes half-range in tCO2e
 * @param share half-range as a share of the total, zero for an empty total
 * @param assessedShare share of the emissions whose uncertainty is stated or taken from published
 *     defaults in both parts; what is unknown counts as zero
 * @param defaultShare share of the emissions that are assessed with the help of a default
 * @param contributions shared errors, the largest first
 */
public record Uncertainty(
    BigDecimal tonnes,
    BigDecimal share,
    BigDecimal assessedShare,
    BigDecimal defaultShare,
    List<Contribution> contributions) {

  static final MathContext DIGITS = MathContext.DECIMAL128;
  static final MathContext SHOWN = new MathContext(6);

  public Uncertainty {
    contributions = List.copyOf(contributions);
  }

  /** Of the inventory's location-based total. */
  public static Uncertainty of(Inventory inventory) {
    var groups = new Groups(inventory);
    BigDecimal squares =
        groups.all().stream()
            .map(group -> group.tonnes().multiply(group.tonnes()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal tonnes = squares.sqrt(DIGITS);
    List<Contribution> contributions =
        groups.all().stream()
            .map(group -> group.contribution(squares))
            .sorted(
                Comparator.comparing(Contribution::tonnes)
                    .reversed()
                    .thenComparing(Contribution::part)
                    .thenComparing(Contribution::key))
            .toList();
    return new Uncertainty(
        tonnes.round(SHOWN),
        ratio(tonnes, inventory.total().abs()),
        ratio(groups.assessed(), groups.gross()),
        ratio(groups.defaults(), groups.gross()),
        contributions);
  }

  static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, DIGITS).round(SHOWN);
  }
}
