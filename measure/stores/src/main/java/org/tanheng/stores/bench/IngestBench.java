// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Rollups;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Unit;

/**
 * Readings for a while as fast as they go: made, checked, stored with one synced write a batch, and
 * every few seconds turned into intervals and rollups. At the end all that was acknowledged is
 * counted and summed.
 */
public final class IngestBench {
  private static final int QUEUE = 8;
  private static final Duration REFRESH = Duration.ofSeconds(10);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Plant plant;
  private final int minutes;
  private final BlockingQueue<ReadingBatch> queue = new ArrayBlockingQueue<>(QUEUE);
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final Figures figures = new Figures();

  private IngestBench(Plant plant, int minutes) {
    this.plant = plant;
    this.minutes = minutes;
  }

  /**
   * @param directory must not exist
   * @param minutes how many minutes of each meter a batch holds
   * @param target readings a second
   */
  public static Figures run(
      Path directory, Plant plant, int minutes, Duration duration, double target) {
    IngestBench bench = new IngestBench(plant, minutes);
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      bench.generatorAlone();
      bench.run(store, duration, target);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      bench.figures.say("interrupted");
    }
    return bench.figures;
  }

  private void generatorAlone() {
    Arrivals arrivals = new Arrivals(plant, minutes);
    while (arrivals.sent() < 1_000_000) {
      arrivals.next();
    }
    Clock clock = new Clock();
    long before = arrivals.sent();
    while (arrivals.sent() < before + 2_000_000) {
      arrivals.next();
    }
    double cost = clock.cpuSeconds() * 1e6 / (arrivals.sent() - before);
    figures.add("the generator alone", cost, "CPU s a million");
  }

  private void run(RocksReadingStore store, Duration duration, double target)
      throws InterruptedException {
    Arrivals arrivals = new Arrivals(plant, minutes);
    long syncs = store.syncs();
    Clock clock = new Clock();
    Thread writer = Thread.ofPlatform().name("writer").start(() -> write(store));
    Thread roller = Thread.ofPlatform().name("roller").start(() -> roll(store));
    int batches = 0;
    while (clock.seconds() < duration.toSeconds()) {
      ReadingBatch batch = arrivals.next();
      refused.addAndGet(Checks.refused(batch));
      queue.put(batch);
      batches++;
    }
    queue.put(new ReadingBatch(Plant.START));
    writer.join();
    double wall = clock.seconds();
    roller.interrupt();
    roller.join();
    figures.atLeast("readings acknowledged a second", acknowledged.get() / wall, "/s", target);
    figures.add("  for", wall, "s");
    double cost = clock.cpuSeconds() * 1e6 / acknowledged.get();
    figures.add("  processor, generator and last rollups too", cost, "CPU s a million");
    figures.add("  synced writes for " + batches + " batches", store.syncs() - syncs, "");
    expect(store, arrivals);
  }

  private void write(ReadingStore store) {
    try {
      for (ReadingBatch batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
        acknowledged.addAndGet(store.upsert(batch).readings());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Refreshes until it is interrupted, and then once more, so that all that came is in. */
  private void roll(ReadingStore store) {
    Rollups rollups = new Rollups(store, id -> Optional.of(point(id)));
    Clock clock = new Clock();
    long made = 0;
    boolean more = true;
    while (more) {
      try {
        Thread.sleep(REFRESH);
      } catch (InterruptedException e) {
        more = false;
      }
      made += rollups.refresh().size();
    }
    figures.add("months of hours made", made, "in " + Math.round(clock.seconds()) + " s");
  }

  static Point point(String id) {
    return new Point(
        id,
        PointKind.REGISTER,
        Unit.of("kWh"),
        Plant.SCALE,
        null,
        null,
        "",
        "plant",
        ZONE,
        TimeRange.ALWAYS);
  }

  private void expect(ReadingStore store, Arrivals arrivals) {
    long count = 0;
    long sum = 0;
    for (int meter = 0; meter < plant.meters(); meter++) {
      Series series = store.scan(Plant.pointId(meter), TimeRange.ALWAYS, ReadingStore.NOW);
      count += series.size();
      sum += series.sum();
    }
    boolean all = count == arrivals.held() && sum == arrivals.sum();
    figures.say("count and sum are " + (all ? "those of the data" : "WRONG"));
    figures.say("refused by the checks: " + refused.get());
  }
}
