// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

/** Remembers for each stamp the row that had it and a hash of its values, in primitive arrays. */
final class SeenStamps {
  private long[] stamps = new long[1 << 12];
  private long[] hashes = new long[1 << 12];
  private long[] rows = new long[1 << 12];
  private int size;

  /** Row that already had the stamp, or 0 after noting this one. */
  long note(long stamp, long hash, long row) {
    int at = find(stamp);
    if (rows[at] != 0) {
      return rows[at];
    }
    stamps[at] = stamp;
    hashes[at] = hash;
    rows[at] = row;
    size++;
    if (size * 2 > stamps.length) {
      grow();
    }
    return 0;
  }

  boolean hadSameValues(long stamp, long hash) {
    return hashes[find(stamp)] == hash;
  }

  private int find(long stamp) {
    int mask = stamps.length - 1;
    int at = (int) ((stamp * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (rows[at] != 0 && stamps[at] != stamp) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldStamps = stamps;
    long[] oldHashes = hashes;
    long[] oldRows = rows;
    int room = stamps.length * 2;
    stamps = new long[room];
    hashes = new long[room];
    rows = new long[room];
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != 0) {
        int at = find(oldStamps[i]);
        stamps[at] = oldStamps[i];
        hashes[at] = oldHashes[i];
        rows[at] = oldRows[i];
      }
    }
  }
}
