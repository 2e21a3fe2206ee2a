// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-10, 1h, Europe/Berlin",
    "2026-03, 1d, Europe/Berlin",
    "2026-04, 1h, Australia/Lord_Howe",
    "2026-02, 1h, Asia/Shanghai",
    "2026-02, 15m, Asia/Kathmandu"
  })
  void theSlotOfATimeIsTheOneBetweenWhoseEdgesItLies(YearMonth month, String step, String zone) {
    Slots slots = Slots.of(month, Step.parse(step).orElseThrow(), ZoneId.of(zone));
    for (int i = 0; i < slots.count(); i++) {
      assertThat(slots.slotAt(slots.start(i))).isEqualTo(i);
      assertThat(slots.slotAt(slots.end(i) - 1)).isEqualTo(i);
      assertThat(slots.slotAt((slots.start(i) + slots.end(i)) / 2)).isEqualTo(i);
    }
  }

  @Test
  void timesOutsideAreBeforeTheFirstOrAfterTheLast() {
    Slots slots = Slots.of(YearMonth.of(2026, 10), Step.HOUR, ZoneId.of("Europe/Berlin"));
    long first = slots.start(0);
    long last = slots.end(slots.count() - 1);
    Random random = new Random(15);
    for (int i = 0; i < 1000; i++) {
      long away = random.nextLong(1L << random.nextInt(1, 62));
      assertThat(slots.slotAt(first - 1 - away)).isEqualTo(-1);
      assertThat(slots.slotAt(last + away)).isEqualTo(slots.count());
    }
    assertThat(slots.slotAt(Long.MIN_VALUE)).isEqualTo(-1);
    assertThat(slots.slotAt(Long.MAX_VALUE)).isEqualTo(slots.count());
  }
}
