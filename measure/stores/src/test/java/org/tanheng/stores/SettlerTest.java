// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.telemetry.ReadingGenerator;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;

/** Settling while others write, read and delete neither hides a reading nor brings one back. */
class SettlerTest {
  private static final int POINTS = 6;
  private static final int BATCHES = 150;

  @TempDir Path directory;
  private final ReadingGenerator generator = new ReadingGenerator(11, POINTS);

  @Test
  void readersSeeWholeBatchesWhileHoursSettle() throws InterruptedException {
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      AtomicBoolean done = new AtomicBoolean();
      Thread settler =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!done.get()) {
                      store.compact();
                    }
                  });
      for (int batch = 0; batch < BATCHES; batch++) {
        store.upsert(generator.batch(batch));
        int point = batch % POINTS;
        Series series = series(store, point);
        assertThat(series.size()).isEqualTo(generator.count(point, batch + 1));
        assertThat(series.sum()).isEqualTo(generator.sum(point, batch + 1));
      }
      TimeRange hour = new TimeRange(ReadingGenerator.time(61), ReadingGenerator.time(121));
      store.delete(ReadingGenerator.pointId(0), hour);
      done.set(true);
      settler.join();
      store.compact();
      assertThat(store.scan(ReadingGenerator.pointId(0), hour, ReadingStore.NOW).isEmpty())
          .isTrue();
    }
  }

  private static Series series(ReadingStore store, int point) {
    return store.scan(ReadingGenerator.pointId(point), TimeRange.ALWAYS, ReadingStore.NOW);
  }
}
