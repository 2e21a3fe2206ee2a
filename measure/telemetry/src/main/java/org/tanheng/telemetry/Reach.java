// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Duration;
import java.time.Instant;

/**
 * How far changed readings can move use: from as many readings before them as a decision looks back
 * to as many after, with the readings that were read to find out.
 */
record Reach(TimeRange range, Series around) {
  /** More than a slot, so that the slots at both ends can be cut from the same readings. */
  private static final Duration SLOT = Duration.ofHours(2);

  static Reach of(ReadingStore store, Metered metered, TimeRange dirty) {
    Point point = metered.point();
    TimeRange range = metered.widened(dirty);
    TimeRange wide = new TimeRange(range.start().minus(SLOT), range.end().plus(SLOT));
    Series around = store.scanAround(point.id(), metered.widened(wide), ReadingStore.NOW);
    Instant from = range.start();
    Instant to = range.end();
    if (!around.isEmpty()) {
      int first = around.rowAtOrAfter(range.startMillis()) - ReadingStore.NEIGHBOURS;
      int last = around.rowAtOrAfter(range.endMillis()) + ReadingStore.NEIGHBOURS - 1;
      long start = around.time(Math.max(0, first));
      long end = around.time(Math.min(around.size() - 1, last));
      from = Instant.ofEpochMilli(Math.min(range.startMillis(), start));
      to = Instant.ofEpochMilli(Math.max(range.endMillis(), end));
    }
    Step length = point.length();
    Instant until = length == null ? to : length.after(to, point.zone());
    return new Reach(new TimeRange(from, until), around);
  }

  /** Slots from the readings at hand where they reach far enough, else from the store. */
  IntervalSeries cut(ReadingStore store, Metered metered, Slots part) {
    return (holds(store, metered.widened(part.range()))
            ? metered.cut(around, part)
            : metered.cut(store, part, ReadingStore.NOW))
        .orElseThrow();
  }

  private boolean holds(ReadingStore store, TimeRange part) {
    if (around.isEmpty()) {
      return false;
    }
    int before = around.rowAtOrAfter(part.startMillis());
    int after = around.size() - around.rowAtOrAfter(part.endMillis());
    String id = around.pointId();
    Instant first = Instant.ofEpochMilli(around.time(0));
    Instant behind = Instant.ofEpochMilli(around.time(around.size() - 1) + 1);
    return (before >= ReadingStore.NEIGHBOURS
            || store.before(id, first, ReadingStore.NOW).isEmpty())
        && (after >= ReadingStore.NEIGHBOURS
            || store.atOrAfter(id, behind, ReadingStore.NOW).isEmpty());
  }
}
