// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

/**
 * Bounds of slots: each edge lies between the readings around it, and each reading is exact to half
 * a resolution, so that a slot between two readings is exact to one. What a slot inside one gap can
 * have used lies between nothing and the use of the whole gap.
 */
final class CutBounds {
  private final Curve curve;
  private final int scale;
  private final Cells cells;
  private final long[] steps;

  CutBounds(Curve curve, int scale, Cells cells) {
    this.curve = curve;
    this.scale = scale;
    this.cells = cells;
    steps = new long[cells.values.length];
  }

  /** The resolution of each slot at the scale of the values, rounded up. */
  long[] steps() {
    return steps;
  }

  /** Sets the bounds of a slot whose edges lie on two segments of the curve. */
  void set(int slot, int first, long start, int last, long end) {
    int startFrom = start == curve.time(first + 1) ? first + 1 : first;
    int startTo = start == curve.time(first) ? first : first + 1;
    int endFrom = end == curve.time(last + 1) ? last + 1 : last;
    int endTo = end == curve.time(last) ? last : last + 1;
    startFrom = curve.readBefore(startFrom);
    startTo = curve.readAfter(startTo);
    endFrom = curve.readBefore(endFrom);
    endTo = curve.readAfter(endTo);
    long slack = curve.step(startFrom) + curve.step(endTo);
    slack = (slack >> 1) + (slack & 1);
    long low;
    long high;
    if (startFrom == endFrom && startTo == endTo) {
      long move = curve.sum(endTo) - curve.sum(startFrom);
      low = Math.min(0, move);
      high = Math.max(0, move);
    } else {
      low = lower(endFrom, endTo) - upper(startFrom, startTo);
      high = upper(endFrom, endTo) - lower(startFrom, startTo);
    }
    cells.lows[slot] = Exact.floor(low - slack, curve.scale, scale);
    cells.highs[slot] = Exact.ceil(high + slack, curve.scale, scale);
    steps[slot] = Exact.ceil(slack, curve.scale, scale);
  }

  private long lower(int a, int b) {
    return a == b ? curve.sum(a) : Math.min(curve.sum(a), curve.sum(b));
  }

  private long upper(int a, int b) {
    return a == b ? curve.sum(a) : Math.max(curve.sum(a), curve.sum(b));
  }
}
