// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.ReadingStoreContract;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

class RocksReadingStoreTest extends ReadingStoreContract {
  @TempDir Path directory;

  @Override
  protected ReadingStore open() {
    return RocksReadingStore.open(directory.resolve("readings"));
  }

  @Test
  void aDirectoryInUseIsRefusedByName() {
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(directory.toString());
  }

  @Test
  void aClosedStoreSaysSo() {
    store.close();
    assertThatThrownBy(() -> store.upsert(new ReadingBatch(Instant.EPOCH)))
        .isInstanceOf(IllegalStateException.class);
    store.close();
    store = open();
  }

  @Test
  void aCheckpointIsAStoreOfItsOwn() {
    ReadingBatch batch = new ReadingBatch(Instant.EPOCH).add("p", 1, 42, 0, Quality.MANUAL);
    store.upsert(batch);
    Path copy = directory.resolve("copy");
    ((RocksReadingStore) store).checkpoint(copy);
    store.upsert(new ReadingBatch(Instant.EPOCH).add("p", 2, 43, 0, Quality.MANUAL));
    try (ReadingStore restored = RocksReadingStore.open(copy)) {
      assertThat(restored.scan("p", TimeRange.ALWAYS, ReadingStore.NOW).sum()).isEqualTo(42);
    }
  }
}
