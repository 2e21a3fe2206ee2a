// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.Inventory;
import org.tanheng.data.inventory.InventoryState;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.verify.Computation;
import org.tanheng.verify.ResultLines;

/** Says to the evidence log what happens to an inventory, in the transaction in which it does. */
@Component
class InventoryEvidence {
  private static final String BY = "by";
  private final EvidenceOutbox outbox;
  private final InputLeaves inputs;
  private final ReceiptBook receipts;
  private final Bases bases;

  InventoryEvidence(EvidenceOutbox outbox, InputLeaves inputs, ReceiptBook receipts, Bases bases) {
    this.bases = bases;
    this.receipts = receipts;
    this.inputs = inputs;
    this.outbox = outbox;
  }

  /** A calculation with its method and factors. */
  void calculated(UUID id, Calculation calculation) {
    Inventory inventory = calculation.inventory();
    FactorLibrary library = calculation.library();
    bases.keep(inventory.pack());
    outbox.recordOnce(LeafKind.FACTOR_RELEASE, library.release(), library.hash());
    outbox.recordOnce(
        LeafKind.METHOD_PACK, inventory.pack().id(), Computation.methodHash(inventory.pack()));
    outbox.record(
        Computation.leaf(
            inventory, library, id.toString(), inputs.of(inventory.input()), outbox.now()),
        id.toString(),
        ResultLines.hash(inventory));
  }

  /** A step of the workflow; the newest version is computed again where it was never logged. */
  void moved(CurrentUser user, UUID id, InventoryState to, Supplier<Calculation> newest) {
    Hash result = result(id, newest);
    boolean isLock = to == InventoryState.LOCKED;
    outbox.record(
        isLock ? LeafKind.LOCK : LeafKind.APPROVAL,
        id.toString(),
        result,
        JsonObject.builder()
            .put("inventory", id.toString())
            .put("step", isLock ? null : to.name())
            .put("result", result.hex())
            .build(),
        Map.of(BY, EvidenceOutbox.person(user)));
  }

  /** A restatement, before its calculation is logged. */
  void restated(
      CurrentUser user, UUID id, String reason, Supplier<Calculation> before, Calculation after) {
    Hash replaced = result(id, before);
    calculated(id, after);
    Hash result = ResultLines.hash(after.inventory());
    outbox.record(
        LeafKind.RESTATEMENT,
        id.toString(),
        result,
        JsonObject.builder()
            .put("inventory", id.toString())
            .put("replaces", replaced.hex())
            .put("result", result.hex())
            .build(),
        Map.of("reason", Json.of(reason), BY, EvidenceOutbox.person(user)));
    receipts.restated(user, id, reason);
  }

  private Hash result(UUID id, Supplier<Calculation> newest) {
    return outbox
        .result(id.toString())
        .orElseGet(
            () -> {
              Calculation calculation = newest.get();
              calculated(id, calculation);
              return ResultLines.hash(calculation.inventory());
            });
  }
}
