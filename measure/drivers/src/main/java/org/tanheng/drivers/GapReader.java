// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.Ack;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/**
 * Asks the meters for what they stored themselves when readings come again after a gap, before
 * anything is estimated. A gap is three times the distance that a point had before it and ten
 * minutes at least; after a start an hour since the last reading that is known. It stands between
 * the drivers and the sink; what is read back goes the same way and is no gap's end.
 */
public final class GapReader implements ReadingSink, AutoCloseable {
  private static final long LEAST = Duration.ofMinutes(10).toMillis();
  private static final long LEAST_AFTER_START = Duration.ofHours(1).toMillis();
  private static final int TIMES = 3;
  private static final int TRIES = 3;

  /** Connections that are asked at the same time. */
  private static final int LINES = 4;

  private final ReadingSink sink;
  private final LastReading before;
  private final long pauseMillis;
  private final Map<String, Driver> drivers = new ConcurrentHashMap<>();
  private final Map<Key, Seen> seen = new ConcurrentHashMap<>();
  private final ScheduledExecutorService work =
      Executors.newScheduledThreadPool(
          LINES, Thread.ofPlatform().daemon().name("read back").factory());

  /** When a point was last read before this start, if that is known. */
  @FunctionalInterface
  public interface LastReading {
    Optional<Instant> of(String connectionId, String pointId);
  }

  private record Key(String connection, String point) {}

  /** The latest reading and its distance to the one before; 0 while that is not known. */
  private record Seen(long last, long distance) {}

  private record Gap(List<String> points, long from, long to) {}

  public GapReader(ReadingSink sink, LastReading before) {
    this(sink, before, Duration.ofMinutes(1));
  }

  GapReader(ReadingSink sink, LastReading before, Duration pause) {
    this.sink = sink;
    this.before = before;
    this.pauseMillis = pause.toMillis();
  }

  /** Says which driver reads a connection; of others no gap is looked for. */
  public void attach(String connectionId, Driver driver) {
    drivers.put(connectionId, driver);
  }

  /** Forgets a connection that is closed. */
  public void detach(String connectionId) {
    drivers.remove(connectionId);
    seen.keySet().removeIf(key -> key.connection().equals(connectionId));
  }

  @Override
  public CompletableFuture<Ack> accept(String connectionId, ReadingBatch batch) {
    if (!drivers.containsKey(connectionId)) {
      return sink.accept(connectionId, batch);
    }
    List<Gap> gaps = new ArrayList<>();
    batch.pointIds().forEach(point -> look(connectionId, batch.series(point), gaps));
    CompletableFuture<Ack> stored = sink.accept(connectionId, batch);
    if (!gaps.isEmpty()) {
      Gap whole = together(gaps);
      work.execute(() -> readBack(connectionId, whole, 1));
    }
    return stored;
  }

  private void look(String connection, Series series, List<Gap> gaps) {
    Key key = new Key(connection, series.pointId());
    Seen known = seen.get(key);
    for (int i = 0; i < series.size(); i++) {
      long time = series.time(i);
      if (series.quality(i) != Quality.MEASURED || (known != null && time <= known.last())) {
        continue;
      }
      if (known == null) {
        long last = before.of(connection, key.point()).map(Instant::toEpochMilli).orElse(time);
        known = new Seen(last, 0);
      }
      long distance = time - known.last();
      boolean first = known.distance() == 0;
      if (distance > (first ? LEAST_AFTER_START : Math.max(LEAST, TIMES * known.distance()))) {
        gaps.add(new Gap(List.of(key.point()), known.last() + 1, time));
        distance = known.distance();
      }
      known = new Seen(time, distance);
    }
    if (known != null) {
      seen.put(key, known);
    }
  }

  private static Gap together(List<Gap> gaps) {
    return new Gap(
        gaps.stream().flatMap(gap -> gap.points().stream()).distinct().toList(),
        gaps.stream().mapToLong(Gap::from).min().orElseThrow(),
        gaps.stream().mapToLong(Gap::to).max().orElseThrow());
  }

  private void readBack(String connection, Gap gap, int attempt) {
    Driver driver = drivers.get(connection);
    if (driver == null) {
      return;
    }
    TimeRange range =
        new TimeRange(Instant.ofEpochMilli(gap.from()), Instant.ofEpochMilli(gap.to()));
    switch (driver.readBack(gap.points(), range)) {
      case Outcome.Done<MemoryReadBack> done -> {
        int readings = done.value().readings();
        if (readings > 0) {
          sink.report(connection, told(connection, range, gap, done.value()));
        }
      }
      case Outcome.Refused<MemoryReadBack> refused -> {
        if (attempt < TRIES) {
          var unused =
              work.schedule(
                  () -> readBack(connection, gap, attempt + 1), pauseMillis, TimeUnit.MILLISECONDS);
        } else {
          refused.findings().forEach(finding -> sink.report(connection, finding));
        }
      }
    }
  }

  private static Finding told(
      String connection, TimeRange range, Gap gap, MemoryReadBack readBack) {
    return Finding.info(
        "gap-read-back",
        connection + ", " + range.start() + " to " + range.end(),
        readBack.readings() + " readings from the memory of the meters",
        gap.points().size() + " points",
        "What is still missing can be estimated in the quality queue.");
  }

  @Override
  public void report(String connectionId, Finding finding) {
    sink.report(connectionId, finding);
  }

  @Override
  public void clock(String connectionId, DeviceClock told) {
    sink.clock(connectionId, told);
  }

  @Override
  public void close() {
    work.shutdownNow();
  }
}
