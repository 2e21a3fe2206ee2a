// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;

/** Entries of a range of keys in their order, as they stood when it was opened. */
final class Cursor implements AutoCloseable {
  private final Rocks rocks;
  private final Slice end;
  private final ReadOptions bounded;
  private final RocksIterator iterator;

  Cursor(Rocks rocks, RocksDB db, byte[] from, byte[] to) {
    this.rocks = rocks;
    end = new Slice(to);
    bounded = new ReadOptions().setIterateUpperBound(end);
    iterator = db.newIterator(bounded);
    iterator.seek(from);
  }

  /** Whether there is an entry here; false after the last one. */
  boolean isValid() {
    if (iterator.isValid()) {
      return true;
    }
    try {
      iterator.status();
      return false;
    } catch (RocksDBException e) {
      throw rocks.failed("read", e);
    }
  }

  byte[] key() {
    return iterator.key();
  }

  byte[] value() {
    return iterator.value();
  }

  void next() {
    iterator.next();
  }

  @Override
  public void close() {
    iterator.close();
    bounded.close();
    end.close();
    rocks.leave();
  }
}
