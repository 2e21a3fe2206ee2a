// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.uncertainty.DataQualityJson;
import org.tanheng.carbon.uncertainty.MonteCarlo;
import org.tanheng.carbon.uncertainty.UncertaintyJson;
import org.tanheng.data.inventory.PostedLine;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.JsonObject;
import org.tanheng.exchange.InventoryYaml;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * An inventory as code with its result. The same text always gives the same lines: what is read
 * later is computed again from the frozen text and must have the hash that was posted.
 */
record Calculation(String yaml, Inventory inventory) {

  /** Computes a document, or ends with its findings. */
  static Calculation of(String yaml) {
    Outcome<Inventory> outcome =
        InventoryYaml.read(yaml)
            .flatMap(
                input ->
                    MethodPacks.of(input)
                        .flatMap(
                            pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled())));
    return new Calculation(yaml, outcome.orElseThrow());
  }

  /** Computes a frozen document again and holds it against what was posted. */
  static Calculation again(StoredCalculation stored) {
    Calculation calculation = of(stored.input());
    String hash = calculation.resultHash();
    if (!hash.equals(stored.resultHash())) {
      throw new FindingException(
          Finding.error(
              "calculation-changed",
              "calculation " + stored.id(),
              hash,
              stored.resultHash(),
              "This release of the product computes something else; open it with the release that"
                  + " posted it."));
    }
    return calculation;
  }

  StoredCalculation stored() {
    var input = inventory.input();
    return new StoredCalculation(
        0,
        yaml,
        Hash.ofText(yaml).hex(),
        inventory.pack().id(),
        inventory.pack().hash(),
        FactorLibrary.bundled().release(),
        FactorLibrary.bundled().hash().hex(),
        input.start(),
        input.end(),
        inventory.total(),
        inventory.totalMarket(),
        resultHash());
  }

  List<PostedLine> lines() {
    var lines = new ArrayList<PostedLine>();
    for (LedgerLine line : inventory.lines()) {
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
    return InventoryJson.of(inventory).write();
  }

  /** Uncertainty and data quality, with a simulation where draws are given. */
  String uncertainty(@Nullable Integer draws, long seed) {
    MonteCarlo simulation =
        draws == null ? null : MonteCarlo.run(inventory, draws, seed).orElseThrow();
    return JsonObject.builder()
        .put("total", inventory.total().toPlainString())
        .put("uncertainty", UncertaintyJson.of(inventory, simulation))
        .put("dataQuality", DataQualityJson.of(inventory))
        .build()
        .write();
  }

  private String resultHash() {
    return Hash.of(InventoryJson.of(inventory)).hex();
  }
}
