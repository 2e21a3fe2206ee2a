// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.bench;

import java.nio.file.Path;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;

/** Days of minute registers into a new store: bytes on disk, speed of writing and of reading. */
public final class StoreBench {
  private static final int MINUTES_A_BATCH = 10;
  private static final double MOST_BYTES = 3;

  private StoreBench() {}

  /**
   * @param directory must not exist
   */
  public static Figures run(Path directory, Plant plant, int days) {
    Figures figures = new Figures();
    Arrivals arrivals = new Arrivals(plant, MINUTES_A_BATCH);
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      Clock writing = new Clock();
      while (arrivals.minute() < days * 24 * 60) {
        store.upsert(arrivals.next());
      }
      rates(figures, "written", writing, arrivals.sent());
      figures.add("bytes a reading before compaction", bytes(directory, arrivals), "B");
      Clock compacting = new Clock();
      store.compact();
      figures.add("compaction", compacting.cpuSeconds(), "CPU s");
    }
    figures.atMost(
        "bytes a reading, whole directory, compacted", bytes(directory, arrivals), "B", MOST_BYTES);
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      read(figures, store, plant, arrivals);
    }
    return figures;
  }

  private static double bytes(Path directory, Arrivals arrivals) {
    return Clock.bytes(directory) / (double) arrivals.held();
  }

  private static void read(Figures figures, ReadingStore store, Plant plant, Arrivals arrivals) {
    Clock reading = new Clock();
    long count = 0;
    long sum = 0;
    for (int meter = 0; meter < plant.meters(); meter++) {
      Series series = store.scan(Plant.pointId(meter), TimeRange.ALWAYS, ReadingStore.NOW);
      count += series.size();
      sum += series.sum();
    }
    rates(figures, "read", reading, count);
    boolean right = count == arrivals.held() && sum == arrivals.sum();
    figures.say("count and sum are " + (right ? "those of the data" : "WRONG"));
  }

  static void rates(Figures figures, String verb, Clock clock, long readings) {
    figures.add("readings " + verb, readings, "");
    figures.add("  a second", readings / clock.seconds(), "/s");
    figures.add("  processor", clock.cpuSeconds() * 1e6 / readings, "CPU s a million");
  }
}
