// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.MonthTotal;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Rollups;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** A year of hourly registers: sums by meter and month, last values, a day of one meter. */
public final class QueryBench {
  private static final int HOURS = 365 * 24;
  private static final int DAYS_A_BATCH = 10;
  private static final int REPEATS = 15;
  private static final double MOST_MILLIS = 200;

  private final Plant plant;
  private final List<String> ids;
  private final Figures figures = new Figures();

  private QueryBench(Plant plant) {
    this.plant = plant;
    ids = IntStream.range(0, plant.meters()).mapToObj(Plant::pointId).toList();
  }

  /**
   * @param directory must not exist
   */
  public static Figures run(Path directory, Plant plant) {
    QueryBench bench = new QueryBench(plant);
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      bench.fill(store);
    }
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      bench.query(store);
    }
    return bench.figures;
  }

  private void fill(RocksReadingStore store) {
    Clock clock = new Clock();
    for (int hour = 0; hour <= HOURS; hour += DAYS_A_BATCH * 24) {
      int end = Math.min(HOURS + 1, hour + DAYS_A_BATCH * 24);
      ReadingBatch batch = new ReadingBatch(Instant.ofEpochMilli(Plant.time(end * 60)));
      for (int meter = 0; meter < plant.meters(); meter++) {
        ReadingBatch.Appender to = batch.appender(ids.get(meter), Plant.SCALE);
        for (int at = hour; at < end; at++) {
          to.add(Plant.time(at * 60), plant.value(meter, at * 60), Quality.MEASURED);
        }
      }
      store.upsert(batch);
    }
    StoreBench.rates(figures, "written, hourly", clock, (long) plant.meters() * (HOURS + 1));
    Clock rolling = new Clock();
    int made = new Rollups(store, id -> Optional.of(IngestBench.point(id))).refresh().size();
    figures.add("rollups of " + made + " months", rolling.cpuSeconds(), "CPU s");
    store.compact();
  }

  private void query(ReadingStore store) {
    YearMonth first = YearMonth.from(Plant.START.atOffset(ZoneOffset.UTC));
    double worst = 0;
    double best = Double.MAX_VALUE;
    List<MonthTotal> totals = List.of();
    for (int i = 0; i < REPEATS; i++) {
      Clock clock = new Clock();
      totals = store.rollups().totals(ids, first, first.plusMonths(12));
      double millis = clock.seconds() * 1000;
      worst = Math.max(worst, millis);
      best = Math.min(best, millis);
    }
    figures.atMost("sums by meter and month, slowest", worst, "ms", MOST_MILLIS);
    figures.add("sums by meter and month, fastest", best, "ms");
    expect(totals);
    Clock last = new Clock();
    ids.forEach(store::last);
    figures.add("last value of all meters", last.seconds() * 1000, "ms");
    Clock day = new Clock();
    Instant start = Plant.START.plusSeconds(86_400L * 200);
    TimeRange range = new TimeRange(start, start.plusSeconds(86_400));
    ids.forEach(id -> store.scanAround(id, range, ReadingStore.NOW));
    figures.add("one day of one meter", day.seconds() * 1000 / ids.size(), "ms");
  }

  private void expect(List<MonthTotal> totals) {
    BigDecimal sum = totals.stream().map(MonthTotal::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    long use = 0;
    for (int meter = 0; meter < plant.meters(); meter++) {
      use += plant.value(meter, HOURS * 60) - plant.value(meter, 0);
    }
    boolean right = sum.compareTo(BigDecimal.valueOf(use, Plant.SCALE)) == 0;
    figures.say(
        totals.size() + " sums are " + (right ? "last minus first, exactly" : "WRONG: " + sum));
  }
}
