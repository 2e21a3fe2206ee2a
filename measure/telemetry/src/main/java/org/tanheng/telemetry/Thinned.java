// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tanheng.units.Quality;

/**
 * Use of a time whose raw readings were removed for their age: what the rollups of its hours say,
 * flagged {@link Flag#RAW_REMOVED}. Slots that do not begin and end with hours are missing there.
 */
final class Thinned {
  private final String pointId;
  private final RollupStore rollups;
  private final long before;

  /**
   * @param before where the readings begin that are still whole
   */
  Thinned(String pointId, RollupStore rollups, Instant before) {
    this.pointId = pointId;
    this.rollups = rollups;
    this.before = before.toEpochMilli();
  }

  /** The column with all slots that begin before the readings taken from rollups. */
  IntervalSeries in(IntervalSeries raw) {
    Slots slots = raw.slots();
    int old = 0;
    while (old < slots.count() && slots.start(old) < before) {
      old++;
    }
    if (old == 0) {
      return raw;
    }
    List<IntervalSeries> hours = hours(slots.start(0), slots.end(old - 1), slots.zone());
    int scale =
        Math.max(raw.scale(), hours.stream().mapToInt(IntervalSeries::scale).max().orElse(0));
    Cells cells = new Cells(slots.count());
    for (int slot = 0; slot < slots.count(); slot++) {
      if (slot < old) {
        add(cells, slot, slots, scale, hours);
      } else {
        copy(raw, slot, cells, slot, scale);
      }
    }
    return new IntervalSeries(slots, scale, cells, raw.events());
  }

  private List<IntervalSeries> hours(long from, long until, ZoneId zone) {
    YearMonth first = YearMonth.from(Instant.ofEpochMilli(from).atZone(zone));
    YearMonth last = YearMonth.from(Instant.ofEpochMilli(until - 1).atZone(zone));
    return first
        .atDay(1)
        .datesUntil(last.plusMonths(1).atDay(1), java.time.Period.ofMonths(1))
        .map(day -> rollups.get(pointId, YearMonth.from(day)))
        .flatMap(Optional::stream)
        .map(Rollup::slots)
        .toList();
  }

  private static void add(Cells to, int slot, Slots slots, int scale, List<IntervalSeries> months) {
    to.flags[slot] = Flag.RAW_REMOVED.bit();
    for (IntervalSeries month : months) {
      Slots hours = month.slots();
      int first = Math.max(0, hours.slotAt(slots.start(slot)));
      for (int hour = first; hour < hours.count() && hours.start(hour) < slots.end(slot); hour++) {
        boolean isInside =
            hours.start(hour) >= slots.start(slot) && hours.end(hour) <= slots.end(slot);
        if (isInside && !month.isMissing(hour)) {
          add(month, hour, to, slot, scale);
        }
      }
    }
  }

  private static void add(IntervalSeries from, int hour, Cells to, int slot, int scale) {
    if (to.qualities[slot] == Quality.MISSING) {
      int flags = to.flags[slot];
      copy(from, hour, to, slot, scale);
      to.flags[slot] |= flags;
      return;
    }
    long low = bound(to.lows[slot], to.values[slot]);
    long high = bound(to.highs[slot], to.values[slot]);
    boolean isBounded = to.lows[slot] != Cells.NONE || from.lowBits(hour) != Cells.NONE;
    long factor = factor(scale - from.scale());
    if (isBounded) {
      to.lows[slot] = low + factor * bound(from.lowBits(hour), from.value(hour));
      to.highs[slot] = high + factor * bound(from.highBits(hour), from.value(hour));
    }
    to.values[slot] = Math.addExact(to.values[slot], factor * from.value(hour));
    to.qualities[slot] = to.qualities[slot].worse(from.quality(hour));
    to.known[slot] += from.knownMillis(hour);
    to.flags[slot] |= from.flagBits(hour);
  }

  private static void copy(IntervalSeries from, int at, Cells to, int slot, int scale) {
    long factor = factor(scale - from.scale());
    to.values[slot] = Math.multiplyExact(factor, from.value(at));
    to.qualities[slot] = from.quality(at);
    to.known[slot] = from.knownMillis(at);
    to.lows[slot] = from.lowBits(at) == Cells.NONE ? Cells.NONE : factor * from.lowBits(at);
    to.highs[slot] = from.highBits(at) == Cells.NONE ? Cells.NONE : factor * from.highBits(at);
    to.flags[slot] = from.flagBits(at);
  }

  private static long bound(long bound, long value) {
    return bound == Cells.NONE ? value : bound;
  }

  private static long factor(int decimals) {
    long factor = 1;
    for (int i = 0; i < decimals; i++) {
      factor = Math.multiplyExact(factor, 10);
    }
    return factor;
  }
}
