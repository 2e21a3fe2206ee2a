// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The law over whole lives of meters: whatever was exchanged, multiplied, skipped or read wrongly,
 * the slots of any step add up to what was used, to the last digit.
 */
class MeterLawTest {
  private static final int COUNT = Boolean.getBoolean("tanheng.full") ? 1_000_000 : 20_000;
  private static final long SEED = 20_261_121;

  @Test
  void slotsAddUpToTheUse() {
    LongStream.range(0, COUNT).parallel().forEach(number -> check(SEED + number));
  }

  private static void check(long seed) {
    MeterHistory history = new MeterHistory(seed);
    check(seed, history, history.cut(history.step));
    if (seed % 4 == 0) {
      check(seed, history, history.cut(history.step, history.limited()));
    }
  }

  private static void check(long seed, MeterHistory history, IntervalSeries cut) {
    BigDecimal sum = BigDecimal.valueOf(cut.sum(), cut.scale());
    if (sum.compareTo(history.used) != 0) {
      assertThat(sum).as("history %d", seed).isEqualByComparingTo(history.used);
    }
    for (int slot = 0; slot < cut.count(); slot++) {
      if (!isBounded(cut, slot)) {
        assertThat(cut.decimal(slot))
            .as("history %d slot %d", seed, slot)
            .isBetween(cut.low(slot), cut.high(slot));
      }
    }
  }

  private static boolean isBounded(IntervalSeries cut, int slot) {
    BigDecimal value = cut.decimal(slot);
    BigDecimal low = cut.low(slot);
    BigDecimal high = cut.high(slot);
    return value == null
        || low != null && high != null && low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
  }

  @Test
  void aWrongReadingIsFoundEachTime() {
    LongStream.range(0, COUNT / 20)
        .parallel()
        .mapToObj(number -> new MeterHistory(SEED - 1 - number))
        .forEach(
            history ->
                assertThat(
                        history.cut(Step.DAY).events().stream()
                            .filter(event -> event.kind() == RegisterEvent.Kind.OUTLIER))
                    .hasSize(history.outliers));
  }
}
