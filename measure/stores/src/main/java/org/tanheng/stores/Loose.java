// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.time.Instant;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.tanheng.telemetry.Series;

/**
 * Puts the readings of one commit into its batch, an entry per point and day, and marks the days.
 * What is next to each other in the database is put one after the other, which it takes in faster.
 */
final class Loose {
  private final WriteBatch batch;
  private final long commit;
  private final long received;
  private final Marked marked;
  private final PointDays marks = new PointDays();
  private final Rows rows = new Rows();
  private int entries;

  Loose(WriteBatch batch, long commit, Instant receivedAt, Marked marked) {
    this.batch = batch;
    this.commit = commit;
    received = receivedAt.toEpochMilli();
    this.marked = marked;
  }

  void put(int point, Series series) throws RocksDBException {
    for (int i = 0; i < series.size(); ) {
      int day = Keys.day(series.time(i));
      int end = i + 1;
      while (end < series.size() && Keys.day(series.time(end)) == day) {
        end++;
      }
      rows.clear();
      rows.add(series, i, end, received);
      batch.put(Keys.loose(point, day, commit), Block.encode(rows, day * Keys.DAY));
      if (!marked.stands(point, day)) {
        marks.add(point, day);
      }
      entries++;
      i = end;
    }
  }

  /** Puts the marks that do not stand already. */
  void mark() throws RocksDBException {
    byte[] sequence = Keys.number(commit);
    for (int i = 0; i < marks.size(); i++) {
      batch.put(Keys.numbered(Keys.DIRTY, marks.point(i), marks.day(i)), sequence);
    }
  }

  /** The commit is on disk; returns how many entries it has. */
  int wrote() {
    for (int i = 0; i < marks.size(); i++) {
      marked.put(marks.point(i), marks.day(i));
    }
    return entries;
  }
}
