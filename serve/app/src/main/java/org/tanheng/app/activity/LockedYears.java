// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.activity.Source;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.finding.Finding;

/** Says at entry which locked inventories, of those that a user may read, do not know of it. */
final class LockedYears {
  private final InventoryRepository inventories;
  private final CurrentUser user;
  private final Map<Span, List<StoredInventory>> known = new HashMap<>();

  private record Span(LocalDate from, LocalDate to) {}

  LockedYears(InventoryRepository inventories, CurrentUser user) {
    this.inventories = inventories;
    this.user = user;
  }

  /** One note for each locked inventory of the source's unit, or of a unit above it. */
  List<Finding> notes(Source source, LocalDate from, LocalDate to) {
    List<UUID> above = user.tree().above(source.orgUnitId());
    return known
        .computeIfAbsent(new Span(from, to), span -> inventories.locked(span.from(), span.to()))
        .stream()
        .filter(locked -> above.contains(locked.orgUnitId()))
        .filter(locked -> user.mayRead(locked.orgUnitId()))
        .map(LockedYears::note)
        .toList();
  }

  private static Finding note(StoredInventory locked) {
    return Finding.warning(
        "edited-after-lock",
        locked.title(),
        locked.periodStart() + "/" + locked.periodEnd(),
        "nothing after the lock",
        "The locked figures stay as they are; restate the inventory with the reason.");
  }
}
