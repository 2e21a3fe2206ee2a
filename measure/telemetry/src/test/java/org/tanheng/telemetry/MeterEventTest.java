// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tanheng.telemetry.vee.Vee;
import org.tanheng.telemetry.vee.VeeRules;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/** Events by code and by polled counts, and readings that do not count any more. */
class MeterEventTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final TimeRange DAY = new TimeRange(START, START.plusSeconds(86_400));

  private static Point point(PointKind kind, @Nullable Step step, TimeRange validity) {
    return new Point("p", kind, Unit.of("1"), 0, null, step, "", "o", ZONE, validity);
  }

  private static Series hourly(int from, long... values) {
    Series.Builder builder = Series.of("p");
    for (int i = 0; i < values.length; i++) {
      long time = START.plusSeconds(3600L * (from + i)).toEpochMilli();
      builder.add(time, values[i], 0, Quality.MEASURED, 0);
    }
    return builder.build();
  }

  @Test
  void withoutAPollEachReadingIsAnEventEvenWithTheSameCode() {
    Point point = point(PointKind.EVENT, null, TimeRange.ALWAYS);
    List<MeterEvent> events = MeterEvent.of(point, hourly(-1, 3, 3, 7), DAY);
    assertThat(events).extracting(MeterEvent::value).containsExactly(v(3), v(7));
    assertThat(events.getFirst().at()).isEqualTo(START);
    assertThat(new Vee(VeeRules.bundled()).events("p", events).getLast().got()).isEqualTo("code 7");
  }

  @Test
  void ofAPolledCountEachChangeIsAnEventAlsoAcrossTheStartOfTheRange() {
    Point point = point(PointKind.EVENT, Step.HOUR, TimeRange.ALWAYS);
    List<MeterEvent> events = MeterEvent.of(point, hourly(-1, 5, 6, 6, 6, 8, 8, 0), DAY);
    assertThat(events).extracting(MeterEvent::before).containsExactly(v(5), v(6), v(8));
    assertThat(events).extracting(MeterEvent::value).containsExactly(v(6), v(8), v(0));
    assertThat(events.getFirst().range().start()).isEqualTo(START.minusSeconds(3600).plusMillis(1));
    assertThat(new Vee(VeeRules.bundled()).events("p", events).getFirst().got())
        .isEqualTo("5 then 6");
    assertThat(MeterEvent.of(point, hourly(0, 5, 5, 5), DAY)).isEmpty();
    assertThat(MeterEvent.of(point, hourly(0), DAY)).isEmpty();
  }

  @Test
  void readingsOutsideTheValidityOfAPointDoNotCount() {
    TimeRange three = new TimeRange(START.plusSeconds(3600), START.plusSeconds(4 * 3600));
    Series series = hourly(0, 100, 110, 130, 160, 200, 250);
    Slots day = Slots.covering(START, START.plusSeconds(86_400), Step.HOUR, ZONE);
    assertThat(sum(point(PointKind.REGISTER, null, TimeRange.ALWAYS), series, day))
        .isEqualByComparingTo("150");
    assertThat(sum(point(PointKind.REGISTER, null, three), series, day)).isEqualByComparingTo("90");
    assertThat(sum(point(PointKind.INTERVAL, Step.HOUR, three), series, day))
        .isEqualByComparingTo("400");
    Point event = point(PointKind.EVENT, null, three);
    assertThat(MeterEvent.of(event, series, DAY)).hasSize(3);
  }

  private static BigDecimal sum(Point point, Series series, Slots slots) {
    IntervalSeries cut = Intervals.of(point, series, slots).orElseThrow();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < cut.count(); i++) {
      BigDecimal value = cut.decimal(i);
      sum = value == null ? sum : sum.add(value);
    }
    return sum;
  }

  private static BigDecimal v(long value) {
    return BigDecimal.valueOf(value);
  }
}
