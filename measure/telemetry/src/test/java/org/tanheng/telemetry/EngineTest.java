// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/** Meters with transformers, exchanges, bad readings, standstills; bounds and flags. */
class EngineTest {
  private static final Instant START = Instant.parse("2026-03-01T16:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final TransformerRatio HUNDRED = TransformerRatio.parse("500/5").orElseThrow();
  private static final TransformerRatio TWICE = TransformerRatio.parse("1000/5").orElseThrow();

  private static Instant at(double hours) {
    return START.plusMillis((long) (hours * 3_600_000));
  }

  /** Hours after the start and values with two decimals. */
  private static Series series(double... pairs) {
    Series.Builder builder = Series.of("p");
    for (int i = 0; i < pairs.length; i += 2) {
      long value = Math.round(pairs[i + 1] * 100);
      builder.add(at(pairs[i]).toEpochMilli(), value, 2, Quality.MEASURED, 0);
    }
    return builder.build();
  }

  private static Point point() {
    Unit unit = Unit.of("kWh");
    return new Point("p", PointKind.REGISTER, unit, 2, 6, null, "m", "o", ZONE, TimeRange.ALWAYS);
  }

  private static IntervalSeries hours(Meter meter, RegisterRules rules, Series series) {
    Slots slots = Intervals.slotsOf(series, Step.HOUR, ZONE);
    return Intervals.of(point(), meter, rules, series, slots).orElseThrow();
  }

  private static IntervalSeries hours(RegisterRules rules, Series series) {
    return hours(Meter.plain("m"), rules, series);
  }

  private static List<String> values(IntervalSeries cut) {
    return IntStream.range(0, cut.count()).mapToObj(i -> String.valueOf(cut.decimal(i))).toList();
  }

  private static List<RegisterEvent.Kind> kinds(IntervalSeries cut) {
    return cut.events().stream().map(RegisterEvent::kind).toList();
  }

  private static RegisterRules highest(double perHour) {
    return new RegisterRules(6, Duration.ofHours(1), perHour);
  }

  private static Meter meter(List<Transformers> transformers, List<Replacement> replacements) {
    return new Meter("m", ValueSide.SECONDARY, transformers, replacements);
  }

  private static Transformers from(double hours, TransformerRatio current) {
    return new Transformers(at(hours), current, TransformerRatio.NONE, null);
  }

  @Test
  void useIsMultipliedOnceWithTheFactorOfItsTime() {
    Meter meter = meter(List.of(from(-9, HUNDRED), from(1.5, TWICE)), List.of());
    IntervalSeries cut = hours(meter, point().rules(), series(0, 10, 1, 11, 2, 12, 3, 13));
    assertThat(values(cut)).containsExactly("100.00", "150.00", "200.00");
    assertThat(cut.flags(1)).containsExactly(Flag.RATIO_CHANGED);
    assertThat(cut.quality(1)).isEqualTo(Quality.MEASURED);
  }

  @Test
  void anExchangeCountsBothCounters() {
    var readings = new Replacement.Exchange(new BigDecimal("12.5"), new BigDecimal("0.25"));
    var swap = new Replacement(at(1.5), "new", 5, Map.of("p", readings));
    Meter meter = meter(List.of(from(0, HUNDRED)), List.of(swap));
    IntervalSeries cut = hours(meter, point().rules(), series(0, 10, 1, 11, 2, 1, 3, 2));
    assertThat(values(cut)).containsExactly("100.00", "225.00", "100.00");
    assertThat(cut.flags(1)).contains(Flag.REPLACED);
    assertThat(kinds(cut)).containsExactly(RegisterEvent.Kind.REPLACED);
  }

  @Test
  void anExchangeAtTheInstantOfAReadingLosesNothing() {
    var readings = new Replacement.Exchange(new BigDecimal("12"), new BigDecimal("0.5"));
    var swap = new Replacement(at(2), "new", null, Map.of("p", readings));
    Meter meter = meter(List.of(), List.of(swap));
    IntervalSeries cut = hours(meter, point().rules(), series(0, 10, 1, 11, 2, 0.5, 3, 2));
    assertThat(values(cut)).containsExactly("1.00", "1.00", "1.50");
  }

  @Test
  void anExchangeWithoutReadingsMissesItsPartAndSaysSo() {
    var swap = new Replacement(at(1.5), "new", null, Map.of());
    IntervalSeries cut =
        hours(meter(List.of(), List.of(swap)), point().rules(), series(0, 10, 1, 11, 2, 1, 3, 2));
    assertThat(values(cut)).containsExactly("1.00", "null", "1.00");
    assertThat(cut.flags(1)).contains(Flag.REPLACED);
    assertThat(cut.events().getFirst().finding().code()).isEqualTo("meter-replaced-unread");
  }

  @Test
  void aDipIsLeftOutAndNothingIsInvented() {
    IntervalSeries cut = hours(RegisterRules.NONE, series(0, 100, 1, 101, 2, 0, 3, 103, 4, 104));
    assertThat(values(cut)).containsExactly("1.00", "1.00", "1.00", "1.00");
    assertThat(cut.quality(1)).isEqualTo(Quality.ESTIMATED);
    assertThat(cut.flags(2)).contains(Flag.OUTLIER_LEFT_OUT);
  }

  @Test
  void aSpikeIsLeftOutEvenIfItLooksLikeARollover() {
    RegisterRules six = new RegisterRules(6, null, null);
    IntervalSeries cut = hours(six, series(0, 100, 1, 101, 2, 950_000, 3, 103, 4, 104));
    assertThat(values(cut)).containsExactly("1.00", "1.00", "1.00", "1.00");
    assertThat(kinds(cut)).containsExactly(RegisterEvent.Kind.OUTLIER);
  }

  @Test
  void aResetHighUpIsNoRolloverThoughNoLimitIsGiven() {
    RegisterRules six = new RegisterRules(6, null, null);
    IntervalSeries cut = hours(six, series(0, 600_000, 1, 600_010, 2, 600_020, 3, 0, 4, 10, 5, 20));
    assertThat(values(cut)).containsExactly("10.00", "10.00", "null", "10.00", "10.00");
    assertThat(kinds(cut)).containsExactly(RegisterEvent.Kind.RESET);
    IntervalSeries over = hours(six, series(0, 798_000, 1, 818_000, 2, 838_000, 3, 20, 4, 19_000));
    assertThat(kinds(over)).containsExactly(RegisterEvent.Kind.ROLLOVER);
  }

  @Test
  void aResetNearZeroIsNoDip() {
    RegisterRules learned = new RegisterRules(null, null, null, 10.0, null);
    IntervalSeries cut = hours(learned, series(0, 1, 1, 2, 2, 0, 3, 1, 4, 2.5));
    assertThat(values(cut)).containsExactly("1.00", "null", "1.00", "1.50");
  }

  @Test
  void jitterAcrossTheRolloverGoesBackAcross() {
    IntervalSeries cut =
        hours(point().rules(), series(0, 999_999.99, 1, 0.01, 2, 999_999.98, 3, 1));
    assertThat(cut.sum()).isEqualTo(101);
  }

  @Test
  void aCatchUpIsSpreadOverTheStandstill() {
    IntervalSeries cut =
        hours(highest(15), series(0, 10, 1, 20, 2, 20, 3, 20, 4, 20, 5, 60, 6, 70));
    assertThat(values(cut)).containsExactly("10.00", "10.00", "10.00", "10.00", "10.00", "10.00");
    assertThat(cut.flags(2)).contains(Flag.CATCH_UP, Flag.GAP_SPREAD);
    assertThat(cut.quality(2)).isEqualTo(Quality.ESTIMATED);
    assertThat(kinds(hours(highest(50), series(0, 10, 1, 20, 2, 20, 3, 20, 4, 60)))).isEmpty();
  }

  @Test
  void aSlotIsExactToOneResolutionAndInAGapToTheGap() {
    Meter meter = meter(List.of(from(0, HUNDRED)), List.of());
    IntervalSeries cut = hours(meter, point().rules(), series(0, 10, 1, 30, 4, 60));
    assertThat(cut.low(0)).isEqualByComparingTo("1999");
    assertThat(cut.high(0)).isEqualByComparingTo("2001");
    assertThat(cut.low(2)).isEqualByComparingTo("-1");
    assertThat(cut.high(2)).isEqualByComparingTo("3001");
    assertThat(cut.flags(0)).isEmpty();
  }

  @Test
  void anEstimatedReadingIsNoBound() {
    Series.Builder builder = Series.of("p");
    builder.add(at(0).toEpochMilli(), 0, 2, Quality.MEASURED, 0);
    builder.add(at(1).toEpochMilli(), 100, 2, Quality.ESTIMATED, 0);
    builder.add(at(2).toEpochMilli(), 400, 2, Quality.MEASURED, 0);
    IntervalSeries cut = hours(point().rules(), builder.build());
    assertThat(values(cut)).containsExactly("1.00", "3.00");
    assertThat(cut.quality(0)).isEqualTo(Quality.ESTIMATED);
    assertThat(cut.high(0)).isEqualByComparingTo("4.01");
  }

  /** 0.01 kWh x CT 80 x PT 350 is 280 kWh a step: too fine for 1,250 kWh in a quarter hour. */
  @Test
  void stepsFinerThanTheResolutionAllowsAreMarked() {
    Meter meter =
        meter(
            List.of(
                new Transformers(
                    at(-1),
                    TransformerRatio.parse("400/5").orElseThrow(),
                    TransformerRatio.parse("35000/100").orElseThrow(),
                    null)),
            List.of());
    Series series = series(0, 100, 1, 100.17, 2, 100.36, 24, 104.29);
    Slots quarters = Intervals.slotsOf(series, Step.QUARTER_HOUR, ZONE);
    IntervalSeries fine =
        Intervals.of(point(), meter, point().rules(), series, quarters).orElseThrow();
    assertThat(fine.flags(0)).contains(Flag.TOO_FINE);
    assertThat(fine.sum()).isEqualTo(12_012_000);
    Slots days = Intervals.slotsOf(series, Step.DAY, ZONE);
    IntervalSeries day = Intervals.of(point(), meter, point().rules(), series, days).orElseThrow();
    assertThat(day.flags(0)).doesNotContain(Flag.TOO_FINE);
    assertThat(day.high(0)).isEqualByComparingTo("120400");
  }

  @Test
  void whatTheMeterItselfKeptIsMeasured() {
    Series.Builder builder = Series.of("p");
    builder.add(at(0).toEpochMilli(), 0, 2, Quality.MEASURED, 0);
    builder.add(at(1).toEpochMilli(), 100, 2, Quality.READ_BACK, 0);
    builder.add(at(2).toEpochMilli(), 200, 2, Quality.MEASURED, 0);
    IntervalSeries cut = hours(point().rules(), builder.build());
    assertThat(cut.quality(0)).isEqualTo(Quality.READ_BACK);
    assertThat(cut.low(0)).isEqualByComparingTo("0.99");
  }
}
