// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.tanheng.telemetry.Flag;
import org.tanheng.telemetry.Interval;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Intervals;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

class ValueFillTest {
  private static final Instant START = Instant.parse("2026-03-01T16:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int HOURS = 24 * 35;
  private static final int GAP = 24 * 30 + 7;

  /** Hourly values, three of them missing. */
  private static IntervalSeries slots(String id, boolean whole, LongUnaryOperator hourly) {
    Series.Builder builder = Series.of(id);
    for (int hour = 0; hour < HOURS; hour++) {
      if (whole || hour < GAP || hour >= GAP + 3) {
        long time = START.plusSeconds(3600L * hour).toEpochMilli();
        builder.add(time, hourly.applyAsLong(hour), 1, Quality.MEASURED, 0);
      }
    }
    Series series = builder.build();
    return Intervals.ofValues(
        series, Step.HOUR, Intervals.slotsOf(series, Step.HOUR, Step.HOUR, ZONE), 1);
  }

  /** By hour of day, and a little more each week. */
  private static long use(long hour) {
    return 100 + hour % 24 + hour / 168;
  }

  @Test
  void theSameSlotsOfTheWeekdayGiveMeanAndBounds() {
    IntervalSeries own = slots("p", false, ValueFillTest::use);
    List<ValueFilling> fillings =
        new ValueFill(FillRule.DEFAULT, own, Map.of()).propose("p", START);
    assertThat(fillings).hasSize(1);
    ValueFilling filling = fillings.getFirst();
    assertThat(filling.ruleId()).isEqualTo("weekday-profile");
    assertThat(filling.values()).hasSize(3);
    ValueFilling.Value first = filling.values().getFirst();
    assertThat(first.low()).isEqualTo(107);
    assertThat(first.high()).isEqualTo(110);
    assertThat(first.reading().unscaled()).isEqualTo(109);
    assertThat(first.reading().quality()).isEqualTo(Quality.ESTIMATED);
    assertThat(first.reading().time()).isEqualTo(START.plusSeconds(3600L * GAP));
  }

  @Test
  void aSiblingGivesItsCourseTimesTheUsualRatio() {
    IntervalSeries own = slots("p", false, ValueFillTest::use);
    IntervalSeries sibling = slots("q", true, hour -> 2 * use(hour));
    ValueFilling filling =
        new ValueFill(FillRule.DEFAULT, own, Map.of("q", sibling)).propose("p", START).getFirst();
    assertThat(filling.donor()).isEqualTo("q");
    assertThat(filling.values().get(1).reading().unscaled()).isEqualTo(use(GAP + 1));
    assertThat(filling.values().get(1).low()).isEqualTo(use(GAP + 1));
  }

  @Test
  void withoutDonorsNothingIsInvented() {
    IntervalSeries own = slots("p", false, ValueFillTest::use);
    List<FillRule> even = List.of(FillRule.DEFAULT.getFirst(), FillRule.DEFAULT.getLast());
    assertThat(new ValueFill(even, own, Map.of()).propose("p", START)).isEmpty();
  }

  @Test
  void rulesAreDataAndMalformedOnesAreRefused() {
    assertThat(FillRule.DEFAULT).hasSize(4);
    for (String wrong :
        List.of(
            "{}",
            "[]",
            "{\"rules\":[{\"id\":\"x\",\"shape\":\"linear\",\"longest\":\"2h\"}]}",
            "{\"rules\":[{\"id\":\"x\",\"shape\":\"wavy\",\"longest\":\"PT2H\"}]}",
            "{\"rules\":[1]}")) {
      assertThat(FillRules.read(wrong).findings())
          .extracting(finding -> finding.code())
          .containsExactly("fill-rule-invalid");
    }
  }

  @Test
  void aFlagIsSetOnWhatARangeTouches() {
    IntervalSeries own = slots("p", true, ValueFillTest::use);
    TimeRange range = new TimeRange(START.plusSeconds(5400), START.plusSeconds(7201));
    IntervalSeries flagged = own.flagged(range, Flag.CERTIFICATE_EXPIRED);
    assertThat(flagged.flags(0)).isEmpty();
    assertThat(flagged.flags(1)).containsExactly(Flag.CERTIFICATE_EXPIRED);
    assertThat(flagged.flags(2)).containsExactly(Flag.CERTIFICATE_EXPIRED);
    assertThat(flagged.flags(3)).isEmpty();
    assertThat(flagged).as("a flag is part of what is known").isNotEqualTo(own);
    assertThat(flagged.intervals(Unit.of("kWh")))
        .extracting(Interval::value)
        .isEqualTo(own.intervals(Unit.of("kWh")).stream().map(Interval::value).toList());
  }
}
