// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Duration;
import java.time.Instant;

/**
 * How far changed readings can move use: from as many readings before them as a decision looks back
 * to as many after, with the readings that were read to find out.
 *
 * @param fromFirst whether the point has no reading before those read
 * @param toLast whether it has none after them
 */
record Reach(TimeRange range, Series around, boolean fromFirst, boolean toLast) {
  /** More than a slot, so that the slots at both ends can be cut from the same readings. */
  private static final Duration SLOT = Duration.ofHours(2);

  static Reach of(ReadingStore.Sweep readings, Metered metered, TimeRange dirty) {
    Point point = metered.point();
    TimeRange range = metered.widened(dirty);
    TimeRange wide = new TimeRange(range.start().minus(SLOT), range.end().plus(SLOT));
    TimeRange asked = metered.widened(wide);
    Series around = readings.around(point.id(), asked);
    int before = around.rowAtOrAfter(asked.startMillis());
    int after = around.size() - around.rowAtOrAfter(asked.endMillis());
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
    return new Reach(
        new TimeRange(from, until),
        around,
        before < ReadingStore.NEIGHBOURS,
        after < ReadingStore.NEIGHBOURS);
  }

  /** Slots from the readings at hand where they reach far enough, else from the store. */
  IntervalSeries cut(ReadingStore store, Metered metered, Slots part) {
    if (!holds(metered.widened(part.range()))) {
      return metered.cut(store, part, ReadingStore.NOW).orElseThrow();
    }
    boolean isAll = around.isEmpty() || !metered.meter().replacements().isEmpty();
    Slots read = isAll ? part : part.touching(read(metered.point()));
    IntervalSeries cut = metered.cut(around, read).orElseThrow();
    return read.count() == part.count()
        ? cut
        : IntervalSeries.builder(part, cut.scale()).build().splice(cut);
  }

  /** From the first reading at hand to the end of the last; without exchanges that is all. */
  private TimeRange read(Point point) {
    Instant first = Instant.ofEpochMilli(around.time(0));
    Instant last = Instant.ofEpochMilli(around.time(around.size() - 1));
    Step length = point.length();
    return new TimeRange(
        first, length == null ? last.plusMillis(1) : length.after(last, point.zone()));
  }

  private boolean holds(TimeRange part) {
    int before = around.rowAtOrAfter(part.startMillis());
    int after = around.size() - around.rowAtOrAfter(part.endMillis());
    return (fromFirst || before >= ReadingStore.NEIGHBOURS)
        && (toLast || after >= ReadingStore.NEIGHBOURS);
  }
}
