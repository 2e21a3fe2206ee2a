// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.telemetry.Ack;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.ReadingStoreContract;
import org.tanheng.telemetry.RollupStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;

/** The contract with every fifth batch settled and compacted at once. */
class SettledStoreTest extends ReadingStoreContract {
  @TempDir Path directory;

  @Override
  protected ReadingStore open() {
    return new Settled(RocksReadingStore.open(directory.resolve("readings")));
  }

  private record Settled(RocksReadingStore store) implements ReadingStore {
    @Override
    public Ack upsert(ReadingBatch batch) {
      Ack ack = store.upsert(batch);
      if (ack.sequence() % 5 == 0) {
        store.compact();
      }
      return ack;
    }

    @Override
    public Series scan(String pointId, TimeRange range, Instant knownAt) {
      return store.scan(pointId, range, knownAt);
    }

    @Override
    public Series scanAround(String pointId, TimeRange range, Instant knownAt) {
      return store.scanAround(pointId, range, knownAt);
    }

    @Override
    public Sweep sweep() {
      return store.sweep();
    }

    @Override
    public Optional<Reading> before(String pointId, Instant time, Instant knownAt) {
      return store.before(pointId, time, knownAt);
    }

    @Override
    public Optional<Reading> atOrAfter(String pointId, Instant time, Instant knownAt) {
      return store.atOrAfter(pointId, time, knownAt);
    }

    @Override
    public void versions(String pointId, TimeRange range, Consumer<Reading> to) {
      store.versions(pointId, range, to);
    }

    @Override
    public long delete(String pointId, TimeRange range) {
      store.compact();
      return store.delete(pointId, range);
    }

    @Override
    public List<String> pointIds() {
      return store.pointIds();
    }

    @Override
    public RollupStore rollups() {
      return store.rollups();
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
