// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Intervals;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.RegisterRules;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

class GapFillTest {
  private static final Instant START = Instant.parse("2026-03-01T16:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final RegisterRules RULES = new RegisterRules(4, HOUR, null);

  /** Hourly readings from an hour to another; 10 a day hour, 2 a night hour, in tenths. */
  private static void hours(Series.Builder builder, long from, long to) {
    for (long hour = from; hour <= to; hour++) {
      long time = START.plusSeconds(3600 * hour).toEpochMilli();
      builder.add(time, at(hour) % 100_000, 1, Quality.MEASURED, 0);
    }
  }

  private static long at(long hours) {
    long value = 99_000 - 28 * 144;
    for (long hour = 0; hour < hours; hour++) {
      value += hour % 24 < 12 ? 2 : 10;
    }
    return value;
  }

  /** Four weeks, then two days of nothing. */
  private static Series history() {
    Series.Builder builder = Series.of("p");
    hours(builder, 0, 24 * 28);
    hours(builder, 24 * 30, 24 * 30 + 5);
    return builder.build();
  }

  private static IntervalSeries cut(Series series) {
    return Intervals.ofRegister(series, RULES, Intervals.slotsOf(series, Step.HOUR, ZONE), 1);
  }

  private static Filling fill(Map<String, IntervalSeries> siblings, IntervalSeries history) {
    GapFill fill = new GapFill(FillRule.DEFAULT, RULES, HOUR, history, siblings);
    List<Filling> fillings = fill.propose(history(), START);
    assertThat(fillings).hasSize(1);
    return fillings.getFirst();
  }

  private static Series with(Series series, List<Reading> readings) {
    Series.Builder builder = Series.of(series.pointId());
    java.util.stream.Stream.concat(series.readings(), readings.stream())
        .sorted(java.util.Comparator.comparing(Reading::time))
        .forEach(builder::add);
    return builder.build();
  }

  @Test
  void theWeekdaysProfileGivesTheCourseAndTheRegisterTheSum() {
    Series series = history();
    Filling filling = fill(Map.of(), cut(series));
    assertThat(filling.ruleId()).isEqualTo("weekday-profile");
    assertThat(filling.use()).isEqualByComparingTo("28.8");
    assertThat(filling.readings()).hasSize(47);
    Series filled = with(series, filling.readings());
    IntervalSeries cut = cut(filled);
    assertThat(cut.sum()).isEqualTo(cut(series).sum());
    int first = 24 * 28;
    assertThat(cut.decimal(first)).isEqualByComparingTo("0.2");
    assertThat(cut.decimal(first + 13)).isEqualByComparingTo("1.0");
    assertThat(cut.quality(first + 13)).isEqualTo(Quality.ESTIMATED);
    assertThat(cut.high(first + 13)).isEqualByComparingTo("28.9");
  }

  @Test
  void aSiblingComesBeforeTheProfile() {
    Series.Builder other = Series.of("q");
    SplittableRandom random = new SplittableRandom(3);
    long value = 0;
    for (long hour = 0; hour <= 24 * 31; hour++) {
      long time = START.plusSeconds(3600 * hour).toEpochMilli();
      other.add(time, value, 1, Quality.MEASURED, 0);
      value += 1 + random.nextLong(50);
    }
    Series series = history();
    Filling filling = fill(Map.of("q", cut(other.build())), cut(series));
    assertThat(filling.donor()).isEqualTo("q");
    assertThat(cut(with(series, filling.readings())).sum()).isEqualTo(cut(series).sum());
  }

  @Test
  void withoutDonorsTheGapIsSpreadEvenlyAndAnEarlierFillingDoesNotCount() {
    Filling filling = fill(Map.of(), cut(history()));
    assertThat(filling.readings()).isNotEmpty();
    GapFill bare = new GapFill(FillRule.DEFAULT, RULES, HOUR, null, Map.of());
    List<Filling> again = bare.propose(with(history(), filling.readings()), START);
    assertThat(again).extracting(Filling::ruleId).containsExactly("linear");
    assertThat(again.getFirst().readings()).isEmpty();
  }

  @Test
  void powerIsOfferedBesideARegisterThatIsTooCoarse() {
    Series.Builder power = Series.of("kw");
    Series.Builder register = Series.of("kwh");
    for (int minute = 0; minute <= 120; minute++) {
      long time = START.plusSeconds(60L * minute).toEpochMilli();
      power.add(time, minute < 60 ? 600 : 1200, 1, Quality.MEASURED, 0);
      register.add(time, minute < 60 ? minute : 2L * minute - 60, 0, Quality.MEASURED, 0);
    }
    Metered kwh = Metered.of(point("kwh", PointKind.REGISTER, "kWh", 0));
    Series shown = register.build();
    IntervalSeries slots =
        kwh.cut(shown, Intervals.slotsOf(shown, Step.parse("1m").orElseThrow(), ZONE))
            .orElseThrow();
    var candidate =
        new FinerOffer.Candidate(Metered.of(point("kw", PointKind.GAUGE, "kW", 1)), power.build());
    var water =
        new FinerOffer.Candidate(Metered.of(point("t", PointKind.GAUGE, "m3", 1)), power.build());
    List<FinerOffer> offers = FinerOffer.of(kwh, slots, List.of(water, candidate));
    assertThat(offers).hasSize(1);
    assertThat(offers.getFirst().slots().decimal(3)).isEqualByComparingTo("1");
    assertThat(offers.getFirst().slots().quality(3)).isEqualTo(Quality.ESTIMATED);
    assertThat(offers.getFirst().difference()).isEqualByComparingTo(new BigDecimal("0.5"));
  }

  private static Point point(String id, PointKind kind, String unit, int scale) {
    return new Point(id, kind, Unit.of(unit), scale, null, null, "", "o", ZONE, TimeRange.ALWAYS);
  }
}
