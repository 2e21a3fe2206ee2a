// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** One go over points whose days are settled in part, beside plain lists of their times. */
class SweepTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final int POINTS = 15;
  @TempDir Path directory;
  private final Random random = new Random(14);
  private final List<TreeSet<Long>> times = new ArrayList<>();

  @Test
  void daysThatAreSettledInPartAndMeanwhileAreReadWhole() {
    for (int i = 0; i < POINTS; i++) {
      times.add(new TreeSet<>());
    }
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      for (int round = 0; round < 6; round++) {
        come(store);
        if (round % 2 == 0) {
          store.compact();
        }
      }
      try (ReadingStore.Sweep readings = store.sweep()) {
        compare(readings, 0);
        store.compact();
        for (int i = 0; i < POINTS; i++) {
          compare(readings, i);
        }
        for (int i = 0; i < 5 * POINTS; i++) {
          compare(readings, random.nextInt(POINTS));
        }
      }
    }
  }

  /** The last points never come. */
  private void come(ReadingStore store) {
    ReadingBatch batch = new ReadingBatch(START.plusMillis(random.nextInt(1_000_000)));
    for (int i = 0; i < POINTS - 2; i++) {
      for (int j = random.nextInt(30); j > 0; j--) {
        long time =
            START.toEpochMilli() + random.nextLong(random.nextInt(9) == 0 ? 200 * DAY : 4 * DAY);
        batch.add("p" + i, time, time, 0, Quality.MEASURED);
        times.get(i).add(time);
      }
    }
    store.upsert(batch);
  }

  private void compare(ReadingStore.Sweep readings, int point) {
    long start = START.toEpochMilli() - DAY + random.nextLong(8 * DAY);
    long end = start + 1 + random.nextLong(2 * DAY);
    List<Long> all = new ArrayList<>(times.get(point));
    int from = insertion(all, start);
    int to = insertion(all, end);
    TimeRange range = new TimeRange(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end));
    assertThat(readings.around("p" + point, range).readings().map(Reading::unscaled))
        .containsExactlyElementsOf(
            all.subList(
                Math.max(0, from - ReadingStore.NEIGHBOURS),
                Math.min(all.size(), to + ReadingStore.NEIGHBOURS)));
  }

  private static int insertion(List<Long> times, long time) {
    int at = Collections.binarySearch(times, time);
    return at >= 0 ? at : -at - 1;
  }
}
