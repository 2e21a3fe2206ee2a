// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.evidence.Hash;

/**
 * Which readings a logged batch held, without their values: of each run the point, how many, the
 * first and the last time, and the roots of the parts of its tree, so that a proof of one run reads
 * {@link #PART} runs again and not the batch. Some seven bytes a run.
 *
 * @param received when its readings became known, epoch milliseconds
 * @param first sequence number of its first reading
 * @param rows one for each run, in their order
 * @param roots of the parts
 */
record RunTable(long received, long first, List<Row> rows, List<Hash> roots) {
  /** Runs of a part. */
  static final int PART = 16;

  static final long MINUTE = 60_000;
  static final long SECOND = 1_000;

  /**
   * A run.
   *
   * @param start time of its first reading, epoch milliseconds
   * @param end time of its last
   * @param mark first byte of the hash of the run, to find which of a part was changed
   */
  record Row(int point, int count, long start, long end, byte mark) {}

  static RunTable parse(ByteBuffer in) {
    long received = Varint.get(in);
    long first = Varint.get(in);
    int count = (int) Varint.get(in);
    long unit = Varint.get(in);
    List<Row> rows = new ArrayList<>(count);
    long point = 0;
    long start = Math.floorDiv(received, unit);
    for (int i = 0; i < count; i++) {
      point += Varint.get(in);
      int size = (int) Varint.get(in);
      start += Varint.get(in);
      long end = start + Varint.get(in);
      rows.add(new Row((int) point, size, start * unit, end * unit, in.get()));
    }
    List<Hash> roots = new ArrayList<>();
    byte[] root = new byte[32];
    while (in.hasRemaining()) {
      in.get(root);
      roots.add(Hash.ofDigest(root));
    }
    return new RunTable(received, first, rows, roots);
  }

  /** The sequence number of the first reading of a run. */
  long firstOf(int run) {
    long number = first;
    for (int i = 0; i < run; i++) {
      number += rows.get(i).count();
    }
    return number;
  }
}
