// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanheng.telemetry.ReadingGenerator.START;
import static org.tanheng.telemetry.ReadingGenerator.pointId;
import static org.tanheng.telemetry.ReadingGenerator.receivedAt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanheng.units.Quality;

/** What every reading store must do; each store's test extends it and says how to open one. */
public abstract class ReadingStoreContract {
  private static final long DAY = 86_400_000L;
  private static final int POINTS = 4;
  private static final int BATCHES = 60;
  private static final List<Quality> QUALITIES =
      Arrays.stream(Quality.values()).filter(each -> each != Quality.MISSING).toList();
  private static final TimeRange ALL = TimeRange.ALWAYS;

  private final ReadingGenerator generator = new ReadingGenerator(7, POINTS);
  protected ReadingStore store = new MemoryStore();

  /** Opens the store under test; the second call of a test opens the same data again. */
  protected abstract ReadingStore open();

  @BeforeEach
  void openFirst() {
    store = open();
  }

  @AfterEach
  void closeLast() {
    store.close();
  }

  private void load(int batches) {
    for (int batch = 0; batch < batches; batch++) {
      store.upsert(generator.batch(batch));
    }
  }

  private void expectKnown(int batches, Instant knownAt) {
    for (int point = 0; point < POINTS; point++) {
      Series series = store.scan(pointId(point), ALL, knownAt);
      assertThat(series.size()).isEqualTo(generator.count(point, batches));
      assertThat(series.sum()).isEqualTo(generator.sum(point, batches));
    }
  }

  @Test
  void countsAndSumsAreThoseOfTheGenerator() {
    load(BATCHES);
    expectKnown(BATCHES, ReadingStore.NOW);
    assertThat(store.pointIds()).hasSize(POINTS).isSorted();
  }

  @Test
  void theSameBatchesAgainInAnyOrderChangeNothing() {
    load(BATCHES);
    for (int batch = BATCHES - 1; batch >= 0; batch -= 7) {
      store.upsert(generator.batch(batch));
    }
    expectKnown(BATCHES, ReadingStore.NOW);
  }

  @Test
  void batchesInReverseGiveTheSameState() {
    for (int batch = BATCHES - 1; batch >= 0; batch--) {
      store.upsert(generator.batch(batch));
    }
    expectKnown(BATCHES, ReadingStore.NOW);
    expectKnown(20, receivedAt(19));
  }

  @Test
  void whatWasKnownAtAnyTimeCanBeTold() {
    load(BATCHES);
    for (int batches : new int[] {1, 14, 15, 16, 40}) {
      expectKnown(batches, receivedAt(batches - 1));
    }
    assertThat(store.scan(pointId(0), ALL, START).isEmpty()).isTrue();
  }

  @Test
  void rangesAreHalfOpen() {
    load(BATCHES);
    Instant from = ReadingGenerator.time(60);
    Instant to = ReadingGenerator.time(120);
    Series series = store.scan(pointId(1), new TimeRange(from, to), ReadingStore.NOW);
    assertThat(series.size()).isEqualTo(60);
    assertThat(series.time(0)).isEqualTo(from.toEpochMilli());
    assertThat(series.time(59)).isEqualTo(to.minusSeconds(60).toEpochMilli());
  }

  @Test
  void neighboursAreFoundAsKnownThen() {
    store.upsert(one(START, 1, receivedAt(0)));
    store.upsert(one(START.plusSeconds(60), 2, receivedAt(5)));
    Instant later = START.plusSeconds(120);
    assertThat(store.before("p", later, ReadingStore.NOW).orElseThrow().unscaled()).isEqualTo(2);
    assertThat(store.before("p", later, receivedAt(4)).orElseThrow().unscaled()).isEqualTo(1);
    assertThat(store.before("p", START, ReadingStore.NOW)).isEmpty();
    assertThat(store.atOrAfter("p", START, ReadingStore.NOW).orElseThrow().unscaled()).isEqualTo(1);
    assertThat(store.atOrAfter("p", START.plusSeconds(1), receivedAt(4))).isEmpty();
    assertThat(store.last("p").orElseThrow().unscaled()).isEqualTo(2);
    assertThat(store.last("nobody")).isEmpty();
    assertThat(store.scanAround("p", new TimeRange(START.plusSeconds(1), later), ReadingStore.NOW))
        .extracting(Series::size)
        .isEqualTo(2);
  }

  /** As many readings on each side as decisions look at, however far away they stand. */
  @Test
  void aRangeComesWithItsNeighbours() {
    Random random = new Random(11);
    List<Long> times = new ArrayList<>();
    ReadingBatch batch = new ReadingBatch(receivedAt(0));
    long time = START.toEpochMilli();
    for (int i = 0; i < 60; i++) {
      time += 1 + random.nextLong(random.nextInt(5) == 0 ? 40 * DAY : DAY / 3);
      times.add(time);
      batch.add("p", time, i, 2, Quality.MEASURED);
    }
    store.upsert(batch);
    long gone = times.remove(30);
    store.upsert(new ReadingBatch(receivedAt(1)).add("p", gone, 0, 0, Quality.MISSING));
    for (int i = 0; i < 40; i++) {
      long start = START.toEpochMilli() - DAY + random.nextLong(time - START.toEpochMilli());
      long end = start + 1 + random.nextLong(20 * DAY);
      int from = (int) times.stream().filter(each -> each < start).count();
      int to = (int) times.stream().filter(each -> each < end).count();
      Instant first = Instant.ofEpochMilli(start);
      TimeRange range = new TimeRange(first, Instant.ofEpochMilli(end));
      assertThat(store.scanAround("p", range, ReadingStore.NOW).readings().map(this::millis))
          .containsExactlyElementsOf(
              times.subList(
                  Math.max(0, from - ReadingStore.NEIGHBOURS),
                  Math.min(times.size(), to + ReadingStore.NEIGHBOURS)));
      assertThat(store.before("p", first, ReadingStore.NOW).map(this::millis))
          .isEqualTo(from == 0 ? Optional.empty() : Optional.of(times.get(from - 1)));
      assertThat(store.atOrAfter("p", first, ReadingStore.NOW).map(this::millis))
          .isEqualTo(from == times.size() ? Optional.empty() : Optional.of(times.get(from)));
    }
    assertThat(store.scanAround("p", ALL, ReadingStore.NOW).size()).isEqualTo(times.size());
    assertThat(store.scanAround("nobody", ALL, ReadingStore.NOW).isEmpty()).isTrue();
  }

  /** One point after the other, in their order or in any, as each alone. */
  @Test
  void manyPointsAreReadInOneGo() {
    Random random = new Random(12);
    List<String> points = IntStream.range(0, 12).mapToObj(i -> "p" + i).toList();
    for (int round = 0; round < 20; round++) {
      ReadingBatch batch = new ReadingBatch(receivedAt(round));
      for (String point : points.subList(0, 10)) {
        for (int i = random.nextInt(4); i > 0; i--) {
          long time =
              START.toEpochMilli() + random.nextLong(random.nextInt(3) == 0 ? 90 * DAY : DAY);
          batch.add(point, time, i, 1, Quality.MEASURED);
        }
      }
      store.upsert(batch);
    }
    List<String> asked = new ArrayList<>(points);
    points.forEach(point -> asked.addAll(List.of(point, points.get(random.nextInt(12)))));
    try (ReadingStore.Sweep readings = store.sweep()) {
      for (String point : asked) {
        Instant start = START.plusMillis(random.nextLong(100 * DAY) - 5 * DAY);
        TimeRange range = new TimeRange(start, start.plusMillis(1 + random.nextLong(3 * DAY)));
        assertThat(readings.around(point, range).readings())
            .containsExactlyElementsOf(
                store.scanAround(point, range, ReadingStore.NOW).readings().toList());
      }
    }
  }

  private long millis(Reading reading) {
    return reading.time().toEpochMilli();
  }

  private static ReadingBatch one(Instant time, long value, Instant receivedAt) {
    return new ReadingBatch(receivedAt).add("p", time.toEpochMilli(), value, 2, Quality.MEASURED);
  }

  @Test
  void valuesQualitiesAndScalesComeBackAsWritten() {
    long time = START.toEpochMilli();
    ReadingBatch batch = new ReadingBatch(receivedAt(0));
    long[] values = {0, -1, 1, Long.MAX_VALUE, Long.MIN_VALUE, 123_456_789_012L};
    for (int i = 0; i < values.length; i++) {
      batch.add("扬州/电表", time + i, values[i], 9, QUALITIES.get(i));
    }
    assertThat(store.upsert(batch).readings()).isEqualTo(values.length);
    Series series = store.scan("扬州/电表", ALL, ReadingStore.NOW);
    for (int i = 0; i < values.length; i++) {
      assertThat(series.value(i)).isEqualTo(values[i]);
      assertThat(series.quality(i)).isEqualTo(QUALITIES.get(i));
      assertThat(series.reading(i).scale()).isEqualTo(9);
      assertThat(series.receivedAt(i)).isEqualTo(receivedAt(0));
    }
  }

  @Test
  void readingsOfDifferentScalesAreTheSameNumbers() {
    long time = START.toEpochMilli();
    store.upsert(new ReadingBatch(receivedAt(0)).add("p", time, 15, 1, Quality.MEASURED));
    store.upsert(new ReadingBatch(receivedAt(1)).add("p", time + 1, 1525, 3, Quality.MEASURED));
    Series series = store.scan("p", ALL, ReadingStore.NOW);
    assertThat(series.readings().map(Reading::value).map(Object::toString))
        .containsExactly("1.500", "1.525");
  }

  @Test
  void ofOneInstantInABatchTheLastAddedCounts() {
    long time = START.toEpochMilli();
    ReadingBatch batch = new ReadingBatch(receivedAt(0));
    batch.add("p", time + 5, 1, 0, Quality.MEASURED).add("p", time, 2, 0, Quality.MEASURED);
    batch.add("p", time + 5, 3, 0, Quality.MEASURED);
    assertThat(store.upsert(batch).readings()).isEqualTo(2);
    Series series = store.scan("p", ALL, ReadingStore.NOW);
    assertThat(series.readings().map(Reading::unscaled)).containsExactly(2L, 3L);
  }

  @Test
  void allVersionsAreKeptNewestFirst() {
    store.upsert(one(START, 1, receivedAt(0)));
    store.upsert(one(START, 3, receivedAt(2)));
    store.upsert(one(START, 2, receivedAt(1)));
    List<Long> values = new ArrayList<>();
    store.versions("p", ALL, reading -> values.add(reading.unscaled()));
    assertThat(values).containsExactly(3L, 2L, 1L);
  }

  @Test
  void anUndoneBatchIsGoneNowAndStillToldAsThen() {
    store.upsert(one(START, 1, receivedAt(0)));
    ReadingBatch wrong = one(START, 9, receivedAt(1));
    wrong.add("p", START.plusSeconds(60).toEpochMilli(), 8, 2, Quality.MEASURED);
    store.upsert(wrong);
    store.upsert(Withdrawal.of(store, List.of("p"), ALL, receivedAt(1), receivedAt(2)));
    Series now = store.scan("p", ALL, ReadingStore.NOW);
    assertThat(now.readings().map(Reading::unscaled)).containsExactly(1L);
    assertThat(store.scan("p", ALL, receivedAt(1)).sum()).isEqualTo(17);
    assertThat(store.last("p").orElseThrow().time()).isEqualTo(START);
  }

  @Test
  void deletedReadingsAreGoneWithTheirVersions() {
    load(20);
    long versions = count(pointId(0));
    TimeRange hour = new TimeRange(START, START.plusSeconds(3600));
    long removed = store.delete(pointId(0), hour);
    assertThat(removed).isGreaterThanOrEqualTo(60);
    assertThat(count(pointId(0))).isEqualTo(versions - removed);
    assertThat(store.scan(pointId(0), hour, ReadingStore.NOW).isEmpty()).isTrue();
    assertThat(store.scan(pointId(1), hour, ReadingStore.NOW).size()).isEqualTo(60);
  }

  private long count(String id) {
    long[] count = {0};
    store.versions(id, ALL, reading -> count[0]++);
    return count[0];
  }

  @Test
  void anExportFillsAnotherStore() {
    load(30);
    MemoryStore copy = new MemoryStore();
    store.export(
        reading ->
            copy.upsert(
                new ReadingBatch(reading.receivedAt())
                    .add(
                        reading.pointId(),
                        reading.time().toEpochMilli(),
                        reading.unscaled(),
                        reading.scale(),
                        reading.quality())));
    for (int point = 0; point < POINTS; point++) {
      assertThat(copy.scan(pointId(point), ALL, receivedAt(17)).readings())
          .containsExactlyElementsOf(
              store.scan(pointId(point), ALL, receivedAt(17)).readings().toList());
    }
  }

  @Test
  void aClosedStoreOpensWithAllItHad() {
    load(BATCHES);
    Ack ack = store.upsert(one(START, 1, receivedAt(0)));
    store.close();
    store = open();
    expectKnown(BATCHES, ReadingStore.NOW);
    assertThat(store.upsert(one(START, 1, receivedAt(0))).sequence()).isGreaterThan(ack.sequence());
  }
}
