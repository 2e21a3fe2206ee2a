// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tanheng.units.Quality;

/** The contract in its plainest form: sorted maps, nothing durable. An oracle for tests. */
public final class MemoryStore implements ReadingStore, RollupStore {
  private final Map<String, NavigableMap<Instant, NavigableMap<Instant, Reading>>> data =
      new TreeMap<>();
  private final Map<String, Map<LocalDate, Long>> marks = new TreeMap<>();
  private final Map<String, Map<YearMonth, Rollup>> rollups = new TreeMap<>();
  private long sequence;

  @Override
  public Ack upsert(ReadingBatch batch) {
    sequence++;
    int count = 0;
    for (String id : batch.pointIds()) {
      Series series = batch.series(id);
      count += series.size();
      series.readings().forEach(this::write);
    }
    return new Ack(sequence, count);
  }

  private void write(Reading reading) {
    data.computeIfAbsent(reading.pointId(), id -> new TreeMap<>())
        .computeIfAbsent(reading.time(), time -> new TreeMap<>())
        .put(reading.receivedAt(), reading);
    markDay(reading.pointId(), reading.time());
  }

  private void markDay(String id, Instant time) {
    marks
        .computeIfAbsent(id, any -> new TreeMap<>())
        .put(LocalDate.ofInstant(time, ZoneOffset.UTC), sequence);
  }

  private NavigableMap<Instant, NavigableMap<Instant, Reading>> of(String id) {
    return data.getOrDefault(id, new TreeMap<>());
  }

  private static Optional<Reading> known(NavigableMap<Instant, Reading> versions, Instant at) {
    return Optional.ofNullable(versions.floorEntry(at))
        .map(Map.Entry::getValue)
        .filter(reading -> reading.quality() != Quality.MISSING);
  }

  @Override
  public Series scan(String pointId, TimeRange range, Instant knownAt) {
    Series.Builder builder = Series.of(pointId);
    of(pointId)
        .subMap(range.start(), true, range.end(), false)
        .values()
        .forEach(versions -> known(versions, knownAt).ifPresent(builder::add));
    return builder.build();
  }

  @Override
  public Optional<Reading> before(String pointId, Instant time, Instant knownAt) {
    return of(pointId).headMap(time, false).descendingMap().values().stream()
        .flatMap(versions -> known(versions, knownAt).stream())
        .findFirst();
  }

  @Override
  public Optional<Reading> atOrAfter(String pointId, Instant time, Instant knownAt) {
    return of(pointId).tailMap(time, true).values().stream()
        .flatMap(versions -> known(versions, knownAt).stream())
        .findFirst();
  }

  @Override
  public void versions(String pointId, TimeRange range, Consumer<Reading> to) {
    of(pointId)
        .subMap(range.start(), true, range.end(), false)
        .values()
        .forEach(versions -> versions.descendingMap().values().forEach(to));
  }

  @Override
  public long delete(String pointId, TimeRange range) {
    sequence++;
    var inside = of(pointId).subMap(range.start(), true, range.end(), false);
    long count = inside.values().stream().mapToLong(Map::size).sum();
    inside.keySet().forEach(time -> markDay(pointId, time));
    inside.clear();
    return count;
  }

  @Override
  public List<String> pointIds() {
    return List.copyOf(data.keySet());
  }

  @Override
  public RollupStore rollups() {
    return this;
  }

  @Override
  public List<DirtyDay> dirty() {
    List<DirtyDay> days = new ArrayList<>();
    marks.forEach((id, of) -> of.forEach((day, at) -> days.add(new DirtyDay(id, day, at))));
    return days;
  }

  @Override
  public void put(List<Rollup> made, List<DirtyDay> answered) {
    made.forEach(
        rollup ->
            rollups
                .computeIfAbsent(rollup.pointId(), id -> new TreeMap<>())
                .put(rollup.month(), rollup));
    answered.forEach(day -> marks.get(day.pointId()).remove(day.utcDay(), day.sequence()));
  }

  @Override
  public Optional<Rollup> get(String pointId, YearMonth month) {
    return Optional.ofNullable(rollups.getOrDefault(pointId, Map.of()).get(month));
  }

  @Override
  public void mark(String pointId, TimeRange range) {
    sequence++;
    List.copyOf(of(pointId).subMap(range.start(), true, range.end(), false).keySet())
        .forEach(time -> markDay(pointId, time));
  }

  @Override
  public void close() {}
}
