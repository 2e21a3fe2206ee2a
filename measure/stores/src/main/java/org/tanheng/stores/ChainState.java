// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.ReadingBatch;

/**
 * How far the chain of logged batches of a store is.
 *
 * @param origin name of the store in its leaves
 * @param entries leaves of any kind
 * @param batches leaves of batches
 * @param readings in all batches
 * @param previous leaf of the last batch
 */
record ChainState(String origin, long entries, long batches, long readings, Hash previous) {
  private static final int NAME = 12;

  static ChainState read(byte @Nullable [] bytes) {
    if (bytes == null) {
      String name = UUID.randomUUID().toString().replace("-", "").substring(0, NAME);
      return new ChainState("readings-" + name, 0, 0, 0, ReadingBatch.NONE);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long entries = in.getLong();
    long batches = in.getLong();
    long readings = in.getLong();
    byte[] hash = new byte[32];
    in.get(hash);
    byte[] origin = new byte[in.remaining()];
    in.get(origin);
    return new ChainState(
        new String(origin, StandardCharsets.UTF_8),
        entries,
        batches,
        readings,
        Hash.ofDigest(hash));
  }

  byte[] bytes() {
    byte[] name = origin.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(3 * Long.BYTES + 32 + name.length)
        .putLong(entries)
        .putLong(batches)
        .putLong(readings)
        .put(previous.digest())
        .put(name)
        .array();
  }

  ChainState withEntries(long count) {
    return new ChainState(origin, count, batches, readings, previous);
  }
}
