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
 * <p>It speaks of the lines whose uncertainty is known in both parts; the others are not taken as
 * certain, they are left out and named.
 *
 * @param tonnes half-range in tCO2e of the known lines
 * @param share half-range as a share of the known lines' sum, zero for an empty one
 * @param knownTonnes sum of the known lines
 * @param assessedShare share of the emissions whose uncertainty is stated or taken from published
 *     defaults in both parts
 * @param defaultShare share of the emissions that are assessed with the help of a default
 * @param contributions shared errors of the known lines, the largest first
 * @param missing what nobody states, by source
 */
public record Uncertainty(
    BigDecimal tonnes,
    BigDecimal share,
    BigDecimal knownTonnes,
    BigDecimal assessedShare,
    BigDecimal defaultShare,
    List<Contribution> contributions,
    List<Missing> missing) {

  static final BigDecimal ENOUGH = new BigDecimal("0.5");

  /**
   * A source of which nobody states an uncertainty.
   *
   * @param source its id
   * @param parts what is not stated
   */
  public record Missing(String source, List<Contribution.Part> parts) {
    public Missing {
      parts = List.copyOf(parts);
    }
  }

  static final MathContext DIGITS = MathContext.DECIMAL128;
  static final MathContext SHOWN = new MathContext(6);

  public Uncertainty {
    contributions = List.copyOf(contributions);
    missing = List.copyOf(missing);
  }

  /** Whether half of the emissions or more are known, so that a half-range may stand for them. */
  public boolean isKnown() {
    return assessedShare.compareTo(ENOUGH) >= 0 || missing.isEmpty();
  }

  /** Whether the half-range is of a part of the emissions only. */
  public boolean isPartial() {
    return !missing.isEmpty();
  }

  /** Of the inventory's location-based total. */
  public static Uncertainty of(Inventory inventory) {
    var groups = new Groups(inventory);
    BigDecimal squares = groups.squares();
    BigDecimal tonnes = groups.halfRange();
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
        ratio(tonnes, groups.known().abs()),
        groups.known(),
        ratio(groups.assessed(), groups.gross()),
        ratio(groups.defaults(), groups.gross()),
        contributions,
        groups.missing());
  }

  static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, DIGITS).round(SHOWN);
  }
}
