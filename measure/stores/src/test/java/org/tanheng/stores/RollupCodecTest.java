// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tanheng.telemetry.Flag;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Rollup;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Quality;

class RollupCodecTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 3);
  private static final Slots DAYS = Slots.of(MONTH, Step.DAY, ZoneId.of("Europe/Berlin"));

  private static void survives(IntervalSeries days) {
    Rollup rollup = new Rollup("p", MONTH, days);
    assertThat(RollupCodec.decode("p", MONTH, RollupCodec.encode(rollup))).isEqualTo(rollup);
  }

  @Test
  void whatIsUnknownStandsAsACount() {
    IntervalSeries nothing = IntervalSeries.builder(DAYS, 2).build();
    survives(nothing);
    assertThat(RollupCodec.encode(new Rollup("p", MONTH, nothing))).hasSizeLessThan(30);
    for (int slot : new int[] {0, 1, 15, 29, 30}) {
      survives(
          IntervalSeries.builder(DAYS, 2)
              .set(slot, new BigDecimal("-7.25"), Quality.ESTIMATED, 5, Set.of(Flag.ROLLOVER))
              .bounds(slot, new BigDecimal("-8"), new BigDecimal("-7"))
              .build());
    }
  }

  @Test
  void aMissingSlotThatSaysWhyIsKept() {
    survives(
        IntervalSeries.builder(DAYS, 0)
            .set(3, BigDecimal.ZERO, Quality.MISSING, 0, Set.of(Flag.RESET))
            .set(4, BigDecimal.ZERO, Quality.MEASURED, 86_400_000, Set.of())
            .build());
  }

  @Test
  void theVersionBeforeIsRead() {
    StringBuilder hex =
        new StringBuilder("020d")
            .append(
                HexFormat.of()
                    .formatHex(
                        "Europe/Berlin".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    hex.append("02").append("3164").append("01");
    byte measured = Values.code(Quality.MEASURED);
    hex.append(("%02x".formatted(measured) + "0a00").repeat(31));
    Rollup read = RollupCodec.decode("p", MONTH, HexFormat.of().parseHex(hex));
    assertThat(read.slots().sum()).isEqualTo(31 * 5);
    assertThat(read.slots().knownMillis()).isEqualTo((31 * 24 - 1) * 3_600_000L);
  }
}
