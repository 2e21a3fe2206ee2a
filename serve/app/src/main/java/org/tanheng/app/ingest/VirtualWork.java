// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tanheng.app.readings.PointUse;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Rollups;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.virtual.VirtualMeters;
import org.tanheng.telemetry.virtual.VirtualRollups;

/**
 * Follows changed use through virtual meters: the months of those that read a changed point, all
 * months of one whose formula changed, and once after a start all months of all, for what a crash
 * may have cut off.
 */
@Component
class VirtualWork {
  private final PointUse use;
  private final ReadingStore store;
  private final Map<YearMonth, Set<String>> changed = new TreeMap<>();
  private final Set<UUID> entered = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean begun = new AtomicBoolean();

  VirtualWork(PointUse use, ReadingStore store) {
    this.use = use;
    this.store = store;
  }

  /** A point has another use in a month than before; said by the thread that then updates. */
  void changed(Rollups.Change change) {
    changed
        .computeIfAbsent(change.after().month(), any -> ConcurrentHashMap.newKeySet())
        .add(change.after().pointId());
  }

  /** A point has another formula; the next pass follows it. */
  void entered(UUID point) {
    entered.add(point);
  }

  /** Makes what changed again and tells it. */
  void update(Consumer<Rollups.Change> tell) {
    VirtualMeters virtuals = use.virtuals();
    if (!begun.getAndSet(true)) {
      virtuals.order().forEach(id -> whole(virtuals, id));
    }
    for (UUID id : Set.copyOf(entered)) {
      entered.remove(id);
      whole(virtuals, id.toString());
    }
    if (!virtuals.order().isEmpty() && !changed.isEmpty()) {
      Map<String, ZoneId> zones = new HashMap<>();
      new VirtualRollups(
              store.rollups(), virtuals, id -> zones.computeIfAbsent(id, each -> use.zone(each)))
          .update(changed)
          .forEach(tell);
    }
    changed.clear();
  }

  /** All months in which one of its points was read. */
  private void whole(VirtualMeters virtuals, String id) {
    ZoneId zone = use.zone(id);
    for (String real : virtuals.realInputs(id)) {
      TimeRange read = use.read(use.required(real)).orElse(null);
      if (read != null) {
        YearMonth last = month(read.end().minusMillis(1), zone);
        for (YearMonth month = month(read.start(), zone);
            !month.isAfter(last);
            month = month.plusMonths(1)) {
          changed.computeIfAbsent(month, any -> ConcurrentHashMap.newKeySet()).add(real);
        }
      }
    }
  }

  private static YearMonth month(Instant time, ZoneId zone) {
    return YearMonth.from(time.atZone(zone));
  }
}
