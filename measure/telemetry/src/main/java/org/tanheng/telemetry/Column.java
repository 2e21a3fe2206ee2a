// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.util.Arrays;
import org.tanheng.units.Quality;

/** Readings of one point as growing primitive columns in arrival order. */
final class Column {
  private static final int ROOM = 16;
  long[] times;
  long[] values;
  Quality[] qualities;
  int size;
  boolean ascending = true;
  int scale;

  Column(int scale) {
    this(scale, ROOM);
  }

  /** A column with room for so many readings; it grows past them. */
  Column(int scale, int room) {
    this.scale = scale;
    times = new long[room];
    values = new long[room];
    qualities = new Quality[room];
  }

  void add(long time, long value, Quality quality) {
    if (size == times.length) {
      int room = size + (size >> 1) + 1;
      times = Arrays.copyOf(times, room);
      values = Arrays.copyOf(values, room);
      qualities = Arrays.copyOf(qualities, room);
    }
    ascending &= size == 0 || time > times[size - 1];
    times[size] = time;
    values[size] = value;
    qualities[size] = quality;
    size++;
  }

  /** Sorts by time; of equal times only the one added last remains. */
  void settle() {
    if (ascending) {
      return;
    }
    Integer[] rows = new Integer[size];
    for (int i = 0; i < size; i++) {
      rows[i] = i;
    }
    Arrays.sort(rows, (a, b) -> Long.compare(times[a], times[b]));
    Column sorted = new Column(scale);
    for (int i = 0; i < size; i++) {
      int row = rows[i];
      boolean superseded = i + 1 < size && times[rows[i + 1]] == times[row];
      if (!superseded) {
        sorted.add(times[row], values[row], qualities[row]);
      }
    }
    times = sorted.times;
    values = sorted.values;
    qualities = sorted.qualities;
    size = sorted.size;
    ascending = true;
  }

  Column slice(int from, int to) {
    Column slice = new Column(scale);
    slice.times = Arrays.copyOfRange(times, from, to);
    slice.values = Arrays.copyOfRange(values, from, to);
    slice.qualities = Arrays.copyOfRange(qualities, from, to);
    slice.size = to - from;
    return slice;
  }

  void rescale(int to) {
    for (int i = 0; i < size; i++) {
      values[i] = Exact.rescale(values[i], scale, to);
    }
    scale = to;
  }
}
