// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/** Raw readings go with age; what was made of them stays to the last digit and says so. */
public abstract class ThinningContract {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant BEGIN = Instant.parse("2023-12-15T03:07:00Z");
  private static final LocalDate OLDEST = LocalDate.parse("2024-03-17");
  private static final Instant MARCH = Instant.parse("2024-02-29T16:00:00Z");
  private static final Instant RECEIVED = Instant.parse("2024-05-01T00:00:00Z");
  private static final int HOURS = 24 * 130;

  /** The store with that name, which is there again when it is opened again. */
  protected abstract ReadingStore open(String name);

  private static Point point(PointKind kind) {
    return new Point(
        "p", kind, Unit.of("kWh"), 2, null, Step.HOUR, "", "plant", ZONE, TimeRange.ALWAYS);
  }

  private static final Point POINT = point(PointKind.REGISTER);

  private static void fill(ReadingStore store) {
    SplittableRandom random = new SplittableRandom(7);
    ReadingBatch batch = new ReadingBatch(RECEIVED);
    long value = 10_000;
    for (int hour = 0; hour < HOURS; hour++) {
      value += random.nextInt(500);
      if (hour % 100 > 5) {
        long time = BEGIN.plusSeconds(3600L * hour + random.nextInt(600)).toEpochMilli();
        batch.add("p", time, value, 2, Quality.MEASURED);
      }
    }
    store.upsert(batch);
    rollups(store).refresh();
  }

  private static Rollups rollups(ReadingStore store) {
    return new Rollups(store, id -> Optional.of(POINT));
  }

  private static long thin(ReadingStore store) {
    return thinning(store).run(POINT, OLDEST);
  }

  private static Thinning thinning(ReadingStore store) {
    return new Thinning(store, (ThinningStore) store);
  }

  private static void late(ReadingStore store, Instant time, long value) {
    store.upsert(
        new ReadingBatch(RECEIVED.plusSeconds(3600))
            .add("p", time.toEpochMilli(), value, 2, Quality.MEASURED));
    rollups(store).refresh();
  }

  private static IntervalSeries cut(ReadingStore store, Step step) {
    Slots slots = Slots.covering(BEGIN, Instant.parse("2024-04-20T00:00:00Z"), step, ZONE);
    return Metered.of(POINT).cut(store, slots, ReadingStore.NOW).orElseThrow();
  }

  private static List<String> values(IntervalSeries series) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < series.count(); i++) {
      values.add(series.decimal(i) + " " + series.quality(i) + " " + series.knownMillis(i));
    }
    return values;
  }

  private static List<Rollup> months(ReadingStore store) {
    return YearMonth.of(2023, 12)
        .atDay(1)
        .datesUntil(LocalDate.parse("2024-05-01"), java.time.Period.ofMonths(1))
        .map(day -> store.rollups().get("p", YearMonth.from(day)).orElseThrow())
        .toList();
  }

  @Test
  void useOfThinnedMonthsStaysToTheLastDigitAndSaysSo() {
    try (ReadingStore store = open("thinned")) {
      fill(store);
      List<String> hours = values(cut(store, Step.HOUR));
      List<Rollup> before = months(store);
      IntervalSeries days = cut(store, Step.DAY);
      assertThat(thin(store)).isGreaterThan(1_500);
      assertThat(store.rollups().dirty()).isEmpty();
      assertThat(store.thinnedBefore("p")).contains(MARCH);
      assertThat(months(store)).isEqualTo(before);
      assertThat(values(cut(store, Step.HOUR))).isEqualTo(hours);
      IntervalSeries after = cut(store, Step.DAY);
      for (int i = 0; i < days.count(); i++) {
        assertThat(after.decimal(i)).isEqualTo(days.decimal(i));
        assertThat(after.flags(i).contains(Flag.RAW_REMOVED))
            .isEqualTo(after.slots().start(i) < MARCH.toEpochMilli());
      }
      assertThat(thin(store)).as("a second time").isZero();
    }
    try (ReadingStore again = open("thinned")) {
      assertThat(again.thinnedBefore("p")).contains(MARCH);
    }
  }

  @Test
  void whatComesLateBehindTheBoundaryCountsAsIfNothingWereGone() {
    Instant edge = MARCH.plusSeconds(7 * 3600 + 1234);
    try (ReadingStore store = open("thinned");
        ReadingStore full = open("whole")) {
      fill(store);
      fill(full);
      thin(store);
      long value = full.before("p", edge, ReadingStore.NOW).map(Reading::unscaled).orElseThrow();
      late(store, edge, value);
      late(full, edge, value);
      assertThat(months(store)).isEqualTo(months(full));
      assertThat(values(cut(store, Step.HOUR))).isEqualTo(values(cut(full, Step.HOUR)));
    }
  }

  @Test
  void whatComesForAThinnedMonthChangesNothing() {
    try (ReadingStore store = open("thinned")) {
      fill(store);
      thin(store);
      List<Rollup> before = months(store);
      late(store, BEGIN.plusSeconds(1_000_000), 5);
      store.rollups().mark("p", TimeRange.ALWAYS);
      rollups(store).refresh();
      assertThat(months(store)).isEqualTo(before);
      assertThat(store.rollups().dirty()).isEmpty();
    }
  }

  @Test
  void nothingGoesBeforeItsUseIsKept() {
    try (ReadingStore store = open("thinned")) {
      fill(store);
      store.rollups().mark("p", new TimeRange(BEGIN, BEGIN.plusSeconds(864_000)));
      assertThat(thin(store)).as("days are marked").isZero();
      assertThat(store.thinnedBefore("p")).isEmpty();
      rollups(store).refresh();
      assertThat(thinning(store).run(point(PointKind.GAUGE), OLDEST))
          .as("a gauge has no rollups")
          .isZero();
      assertThat(thinning(store).run(POINT, LocalDate.parse("2023-12-31")))
          .as("nothing is so old")
          .isZero();
      assertThat(thin(store)).isPositive();
    }
  }
}
