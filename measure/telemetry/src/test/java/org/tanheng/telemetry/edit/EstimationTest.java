// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.MemoryStore;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.fill.FillRule;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/** A wrong stretch is taken out and estimated; a register keeps its move, values get donors. */
class EstimationTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant START = Instant.parse("2026-03-01T16:00:00Z");
  private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
  private static final int HOURS = 24 * 35;

  private final MemoryStore store = new MemoryStore();

  private static Point point(String id, PointKind kind, @Nullable Step length) {
    return new Point(id, kind, Unit.of("kWh"), 1, 7, length, "", "o", ZONE, TimeRange.ALWAYS);
  }

  private static Instant hour(int hours) {
    return START.plusSeconds(3600L * hours);
  }

  /** Use of an hour in tenths of a kWh: more in the day than at night. */
  private static long use(int hour) {
    return hour % 24 < 8 ? 10 : 40;
  }

  private IntervalSeries day(Point point, int first) {
    Slots slots = Slots.covering(hour(first), hour(first + 24), Step.HOUR, ZONE);
    return Metered.of(point).cut(store, slots, ReadingStore.NOW).orElseThrow();
  }

  private void save(Point point, TimeRange range, Map<String, Point> siblings) {
    Estimation.Estimated estimated =
        new Estimation(store, FillRule.DEFAULT, siblings)
            .of(Metered.of(point), range, LATER)
            .orElseThrow();
    assertThat(estimated.rules()).isNotEmpty();
    ReadingEdit edit =
        Estimation.edit(point.id(), estimated.entries(), "li", "line was down").orElseThrow();
    store.upsert(edit.batch(LATER));
  }

  @Test
  void aRegisterKeepsItsMoveAndTakesTheShapeOfItsWeekday() {
    Point point = point("r", PointKind.REGISTER, Step.HOUR);
    ReadingBatch batch = new ReadingBatch(START);
    long counter = 1000;
    for (int i = 0; i <= HOURS; i++) {
      boolean wrong = i > 24 * 28 && i < 24 * 29;
      batch.add("r", hour(i).toEpochMilli(), wrong ? counter + 5000 : counter, 1, Quality.MEASURED);
      counter += use(i);
    }
    store.upsert(batch);
    save(point, new TimeRange(hour(24 * 28), hour(24 * 29)), Map.of());
    IntervalSeries day = day(point, 24 * 28);
    assertThat(day.sum()).isEqualTo(8 * 10 + 16 * 40);
    assertThat(day.decimal(3)).isEqualByComparingTo("1.0");
    assertThat(day.decimal(12)).isEqualByComparingTo("4.0");
    assertThat(day.quality(12)).isEqualTo(Quality.ESTIMATED);
    assertThat(day(point, 24 * 27).quality(12)).isEqualTo(Quality.MEASURED);
  }

  @Test
  void valuesTakeTheCourseOfASibling() {
    Point point = point("v", PointKind.INTERVAL, Step.HOUR);
    Point sibling = point("s", PointKind.INTERVAL, Step.HOUR);
    ReadingBatch batch = new ReadingBatch(START);
    for (int i = 0; i < HOURS; i++) {
      batch.add("s", hour(i).toEpochMilli(), use(i) * 2 + i % 7, 1, Quality.MEASURED);
      if (i < 400 || i >= 424) {
        batch.add("v", hour(i).toEpochMilli(), (use(i) * 2 + i % 7) * 3, 1, Quality.MEASURED);
      }
    }
    store.upsert(batch);
    save(point, new TimeRange(hour(400), hour(424)), Map.of("s", sibling));
    IntervalSeries day = day(point, 400);
    assertThat(day.decimal(0))
        .isEqualByComparingTo(BigDecimal.valueOf((use(400) * 2 + 400 % 7) * 3, 1));
    assertThat(day.quality(0)).isEqualTo(Quality.ESTIMATED);
  }

  @Test
  void withoutADonorNothingIsInvented() {
    Point point = point("n", PointKind.INTERVAL, Step.HOUR);
    store.upsert(new ReadingBatch(START).add("n", hour(0).toEpochMilli(), 10, 1, Quality.MEASURED));
    Outcome<Estimation.Estimated> outcome =
        new Estimation(store, FillRule.DEFAULT, Map.of())
            .of(Metered.of(point), new TimeRange(hour(5), hour(9)), LATER);
    assertThat(outcome.findings().getFirst().code()).isEqualTo("estimate-without-donor");
  }
}
