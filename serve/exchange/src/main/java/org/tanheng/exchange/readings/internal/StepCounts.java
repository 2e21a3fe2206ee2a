// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings.internal;

/** Counts distances between neighbouring stamps, to find the usual one. */
public final class StepCounts {
  private static final int ROOM = 512;

  private final long[] steps = new long[ROOM];
  private final int[] counts = new int[ROOM];
  private int used;
  private int total;

  public StepCounts() {}

  private StepCounts(StepCounts from) {
    System.arraycopy(from.steps, 0, steps, 0, ROOM);
    System.arraycopy(from.counts, 0, counts, 0, ROOM);
    used = from.used;
    total = from.total;
  }

  public StepCounts copy() {
    return new StepCounts(this);
  }

  public void add(long step) {
    total++;
    int at = (int) ((step * 0x9E3779B97F4A7C15L) >>> 55);
    while (counts[at] != 0 && steps[at] != step) {
      at = (at + 1) & (ROOM - 1);
    }
    if (counts[at] == 0) {
      if (used >= ROOM / 2) {
        return;
      }
      used++;
      steps[at] = step;
    }
    counts[at]++;
  }

  /** The distance found most often, the shortest of several; 0 if there is none. */
  public long usual() {
    long best = 0;
    int most = 0;
    for (int i = 0; i < ROOM; i++) {
      if (counts[i] > most || (counts[i] == most && most > 0 && steps[i] < best)) {
        most = counts[i];
        best = steps[i];
      }
    }
    return best;
  }

  public int usualCount() {
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    return most;
  }

  public int total() {
    return total;
  }
}
