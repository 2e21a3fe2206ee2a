// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.activity.Assembler;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.certificates.CountedLots;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.InventoryState;
import org.tanheng.data.inventory.LedgerRepository;
import org.tanheng.data.inventory.PostedLine;
import org.tanheng.data.inventory.StateChange;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.security.Role;
import org.tanheng.exchange.InventoryYaml;

/** Loads, calls the engine, saves: every change in one transaction with its audit entry. */
@Service
class Inventories {

  private final InventoryRepository inventories;
  private final LedgerRepository ledger;
  private final Calculations calculations;
  private final Assembler assembler;
  private final AuditTrail audit;
  private final InventoryEvidence evidence;
  private final CountedLots lots;

  Inventories(
      InventoryRepository inventories,
      LedgerRepository ledger,
      Calculations calculations,
      Assembler assembler,
      AuditTrail audit,
      InventoryEvidence evidence,
      CountedLots lots) {
    this.lots = lots;
    this.assembler = assembler;
    this.inventories = inventories;
    this.ledger = ledger;
    this.calculations = calculations;
    this.audit = audit;
    this.evidence = evidence;
  }

  List<StoredInventory> all(CurrentUser user) {
    return inventories.newest(user.scope()).stream()
        .filter(one -> user.sees(one.orgUnitId(), one.id()))
        .toList();
  }

  List<StoredInventory> versions(CurrentUser user, UUID id) {
    List<StoredInventory> versions = inventories.versions(id, user.scope());
    if (versions.isEmpty() || !user.sees(versions.getFirst().orgUnitId(), id)) {
      throw ApiException.notFound("inventory", id);
    }
    return versions;
  }

  List<StateChange> changes(UUID id) {
    return inventories.changes(id);
  }

  @Transactional
  public StoredInventory create(CurrentUser user, UUID orgUnit, String title, String yaml) {
    user.require(Role.RECORDER, orgUnit);
    Restatements.titled(title);
    Calculation calculation = calculations.of(yaml);
    UUID id = inventories.create(orgUnit, title, user.id());
    ledger.post(id, 1, calculation.stored(), calculation.lines(), user.id());
    evidence.calculated(id, calculation);
    StoredInventory made = versions(user, id).getFirst();
    audit.record(user, "inventory-create", "inventory", id, orgUnit, null, made);
    return made;
  }

  @Transactional
  public StoredInventory assemble(CurrentUser user, Assembler.Order order, String title) {
    return create(user, order.orgUnitId(), title, assembler.document(user, order));
  }

  @Transactional
  public StoredInventory assembleAgain(CurrentUser user, UUID id) {
    StoredInventory before = held(user, id);
    InventoryInput known =
        InventoryYaml.read(calculation(user, id, before.version()).input()).orElseThrow();
    return change(
        user,
        id,
        assembler.document(
            user,
            new Assembler.Order(
                before.orgUnitId(), known.start(), known.end(), known.method(), known.gwp())));
  }

  @Transactional
  public StoredInventory change(CurrentUser user, UUID id, String yaml) {
    StoredInventory before = held(user, id);
    user.require(Role.RECORDER, before.orgUnitId());
    Workflow.checkDraft(before);
    Calculation calculation = after(yaml, before);
    ledger.post(id, before.version(), calculation.stored(), calculation.lines(), user.id());
    evidence.calculated(id, calculation);
    return audited(user, "inventory-change", before);
  }

  @Transactional
  public StoredInventory move(CurrentUser user, UUID id, InventoryState to, String comment) {
    StoredInventory before = held(user, id);
    Workflow.check(user, before, to, inventories.submitter(id, before.version()), comment);
    if (to == InventoryState.LOCKED) {
      if (inventories.lockedBeside(before)) {
        throw Restatements.lockedBeside(before);
      }
      lots.checkOnce(before, unit -> isRelated(user, before.orgUnitId(), unit));
    }
    inventories.move(
        id, before.version(), before.state(), to, user.id(), comment.isBlank() ? null : comment);
    evidence.moved(user, id, to, () -> again(user, id, before.version()));
    return audited(user, "inventory-move", before);
  }

  @Transactional
  public StoredInventory restate(CurrentUser user, UUID id, String reason, String yaml) {
    StoredInventory before = held(user, id);
    user.require(Role.MANAGER, before.orgUnitId());
    Restatements.begun(before, reason);
    Calculation calculation = after(yaml, before);
    Restatements.samePeriod(before, calculation.inventory().input());
    evidence.restated(user, id, reason, () -> again(user, id, before.version()), calculation);
    inventories.addVersion(id, before.version() + 1, reason, user.id());
    ledger.post(id, before.version() + 1, calculation.stored(), calculation.lines(), user.id());
    return audited(user, "inventory-restate", before);
  }

  StoredCalculation calculation(CurrentUser user, UUID id, int version) {
    versions(user, id);
    return ledger.latest(id, version).orElseThrow(() -> ApiException.notFound("version", version));
  }

  /** A version's result, computed again from its frozen document and held against the ledger. */
  Calculation again(CurrentUser user, UUID id, int version) {
    StoredCalculation stored = calculation(user, id, version);
    return calculations.again(stored, () -> ledger.lines(stored.id()));
  }

  private Calculation after(String yaml, StoredInventory before) {
    return calculations.after(yaml, ledger.latest(before.id(), before.version()).orElse(null));
  }

  List<PostedLine> lines(CurrentUser user, UUID id, int version) {
    return ledger.lines(calculation(user, id, version).id());
  }

  private static boolean isRelated(CurrentUser user, UUID one, UUID other) {
    return user.tree().above(one).contains(other) || user.tree().above(other).contains(one);
  }

  private StoredInventory held(CurrentUser user, UUID id) {
    versions(user, id);
    inventories.lock(id);
    return versions(user, id).getFirst();
  }

  private StoredInventory audited(CurrentUser user, String action, StoredInventory before) {
    StoredInventory after = versions(user, before.id()).getFirst();
    audit.record(user, action, "inventory", before.id(), before.orgUnitId(), before, after);
    return after;
  }
}
