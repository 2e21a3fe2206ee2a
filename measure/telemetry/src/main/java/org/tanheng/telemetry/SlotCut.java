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
  private final Cells cells;
  private final CutBounds bounds;
  private final long stepMillis;
  private final long near;
  private int segment;

  SlotCut(Curve curve, Slots slots, int scale) {
    this.curve = curve;
    this.slots = slots;
    this.scale = scale;
    cells = new Cells(slots.count());
    bounds = new CutBounds(curve, scale, cells);
    stepMillis = slots.step().nominal().toMillis();
    near = Math.min(NEAR_MOST, stepMillis / NEAR_PARTS);
  }

  IntervalSeries cut(List<RegisterEvent> events) {
    if (curve.size() > 1) {
      long first = curve.time(0);
      long last = curve.time(curve.size() - 1);
      long edge = Long.MIN_VALUE;
      long value = 0;
      for (int slot = 0; slot < slots.count(); slot++) {
        long start = Math.max(slots.start(slot), first);
        long end = Math.min(slots.end(slot), last);
        if (start < end) {
          moveTo(start);
          long from = start == edge ? value : valueAt(start);
          value = one(slot, start, end, from);
          edge = end;
        }
      }
    }
    TooFine.mark(slots, cells, bounds.steps());
    return new IntervalSeries(slots, scale, cells, events);
  }

  /** Fills one slot and returns the value of the line at its end. */
  private long one(int slot, long start, long end, long from) {
    int first = segment;
    Quality worst = edgeQuality(start);
    int flags = edgeFlags(start);
    long covered = 0;
    while (true) {
      long stop = Math.min(end, curve.time(segment + 1));
      if (curve.isKnown(segment)) {
        covered += stop - Math.max(start, curve.time(segment));
        worst = worst.worse(curve.segment(segment));
      }
      flags |= curve.flags(segment);
      if (stop == end) {
        break;
      }
      segment++;
    }
    long to = valueAt(end);
    if (covered > 0) {
      cells.values[slot] = to - from;
      cells.qualities[slot] = worst.worse(edgeQuality(end));
      cells.known[slot] = covered;
      flags |= edgeFlags(end);
      cells.flags[slot] = flags & ~Curve.UNBOUNDED;
      if ((flags & Curve.UNBOUNDED) == 0) {
        bounds.set(slot, first, start, segment, end);
      }
    } else {
      cells.flags[slot] = flags & (Flag.RESET.bit() | Flag.REPLACED.bit());
    }
    return to;
  }

  /** Stands on the segment that holds {@code time}, the later one at a node. */
  private void moveTo(long time) {
    while (segment + 2 < curve.size() && curve.time(segment + 1) <= time) {
      segment++;
    }
  }

  private long valueAt(long time) {
    long before = curve.time(segment);
    long sum = curve.sum(segment);
    long length = curve.time(segment + 1) - before;
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
    if (edge == after || (edge != before && after - edge <= near && edge - before > near)) {
      return curve.node(segment + 1);
    }
    if (edge - before <= near) {
      return curve.node(segment);
    }
    if (!curve.isKnown(segment)) {
      return Quality.MEASURED;
    }
    Quality ends = curve.node(segment).worse(curve.node(segment + 1));
    return ends.worse(isGap() ? Quality.ESTIMATED : Quality.INTERPOLATED);
  }

  private boolean isGap() {
    long length = curve.time(segment + 1) - curve.time(segment);
    return length > stepMillis || length > curve.gapAfter;
  }

  private int edgeFlags(long edge) {
    boolean read = edge == curve.time(segment) || edge == curve.time(segment + 1);
    if (read || !curve.isKnown(segment)) {
      return 0;
    }
    return (isGap() ? Flag.GAP_SPREAD : Flag.EDGE_BETWEEN_READINGS).bit();
  }
}
