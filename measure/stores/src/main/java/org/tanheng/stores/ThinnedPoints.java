// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Before which instant raw readings of a point were removed for their age. */
final class ThinnedPoints {
  private final Map<Integer, Instant> before = new ConcurrentHashMap<>();

  ThinnedPoints(Rocks rocks) {
    rocks.scan(
        new byte[] {Keys.THINNED},
        new byte[] {Keys.THINNED + 1},
        (key, value) -> {
          learn(Keys.pointOf(key), Instant.ofEpochMilli(Keys.number(value)));
          return true;
        });
  }

  void put(WriteBatch batch, int point, Instant boundary) throws RocksDBException {
    batch.put(Keys.numbered(Keys.THINNED, point, 0), Keys.number(boundary.toEpochMilli()));
  }

  void learn(int point, Instant boundary) {
    before.put(point, boundary);
  }

  boolean isEmpty() {
    return before.isEmpty();
  }

  Optional<Instant> before(int point) {
    return Optional.ofNullable(before.get(point));
  }
}
