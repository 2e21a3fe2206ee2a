// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.time.Instant;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.tanheng.telemetry.Series;

/** Puts the readings of one commit into its batch, an entry per point and day, days marked. */
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
    for (int i = 0; i < series.size(); ) {
      int day = Keys.day(series.time(i));
      int end = i + 1;
      while (end < series.size() && Keys.day(series.time(end)) == day) {
        end++;
      }
      rows.clear();
      rows.add(series, i, end, received);
      batch.put(Keys.loose(point, day, commit), Block.encode(rows, day * Keys.DAY));
      batch.put(Keys.numbered(Keys.DIRTY, point, day), sequence);
      entries++;
      i = end;
    }
    return entries;
  }
}
