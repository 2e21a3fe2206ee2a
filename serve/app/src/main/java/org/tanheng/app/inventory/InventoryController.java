// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.activity.Assembler;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.Bridge;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.data.inventory.InventoryState;
import org.tanheng.data.inventory.PostedLine;
import org.tanheng.data.inventory.StateChange;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.data.inventory.StoredInventory;

/** Inventories over REST; every figure can be opened to its trace. */
@RestController
@RequestMapping("/api/inventories")
class InventoryController {

  /** A new inventory: the unit that it belongs to, its title, and the inventory as code. */
  record NewInventory(UUID orgUnitId, String title, String yaml) {}

  /** What an inventory is assembled from, and its title. */
  record Assembly(Assembler.Order order, String title) {}

  /** The inventory as code. */
  record Document(String yaml, @Nullable String hash) {}

  /** Where a version is to go, and what is said to it. */
  record Move(InventoryState to, @Nullable String comment) {}

  /** Why a locked inventory is restated, and its corrected document. */
  record Restatement(String reason, String yaml) {}

  /** An inventory with its versions, newest first, and its history. */
  record Detail(
      StoredInventory inventory, List<StoredInventory> versions, List<StateChange> changes) {}

  private final Inventories inventories;

  InventoryController(Inventories inventories) {
    this.inventories = inventories;
  }

  @GetMapping
  List<StoredInventory> all(CurrentUser user) {
    return inventories.all(user);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  StoredInventory create(CurrentUser user, @RequestBody NewInventory made) {
    return inventories.create(user, made.orgUnitId(), made.title(), made.yaml());
  }

  /** A new inventory from the sources and activity data that are known now. */
  @PostMapping("/assemble")
  @ResponseStatus(HttpStatus.CREATED)
  StoredInventory assemble(CurrentUser user, @RequestBody Assembly assembly) {
    return inventories.assemble(user, assembly.order(), assembly.title());
  }

  /** Brings a draft up to the sources and activity data that are known now. */
  @PostMapping("/{id}/assemble")
  StoredInventory assembleAgain(CurrentUser user, @PathVariable UUID id) {
    return inventories.assembleAgain(user, id);
  }

  @GetMapping("/{id}")
  Detail one(CurrentUser user, @PathVariable UUID id) {
    List<StoredInventory> versions = inventories.versions(user, id);
    return new Detail(versions.getFirst(), versions, inventories.changes(id));
  }

  @GetMapping("/{id}/versions/{version}/document")
  Document document(CurrentUser user, @PathVariable UUID id, @PathVariable int version) {
    StoredCalculation stored = inventories.calculation(user, id, version);
    return new Document(stored.input(), stored.inputHash());
  }

  @PutMapping("/{id}/document")
  StoredInventory change(CurrentUser user, @PathVariable UUID id, @RequestBody Document document) {
    return inventories.change(user, id, document.yaml());
  }

  /** The result in the form of the command line, computed again from the frozen document. */
  @GetMapping(path = "/{id}/versions/{version}/result", produces = MediaType.APPLICATION_JSON_VALUE)
  String result(CurrentUser user, @PathVariable UUID id, @PathVariable int version) {
    return inventories.again(user, id, version).json();
  }

  @GetMapping("/{id}/versions/{version}/views/{view}")
  View view(
      CurrentUser user,
      @PathVariable UUID id,
      @PathVariable int version,
      @PathVariable String view) {
    return View.of(view, inventories.lines(user, id, version));
  }

  @GetMapping("/{id}/versions/{version}/lines")
  List<PostedLine> lines(CurrentUser user, @PathVariable UUID id, @PathVariable int version) {
    return inventories.lines(user, id, version);
  }

  /** The trace of a posted line, computed again from the frozen document. */
  @GetMapping(
      path = "/{id}/versions/{version}/lines/{line}/trace",
      produces = MediaType.APPLICATION_JSON_VALUE)
  String trace(
      CurrentUser user, @PathVariable UUID id, @PathVariable int version, @PathVariable int line) {
    List<LedgerLine> lines = inventories.again(user, id, version).inventory().lines();
    if (line < 1 || line > lines.size()) {
      throw ApiException.notFound("line", line);
    }
    return lines.get(line - 1).traced().trace().toJson();
  }

  @PostMapping("/{id}/transition")
  StoredInventory move(CurrentUser user, @PathVariable UUID id, @RequestBody Move move) {
    return inventories.move(user, id, move.to(), move.comment() == null ? "" : move.comment());
  }

  @PostMapping("/{id}/restate")
  StoredInventory restate(
      CurrentUser user, @PathVariable UUID id, @RequestBody Restatement restatement) {
    return inventories.restate(user, id, restatement.reason(), restatement.yaml());
  }

  /** The uncertainty of a version's total and its data quality; simulated where draws are given. */
  @GetMapping(
      path = "/{id}/versions/{version}/uncertainty",
      produces = MediaType.APPLICATION_JSON_VALUE)
  String uncertainty(
      CurrentUser user,
      @PathVariable UUID id,
      @PathVariable int version,
      @RequestParam(required = false) @Nullable Integer draws,
      @RequestParam(defaultValue = "1") long seed) {
    return inventories.again(user, id, version).uncertainty(draws, seed);
  }

  @GetMapping("/{id}/bridge")
  BridgeView bridge(
      CurrentUser user, @PathVariable UUID id, @RequestParam int from, @RequestParam int to) {
    Calculation earlier = inventories.again(user, id, from);
    Calculation later = inventories.again(user, id, to);
    return BridgeView.of(
        Bridge.location(
            earlier.inventory(), earlier.library(), later.inventory(), later.library()));
  }
}
