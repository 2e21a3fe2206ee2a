// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.tanheng.telemetry.Ack;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.RollupStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/**
 * Readings in RocksDB inside this process, one row per version of a reading, one synced write per
 * batch. Only one process opens a directory; the format is numbered, a newer one is refused.
 */
public final class RocksReadingStore implements ReadingStore {
  private static final long DAY = 86_400_000L;

  private final Rocks rocks;
  private final PointNumbers points;
  private final RocksRollups rollups;
  private long sequence;

  private RocksReadingStore(Rocks rocks) {
    this.rocks = rocks;
    byte[] format = rocks.get(Keys.FORMAT_KEY);
    if (format != null && format[0] != Keys.FORMAT) {
      rocks.close();
      throw new IllegalStateException("readings of format " + format[0] + ", this reads format 1");
    }
    byte[] last = rocks.get(Keys.SEQUENCE_KEY);
    sequence = last == null ? 0 : Keys.number(last);
    points = new PointNumbers(rocks);
    rollups = new RocksRollups(this, rocks, points);
  }

  /** Opens or creates the store in a directory. */
  public static RocksReadingStore open(Path directory) {
    return new RocksReadingStore(new Rocks(directory));
  }

  @Override
  public synchronized Ack upsert(ReadingBatch readings) {
    Map<String, Integer> fresh = new HashMap<>();
    int count = 0;
    try (WriteBatch batch = new WriteBatch()) {
      long commit = begin(batch);
      for (String id : readings.pointIds()) {
        Series series = readings.series(id);
        put(batch, points.number(id, fresh, batch), series, readings.receivedAt(), commit);
        count += series.size();
      }
      commit(batch, commit);
    } catch (RocksDBException e) {
      throw rocks.failed("write", e);
    }
    fresh.forEach(points::learn);
    return new Ack(sequence, count);
  }

  private static void put(WriteBatch batch, int point, Series series, Instant received, long commit)
      throws RocksDBException {
    long receivedMillis = received.toEpochMilli();
    long marked = Long.MIN_VALUE;
    for (int i = 0; i < series.size(); i++) {
      long time = series.time(i);
      byte[] value = Values.encode(series.value(i), series.scale(), series.quality(i));
      batch.put(Keys.reading(point, time, receivedMillis), value);
      long day = Math.floorDiv(time, DAY);
      if (day != marked) {
        batch.put(Keys.numbered(Keys.DIRTY, point, (int) day), Keys.number(commit));
        marked = day;
      }
    }
  }

  /** The number of the commit that the batch will be; it is in force once the batch is written. */
  long begin(WriteBatch batch) throws RocksDBException {
    batch.put(Keys.FORMAT_KEY, new byte[] {Keys.FORMAT});
    batch.put(Keys.SEQUENCE_KEY, Keys.number(sequence + 1));
    return sequence + 1;
  }

  /** Writes a batch of {@link #begin}; callers hold this store's monitor. */
  void commit(WriteBatch batch, long commit) {
    rocks.write(batch);
    sequence = commit;
  }

  @Override
  public Series scan(String pointId, TimeRange range, Instant knownAt) {
    Series.Builder builder = Series.of(pointId);
    Integer point = points.find(pointId);
    if (point != null) {
      VersionPick pick = new VersionPick(knownAt.toEpochMilli());
      rocks.scan(
          Keys.readingsFrom(point, range.startMillis()),
          Keys.readingsFrom(point, range.endMillis()),
          (key, value) -> {
            if (pick.holds(key) && Values.qualityOf(value) != Quality.MISSING) {
              builder.add(
                  Keys.time(key),
                  Values.unscaledOf(value),
                  Values.scaleOf(value),
                  Values.qualityOf(value),
                  Keys.received(key));
            }
            return true;
          });
    }
    return builder.build();
  }

  @Override
  public Optional<Reading> before(String pointId, Instant time, Instant knownAt) {
    Integer point = points.find(pointId);
    if (point == null) {
      return Optional.empty();
    }
    LastKnown last = new LastKnown(pointId, knownAt.toEpochMilli());
    byte[] from = Keys.readingsFrom(point, Long.MIN_VALUE);
    rocks.scanBack(from, Keys.readingsFrom(point, time.toEpochMilli()), last);
    return last.reading();
  }

  @Override
  public Optional<Reading> atOrAfter(String pointId, Instant time, Instant knownAt) {
    Integer point = points.find(pointId);
    if (point == null) {
      return Optional.empty();
    }
    FirstKnown first = new FirstKnown(pointId, knownAt.toEpochMilli());
    byte[] end = Keys.readingsFrom(point, Long.MAX_VALUE);
    rocks.scan(Keys.readingsFrom(point, time.toEpochMilli()), end, first);
    return first.reading();
  }

  @Override
  public void versions(String pointId, TimeRange range, Consumer<Reading> to) {
    Integer point = points.find(pointId);
    if (point != null) {
      rocks.scan(
          Keys.readingsFrom(point, range.startMillis()),
          Keys.readingsFrom(point, range.endMillis()),
          (key, value) -> {
            to.accept(LastKnown.reading(pointId, key, value));
            return true;
          });
    }
  }

  @Override
  public synchronized long delete(String pointId, TimeRange range) {
    Integer point = points.find(pointId);
    if (point == null) {
      return 0;
    }
    byte[] from = Keys.readingsFrom(point, range.startMillis());
    byte[] to = Keys.readingsFrom(point, range.endMillis());
    Set<Integer> days = new HashSet<>();
    long[] count = {0};
    rocks.scan(
        from,
        to,
        (key, value) -> {
          count[0]++;
          days.add((int) Math.floorDiv(Keys.time(key), DAY));
          return true;
        });
    try (WriteBatch batch = new WriteBatch()) {
      long commit = begin(batch);
      batch.deleteRange(from, to);
      for (int day : days) {
        batch.put(Keys.numbered(Keys.DIRTY, point, day), Keys.number(commit));
      }
      commit(batch, commit);
    } catch (RocksDBException e) {
      throw rocks.failed("delete", e);
    }
    return count[0];
  }

  @Override
  public List<String> pointIds() {
    return points.names();
  }

  @Override
  public RollupStore rollups() {
    return rollups;
  }

  /**
   * A consistent copy of the store in a new directory, for backup; files are linked if they can.
   */
  public void checkpoint(Path target) {
    rocks.checkpoint(target);
  }

  @Override
  public synchronized void close() {
    rocks.close();
  }
}
