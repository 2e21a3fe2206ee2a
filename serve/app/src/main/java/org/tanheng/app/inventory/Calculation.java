// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.Recalculation;
import org.tanheng.carbon.uncertainty.DataQualityJson;
import org.tanheng.carbon.uncertainty.MonteCarlo;
import org.tanheng.carbon.uncertainty.UncertaintyJson;
import org.tanheng.data.inventory.PostedLine;
import org.tanheng.data.inventory.ResultRule;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.JsonObject;
import org.tanheng.exchange.InventoryYaml;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Outcome;

/**
 * An inventory as code with its result. The same text always gives the same lines, whether it is
 * computed whole or after another.
 */
record Calculation(String yaml, Basis basis, Recalculation made) {

  /** Computes a document whole, or ends with its findings. */
  static Calculation of(String yaml, Basis basis) {
    return after(yaml, basis, null);
  }

  /**
   * Computes what a document changes against another that was computed, all of it where there is
   * none or the method or the release of factors is another; the result is the same.
   */
  static Calculation after(String yaml, Basis basis, @Nullable Calculation before) {
    Outcome<Recalculation> outcome =
        InventoryYaml.read(yaml)
            .flatMap(
                input ->
                    basis.pack(input).flatMap(pack -> made(input, pack, basis.factors(), before)));
    return new Calculation(yaml, basis, outcome.orElseThrow());
  }

  private static Outcome<Recalculation> made(
      InventoryInput input, MethodPack pack, FactorLibrary library, @Nullable Calculation before) {
    return before != null && before.isBy(pack, library)
        ? before.made.with(input)
        : Recalculation.start(input, pack, library);
  }

  private boolean isBy(MethodPack pack, FactorLibrary other) {
    return library().hash().equals(other.hash())
        && inventory().pack().id().equals(pack.id())
        && inventory().pack().hash().equals(pack.hash());
  }

  /** The release of factors that gave it. */
  FactorLibrary library() {
    return basis.factors();
  }

  Inventory inventory() {
    return made.inventory();
  }

  /** Sources that were computed for it; those of a document before it are taken over. */
  Set<String> evaluated() {
    return made.evaluated();
  }

  StoredCalculation stored() {
    var inventory = inventory();
    var input = inventory.input();
    return new StoredCalculation(
        0,
        yaml,
        Hash.ofText(yaml).hex(),
        inventory.pack().id(),
        inventory.pack().hash(),
        library().release(),
        library().hash().hex(),
        input.start(),
        input.end(),
        inventory.total(),
        inventory.totalMarket(),
        resultHash(),
        ResultRule.LINES);
  }

  List<PostedLine> lines() {
    var lines = new ArrayList<PostedLine>();
    for (LedgerLine line : inventory().lines()) {
      lines.add(
          new PostedLine(
              lines.size() + 1,
              line.source().id(),
              line.kind().id(),
              line.source().place().unit(),
              line.source().place().device(),
              line.month().orElse(null),
              line.gas(),
              line.basis().name(),
              line.kind().scope(),
              line.kind().category(),
              line.kind().row(),
              line.isCounted(),
              line.amount(),
              line.quality().code(),
              line.factorKey()));
    }
    return lines;
  }

  String json() {
    return InventoryJson.of(inventory()).write();
  }

  /** Uncertainty and data quality, with a simulation where draws are given. */
  String uncertainty(@Nullable Integer draws, long seed) {
    Inventory inventory = inventory();
    MonteCarlo simulation =
        draws == null ? null : MonteCarlo.run(inventory, draws, seed).orElseThrow();
    return JsonObject.builder()
        .put("total", inventory.total().toPlainString())
        .put("uncertainty", UncertaintyJson.of(inventory, simulation))
        .put("dataQuality", DataQualityJson.of(inventory))
        .build()
        .write();
  }

  /** The hash of identity and lines. */
  String resultHash() {
    return ResultHash.of(Hash.ofText(yaml).hex(), inventory(), lines());
  }
}
