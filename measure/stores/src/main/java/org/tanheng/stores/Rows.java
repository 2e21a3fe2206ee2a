// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.Arrays;
import org.tanheng.telemetry.Series;

/**
 * Versions of readings of one point as growing columns. Settled they stand by time and, of one
 * time, the newest first; of one time and one receipt only the one added last remains.
 */
final class Rows {
  long[] times = new long[64];
  long[] received = new long[64];
  long[] values = new long[64];
  int[] kinds = new int[64];
  int size;
  private boolean settled = true;

  void add(long time, long receivedAt, long value, int kind) {
    if (size == times.length) {
      int room = size * 2;
      times = Arrays.copyOf(times, room);
      received = Arrays.copyOf(received, room);
      values = Arrays.copyOf(values, room);
      kinds = Arrays.copyOf(kinds, room);
    }
    settled &= size == 0 || before(size - 1, time, receivedAt);
    times[size] = time;
    received[size] = receivedAt;
    values[size] = value;
    kinds[size] = kind;
    size++;
  }

  private boolean before(int row, long time, long receivedAt) {
    return times[row] < time || (times[row] == time && received[row] > receivedAt);
  }

  /** Adds the rows of a series from {@code from} to before {@code to}. */
  void add(Series series, int from, int to, long receivedAt) {
    for (int i = from; i < to; i++) {
      int kind = Kind.of(series.quality(i), series.scale());
      add(series.time(i), receivedAt, series.value(i), kind);
    }
  }

  /** First of settled rows, one of each time, at or after a time; the size if there is none. */
  int rowAtOrAfter(long time) {
    int at = Arrays.binarySearch(times, 0, size, time);
    return at >= 0 ? at : -at - 1;
  }

  /** Adds a row to a series. */
  void tell(int row, Series.Builder to) {
    int kind = kinds[row];
    to.add(times[row], values[row], Kind.scale(kind), Kind.quality(kind), received[row]);
  }

  void clear() {
    size = 0;
    settled = true;
  }

  /** Puts the rows in order; later additions win over equal earlier ones. */
  void settle() {
    if (settled) {
      return;
    }
    Integer[] order = new Integer[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    Arrays.sort(order, this::compare);
    Rows sorted = new Rows();
    for (int i = 0; i < order.length; i++) {
      int row = order[i];
      boolean again =
          i + 1 < order.length
              && times[order[i + 1]] == times[row]
              && received[order[i + 1]] == received[row];
      if (!again) {
        sorted.add(times[row], received[row], values[row], kinds[row]);
      }
    }
    times = sorted.times;
    received = sorted.received;
    values = sorted.values;
    kinds = sorted.kinds;
    size = sorted.size;
    settled = true;
  }

  private int compare(int a, int b) {
    int byTime = Long.compare(times[a], times[b]);
    return byTime != 0 ? byTime : Long.compare(received[b], received[a]);
  }

  /** Drops all rows with a time in [start, end) and says how many they were. */
  int remove(long start, long end) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (times[i] < start || times[i] >= end) {
        times[kept] = times[i];
        received[kept] = received[i];
        values[kept] = values[i];
        kinds[kept++] = kinds[i];
      }
    }
    int removed = size - kept;
    size = kept;
    return removed;
  }
}
