// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.units.Unit;

class MeterTest {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-06-01T00:00:00Z");

  private static TransformerRatio ratio(String text) {
    return TransformerRatio.parse(text).orElseThrow();
  }

  private static Meter meter(ValueSide side) {
    return new Meter(
        "m1",
        side,
        List.of(
            new Transformers(SECOND, ratio("600/5"), ratio("10000/100"), "photo-2"),
            new Transformers(FIRST, ratio("400/5"), ratio("35000/100"), "photo-1")),
        List.of());
  }

  @Test
  void theFactorIsThatOfItsTimeAndUnit() {
    Meter meter = meter(ValueSide.SECONDARY);
    assertThat(meter.factor(FIRST, Unit.of("kWh"))).isEqualByComparingTo("28000");
    assertThat(meter.factor(SECOND, Unit.of("MWh"))).isEqualByComparingTo("12000");
    assertThat(meter.factor(SECOND, Unit.of("kvarh"))).isEqualByComparingTo("12000");
    assertThat(meter.factor(SECOND, Unit.of("A"))).isEqualByComparingTo("120");
    assertThat(meter.factor(SECOND, Unit.of("V"))).isEqualByComparingTo("100");
    assertThat(meter.factor(SECOND, Unit.of("m3"))).isEqualByComparingTo("1");
    assertThat(meter.factor(FIRST.minusSeconds(1), Unit.of("kWh"))).isEqualByComparingTo("28000");
  }

  @Test
  void primaryValuesAreNeverMultiplied() {
    assertThat(meter(ValueSide.PRIMARY).factor(FIRST, Unit.of("kWh"))).isEqualByComparingTo("1");
  }

  @Test
  void ratiosAreReadFromThePlateOrRefused() {
    assertThat(ratio("7.5 / 5").factor()).isEqualByComparingTo("1.5");
    for (String wrong : List.of("400", "0/5", "100/3", "a/b", "")) {
      assertThat(TransformerRatio.parse(wrong).findings().getFirst().code())
          .isEqualTo("ratio-invalid");
    }
  }

  @Test
  void aFloatIsCoarserTheMoreItShows() {
    assertThat(Resolution.FLOAT32.at(new BigDecimal("2000000"))).isEqualByComparingTo("0.125");
    assertThat(Resolution.FLOAT32.at(new BigDecimal("20000000"))).isEqualByComparingTo("2");
    assertThat(Resolution.decimals(2).at(BigDecimal.TEN)).isEqualByComparingTo("0.01");
  }
}
