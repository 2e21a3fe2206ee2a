// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.util.Arrays;
import org.tanheng.units.Quality;

/** The columns of slots while they are made; bounds stand at the scale of the values. */
final class Cells {
  /** A bound that is not known. */
  static final long NONE = Long.MIN_VALUE;

  final long[] values;
  final Quality[] qualities;
  final long[] known;
  final long[] lows;
  final long[] highs;
  final int[] flags;

  Cells(int count) {
    values = new long[count];
    qualities = new Quality[count];
    known = new long[count];
    lows = new long[count];
    highs = new long[count];
    flags = new int[count];
    Arrays.fill(qualities, Quality.MISSING);
    Arrays.fill(lows, NONE);
    Arrays.fill(highs, NONE);
  }

  private Cells(Cells other) {
    values = other.values.clone();
    qualities = other.qualities.clone();
    known = other.known.clone();
    lows = other.lows.clone();
    highs = other.highs.clone();
    flags = other.flags.clone();
  }

  Cells copy() {
    return new Cells(this);
  }

  /** Takes over all slots of others from a place on. */
  void put(Cells part, int at) {
    int count = part.values.length;
    System.arraycopy(part.values, 0, values, at, count);
    System.arraycopy(part.qualities, 0, qualities, at, count);
    System.arraycopy(part.known, 0, known, at, count);
    System.arraycopy(part.lows, 0, lows, at, count);
    System.arraycopy(part.highs, 0, highs, at, count);
    System.arraycopy(part.flags, 0, flags, at, count);
  }
}
