// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;

/** Entries before a key in their order, as they stood when it was opened; it stands at none yet. */
final class Cursor implements AutoCloseable {
  /** So many entries are sooner stepped over than searched for. */
  private static final int NEAR = 4;

  private final Rocks rocks;
  private final Slice end;
  private final ReadOptions bounded;
  private final RocksIterator iterator;
  private byte @Nullable [] passed;
  private byte @Nullable [] key;

  Cursor(Rocks rocks, RocksDB db, byte[] to) {
    this.rocks = rocks;
    end = new Slice(to);
    bounded = new ReadOptions().setIterateUpperBound(end);
    iterator = db.newIterator(bounded);
  }

  /** Whether there is an entry here; false after the last one. */
  boolean isValid() {
    return key != null;
  }

  /** The key of the entry here; not to be changed. */
  byte[] key() {
    return Objects.requireNonNull(key, "no entry here");
  }

  byte[] value() {
    return iterator.value();
  }

  void next() {
    passed = key();
    iterator.next();
    arrive();
  }

  /** Goes to the first entry at or after a key; a little ahead of here is the fastest. */
  void go(byte[] to) {
    boolean isAhead = passed != null && Arrays.compareUnsigned(to, passed) > 0;
    for (int i = 0; i < NEAR && isAhead && isBefore(to); i++) {
      next();
    }
    if (!isAhead || isBefore(to)) {
      seek(to);
    }
  }

  private void seek(byte[] to) {
    passed = to;
    iterator.seek(to);
    arrive();
  }

  private boolean isBefore(byte[] to) {
    return key != null && Arrays.compareUnsigned(key, to) < 0;
  }

  private void arrive() {
    key = iterator.isValid() ? iterator.key() : null;
    if (key == null) {
      try {
        iterator.status();
      } catch (RocksDBException e) {
        throw rocks.failed("read", e);
      }
    }
  }

  @Override
  public void close() {
    iterator.close();
    bounded.close();
    end.close();
    rocks.leave();
  }
}
