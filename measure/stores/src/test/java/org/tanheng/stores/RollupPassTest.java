// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.RollupStore;
import org.tanheng.telemetry.Rollups;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/** A pass of the rollups over many points, some of which fail, and under a store that closes. */
class RollupPassTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  @TempDir Path directory;
  private RocksReadingStore store;

  @BeforeEach
  void open() {
    store = RocksReadingStore.open(directory);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Optional<Point> point(String id) {
    return Optional.of(
        new Point(
            id,
            PointKind.INTERVAL,
            Unit.of("kWh"),
            0,
            null,
            Step.HOUR,
            "",
            "",
            ZoneOffset.UTC,
            TimeRange.ALWAYS));
  }

  private void hours(String id, int count, long value) {
    ReadingBatch batch = new ReadingBatch(START);
    for (int hour = 0; hour < count; hour++) {
      batch.add(id, START.toEpochMilli() + hour * HOUR, value, 0, Quality.MEASURED);
    }
    store.upsert(batch);
  }

  @Test
  void aMonthThatCannotBeStoredHoldsUpNoOther() {
    hours("before", 3, 1);
    hours("large", 20, 900_000_000_000_000_000L);
    hours("after", 3, 2);
    List<String> told = new ArrayList<>();
    assertThatThrownBy(
            () ->
                new Rollups(store, RollupPassTest::point)
                    .update(change -> told.add(change.after().pointId())))
        .isInstanceOf(ArithmeticException.class);
    assertThat(told).containsExactly("before", "after");
    assertThat(store.rollups().get("after", MARCH).orElseThrow().slots().sum()).isEqualTo(6);
    assertThat(store.rollups().dirty())
        .extracting(RollupStore.DirtyDay::pointId)
        .containsExactly("large");
  }

  @Test
  void theStoreClosesWhileAPassReads() throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      hours("p" + i, 1, i);
    }
    Thread closing = Thread.ofPlatform().unstarted(store::close);
    AtomicReference<Throwable> end = new AtomicReference<>();
    Thread pass =
        Thread.ofPlatform()
            .start(
                () ->
                    end.set(
                        catchThrowable(
                            () ->
                                new Rollups(store, RollupPassTest::point)
                                    .update(change -> closeBeside(closing)))));
    pass.join(Duration.ofSeconds(60));
    closing.join(Duration.ofSeconds(60));
    assertThat(List.of(pass.isAlive(), closing.isAlive())).containsExactly(false, false);
    assertThat(end.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    open();
    assertThat(store.rollups().dirty()).isNotEmpty();
  }

  private static void closeBeside(Thread closing) {
    if (closing.getState() == Thread.State.NEW) {
      closing.start();
      while (closing.getState() == Thread.State.RUNNABLE) {
        Thread.onSpinWait();
      }
    }
  }
}
