// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Folds what came loose into the block of its day, in steps short enough for writers to wait. Its
 * writes need no sync of their own: they change how readings stand, never which.
 */
final class Settling {
  private static final int DAYS_A_STEP = 200;
  private static final int ENTRIES_A_STEP = 20_000;

  /** So many entries of a day that still fills are worth a block. */
  private static final int WORTH = 60;

  private static final byte[] END = {Keys.LOOSE + 1};

  private final Rocks rocks;
  private final Object monitor;

  Settling(Rocks rocks, Object monitor) {
    this.rocks = rocks;
    this.monitor = monitor;
  }

  /**
   * Settles all days before {@code day}, and later ones of which much has come.
   *
   * @return loose entries that stay
   */
  long before(int day) {
    Step step = new Step(new byte[] {Keys.LOOSE}, day);
    long stay = 0;
    do {
      synchronized (monitor) {
        step = new Step(step.next, day);
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
    private int days;
    private int entries;
    private long stay;
    private boolean more;

    Step(byte[] from, int end) {
      next = from;
      this.end = end;
    }

    @Override
    public boolean accept(byte[] key, byte[] value) {
      if (!keys.isEmpty() && !sameDay(keys.getFirst(), key)) {
        settle();
        if (days >= DAYS_A_STEP || entries >= ENTRIES_A_STEP) {
          next = key;
          more = true;
          return false;
        }
      }
      entries++;
      keys.add(key);
      parts.add(value);
      return true;
    }

    private static boolean sameDay(byte[] one, byte[] other) {
      return Arrays.equals(one, 0, 9, other, 0, 9);
    }

    private void settle() {
      byte[] first = keys.getFirst();
      int day = Keys.numberOf(first);
      if (day >= end && keys.size() < WORTH) {
        stay += keys.size();
      } else {
        settle(first, day);
      }
      keys.clear();
      parts.clear();
    }

    private void settle(byte[] first, int day) {
      byte[] block = Keys.numbered(Keys.BLOCK, Keys.pointOf(first), day);
      rows.clear();
      Days.decode(day, rocks.get(block), parts, rows);
      try {
        batch.put(block, Block.encode(rows, day * Keys.DAY));
        for (byte[] key : keys) {
          batch.singleDelete(key);
        }
      } catch (RocksDBException e) {
        throw rocks.failed("settle", e);
      }
      days++;
    }

    void finish() {
      try (batch) {
        if (!keys.isEmpty()) {
          settle();
        }
        if (days > 0) {
          rocks.writeLater(batch);
        }
      }
    }
  }
}
