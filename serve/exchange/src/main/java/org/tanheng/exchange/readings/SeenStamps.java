// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers for each stamp the row that had it and a hash of its values. Rows in time order are
 * kept in plain arrays and searched by halving; only rows out of order cost more.
 */
final class SeenStamps {
  private record Seen(long row, long hash) {}

  private final boolean descending;
  private final Map<Long, Seen> outOfOrder = new HashMap<>();
  private long[] keys = new long[1 << 12];
  private long[] hashes = new long[1 << 12];
  private long[] rows = new long[1 << 12];
  private int size;

  SeenStamps(boolean descending) {
    this.descending = descending;
  }

  /** Row that already had the stamp, or 0 after noting this one. */
  long note(long stamp, long hash, long row) {
    long key = descending ? -stamp : stamp;
    if (size == 0 || key > keys[size - 1]) {
      append(key, hash, row);
      return 0;
    }
    int at = Arrays.binarySearch(keys, 0, size, key);
    if (at >= 0) {
      return rows[at];
    }
    Seen before = outOfOrder.putIfAbsent(key, new Seen(row, hash));
    return before == null ? 0 : before.row();
  }

  private void append(long key, long hash, long row) {
    if (size == keys.length) {
      int room = size + (size >> 1);
      keys = Arrays.copyOf(keys, room);
      hashes = Arrays.copyOf(hashes, room);
      rows = Arrays.copyOf(rows, room);
    }
    keys[size] = key;
    hashes[size] = hash;
    rows[size] = row;
    size++;
  }

  /** Whether the row that had the stamp had the same values. */
  boolean hadSameValues(long stamp, long hash) {
    long key = descending ? -stamp : stamp;
    int at = Arrays.binarySearch(keys, 0, size, key);
    if (at >= 0) {
      return hashes[at] == hash;
    }
    Seen seen = outOfOrder.get(key);
    return seen != null && seen.hash() == hash;
  }
}
