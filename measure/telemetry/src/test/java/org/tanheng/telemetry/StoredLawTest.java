// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tanheng.units.Quality;

/**
 * The law through a store: readings come in any order, twice, wrong and corrected, with refreshes
 * in between by engines that were started anew; the months add up to the use all the same.
 */
class StoredLawTest {
  private static final int COUNT = Boolean.getBoolean("tanheng.full") ? 30_000 : 1_000;
  private static final long SEED = 33;

  @Test
  void monthsAddUpWhateverTheArrival() {
    LongStream.range(0, COUNT).forEach(number -> check(SEED + number));
  }

  private static void check(long seed) {
    MeterHistory history = new MeterHistory(seed);
    Metered metered =
        new Metered(
            history.point(),
            history.meter(),
            seed % 2 == 0 ? history.limited() : history.point().rules());
    Random random = new Random(seed);
    MemoryStore store = new MemoryStore();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < history.series.size(); i++) {
      order.add(i);
      if (random.nextInt(6) == 0) {
        order.add(i);
      }
    }
    Collections.shuffle(order, random);
    Instant received = Instant.parse("2019-01-01T00:00:00Z");
    for (int row : order) {
      received = received.plusSeconds(1);
      if (random.nextInt(9) == 0) {
        write(store, history, row, random.nextInt(1000), received);
        received = received.plusSeconds(1);
      }
      if (random.nextInt(5) == 0) {
        refresh(store, metered);
      }
      write(store, history, row, history.series.value(row), received);
    }
    refresh(store, metered);
    BigDecimal sum = sum(store, history);
    assertThat(sum).as("history %d", seed).isEqualByComparingTo(history.used);
  }

  private static void refresh(MemoryStore store, Metered metered) {
    Rollups.metered(store, Rollups.Lookup.each(id -> Optional.of(metered))).refresh();
  }

  private static void write(
      MemoryStore store, MeterHistory history, int row, long value, Instant received) {
    store.upsert(
        new ReadingBatch(received)
            .add("p", history.series.time(row), value, history.scale, Quality.MEASURED));
  }

  private static BigDecimal sum(MemoryStore store, MeterHistory history) {
    Slots months = Intervals.slotsOf(history.series, Step.MONTH, history.zone);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < months.count(); i++) {
      Instant start = Instant.ofEpochMilli(months.start(i));
      var month = java.time.YearMonth.from(start.atZone(history.zone));
      sum =
          sum.add(
              store
                  .rollups()
                  .get("p", month)
                  .map(rollup -> BigDecimal.valueOf(rollup.slots().sum(), rollup.slots().scale()))
                  .orElse(BigDecimal.ZERO));
    }
    return sum;
  }
}
