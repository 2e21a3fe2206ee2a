// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law: whatever the history and the step, the slots add up to last - first + rollovers. */
class RegisterLawTest {
  private static final int COUNT = Boolean.getBoolean("tanheng.full") ? 20_000 : 1_000;
  private static final long SEED = 20_180_101;

  static Stream<Step> steps() {
    return Stream.of("1m", "5m", "15m", "1h", "6h", "1d", "1mo")
        .map(text -> Step.parse(text).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void slotsAddUp(Step step) {
    LongStream.range(0, COUNT)
        .parallel()
        .forEach(
            number -> {
              Histories history = new Histories(SEED + number);
              Slots slots = Intervals.slotsOf(history.series, step, history.zone);
              int scale = history.series.scale();
              IntervalSeries cut =
                  Intervals.ofRegister(history.series, history.rules, slots, scale);
              assertThat(cut.sum()).as("history %d", number).isEqualTo(history.used);
              assertThat(cut.events()).hasSize(history.rollovers);
            });
  }

  @Test
  void hoursAddUpToDaysAndDaysToMonths() {
    LongStream.range(0, COUNT)
        .parallel()
        .forEach(
            number -> {
              Histories history = new Histories(SEED - 1 - number);
              compare(history, Step.QUARTER_HOUR, Step.HOUR);
              compare(history, Step.HOUR, Step.DAY);
              compare(history, Step.DAY, Step.MONTH);
            });
  }

  private static void compare(Histories history, Step fine, Step coarse) {
    IntervalSeries parts = cut(history, fine);
    IntervalSeries wholes = cut(history, coarse);
    int part = 0;
    for (int whole = 0; whole < wholes.count(); whole++) {
      long sum = 0;
      while (part < parts.count() && parts.slots().end(part) <= wholes.slots().end(whole)) {
        sum += parts.isMissing(part) ? 0 : parts.value(part);
        part++;
      }
      if (part < parts.count() || parts.slots().end(part - 1) == wholes.slots().end(whole)) {
        assertThat(sum).isEqualTo(wholes.value(whole));
      }
    }
  }

  private static IntervalSeries cut(Histories history, Step step) {
    Slots slots = Intervals.slotsOf(history.series, step, history.zone);
    return Intervals.ofRegister(history.series, history.rules, slots, history.series.scale());
  }

  @Test
  void coarserDecimalsStillAddUpToTheRoundedEnds() {
    LongStream.range(0, COUNT)
        .parallel()
        .forEach(
            number -> {
              Histories history = new Histories(SEED + number);
              Slots slots = Intervals.slotsOf(history.series, Step.HOUR, history.zone);
              IntervalSeries cut = Intervals.ofRegister(history.series, history.rules, slots, 0);
              long whole = Exact.rescale(history.used, history.series.scale(), 0);
              assertThat(cut.sum()).as("history %d", number).isEqualTo(whole);
            });
  }
}
