// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.carbon.Inventory;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.InventoryState;
import org.tanheng.data.inventory.LedgerRepository;
import org.tanheng.data.inventory.PostedLine;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.verify.Computation;
import org.tanheng.verify.ResultLines;

/**
 * Holds every posted inventory against what the log says of it: the lines, the frozen document, its
 * method and factors, and the steps of the workflow. What was changed in the database behind the
 * product's back has its name here.
 */
@Service
public class InventoryAudit {
  private static final String RESTORE =
      "Compare with a backup; the log says by its hash what was posted.";
  private final InventoryRepository inventories;
  private final LedgerRepository ledger;
  private final EvidenceOutbox outbox;
  private final Bases bases;

  InventoryAudit(
      InventoryRepository inventories,
      LedgerRepository ledger,
      EvidenceOutbox outbox,
      Bases bases) {
    this.bases = bases;
    this.inventories = inventories;
    this.ledger = ledger;
    this.outbox = outbox;
  }

  /** Checks all versions of all inventories, and answers how many. */
  public int run(Consumer<Finding> found) {
    int checked = 0;
    for (StoredInventory newest : inventories.newest(OrgScope.everything())) {
      List<Leaf> leaves =
          outbox.of(newest.id().toString()).stream()
              .map(row -> Leaf.parse(row.leaf().getBytes(StandardCharsets.UTF_8)))
              .filter(leaf -> leaf.isDone())
              .map(leaf -> leaf.orElseThrow())
              .toList();
      for (StoredInventory version : inventories.versions(newest.id(), OrgScope.everything())) {
        check(version, leaves, found);
        checked++;
      }
    }
    return checked;
  }

  private void check(StoredInventory version, List<Leaf> leaves, Consumer<Finding> found) {
    String subject = version.title() + " " + version.id() + " v" + version.version();
    StoredCalculation stored = ledger.latest(version.id(), version.version()).orElse(null);
    if (stored == null || leaves.stream().noneMatch(l -> l.kind() == LeafKind.CALCULATION)) {
      found.accept(
          error(
              leaves.isEmpty() ? "posted-before-log" : "posted-gone",
              subject,
              stored == null ? "no calculation" : "no calculation in the log",
              "a calculation in ledger and log"));
      return;
    }
    try {
      check(subject, version, stored, leaves, found);
    } catch (FindingException e) {
      found.accept(
          error("posted-input-changed", subject, e.findings().getFirst().toString(), "a document"));
    }
  }

  private void check(
      String subject,
      StoredInventory version,
      StoredCalculation stored,
      List<Leaf> leaves,
      Consumer<Finding> found) {
    Basis basis = bases.of(stored);
    Inventory again = Calculation.of(stored.input(), basis).inventory();
    Hash posted = posted(again, ledger.lines(stored.id()));
    Leaf logged =
        leaves.stream()
            .filter(l -> l.kind() == LeafKind.CALCULATION)
            .filter(l -> l.text("result").equals(posted.hex()))
            .reduce((first, second) -> second)
            .orElse(null);
    if (logged == null) {
      found.accept(
          error("posted-lines-changed", subject, "lines " + posted, "lines that the log knows"));
      logged =
          leaves.stream()
              .filter(l -> l.kind() == LeafKind.CALCULATION)
              .reduce((first, second) -> second)
              .orElseThrow();
    }
    Leaf now =
        Computation.leaf(again, basis.factors(), version.id().toString(), List.of(), Instant.EPOCH);
    boolean isFrozen = Hash.ofText(stored.input()).hex().equals(stored.inputHash());
    if (!isFrozen || !now.text("input").equals(logged.text("input"))) {
      found.accept(differs("posted-input-changed", subject, now, logged, "input"));
    }
    if (!now.text("method").equals(logged.text("method"))) {
      boolean isOtherEdition =
          again.pack().id().equals(stored.packId())
              && !again.pack().hash().equals(stored.packHash());
      found.accept(
          isOtherEdition
              ? Bases.unknownMethod(subject, logged)
              : differs("posted-method-changed", subject, now, logged, "method"));
    }
    if (!stored.factorHash().equals(logged.text("factors"))) {
      found.accept(differs("posted-factors-changed", subject, now, logged, "factors"));
    } else if (!basis.hasFactorsOf(stored)) {
      found.accept(Bases.unknownFactors(subject, logged));
    }
    step(subject, version, new Hash(logged.text("result")), leaves, found);
  }

  /** A state that nobody brought about. */
  private static void step(
      String subject,
      StoredInventory version,
      Hash posted,
      List<Leaf> leaves,
      Consumer<Finding> found) {
    InventoryState state = version.state();
    boolean isStep =
        state != InventoryState.DRAFT
            && leaves.stream()
                .noneMatch(
                    leaf ->
                        isStep(leaf, state)
                            && leaf.fields()
                                .text("result")
                                .filter(posted.hex()::equals)
                                .isPresent());
    if (isStep) {
      found.accept(
          error("posted-state-changed", subject, state.name(), "a step of somebody in the log"));
    }
  }

  private static boolean isStep(Leaf leaf, InventoryState state) {
    return switch (leaf.kind()) {
      case LOCK -> state == InventoryState.LOCKED;
      case APPROVAL -> leaf.text("step").equals(state.name());
      default -> false;
    };
  }

  private static Hash posted(Inventory inventory, List<PostedLine> lines) {
    return ResultLines.hash(
        inventory.pack().id(),
        inventory.gwp(),
        lines.stream()
            .map(
                line ->
                    List.of(
                        Integer.toString(line.lineNo()),
                        line.source(),
                        line.gas(),
                        line.basis().toLowerCase(Locale.ROOT),
                        plain(line.amount())))
            .toList());
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static Finding differs(String code, String subject, Leaf now, Leaf logged, String field) {
    return error(code, subject, now.text(field), logged.text(field) + " as the log says");
  }

  private static Finding error(String code, String subject, String got, String wanted) {
    return Finding.error(code, subject, got, wanted, RESTORE);
  }
}
