// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.util.List;
import org.tanheng.units.Quality;

/** Cuts a curve of cumulative use into slots, walking both once. */
final class SlotCut {
  /**
   * At a daily step an edge within 60 s of a reading counts as read; smaller steps in proportion.
   */
  private static final long NEAR_PARTS = 1440;

  private static final long NEAR_MOST = 60_000;

  private final Curve curve;
  private final Slots slots;
  private final int scale;
  private final long stepMillis;
  private final long near;
  private int segment;

  SlotCut(Curve curve, Slots slots, int scale) {
    this.curve = curve;
    this.slots = slots;
    this.scale = scale;
    stepMillis = slots.step().nominal().toMillis();
    near = Math.min(NEAR_MOST, stepMillis / NEAR_PARTS);
  }

  IntervalSeries cut(List<RegisterEvent> events) {
    int count = slots.count();
    long[] values = new long[count];
    Quality[] qualities = new Quality[count];
    long[] known = new long[count];
    for (int slot = 0; slot < count; slot++) {
      one(slot, values, qualities, known);
    }
    return new IntervalSeries(slots, scale, values, qualities, known, events);
  }

  private void one(int slot, long[] values, Quality[] qualities, long[] known) {
    qualities[slot] = Quality.MISSING;
    if (curve.size() < 2) {
      return;
    }
    long start = Math.max(slots.start(slot), curve.time(0));
    long end = Math.min(slots.end(slot), curve.time(curve.size() - 1));
    if (start >= end) {
      return;
    }
    moveTo(start);
    long from = valueAt(start);
    Quality worst = edgeQuality(start);
    long covered = 0;
    while (true) {
      long stop = Math.min(end, curve.time(segment + 1));
      if (curve.isKnown(segment)) {
        covered += stop - Math.max(start, curve.time(segment));
        worst = worst.worse(curve.segment(segment));
      }
      if (stop == end) {
        break;
      }
      segment++;
    }
    if (covered > 0) {
      values[slot] = valueAt(end) - from;
      qualities[slot] = worst.worse(edgeQuality(end));
      known[slot] = covered;
    }
  }

  /** Stands on the segment that holds {@code time}, the later one at a node. */
  private void moveTo(long time) {
    while (segment + 2 < curve.size() && curve.time(segment + 1) <= time) {
      segment++;
    }
  }

  private long valueAt(long time) {
    long before = curve.time(segment);
    long length = curve.time(segment + 1) - before;
    long sum = curve.sum(segment);
    long move = curve.sum(segment + 1) - sum;
    if (scale >= curve.scale) {
      long finer = Exact.power(scale - curve.scale);
      return Math.addExact(
          Math.multiplyExact(sum, finer),
          Exact.mulDiv(Math.multiplyExact(move, finer), time - before, length));
    }
    return Exact.coarser(sum, move, time - before, length, curve.scale - scale);
  }

  private Quality edgeQuality(long edge) {
    long before = curve.time(segment);
    long after = curve.time(segment + 1);
    if (edge - before <= near) {
      return curve.node(segment);
    }
    if (after - edge <= near) {
      return curve.node(segment + 1);
    }
    if (!curve.isKnown(segment)) {
      return Quality.MEASURED;
    }
    long length = after - before;
    boolean gap = length > stepMillis || length > curve.gapAfter;
    Quality ends = curve.node(segment).worse(curve.node(segment + 1));
    return ends.worse(gap ? Quality.ESTIMATED : Quality.INTERPOLATED);
  }
}
