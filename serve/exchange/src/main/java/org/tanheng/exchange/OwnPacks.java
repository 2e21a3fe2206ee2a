// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import java.math.BigDecimal;
import java.util.List;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.PackMaterial;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Outcome;

/**
 * Method packs that users write. A pack is released if every default has a verified source and it
 * has worked examples that all give their published answer; else it is a draft that says why.
 */
public final class OwnPacks {

  private OwnPacks() {}

  /** The pack with the status that it deserves, or all findings of its JSON. */
  public static Outcome<MethodPack> read(String json) {
    return MethodPacks.own(json).map(OwnPacks::tried);
  }

  private static MethodPack tried(MethodPack pack) {
    if (pack.examples().isEmpty()) {
      return pack.as(MethodPack.Status.DRAFT, "It has no worked example with a published answer.");
    }
    List<String> unverified =
        pack.materials().stream().filter(m -> !m.verified()).map(PackMaterial::zh).toList();
    if (!unverified.isEmpty()) {
      return pack.as(
          MethodPack.Status.DRAFT,
          "Defaults without a verified source: " + String.join(", ", unverified) + ".");
    }
    for (MethodPack.Example example : pack.examples()) {
      String failure = failure(pack, example);
      if (!failure.isEmpty()) {
        return pack.as(MethodPack.Status.DRAFT, "Example " + example.source() + ": " + failure);
      }
    }
    return pack.as(MethodPack.Status.RELEASED, null);
  }

  private static String failure(MethodPack pack, MethodPack.Example example) {
    BigDecimal wanted = new BigDecimal(example.total());
    BigDecimal tolerance = new BigDecimal(example.tolerance());
    Outcome<Inventory> outcome =
        InventoryYaml.read(example.yaml())
            .flatMap(input -> InventoryEngine.run(input, pack, FactorLibrary.bundled()));
    return switch (outcome) {
      case Outcome.Refused<Inventory> refused -> "it is refused: " + refused.findings().getFirst();
      case Outcome.Done<Inventory> done ->
          done.value().total().subtract(wanted).abs().compareTo(tolerance) <= 0
              ? ""
              : "it gives "
                  + done.value().total().stripTrailingZeros().toPlainString()
                  + " instead of "
                  + example.total();
    };
  }
}
