// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tanheng.telemetry.ReadingGenerator;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.TimeRange;

/** The process of {@link DiskFullTest}, which sees a small file system of its own. */
final class FullDisk {
  private static final long SEED = 4;
  private static final int POINTS = 20;
  private static final int ROUNDS = 3;

  private FullDisk() {}

  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0], "readings");
    Path ballast = Path.of(args[0], "ballast");
    var generator = new ReadingGenerator(SEED, POINTS);
    int next = 0;
    try (ReadingStore store = RocksReadingStore.open(data)) {
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < 40; i++) {
          store.upsert(generator.batch(next++));
        }
        fill(ballast);
        StoreException said = untilRefused(store, generator, next);
        next = acknowledged;
        System.err.println("round " + round + " after " + next + ": " + said.getCause());
        expect(store, generator, next);
        Files.delete(ballast);
        long start = System.nanoTime();
        while (!takes(store, generator, next)) {
          if (System.nanoTime() - start > 60_000_000_000L) {
            store.upsert(generator.batch(next));
          }
          Thread.sleep(200);
        }
        System.err.println("goes on after " + (System.nanoTime() - start) / 1_000_000 + " ms");
        next++;
      }
      expect(store, generator, next);
    }
    try (ReadingStore store = RocksReadingStore.open(data)) {
      expect(store, generator, next);
    }
  }

  private static int acknowledged;

  private static StoreException untilRefused(
      ReadingStore store, ReadingGenerator generator, int from) {
    for (int batch = from; ; batch++) {
      try {
        store.upsert(generator.batch(batch));
      } catch (StoreException e) {
        acknowledged = batch;
        return e;
      }
    }
  }

  private static boolean takes(ReadingStore store, ReadingGenerator generator, int batch) {
    try {
      store.upsert(generator.batch(batch));
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  /** All that was acknowledged; of the batch that was refused nothing, or all of it. */
  private static void expect(ReadingStore store, ReadingGenerator generator, int batches) {
    int whole = size(store, 0) == generator.count(0, batches) ? batches : batches + 1;
    for (int point = 0; point < POINTS; point++) {
      var series = store.scan(ReadingGenerator.pointId(point), TimeRange.ALWAYS, ReadingStore.NOW);
      assertThat(series.size()).isEqualTo(generator.count(point, whole));
      assertThat(series.sum()).isEqualTo(generator.sum(point, whole));
    }
  }

  private static int size(ReadingStore store, int point) {
    return store.scan(ReadingGenerator.pointId(point), TimeRange.ALWAYS, ReadingStore.NOW).size();
  }

  private static void fill(Path ballast) throws IOException {
    byte[] some = new byte[4_096];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(some);
      }
    } catch (IOException e) {
      System.err.println("full: " + e.getMessage());
    }
  }
}
