// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tanheng.carbon.internal.Plausibility;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;

/**
 * What is wrong with a source or a factor by whatever method it is counted: said when it is
 * entered, by the very rules of the calculation. What may still come, such as laboratory results,
 * is not asked for.
 */
public final class EntryCheck {

  private static final Set<String> NEVER_RIGHT =
      Set.of(
          "parameter-range",
          "negative-parameter",
          "unknown-parameter",
          "fuel-fossil",
          "fuel-unknown",
          "table-unknown",
          "material-unknown",
          "heat-basis",
          "gas-state-not-stated",
          "unit-dimension",
          "factor-family",
          "factor-data",
          "gwp-missing",
          "gas-unknown");

  private EntryCheck() {}

  /** The errors that every pack of the source's kind finds; none where one pack can count it. */
  public static List<Finding> source(
      InventoryInput probe, List<MethodPack> packs, FactorLibrary library) {
    List<Finding> fewest = List.of();
    for (MethodPack pack : packs) {
      boolean known =
          probe.sources().stream().allMatch(source -> pack.kind(source.kind()).isPresent());
      if (known) {
        List<Finding> found = errors(InventoryEngine.run(probe, pack, library));
        if (found.isEmpty()) {
          return List.of();
        }
        fewest = fewest.isEmpty() || found.size() < fewest.size() ? found : fewest;
      }
    }
    return fewest;
  }

  private static List<Finding> errors(Outcome<Inventory> outcome) {
    return outcome.isDone()
        ? List.of()
        : outcome.findings().stream()
            .filter(Finding::isError)
            .filter(finding -> NEVER_RIGHT.contains(finding.code()))
            .toList();
  }

  /** What speaks against a factor whose use is not known yet. */
  public static Optional<Finding> factor(Quantity value, String place) {
    return Plausibility.ofAnyKind(value, place);
  }
}
