// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Folds what came loose into the block of its hour, in steps short enough for writers to wait. Its
 * writes need no sync of their own: they change how readings stand, never which.
 */
final class Settling {
  private static final int HOURS_A_STEP = 1000;
  private static final int ENTRIES_A_STEP = 20_000;
  private static final byte[] END = {Keys.LOOSE + 1};

  private final Rocks rocks;
  private final Object monitor;

  Settling(Rocks rocks, Object monitor) {
    this.rocks = rocks;
    this.monitor = monitor;
  }

  /**
   * Settles all hours before {@code hour}.
   *
   * @return loose entries that stay
   */
  long before(int hour) {
    Step step = new Step(new byte[] {Keys.LOOSE}, hour);
    long stay = 0;
    do {
      synchronized (monitor) {
        step = new Step(step.next, hour);
        rocks.scan(step.next, END, step);
        step.finish();
      }
      stay += step.stay;
    } while (step.more);
    return stay;
  }

  private final class Step implements Rocks.Entries {
    private final int end;
    private final WriteBatch batch = new WriteBatch();
    private final List<byte[]> keys = new ArrayList<>();
    private final List<byte[]> parts = new ArrayList<>();
    private final Rows rows = new Rows();
    private byte[] next;
    private int hours;
    private int entries;
    private long stay;
    private boolean more;

    Step(byte[] from, int end) {
      next = from;
      this.end = end;
    }

    @Override
    public boolean accept(byte[] key, byte[] value) {
      if (!keys.isEmpty() && !sameHour(keys.getFirst(), key)) {
        settle();
        if (hours >= HOURS_A_STEP || entries >= ENTRIES_A_STEP) {
          next = key;
          more = true;
          return false;
        }
      }
      entries++;
      if (Keys.numberOf(key) < end) {
        keys.add(key);
        parts.add(value);
      } else {
        stay++;
      }
      return true;
    }

    private static boolean sameHour(byte[] one, byte[] other) {
      return Arrays.equals(one, 0, 9, other, 0, 9);
    }

    private void settle() {
      byte[] first = keys.getFirst();
      int hour = Keys.numberOf(first);
      byte[] block = Keys.numbered(Keys.BLOCK, Keys.pointOf(first), hour);
      rows.clear();
      Hours.decode(hour, rocks.get(block), parts, rows);
      try {
        batch.put(block, Block.encode(rows, hour * Keys.HOUR));
        for (byte[] key : keys) {
          batch.singleDelete(key);
        }
      } catch (RocksDBException e) {
        throw rocks.failed("settle", e);
      }
      keys.clear();
      parts.clear();
      hours++;
    }

    void finish() {
      try (batch) {
        if (!keys.isEmpty()) {
          settle();
        }
        if (hours > 0) {
          rocks.writeLater(batch);
        }
      }
    }
  }
}
