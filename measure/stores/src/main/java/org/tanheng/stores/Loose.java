// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.time.Instant;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.tanheng.telemetry.Series;

/** Puts the readings of one commit into its batch, an entry per point and hour, days marked. */
final class Loose {
  private final WriteBatch batch;
  private final long commit;
  private final long received;
  private final byte[] sequence;
  private final Rows rows = new Rows();

  Loose(WriteBatch batch, long commit, Instant receivedAt) {
    this.batch = batch;
    this.commit = commit;
    received = receivedAt.toEpochMilli();
    sequence = Keys.number(commit);
  }

  /** Returns how many entries the series gave. */
  int put(int point, Series series) throws RocksDBException {
    int entries = 0;
    long marked = Long.MIN_VALUE;
    for (int i = 0; i < series.size(); ) {
      int hour = Keys.hour(series.time(i));
      int end = i + 1;
      while (end < series.size() && Keys.hour(series.time(end)) == hour) {
        end++;
      }
      rows.clear();
      rows.add(series, i, end, received);
      batch.put(Keys.loose(point, hour, commit), Block.encode(rows, hour * Keys.HOUR));
      long day = Math.floorDiv(series.time(i), RocksReadingStore.DAY);
      if (day != marked) {
        batch.put(Keys.numbered(Keys.DIRTY, point, (int) day), sequence);
        marked = day;
      }
      entries++;
      i = end;
    }
    return entries;
  }
}
