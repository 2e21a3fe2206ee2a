// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.virtual;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Rollup;
import org.tanheng.telemetry.RollupStore;
import org.tanheng.telemetry.Rollups;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;

/**
 * Brings the rollups of virtual meters after those of the points they read, month by month, with
 * what stood before told beside it. A meter shares its calendar with what it reads.
 */
public final class VirtualRollups {
  private final RollupStore store;
  private final VirtualMeters meters;
  private final Function<String, ZoneId> zones;

  /**
   * @param zones calendar of a virtual meter
   */
  public VirtualRollups(RollupStore store, VirtualMeters meters, Function<String, ZoneId> zones) {
    this.store = store;
    this.meters = meters;
    this.zones = zones;
  }

  /** Makes the months again in which a point that is read really changed. */
  public List<Rollups.Change> update(List<Rollups.Change> changes) {
    Map<YearMonth, Set<String>> byMonth = new TreeMap<>();
    for (Rollups.Change change : changes) {
      if (change.isReal()) {
        byMonth
            .computeIfAbsent(change.after().month(), any -> new HashSet<>())
            .add(change.after().pointId());
      }
    }
    return update(byMonth);
  }

  /** The same for the points that changed, by month. */
  public List<Rollups.Change> update(Map<YearMonth, Set<String>> changed) {
    List<Rollups.Change> made = new ArrayList<>();
    changed.forEach(
        (month, points) -> meters.dependants(points).forEach(id -> made.add(month(id, month))));
    return made;
  }

  private Rollups.Change month(String id, YearMonth month) {
    Slots slots = Slots.of(month, Step.HOUR, zones.apply(id));
    Rollup before = store.get(id, month).orElse(null);
    IntervalSeries cut = meters.cut(id, slots, (input, hours) -> stored(input, month, hours));
    Rollups.Change change = new Rollups.Change(before, new Rollup(id, month, cut), slots.range());
    store.put(change.isReal() ? List.of(change.after()) : List.of(), List.of());
    return change;
  }

  private IntervalSeries stored(String id, YearMonth month, Slots slots) {
    return store
        .get(id, month)
        .map(Rollup::slots)
        .filter(column -> column.slots().equals(slots))
        .orElseGet(() -> IntervalSeries.builder(slots, 0).build());
  }
}
