// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Intervals;
import org.tanheng.telemetry.Meter;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.RegisterRules;
import org.tanheng.telemetry.RegisterSet;
import org.tanheng.telemetry.Resolution;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.TransformerRatio;
import org.tanheng.telemetry.Transformers;
import org.tanheng.telemetry.ValueSide;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

class VeeTest {
  private static final Instant START = Instant.parse("2026-03-01T16:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int HOURS = 24 * 35;
  private final Vee vee = new Vee(VeeRules.bundled());

  private static Point point(String id) {
    return new Point(
        id, PointKind.REGISTER, Unit.of("kWh"), 2, 7, null, "", "o", ZONE, TimeRange.ALWAYS);
  }

  private static Metered metered(String id) {
    Transformers plates =
        new Transformers(
            START, TransformerRatio.parse("200/5").orElseThrow(), TransformerRatio.NONE, null);
    Meter meter = new Meter(id, ValueSide.PRIMARY, List.of(plates), List.of());
    return new Metered(point(id), meter, new RegisterRules(7, null, 200.0));
  }

  /** A register that moves by so much in each hour. */
  private static Series register(String id, LongUnaryOperator hourly) {
    Series.Builder builder = Series.of(id);
    long value = 1000;
    for (int hour = 0; hour <= HOURS; hour++) {
      long time = START.plusSeconds(3600L * hour).toEpochMilli();
      builder.add(time, value, 2, Quality.MEASURED, 0);
      value += hourly.applyAsLong(hour);
    }
    return builder.build();
  }

  private static long shift(long hour) {
    return 1000 + 300 * (hour % 24 < 8 ? 0 : hour % 5);
  }

  private static IntervalSeries cut(Series series) {
    return Intervals.of(point(series.pointId()), series, Intervals.slotsOf(series, Step.HOUR, ZONE))
        .orElseThrow();
  }

  private List<Check> checks(LongUnaryOperator hourly) {
    return vee.point(metered("p"), cut(register("p", hourly))).stream()
        .map(VeeFlag::check)
        .toList();
  }

  @Test
  void aQuietMonthHasNoFlags() {
    assertThat(checks(VeeTest::shift)).isEmpty();
  }

  @Test
  void spikesStandstillsAndUseBeyondTheConnectionAreSeen() {
    assertThat(checks(hour -> hour == 300 ? 15_000 : shift(hour))).containsExactly(Check.SPIKE);
    assertThat(checks(hour -> hour == 300 ? 30_000 : shift(hour)))
        .contains(Check.SPIKE, Check.HIGH);
    assertThat(checks(hour -> hour / 24 == 20 ? 0 : shift(hour)))
        .containsExactly(Check.STUCK, Check.DYNAMIC);
    assertThat(checks(hour -> hour == 300 ? -9_000 : shift(hour)))
        .contains(Check.NEGATIVE, Check.COUNTER);
  }

  private static Branch branch(String id, LongUnaryOperator hourly) {
    return new Branch(metered(id), cut(register(id, hourly)));
  }

  private static long own(long hour) {
    return 500 + (hour * 37) % 211;
  }

  private List<VeeFlag> balance(LongUnaryOperator shown) {
    Branch main = branch("main", hour -> own(hour) + shift(hour) + 20);
    return vee.balance(main, List.of(branch("a", shown), branch("b", VeeTest::shift)));
  }

  @Test
  void aBalanceThatClosesHasNoFlags() {
    assertThat(balance(VeeTest::own)).isEmpty();
  }

  @Test
  void aFactorNotAppliedIsNamed() {
    List<VeeFlag> flags = balance(hour -> own(hour) / 40);
    assertThat(flags).extracting(VeeFlag::check).containsExactly(Check.SUM, Check.MULTIPLIER);
    assertThat(flags.getLast().pointId()).isEqualTo("a");
    assertThat(flags.getLast().got()).contains("200/5 not applied");
  }

  @Test
  void aFactorOfTheOnlyMeterBelowIsNamedWithoutAnyCourse() {
    Branch main = branch("main", hour -> 4000);
    List<VeeFlag> flags = vee.balance(main, List.of(branch("a", hour -> 100)));
    assertThat(flags).extracting(VeeFlag::check).containsExactly(Check.SUM, Check.MULTIPLIER);
  }

  @Test
  void aFactorAppliedTwiceIsNamed() {
    assertThat(balance(hour -> own(hour) * 40).getLast().got()).contains("applied twice");
  }

  @Test
  void aLostPhaseIsSeenByTheBalanceThatFollowsTheMeter() {
    List<VeeFlag> flags = balance(hour -> own(hour) * 2 / 3);
    assertThat(flags.getLast().check()).isEqualTo(Check.CORRELATION);
    assertThat(flags.getLast().got()).contains("one phase lost");
    assertThat(flags.getLast().finding().code()).isEqualTo("vee-correlation");
  }

  @Test
  void ratesThatDoNotAddUpAreTold() {
    RegisterSet set =
        new RegisterSet(
            "rates",
            "total",
            Map.of(RegisterSet.Role.PEAK, "peak", RegisterSet.Role.VALLEY, "valley"));
    Map<String, Series> readings =
        Map.of(
            "total", register("total", hour -> 100),
            "peak", register("peak", hour -> hour == 3 ? 55 : 50),
            "valley", register("valley", hour -> 50));
    assertThat(vee.rates(set, readings, Resolution.decimals(2))).hasSize(HOURS + 1);
    Map<String, Series> close =
        Map.of(
            "total", register("total", hour -> hour == 0 ? 1100 : 100),
            "peak", register("peak", hour -> hour == 3 ? 52 : 50),
            "valley", register("valley", hour -> hour == 0 ? 50 : 50));
    assertThat(vee.rates(set, close, Resolution.decimals(2))).hasSize(1);
  }

  @Test
  void clocksThatAreOffOrDriftAreTold() {
    List<ClockOffset> offsets =
        List.of(
            offset(0, 1, 500),
            offset(1, 5, 500),
            offset(2, 12, 500),
            offset(30, -70, 500),
            offset(31, 2, 500));
    assertThat(vee.clock("p", offsets))
        .extracting(VeeFlag::got)
        .containsExactly("12.0 s ahead, 7.0 s a day", "-70.0 s ahead, -2.9 s a day");
  }

  @Test
  void aClockThatStaysWrongIsToldAgainWhenItIsTwiceAsWrong() {
    List<ClockOffset> offsets = new ArrayList<>();
    for (int day = 0; day < 40; day++) {
      offsets.add(offset(day, 4 * day, 0));
    }
    offsets.add(offset(40, 0, 0));
    offsets.add(offset(70, 61, 0));
    assertThat(vee.clock("p", offsets))
        .extracting(VeeFlag::got)
        .containsExactly(
            "64.0 s ahead, 4.0 s a day", "128.0 s ahead, 4.0 s a day", "61.0 s ahead, 2.0 s a day");
  }

  @Test
  void aClockThatIsReadCoarselyIsNotCalledDrifting() {
    assertThat(vee.clock("p", List.of(offset(0, 0, 30_000), offset(1, 40, 30_000)))).isEmpty();
    assertThat(vee.clock("p", List.of(offset(0, 80, 30_000)))).isEmpty();
    assertThat(vee.clock("p", List.of(offset(0, 91, 30_000)))).hasSize(1);
    ClockOffset again = new ClockOffset(START, Duration.ofSeconds(2), Duration.ZERO);
    assertThat(vee.clock("p", List.of(offset(0, 1, 0), again))).isEmpty();
  }

  /** Two seconds within an hour are what the way took, not 48 s a day. */
  @Test
  void clocksThatWereReadTwiceInAnHourTellNoDrift() {
    ClockOffset soon =
        new ClockOffset(START.plusSeconds(3_600), Duration.ofSeconds(3), Duration.ZERO);
    assertThat(soon.gainedPerDay(offset(0, 1, 0))).isEmpty();
    assertThat(offset(1, 3, 0).gainedPerDay(offset(0, 1, 0))).hasValue(2);
    assertThat(vee.clock("p", List.of(offset(0, 1, 0), soon))).isEmpty();
  }

  private static ClockOffset offset(int day, int seconds, int withinMillis) {
    return new ClockOffset(
        START.plusSeconds(day * 86_400L),
        Duration.ofSeconds(seconds),
        Duration.ofMillis(withinMillis));
  }

  @Test
  void twoValuesOfOneInstantAreTold() {
    Reading first = new Reading("p", START, 100, 1, Quality.MEASURED, START.plusSeconds(1));
    Reading same = new Reading("p", START, 1000, 2, Quality.MEASURED, START.plusSeconds(2));
    Reading other = new Reading("p", START, 110, 1, Quality.MEASURED, START.plusSeconds(3));
    Reading edited = new Reading("p", START, 120, 1, Quality.MANUAL, START.plusSeconds(4));
    assertThat(vee.duplicates("p", List.of(edited, other, same, first))).hasSize(1);
  }

  @Test
  void rulesAreDataAndMalformedOnesAreRefused() {
    assertThat(VeeRules.bundled().rules()).hasSize(Check.values().length);
    assertThat(VeeRules.read("{\"rules\":[{\"id\":\"x\",\"check\":\"y\"}]}").findings())
        .extracting(finding -> finding.code())
        .containsExactly("vee-rule-invalid");
    assertThat(VeeRules.read("[]").findings()).isNotEmpty();
  }
}
