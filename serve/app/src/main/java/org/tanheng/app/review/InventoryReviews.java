// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.app.completeness.Completeness;
import org.tanheng.app.completeness.SourceFinding;
import org.tanheng.app.inventory.Recomputed;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.review.Review;
import org.tanheng.carbon.review.ReviewRules;
import org.tanheng.carbon.review.YearOnYear;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * Runs every rule over a version: what the engine found, the board of its year, its files, changes
 * after its lock, and the inventory of the same unit for the period before.
 */
@Service
class InventoryReviews {

  /**
   * The verdict.
   *
   * @param before inventory of the period before, null where there is none
   * @param items findings with what each means, the worst first
   */
  record Light(Review.Colour colour, @Nullable StoredInventory before, List<Item> items) {}

  /** A finding and the colour that the rules give it. */
  record Item(Review.Colour colour, Finding finding) {}

  private final Recomputed inventories;
  private final Completeness completeness;
  private final Behind behind;

  InventoryReviews(Recomputed inventories, Completeness completeness, Behind behind) {
    this.inventories = inventories;
    this.completeness = completeness;
    this.behind = behind;
  }

  Light of(CurrentUser user, UUID id, int version) {
    Recomputed.Version seen = inventories.version(user, id, version);
    StoredInventory stored = seen.stored();
    var findings = new LinkedHashSet<>(seen.inventory().findings());
    if (user.mayRead(stored.orgUnitId())) {
      findings.addAll(board(user, stored));
      findings.addAll(behind.check(user, stored));
    }
    StoredInventory before = inventories.before(user, stored).orElse(null);
    if (before != null) {
      findings.addAll(against(user, before, seen));
    }
    List<Item> items =
        findings.stream()
            .map(finding -> new Item(ReviewRules.colour(finding), finding))
            .sorted(Comparator.comparing(Item::colour))
            .toList();
    return new Light(Review.of(List.copyOf(findings)).colour(), before, items);
  }

  /** The board counts calendar years; other periods have none. */
  private List<Finding> board(CurrentUser user, StoredInventory stored) {
    LocalDate start = stored.periodStart();
    return start.getDayOfYear() == 1 && stored.periodEnd().equals(start.plusYears(1))
        ? completeness.found(user, stored.orgUnitId(), start.getYear()).stream()
            .map(SourceFinding::finding)
            .toList()
        : List.of();
  }

  private List<Finding> against(CurrentUser user, StoredInventory before, Recomputed.Version now) {
    try {
      Inventory then = inventories.version(user, before.id(), before.version()).inventory();
      return YearOnYear.check(then, now.inventory(), now.library());
    } catch (FindingException e) {
      return new ArrayList<>(e.findings());
    }
  }
}
