// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.baseyear;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.activity.Assembler;
import org.tanheng.app.activity.Holdings;
import org.tanheng.app.baseyear.EffectView.JoinedUnit;
import org.tanheng.app.inventory.Recomputed;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.baseyear.Joining;
import org.tanheng.carbon.boundary.Approach;
import org.tanheng.carbon.boundary.Holding;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.InventoryState;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.organisation.OrgTree;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.data.organisation.OrganisationRepository;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * Finds what a unit that came in emitted in the base year: its own inventory of the period, an
 * approved one before a draft, or what its data give.
 */
@Component
class Joinings {
  private static final Set<InventoryState> APPROVED =
      Set.of(InventoryState.APPROVED, InventoryState.LOCKED);

  /** The unit with where its data are from. */
  record Found(Joining joining, JoinedUnit shown) {}

  private final InventoryRepository inventories;
  private final OrganisationRepository organisation;
  private final Recomputed recomputed;
  private final Assembler assembler;

  Joinings(
      InventoryRepository inventories,
      OrganisationRepository organisation,
      Recomputed recomputed,
      Assembler assembler) {
    this.inventories = inventories;
    this.organisation = organisation;
    this.recomputed = recomputed;
    this.assembler = assembler;
  }

  Found of(CurrentUser user, UUID unit, UUID top, LocalDate day, InventoryInput base) {
    user.requireRead(unit);
    OrgTree tree = OrgTree.on(day, organisation.known());
    Approach approach = base.boundary().approach();
    OrgUnit known = tree.unit(unit).orElseThrow();
    Holding held =
        Holdings.of(tree, unit, top, approach)
            .filter(h -> !unit.equals(top))
            .orElseThrow(() -> new FindingException(outside(known, day)));
    Optional<StoredInventory> own = inventory(user, unit, base);
    InventoryInput input =
        own.map(i -> recomputed.version(user, i.id(), i.version()).inventory().input())
            .or(() -> assembler.input(user, unit, base.start(), base.end()))
            .orElseThrow(() -> new FindingException(noData(known, base)));
    @Nullable String title = own.map(StoredInventory::title).orElse(null);
    @Nullable Integer version = own.map(StoredInventory::version).orElse(null);
    return new Found(
        new Joining(known.code(), input, held.share(), held.control()),
        new JoinedUnit(known.code(), title, version, held.counted(approach)));
  }

  private Optional<StoredInventory> inventory(CurrentUser user, UUID unit, InventoryInput base) {
    return inventories.newest(user.scope()).stream()
        .filter(i -> i.orgUnitId().equals(unit) && user.sees(unit, i.id()))
        .filter(i -> i.periodStart().equals(base.start()) && i.periodEnd().equals(base.end()))
        .max(
            Comparator.comparing((StoredInventory i) -> APPROVED.contains(i.state()))
                .thenComparing(StoredInventory::calculatedAt));
  }

  private static Finding outside(OrgUnit unit, LocalDate day) {
    return Finding.error(
        "effect-unit-outside",
        "joining",
        unit.code() + " on " + day,
        "a unit below the reporting one on the day of the change",
        "Move the unit in the organisation tree first, or correct the day.");
  }

  private static Finding noData(OrgUnit unit, InventoryInput base) {
    return Finding.error(
        "effect-no-data",
        "joining",
        unit.code(),
        "an inventory or activity data of " + base.start() + "/" + base.end(),
        "Enter the unit's data of the base year, or state the effect with its basis. A unit that"
            + " did not exist then changes nothing.");
  }
}
