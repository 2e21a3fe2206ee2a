// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** The short number that stands for a point's name in keys; given once and never again. */
final class PointNumbers {
  private final Map<String, Integer> byName = new ConcurrentHashMap<>();
  private final Map<Integer, String> byNumber = new ConcurrentHashMap<>();

  PointNumbers(Rocks rocks) {
    rocks.scan(
        new byte[] {Keys.POINT},
        new byte[] {Keys.POINT + 1},
        (key, value) -> {
          learn(Keys.pointId(key), ByteBuffer.wrap(value).getInt());
          return true;
        });
  }

  @Nullable Integer find(String pointId) {
    return byName.get(pointId);
  }

  /** The number, written into the batch if it is new; {@link #learn} it after the commit. */
  int number(String pointId, Map<String, Integer> fresh, WriteBatch batch) throws RocksDBException {
    Integer known = byName.get(pointId);
    if (known != null) {
      return known;
    }
    Integer given = fresh.get(pointId);
    if (given == null) {
      given = byName.size() + fresh.size() + 1;
      fresh.put(pointId, given);
      batch.put(Keys.point(pointId), ByteBuffer.allocate(4).putInt(given).array());
    }
    return given;
  }

  void learn(String pointId, int number) {
    byName.put(pointId, number);
    byNumber.put(number, pointId);
  }

  String name(int number) {
    String name = byNumber.get(number);
    if (name == null) {
      throw new IllegalStateException("no point has number " + number);
    }
    return name;
  }

  List<String> names() {
    return byName.keySet().stream().sorted().toList();
  }
}
