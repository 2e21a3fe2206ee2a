// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.evidence.Hash;

/**
 * Which readings a logged batch held, without their values: of each run the point and the times,
 * and the roots of the parts of its tree, so that a proof of one run reads {@link #PART} runs again
 * and not the batch. About four bytes a run of evenly spaced readings.
 *
 * @param received when its readings became known, epoch milliseconds
 * @param first sequence number of its first reading
 * @param rows one for each run, in their order
 * @param roots of the parts
 */
record RunTable(long received, long first, List<Row> rows, List<Hash> roots) {
  /** Runs of a part. */
  static final int PART = 16;

  /**
   * A run.
   *
   * @param times epoch milliseconds, growing
   */
  record Row(int point, long[] times) {}

  byte[] bytes() {
    int times = rows.stream().mapToInt(row -> row.times().length).sum();
    int most = (5 + 3 * rows.size() + times) * Varint.MOST_BYTES + roots.size() * 32;
    ByteBuffer out = ByteBuffer.allocate(most);
    Varint.put(out, received);
    Varint.put(out, first);
    Varint.put(out, rows.size());
    long point = 0;
    long time = received;
    for (Row row : rows) {
      Varint.put(out, row.point() - point);
      point = row.point();
      time = put(out, row.times(), time);
    }
    roots.forEach(root -> out.put(root.digest()));
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  private static long put(ByteBuffer out, long[] times, long before) {
    long step = times.length > 1 ? times[1] - times[0] : 0;
    boolean even = true;
    for (int i = 2; i < times.length && even; i++) {
      even = times[i] - times[i - 1] == step;
    }
    Varint.put(out, even ? times.length : -times.length);
    Varint.put(out, times[0] - before);
    if (even) {
      Varint.put(out, step);
    } else {
      for (int i = 1; i < times.length; i++) {
        Varint.put(out, times[i] - times[i - 1]);
      }
    }
    return times[0];
  }

  static RunTable parse(ByteBuffer in) {
    long received = Varint.get(in);
    long first = Varint.get(in);
    int count = (int) Varint.get(in);
    List<Row> rows = new ArrayList<>(count);
    long point = 0;
    long before = received;
    for (int i = 0; i < count; i++) {
      point += Varint.get(in);
      long[] times = times(in, before);
      before = times[0];
      rows.add(new Row((int) point, times));
    }
    List<Hash> roots = new ArrayList<>();
    byte[] root = new byte[32];
    while (in.hasRemaining()) {
      in.get(root);
      roots.add(Hash.ofDigest(root));
    }
    return new RunTable(received, first, rows, roots);
  }

  private static long[] times(ByteBuffer in, long before) {
    int size = (int) Varint.get(in);
    long[] times = new long[Math.abs(size)];
    times[0] = before + Varint.get(in);
    long step = size > 0 ? Varint.get(in) : 0;
    for (int i = 1; i < times.length; i++) {
      times[i] = times[i - 1] + (size > 0 ? step : Varint.get(in));
    }
    return times;
  }

  /** The sequence number of the first reading of a run. */
  long firstOf(int run) {
    long number = first;
    for (int i = 0; i < run; i++) {
      number += rows.get(i).times().length;
    }
    return number;
  }
}
