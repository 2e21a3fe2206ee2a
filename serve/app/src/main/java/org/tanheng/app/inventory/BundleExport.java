// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tanheng.app.evidence.EvidenceLog;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.Inventory;
import org.tanheng.data.evidence.StoredLeaf;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.verify.Bundle;
import org.tanheng.verify.Computation;
import org.tanheng.verify.Figure;
import org.tanheng.verify.Opening;
import org.tanheng.verify.ProvenLeaf;

/** Makes the proof bundle of a figure of an inventory from the evidence log. */
@Service
class BundleExport {
  private final Inventories inventories;
  private final EvidenceOutbox outbox;
  private final EvidenceLog log;

  BundleExport(Inventories inventories, EvidenceOutbox outbox, EvidenceLog log) {
    this.inventories = inventories;
    this.outbox = outbox;
    this.log = log;
  }

  /**
   * The bundle.
   *
   * @param figure as {@code total}
   * @param names whether those who approved are shown
   */
  byte[] bundle(CurrentUser user, UUID id, int version, String figure, boolean names)
      throws IOException {
    Inventory inventory = inventories.again(user, id, version).inventory();
    Computation computation =
        Computation.of(inventory.input(), inventory.pack(), FactorLibrary.bundled()).orElseThrow();
    Figure chosen =
        Figure.of(computation.result(), figure)
            .orElseThrow(() -> ApiException.notFound("figure", figure));
    log.drain();
    LogReader reader = log.reader().orElseThrow();
    List<StoredLeaf> stored = leaves(id, computation.resultHash());
    List<ProvenLeaf> proven = new ArrayList<>();
    List<Opening> openings = new ArrayList<>();
    for (StoredLeaf leaf : stored) {
      Long index = leaf.index();
      if (index != null) {
        if (names) {
          outbox
              .openings(leaf)
              .forEach((field, made) -> openings.add(new Opening(proven.size(), field, made)));
        }
        proven.add(ProvenLeaf.of(reader, index));
      }
    }
    return new Bundle(
            chosen, computation, proven, openings, List.of(), log.witnessed(reader), log.policy())
        .bytes();
  }

  /** The last calculation with this result, and every step and restatement of it. */
  private List<StoredLeaf> leaves(UUID id, Hash result) {
    List<StoredLeaf> all = outbox.of(id.toString());
    StoredLeaf calculation =
        all.stream()
            .filter(leaf -> leaf.kind().equals(LeafKind.CALCULATION.code()))
            .filter(leaf -> result.hex().equals(leaf.result()))
            .reduce((first, second) -> second)
            .orElseThrow(
                () ->
                    ApiException.conflict(
                        Finding.error(
                            "evidence-not-logged",
                            "inventory",
                            "a result from before the log was kept",
                            "a calculation in the log",
                            "Submit the inventory or compute it again: then it is logged.")));
    return all.stream()
        .filter(
            leaf ->
                leaf.equals(calculation)
                    || !leaf.kind().equals(LeafKind.CALCULATION.code()) && isAbout(leaf, result))
        .toList();
  }

  private static boolean isAbout(StoredLeaf stored, Hash result) {
    Leaf leaf = Leaf.parse(stored.leaf().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    return result.hex().equals(stored.result())
        || leaf.fields().text("replaces").filter(result.hex()::equals).isPresent();
  }
}
