// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;

/**
 * Marks slots whose counter steps too coarsely for them: where a local day's mean slot is less than
 * ten resolutions, a single slot says little. Days of no use are not marked.
 */
final class TooFine {
  /** A slot smaller than this many resolutions is uncertain by more than a tenth. */
  private static final int LEAST = 10;

  private TooFine() {}

  static void mark(Slots slots, Cells cells, long[] steps) {
    int from = 0;
    while (from < cells.values.length) {
      Instant day = Step.DAY.floor(Instant.ofEpochMilli(slots.start(from)), slots.zone());
      long end = Step.DAY.next(day, slots.zone()).toEpochMilli();
      int to = from + 1;
      while (to < cells.values.length && slots.start(to) < end) {
        to++;
      }
      day(cells, steps, from, to);
      from = to;
    }
  }

  private static void day(Cells cells, long[] steps, int from, int to) {
    double sum = 0;
    long step = 0;
    int known = 0;
    for (int i = from; i < to; i++) {
      if (cells.known[i] > 0) {
        sum += Math.abs((double) cells.values[i]);
        step = Math.max(step, steps[i]);
        known++;
      }
    }
    if (sum > 0 && sum < (double) LEAST * step * known) {
      for (int i = from; i < to; i++) {
        cells.flags[i] |= cells.known[i] > 0 ? Flag.TOO_FINE.bit() : 0;
      }
    }
  }
}
