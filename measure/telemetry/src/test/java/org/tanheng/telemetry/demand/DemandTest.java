// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Intervals;
import org.tanheng.telemetry.RegisterRules;
import org.tanheng.telemetry.RegisterSet;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

class DemandTest {
  private static final Instant START = Instant.parse("2026-03-01T16:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** A counter read each minute that moves 1 kWh a minute, and 3 from minute 20 to 35. */
  private static IntervalSeries cut(String step) {
    Series.Builder builder = Series.of("p");
    long value = 0;
    for (int minute = 0; minute <= 60; minute++) {
      builder.add(START.plusSeconds(60L * minute).toEpochMilli(), value, 0, Quality.MEASURED, 0);
      value += minute >= 20 && minute < 35 ? 3 : 1;
    }
    Series series = builder.build();
    Step by = Step.parse(step).orElseThrow();
    return Intervals.ofRegister(series, RegisterRules.NONE, Intervals.slotsOf(series, by, ZONE), 0);
  }

  private static Demand maximum(IntervalSeries slots) {
    return MaximumDemand.of(slots, QUARTER, Unit.of("kWh"), Unit.of("kW"))
        .orElseThrow()
        .orElseThrow();
  }

  @Test
  void slidingDemandFindsThePeriodThatFixedDemandCuts() {
    Demand fixed = maximum(cut("15m"));
    assertThat(fixed.power().value()).isEqualByComparingTo("140");
    Demand sliding = maximum(cut("1m"));
    assertThat(sliding.power()).hasToString("180 kW");
    assertThat(sliding.period().start()).isEqualTo(START.plusSeconds(1200));
    assertThat(maximum(cut("5m")).power().value()).isEqualByComparingTo("180");
    assertThat(fixed.high().value()).isEqualByComparingTo("144");
  }

  @Test
  void aPeriodThatIsNoMultipleIsRefusedAndPartsDoNotCount() {
    assertThat(MaximumDemand.of(cut("1h"), QUARTER, Unit.of("kWh"), Unit.of("kW")).findings())
        .extracting(finding -> finding.code())
        .containsExactly("demand-period");
    assertThat(
            MaximumDemand.of(cut("1h"), Duration.ofHours(2), Unit.of("kWh"), Unit.of("kW"))
                .orElseThrow())
        .isEmpty();
  }

  @Test
  void theMetersOwnMaximumFallsAtSettlement() {
    Series.Builder builder = Series.of("d");
    long[] values = {812, 812, 940, 0, 101, 655};
    for (int i = 0; i < values.length; i++) {
      long time = START.plusSeconds(86_400L * i).toEpochMilli();
      builder.add(time, values[i], 1, Quality.MEASURED, 0);
    }
    List<MeterDemand> periods = MeterDemand.of(builder.build());
    assertThat(periods).hasSize(2);
    assertThat(periods.getFirst().maximum()).isEqualByComparingTo("94.0");
    assertThat(periods.getFirst().isClosed()).isTrue();
    assertThat(periods.getLast().maximum()).isEqualByComparingTo("65.5");
    assertThat(periods.getLast().isClosed()).isFalse();
  }

  @Test
  void thePowerFactorDependsOnWhichKvarhCount() {
    BigDecimal active = new BigDecimal("400");
    BigDecimal taken = new BigDecimal("250");
    BigDecimal returned = new BigDecimal("50");
    assertThat(rounded(active, taken, returned, KvarhRule.ABSOLUTE_SUM)).isEqualTo("0.8000");
    assertThat(rounded(active, taken, returned, KvarhRule.IMPORT_ONLY)).isEqualTo("0.8480");
    assertThat(rounded(active, taken, returned, KvarhRule.NET)).isEqualTo("0.8944");
    Map<RegisterSet.Role, BigDecimal> quadrants =
        Map.of(
            RegisterSet.Role.ACTIVE_IMPORT,
            active,
            RegisterSet.Role.REACTIVE_Q1,
            taken,
            RegisterSet.Role.REACTIVE_Q4,
            returned);
    assertThat(PowerFactor.of(quadrants, KvarhRule.ABSOLUTE_SUM))
        .isEqualTo(PowerFactor.of(active, taken, returned, KvarhRule.ABSOLUTE_SUM));
    assertThat(PowerFactor.of(BigDecimal.ZERO, taken, returned, KvarhRule.NET)).isEmpty();
  }

  private static String rounded(
      BigDecimal active, BigDecimal taken, BigDecimal returned, KvarhRule rule) {
    BigDecimal value = PowerFactor.of(active, taken, returned, rule).orElseThrow().value();
    return value.round(new MathContext(4)).setScale(4).toPlainString();
  }
}
