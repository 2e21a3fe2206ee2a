// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Collects the runs of a commit as columns that are used again and writes their {@link RunTable}.
 */
final class RunRows {
  private static final int HEAD = 4;
  private static final int NUMBERS = 4;
  private int size;
  private int[] points = new int[64];
  private int[] counts = new int[64];
  private long[] starts = new long[64];
  private long[] ends = new long[64];
  private boolean isMinutes = true;
  private boolean isSeconds = true;

  void clear() {
    size = 0;
    isMinutes = true;
    isSeconds = true;
  }

  int size() {
    return size;
  }

  /** Adds a run; its time is that of its first and of its last reading. */
  void add(int point, int count, long start, long end) {
    if (size == points.length) {
      int room = 2 * size;
      points = Arrays.copyOf(points, room);
      counts = Arrays.copyOf(counts, room);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
    }
    points[size] = point;
    counts[size] = count;
    starts[size] = start;
    ends[size++] = end;
    isMinutes &= start % RunTable.MINUTE == 0 && end % RunTable.MINUTE == 0;
    isSeconds &= start % RunTable.SECOND == 0 && end % RunTable.SECOND == 0;
  }

  /** Tells the newest times that these runs brought. */
  void tell(Newest newest) {
    for (int i = 0; i < size; i++) {
      newest.wrote(points[i], ends[i]);
    }
  }

  /**
   * The table behind a leaf.
   *
   * @param hashes of the same runs
   */
  void write(ByteBuffer out, long received, long first, RunHasher hashes) {
    long unit = isMinutes ? RunTable.MINUTE : isSeconds ? RunTable.SECOND : 1;
    Varint.put(out, received);
    Varint.put(out, first);
    Varint.put(out, size);
    Varint.put(out, unit);
    long point = 0;
    long time = Math.floorDiv(received, unit);
    for (int i = 0; i < size; i++) {
      long start = Math.floorDiv(starts[i], unit);
      Varint.put(out, points[i] - point);
      Varint.put(out, counts[i]);
      Varint.put(out, start - time);
      Varint.put(out, Math.floorDiv(ends[i], unit) - start);
      out.put(hashes.mark(i));
      point = points[i];
      time = start;
    }
    out.put(hashes.parts());
  }

  /** Bytes that the table needs at most. */
  int room() {
    return (HEAD + NUMBERS * size) * Varint.MOST_BYTES + size;
  }
}
