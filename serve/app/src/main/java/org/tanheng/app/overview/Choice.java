// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.organisation.OrgTree;

/**
 * Which inventories of a year make up its total: of one method only, and no two of which speak of
 * the same unit at the same time, so that nothing is counted twice (ISO 14064-1:2018, 5.1). An
 * inventory of a unit covers all units below it.
 *
 * @param method method of the total, null where there is no inventory
 * @param places why each inventory counts or not, in the order in which they were given
 */
record Choice(@Nullable String method, Map<UUID, Place> places, List<StoredInventory> counted) {

  /** Whether an inventory counts in the total. */
  enum Place {
    COUNTED,
    /** Another inventory speaks of the same unit, or one that holds it, at the same time. */
    COVERED,
    OTHER_METHOD
  }

  static Choice of(List<StoredInventory> offered, @Nullable String wanted, OrgTree tree) {
    List<String> methods = offered.stream().map(StoredInventory::method).distinct().toList();
    String method =
        wanted != null && methods.contains(wanted)
            ? wanted
            : methods.stream()
                .max(
                    Comparator.<String>comparingLong(m -> covered(select(offered, m, tree), tree))
                        .thenComparing(m -> newest(offered, m)))
                .orElse(null);
    List<StoredInventory> counted = method == null ? List.of() : select(offered, method, tree);
    var places = new LinkedHashMap<UUID, Place>();
    for (StoredInventory one : offered) {
      places.put(
          one.id(),
          counted.contains(one)
              ? Place.COUNTED
              : one.method().equals(method) ? Place.COVERED : Place.OTHER_METHOD);
    }
    return new Choice(method, places, counted);
  }

  /** The outermost unit first, then the longest span, then the state furthest on. */
  private static List<StoredInventory> select(
      List<StoredInventory> offered, String method, OrgTree tree) {
    var counted = new ArrayList<StoredInventory>();
    offered.stream()
        .filter(one -> one.method().equals(method))
        .sorted(
            Comparator.<StoredInventory>comparingInt(one -> tree.above(one.orgUnitId()).size())
                .thenComparing(Choice::days, Comparator.reverseOrder())
                .thenComparing(StoredInventory::state, Comparator.reverseOrder())
                .thenComparing(StoredInventory::calculatedAt, Comparator.reverseOrder()))
        .filter(one -> counted.stream().noneMatch(other -> collide(one, other, tree)))
        .forEach(counted::add);
    return List.copyOf(counted);
  }

  private static boolean collide(StoredInventory one, StoredInventory other, OrgTree tree) {
    boolean nested =
        tree.above(one.orgUnitId()).contains(other.orgUnitId())
            || tree.above(other.orgUnitId()).contains(one.orgUnitId());
    return nested
        && one.periodStart().isBefore(other.periodEnd())
        && other.periodStart().isBefore(one.periodEnd());
  }

  private static long covered(List<StoredInventory> counted, OrgTree tree) {
    return tree.below(counted.stream().map(StoredInventory::orgUnitId).toList()).size();
  }

  private static java.time.Instant newest(List<StoredInventory> offered, String method) {
    return offered.stream()
        .filter(one -> one.method().equals(method))
        .map(StoredInventory::calculatedAt)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static long days(StoredInventory one) {
    return java.time.temporal.ChronoUnit.DAYS.between(one.periodStart(), one.periodEnd());
  }
}
