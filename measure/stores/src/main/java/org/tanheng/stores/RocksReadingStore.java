// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.telemetry.Ack;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.RollupStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.ThinningStore;
import org.tanheng.telemetry.TimeRange;

/**
 * Readings in RocksDB inside this process: one synced write per batch, what came for a point and an
 * day as one entry, later settled with the rest of the day into one block. Only one process opens a
 * directory; the format is numbered, an older one is converted, a newer one refused.
 */
public final class RocksReadingStore implements ReadingStore, ThinningStore {
  private final Rocks rocks;
  private final PointNumbers points;
  private final Days days;
  private final Marked marked = new Marked();
  private final RocksRollups rollups;
  private final ThinnedPoints thinned;
  private final Settling settling;
  private final Settler settler;
  private final @Nullable LogPen pen;
  private final ReadingLog log;
  private long sequence;

  private RocksReadingStore(Rocks rocks, boolean isLogged) {
    this.rocks = rocks;
    byte[] last = rocks.get(Keys.SEQUENCE_KEY);
    sequence = last == null ? 0 : Keys.number(last);
    points = new PointNumbers(rocks);
    days = new Days(rocks);
    rollups = new RocksRollups(this, rocks, points, marked);
    thinned = new ThinnedPoints(rocks);
    settling = new Settling(rocks, this);
    settler = new Settler(settling);
    LogPen writes = new LogPen(rocks, Clock.systemUTC(), new Newest(this::newest));
    pen = isLogged ? writes : null;
    log = new ReadingLog(this, rocks, writes, points);
  }

  private long newest(String pointId) {
    return last(pointId).map(reading -> reading.time().toEpochMilli()).orElse(Long.MIN_VALUE);
  }

  /**
   * Opens or creates the store in a directory; readings of format 1 are converted first. Each
   * commit leaves its leaf for the evidence log.
   */
  public static RocksReadingStore open(Path directory) {
    return open(directory, true);
  }

  /** The same, with leaves for the evidence log or without them. */
  public static RocksReadingStore open(Path directory, boolean isLogged) {
    Rocks rocks = new Rocks(directory);
    byte[] format = rocks.get(Keys.FORMAT_KEY);
    if (format != null && format[0] > Keys.FORMAT) {
      rocks.close();
      throw new IllegalStateException("readings of format " + format[0] + ", this reads to 2");
    }
    if (format != null && format[0] == FormatOne.FORMAT) {
      FormatOne.convert(rocks);
    }
    return new RocksReadingStore(rocks, isLogged);
  }

  @Override
  public synchronized Ack upsert(ReadingBatch readings) {
    Map<String, Integer> fresh = new HashMap<>();
    int count = 0;
    Loose loose;
    @Nullable LogPen leaves = pen;
    try (WriteBatch batch = new WriteBatch()) {
      long commit = begin(batch);
      if (leaves != null) {
        leaves.begin();
      }
      List<Run> runs = new ArrayList<>();
      for (Series series : readings.series()) {
        Run run = new Run(points.number(series.pointId(), fresh, batch), series);
        runs.add(run);
        count += series.size();
        if (leaves != null) {
          leaves.run(run.point(), series);
        }
      }
      if (leaves != null) {
        leaves.hash();
      }
      runs.sort(Comparator.comparingInt(Run::point));
      loose = new Loose(batch, commit, readings.receivedAt(), marked);
      for (Run run : runs) {
        loose.put(run.point(), run.series());
      }
      loose.mark();
      if (leaves != null && count > 0) {
        leaves.finish(batch, readings.receivedAt());
      }
      commit(batch, commit);
      if (leaves != null) {
        leaves.wrote();
      }
    } catch (RocksDBException e) {
      throw rocks.failed("write", e);
    }
    fresh.forEach(points::learn);
    settler.wrote(loose.wrote(), readings.receivedAt());
    return new Ack(sequence, count);
  }

  private record Run(int point, Series series) {}

  /** The number of the commit that the batch will be; it is in force once the batch is written. */
  long begin(WriteBatch batch) throws RocksDBException {
    if (sequence == 0) {
      batch.put(Keys.FORMAT_KEY, new byte[] {Keys.FORMAT});
    }
    batch.put(Keys.SEQUENCE_KEY, Keys.number(sequence + 1));
    return sequence + 1;
  }

  /** Writes a batch of {@link #begin}; callers hold this store's monitor. */
  void commit(WriteBatch batch, long commit) {
    rocks.write(batch);
    sequence = commit;
  }

  /** The same for what can be made again: a crash may undo it as a whole. */
  void commitLater(WriteBatch batch, long commit) {
    rocks.writeLater(batch);
    sequence = commit;
  }

  @Override
  public Series scan(String pointId, TimeRange range, Instant knownAt) {
    Series.Builder builder = Series.of(pointId);
    Known known = new Known(pointId, knownAt);
    long start = range.startMillis();
    long end = range.endMillis();
    visit(
        pointId,
        range,
        (day, rows) -> {
          known.add(rows, start, end, builder);
          return true;
        });
    return builder.build();
  }

  private void visit(String pointId, TimeRange range, Days.Visitor visitor) {
    Integer point = points.find(pointId);
    if (point != null) {
      int last = Keys.day(range.endMillis() - 1);
      days.scan(point, Keys.day(range.startMillis()), last, visitor);
    }
  }

  @Override
  public Series scanAround(String pointId, TimeRange range, Instant knownAt) {
    return beside(pointId, knownAt)
        .map(beside -> beside.around(pointId, range))
        .orElseGet(() -> Series.of(pointId).build());
  }

  /** Over one view of the store, but for neighbours days before a range: those as they stand. */
  @Override
  public Sweep sweep() {
    return new Sweep() {
      private final DayWalk walk = days.walk();

      @Override
      public Series around(String pointId, TimeRange range) {
        return beside(pointId, NOW)
            .map(beside -> beside.around(pointId, range, walk))
            .orElseGet(() -> Series.of(pointId).build());
      }

      @Override
      public void close() {
        walk.close();
      }
    };
  }

  @Override
  public Optional<Reading> before(String pointId, Instant time, Instant knownAt) {
    return beside(pointId, knownAt)
        .flatMap(beside -> beside.before(time.toEpochMilli(), 1).stream().findFirst());
  }

  @Override
  public Optional<Reading> atOrAfter(String pointId, Instant time, Instant knownAt) {
    return beside(pointId, knownAt)
        .flatMap(beside -> beside.atOrAfter(time.toEpochMilli(), 1).stream().findFirst());
  }

  private Optional<Neighbours> beside(String pointId, Instant knownAt) {
    return Optional.ofNullable(points.find(pointId))
        .map(point -> new Neighbours(days, point, new Known(pointId, knownAt)));
  }

  @Override
  public void versions(String pointId, TimeRange range, Consumer<Reading> to) {
    visit(
        pointId,
        range,
        (day, rows) -> {
          for (int i = 0; i < rows.size; i++) {
            if (rows.times[i] >= range.startMillis() && rows.times[i] < range.endMillis()) {
              to.accept(Known.reading(pointId, rows, i));
            }
          }
          return true;
        });
  }

  @Override
  public synchronized long delete(String pointId, TimeRange range) {
    Integer point = points.find(pointId);
    if (point == null) {
      return 0;
    }
    try (WriteBatch batch = new WriteBatch()) {
      long commit = begin(batch);
      byte[] mark = Keys.number(commit);
      return remove(pointId, new Removal(batch, point, range, mark), batch, commit);
    } catch (RocksDBException e) {
      throw rocks.failed("delete", e);
    }
  }

  @Override
  public synchronized long thin(String pointId, Instant boundary, Instant stays) {
    Integer point = points.find(pointId);
    if (point == null || rollups.isDirtyBefore(point, Keys.day(boundary.toEpochMilli() - 1))) {
      return 0;
    }
    TimeRange old = new TimeRange(TimeRange.ALWAYS.start(), stays);
    try (WriteBatch batch = new WriteBatch()) {
      long commit = begin(batch);
      thinned.put(batch, point, boundary);
      long count = remove(pointId, new Removal(batch, point, old, null), batch, commit);
      thinned.learn(point, boundary);
      return count;
    } catch (RocksDBException e) {
      throw rocks.failed("delete", e);
    }
  }

  private long remove(String pointId, Removal removal, WriteBatch batch, long commit)
      throws RocksDBException {
    visit(pointId, removal.range(), removal);
    @Nullable LogPen leaves = removal.count() > 0 ? pen : null;
    if (leaves != null) {
      leaves.begin();
      JsonObject leaf = removed(pointId, removal.range(), removal.count());
      leaves.add(batch, LeafKind.READING_REMOVAL, leaf);
    }
    commit(batch, commit);
    if (leaves != null) {
      leaves.wrote();
    }
    return removal.count();
  }

  @Override
  public Optional<Instant> thinnedBefore(String pointId) {
    Integer point = thinned.isEmpty() ? null : points.find(pointId);
    return point == null ? Optional.empty() : thinned.before(point);
  }

  private JsonObject removed(String pointId, TimeRange range, long count) {
    return JsonObject.builder()
        .put("origin", log.origin())
        .put("point", pointId)
        .put("from", range.start().toString())
        .put("to", range.end().toString())
        .put("count", Long.toString(count))
        .build();
  }

  @Override
  public List<String> pointIds() {
    return points.names();
  }

  @Override
  public RollupStore rollups() {
    return rollups;
  }

  /** The leaves of this store for the evidence log. */
  public ReadingLog log() {
    return log;
  }

  /** Settles all that came loose and brings the files into their smallest form; takes its time. */
  public void compact() {
    settling.before(Integer.MAX_VALUE);
    rocks.compact();
  }

  /** Waits until the work behind what was written, as far as it is due, has ended. */
  public void rest() throws InterruptedException {
    rocks.rest();
  }

  /** How often the log was synced to disk since the store was opened: once a commit. */
  public long syncs() {
    return rocks.syncs();
  }

  /**
   * A consistent copy of the store in a new directory, for backup; files are linked if they can.
   */
  public void checkpoint(Path target) {
    rocks.checkpoint(target);
  }

  /** Runs an action while nothing is written here, so that others can fix the same instant. */
  public synchronized <R, E extends Exception> R frozen(Action<R, E> action) throws E {
    return action.run();
  }

  /** What is done while the store stands still. */
  @FunctionalInterface
  public interface Action<R, E extends Exception> {
    R run() throws E;
  }

  @Override
  public void close() {
    settler.close();
    synchronized (this) {
      rocks.refuse();
    }
    rocks.close();
    synchronized (this) {
      if (pen != null) {
        pen.close();
      }
    }
  }
}
