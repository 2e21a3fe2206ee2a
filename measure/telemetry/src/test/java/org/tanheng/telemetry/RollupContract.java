// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/** Rollups in any store: only what changed is made again, and nothing that changed is forgotten. */
public abstract class RollupContract {
  private static final Instant DAY = Instant.parse("2018-01-31T16:00:00Z");
  private static final YearMonth JANUARY = YearMonth.of(2018, 1);
  private static final YearMonth FEBRUARY = YearMonth.of(2018, 2);
  private static final Point POINT = point("main");

  protected ReadingStore store = new MemoryStore();

  private static Point point(String id) {
    return new Point(
        id,
        PointKind.REGISTER,
        Unit.of("kWh"),
        1,
        6,
        Step.HOUR,
        "",
        "plant",
        ZoneId.of("Asia/Shanghai"),
        TimeRange.ALWAYS);
  }

  /** Opens the store under test. */
  protected abstract ReadingStore open();

  @BeforeEach
  void openFirst() {
    store = open();
  }

  @AfterEach
  void closeLast() {
    store.close();
  }

  private Rollups rollups() {
    return new Rollups(store, id -> Optional.of(POINT).filter(point -> point.id().equals(id)));
  }

  private void read(long hours, long value, int received) {
    ReadingBatch batch = new ReadingBatch(DAY.plusSeconds(received));
    long time = DAY.plusSeconds(3600 * hours).toEpochMilli();
    store.upsert(batch.add(POINT.id(), time, value, 1, Quality.MEASURED));
  }

  private long sum(YearMonth month) {
    return store.rollups().get(POINT.id(), month).orElseThrow().slots().sum();
  }

  @Test
  void aMonthIsTheSumOfItsHours() {
    read(-2, 100, 0);
    read(1, 130, 1);
    assertThat(rollups().refresh()).extracting(Rollup::month).containsExactly(JANUARY, FEBRUARY);
    assertThat(sum(JANUARY)).isEqualTo(20);
    assertThat(sum(FEBRUARY)).isEqualTo(10);
    assertThat(store.rollups().dirty()).isEmpty();
    assertThat(rollups().refresh()).isEmpty();
  }

  @Test
  void lateReadingsMakeTheirMonthsAgain() {
    read(-24 * 20, 0, 0);
    read(24 * 20, 960, 1);
    rollups().refresh();
    assertThat(sum(JANUARY)).isEqualTo(480);
    read(-24, 400, 2);
    rollups().refresh();
    assertThat(sum(JANUARY) + sum(FEBRUARY)).isEqualTo(960);
    assertThat(sum(JANUARY)).isEqualTo(400 + 27);
  }

  @Test
  void aLongBacklogIsMadeInPortions() {
    int days = 400;
    for (int day = 0; day < days; day++) {
      read(24L * day, 10L * day, day);
    }
    List<Integer> left = new ArrayList<>();
    rollups().update(change -> left.add(store.rollups().dirty().size()));
    assertThat(left.getFirst()).isGreaterThan(days / 2);
    assertThat(left).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(store.rollups().dirty()).isEmpty();
    long sum = 0;
    for (YearMonth month = JANUARY;
        month.isBefore(JANUARY.plusMonths(15));
        month = month.plusMonths(1)) {
      sum += store.rollups().get(POINT.id(), month).map(rollup -> rollup.slots().sum()).orElse(0L);
    }
    assertThat(sum).isEqualTo(10L * (days - 1));
  }

  @Test
  void deletedReadingsMakeTheirMonthsAgain() {
    read(-5, 0, 0);
    read(-1, 50, 1);
    read(5, 100, 2);
    rollups().refresh();
    store.delete(POINT.id(), new TimeRange(DAY.minusSeconds(3600), DAY));
    rollups().refresh();
    assertThat(sum(JANUARY)).isEqualTo(50);
  }

  @Test
  void aReadingThatComesInBetweenStaysMarked() {
    read(0, 0, 0);
    List<RollupStore.DirtyDay> seen = store.rollups().dirty();
    read(1, 10, 1);
    store.rollups().put(List.of(), seen);
    assertThat(store.rollups().dirty()).hasSize(1);
  }

  /** A day is marked if and only if it has a reading that no answered listing can have seen. */
  @Test
  void marksStandUntilAListingAfterThemIsAnswered() {
    record Listing(int at, List<RollupStore.DirtyDay> days) {}
    Random random = new Random(13);
    Map<LocalDate, Integer> read = new TreeMap<>();
    Map<LocalDate, Integer> answered = new TreeMap<>();
    List<Listing> listings = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      int what = random.nextInt(5);
      if (what < 3) {
        int day = random.nextInt(3);
        read(24L * day + random.nextInt(8), i, i);
        read.put(LocalDate.ofInstant(DAY, ZoneOffset.UTC).plusDays(day), i);
      } else if (what == 3 || listings.isEmpty()) {
        listings.add(new Listing(i, store.rollups().dirty()));
      } else {
        Listing listing = listings.remove(random.nextInt(listings.size()));
        store.rollups().put(List.of(), listing.days());
        listing.days().forEach(day -> answered.merge(day.utcDay(), listing.at(), Math::max));
      }
      if (random.nextInt(4) == 0) {
        List<LocalDate> marked =
            read.entrySet().stream()
                .filter(day -> day.getValue() > answered.getOrDefault(day.getKey(), 0))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(store.rollups().dirty())
            .extracting(RollupStore.DirtyDay::utcDay)
            .containsExactlyElementsOf(marked);
        assertThat(store.rollups().isDirtier(marked.size())).isFalse();
        assertThat(store.rollups().isDirtier(marked.size() - 1)).isTrue();
      }
    }
  }

  @Test
  void markedRangesAreMadeAgain() {
    read(-24 * 40, 0, 0);
    read(0, 960, 1);
    rollups().refresh();
    store.rollups().mark(POINT.id(), new TimeRange(DAY.minusSeconds(9), DAY.plusSeconds(1)));
    assertThat(rollups().refresh()).extracting(Rollup::month).contains(JANUARY, FEBRUARY);
    store.rollups().mark("nobody", TimeRange.ALWAYS);
    assertThat(store.rollups().dirty()).isEmpty();
  }

  @Test
  void aPointThatCannotBeMadeHoldsUpNoOther() {
    ReadingBatch large = new ReadingBatch(DAY).add("large", 0, Long.MAX_VALUE, 0, Quality.MEASURED);
    store.upsert(large);
    store.upsert(new ReadingBatch(DAY).add("large", 1, 1, 9, Quality.MEASURED));
    read(0, 0, 0);
    read(1, 10, 1);
    Rollups both = new Rollups(store, id -> Optional.of(point(id)));
    assertThatThrownBy(both::refresh).isInstanceOf(ArithmeticException.class);
    assertThat(sum(FEBRUARY)).isEqualTo(10);
    assertThat(store.rollups().dirty())
        .extracting(RollupStore.DirtyDay::pointId)
        .containsOnly("large");
  }

  @Test
  void aListenerThatFailsKeepsNothingFromTheOthers() {
    read(-24 * 40, 0, 0);
    read(0, 960, 1);
    List<YearMonth> told = new ArrayList<>();
    assertThatThrownBy(
            () ->
                rollups()
                    .update(
                        change -> {
                          told.add(change.after().month());
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");
    assertThat(told).hasSizeGreaterThan(1);
    assertThat(store.rollups().dirty()).isEmpty();
  }

  @Test
  void marksOfUnknownPointsStay() {
    store.upsert(new ReadingBatch(DAY).add("stranger", 0, 1, 0, Quality.MEASURED));
    assertThat(rollups().refresh()).isEmpty();
    assertThat(store.rollups().dirty()).hasSize(1);
  }

  @Test
  void rollupsComeBackAsWritten() {
    read(-3, 5, 0);
    read(2, 1_000_000, 1);
    List<Rollup> made = rollups().refresh();
    for (Rollup rollup : made) {
      assertThat(store.rollups().get(POINT.id(), rollup.month())).contains(rollup);
    }
    assertThat(store.rollups().get(POINT.id(), YearMonth.of(2019, 1))).isEmpty();
  }

  @Test
  void boundsAndFlagsAreKept() {
    read(0, 100, 0);
    read(1, 130, 1);
    read(30, 400, 2);
    rollups().refresh();
    IntervalSeries hours = store.rollups().get(POINT.id(), FEBRUARY).orElseThrow().slots();
    IntervalSeries cut =
        Metered.of(POINT).cut(store, hours.slots(), ReadingStore.NOW).orElseThrow();
    assertThat(hours).isEqualTo(cut);
    assertThat(hours.flags(3)).isNotEmpty().isEqualTo(cut.flags(3));
    assertThat(hours.low(3)).isEqualTo(cut.low(3));
    assertThat(hours.low(0)).isEqualTo("2.9");
    assertThat(hours.high(0)).isEqualTo("3.1");
    assertThat(hours.low(40)).isNull();
  }

  @Test
  void totalsAreTheSumsOfTheirHours() {
    read(-30, 0, 0);
    read(-2, 1000, 1);
    read(3, 1050, 2);
    List<Rollup> made = rollups().refresh();
    List<MonthTotal> totals = store.rollups().totals(List.of("nobody", "main"), JANUARY, FEBRUARY);
    assertThat(totals).containsExactlyElementsOf(made.stream().map(MonthTotal::of).toList());
    assertThat(totals.getFirst().sum()).isEqualTo("102.0");
    assertThat(totals.getLast().sum()).isEqualTo("3.0");
    assertThat(totals.getLast().knownMillis()).isEqualTo(3 * 3_600_000L);
    assertThat(store.rollups().totals(List.of("main"), JANUARY, JANUARY)).hasSize(1);
  }

  @Test
  void monthsBecomeActivityWithTheirQuality() {
    for (int hour = 0; hour <= 24; hour++) {
      if (hour < 10 || hour > 13) {
        read(hour, hour * 10L, hour);
      }
    }
    rollups().refresh();
    Rollup rollup = store.rollups().get(POINT.id(), FEBRUARY).orElseThrow();
    MonthlyActivity month = MonthlyActivity.of(rollup, POINT.unit());
    assertThat(month.value().orElseThrow()).hasToString("24.0 kWh");
    assertThat(month.quality().amounts().get(Quality.MEASURED)).isEqualByComparingTo("19");
    assertThat(month.quality().amounts().get(Quality.ESTIMATED)).isEqualByComparingTo("5");
    assertThat(month.coverage()).isEqualByComparingTo("0.035714");
    assertThat(month.worst()).isEqualTo(Quality.ESTIMATED);
    Series around = store.scanAround(POINT.id(), month.period(), ReadingStore.NOW);
    assertThat(MonthlyActivity.of(POINT, around, FEBRUARY, FEBRUARY).orElseThrow())
        .containsExactly(month);
  }

  @Test
  void aMonthOfWhichNothingIsKnownHasNoValue() {
    MonthlyActivity empty =
        MonthlyActivity.of(POINT, Series.of(POINT.id()).build(), JANUARY, JANUARY)
            .orElseThrow()
            .getFirst();
    assertThat(empty.value()).isEmpty();
    assertThat(empty.worst()).isEqualTo(Quality.MISSING);
    assertThat(empty.coverage()).isZero();
  }
}
