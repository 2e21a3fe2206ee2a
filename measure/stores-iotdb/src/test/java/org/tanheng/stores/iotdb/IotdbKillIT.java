// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.iotdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.telemetry.ReadingGenerator;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.TimeRange;

/** Three nodes, each reading on all of them; one is killed while a writer goes on. */
class IotdbKillIT {
  private static final int POINTS = 20;
  private static final int BEFORE = 40;
  private static final int AFTER = 40;

  @Test
  void oneOfThreeNodesKilledUnderLoadLosesNothingAcknowledged() throws Exception {
    assumeThat(Boolean.getBoolean("tanheng.full")).as("in the full check").isTrue();
    var generator = new ReadingGenerator(11, POINTS);
    try (Cluster cluster = new Cluster(3)) {
      int batch = 0;
      try (ReadingStore store = open(cluster.addresses())) {
        while (batch < BEFORE) {
          store.upsert(generator.batch(batch++));
        }
        Thread killer = Thread.ofPlatform().start(() -> cluster.node(2).kill());
        long stall = 0;
        while (batch < BEFORE + AFTER) {
          long start = System.nanoTime();
          untilTaken(store, generator, batch++);
          stall = Math.max(stall, System.nanoTime() - start);
        }
        killer.join();
        System.out.printf("longest stall %d ms%n", stall / 1_000_000);
        expect(store, generator, batch);
      }
      try (ReadingStore again = open(cluster.addresses().subList(0, 2))) {
        expect(again, generator, batch);
      }
    }
  }

  private static ReadingStore open(List<String> nodes) {
    return IotdbReadingStore.open(nodes, "root", "root", "killed");
  }

  private static void untilTaken(ReadingStore store, ReadingGenerator generator, int batch)
      throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (true) {
      try {
        store.upsert(generator.batch(batch));
        return;
      } catch (IotdbException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(500);
      }
    }
  }

  private static void expect(ReadingStore store, ReadingGenerator generator, int batches) {
    for (int point = 0; point < POINTS; point++) {
      var series = store.scan(ReadingGenerator.pointId(point), TimeRange.ALWAYS, ReadingStore.NOW);
      assertThat(series.size()).isEqualTo(generator.count(point, batches));
      assertThat(series.sum()).isEqualTo(generator.sum(point, batches));
    }
  }
}
