// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.inventory.InventoryState;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;

/** Who may move an inventory where: recorder, another person as reviewer, manager, lock. */
final class Workflow {

  private record Move(InventoryState from, InventoryState to) {}

  private static final Map<Move, Role> MOVES =
      Map.of(
          new Move(InventoryState.DRAFT, InventoryState.SUBMITTED), Role.RECORDER,
          new Move(InventoryState.SUBMITTED, InventoryState.REVIEWED), Role.REVIEWER,
          new Move(InventoryState.SUBMITTED, InventoryState.DRAFT), Role.REVIEWER,
          new Move(InventoryState.REVIEWED, InventoryState.APPROVED), Role.MANAGER,
          new Move(InventoryState.REVIEWED, InventoryState.DRAFT), Role.MANAGER,
          new Move(InventoryState.APPROVED, InventoryState.LOCKED), Role.MANAGER,
          new Move(InventoryState.APPROVED, InventoryState.DRAFT), Role.MANAGER);

  private static final Set<InventoryState> NEEDS_COMMENT = Set.of(InventoryState.DRAFT);

  private Workflow() {}

  static void check(
      CurrentUser user,
      StoredInventory inventory,
      InventoryState to,
      Optional<UUID> submitter,
      String comment) {
    Role role = MOVES.get(new Move(inventory.state(), to));
    if (role == null) {
      throw ApiException.conflict(
          Finding.error(
              "state-move",
              "inventory",
              inventory.state() + " to " + to,
              "DRAFT, SUBMITTED, REVIEWED, APPROVED, LOCKED in order, or back to DRAFT",
              "A locked inventory changes only by a restatement."));
    }
    user.require(role, inventory.orgUnitId());
    if (to == InventoryState.REVIEWED && submitter.filter(user.id()::equals).isPresent()) {
      throw ApiException.conflict(
          Finding.error(
              "reviewer-is-recorder",
              "inventory",
              user.login(),
              "another person than the recorder",
              "Ask a colleague to review it."));
    }
    if (NEEDS_COMMENT.contains(to) && comment.isBlank()) {
      throw ApiException.malformed(
          Finding.error(
              "comment-missing", "comment", "", "what is to be corrected", "Say what is wrong."));
    }
  }

  static void checkDraft(StoredInventory inventory) {
    if (inventory.state() != InventoryState.DRAFT) {
      throw ApiException.conflict(
          Finding.error(
              "not-a-draft",
              "inventory",
              inventory.state().name(),
              "DRAFT",
              "Send it back to draft, or restate it if it is locked."));
    }
  }
}
