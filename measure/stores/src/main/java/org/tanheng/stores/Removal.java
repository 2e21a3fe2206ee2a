// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.tanheng.telemetry.TimeRange;

/**
 * Removes readings of a range day by day; what a day keeps stands settled again. The days become
 * dirty unless their rollups shall outlive the readings.
 */
final class Removal implements Days.Visitor {
  private final WriteBatch batch;
  private final int point;
  private final byte @Nullable [] mark;
  private final TimeRange range;
  private long count;

  /**
   * @param mark what dirty days are marked with, null: none are
   */
  Removal(WriteBatch batch, int point, TimeRange range, byte @Nullable [] mark) {
    this.batch = batch;
    this.point = point;
    this.range = range;
    this.mark = mark;
  }

  @Override
  public boolean accept(int day, Rows rows) {
    int removed = rows.remove(range.startMillis(), range.endMillis());
    if (removed == 0) {
      return true;
    }
    count += removed;
    try {
      byte[] block = Keys.numbered(Keys.BLOCK, point, day);
      if (rows.size == 0) {
        batch.delete(block);
      } else {
        batch.put(block, Block.encode(rows, day * Keys.DAY));
      }
      byte[] loose = Keys.numbered(Keys.LOOSE, point, day);
      batch.deleteRange(loose, Arrays.copyOf(Keys.loose(point, day, -1L), 18));
      if (mark != null) {
        batch.put(Keys.numbered(Keys.DIRTY, point, day), mark);
      }
    } catch (RocksDBException e) {
      throw new StoreException("cannot remove readings", e);
    }
    return true;
  }

  /** What was asked to be removed. */
  TimeRange range() {
    return range;
  }

  long count() {
    return count;
  }
}
