// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.tanheng.telemetry.MonthTotal;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Rollup;
import org.tanheng.telemetry.RollupStore;
import org.tanheng.telemetry.TimeRange;

/** Rollups and dirty marks beside the readings, written by the same synced batches. */
final class RocksRollups implements RollupStore {
  private static final long DAY = 86_400_000L;

  private final RocksReadingStore store;
  private final Rocks rocks;
  private final PointNumbers points;
  private final Marked marked;

  RocksRollups(RocksReadingStore store, Rocks rocks, PointNumbers points, Marked marked) {
    this.store = store;
    this.rocks = rocks;
    this.points = points;
    this.marked = marked;
  }

  @Override
  public List<DirtyDay> dirty() {
    List<DirtyDay> days = new ArrayList<>();
    try (Cursor marks = listing()) {
      marks.go(new byte[] {Keys.DIRTY});
      for (; marks.isValid(); marks.next()) {
        byte[] key = marks.key();
        LocalDate day = LocalDate.ofEpochDay(Keys.numberOf(key));
        String point = points.name(Keys.pointOf(key));
        days.add(new DirtyDay(point, day, Keys.number(marks.value())));
      }
    }
    return days;
  }

  /** The marks as they stand; readings that come from here on get marks of their own. */
  private Cursor listing() {
    synchronized (store) {
      marked.list();
      return marks();
    }
  }

  private Cursor marks() {
    return rocks.cursor(new byte[] {Keys.DIRTY + 1});
  }

  @Override
  public boolean isDirtier(int than) {
    int more = than;
    try (Cursor marks = marks()) {
      marks.go(new byte[] {Keys.DIRTY});
      for (; more >= 0 && marks.isValid(); marks.next()) {
        more--;
      }
    }
    return more < 0;
  }

  /** Whether a day of a point to this one is marked. */
  boolean isDirtyBefore(int point, int day) {
    boolean[] found = {false};
    rocks.scan(
        Keys.numbered(Keys.DIRTY, point, Integer.MIN_VALUE),
        Keys.numbered(Keys.DIRTY, point, day + 1),
        (key, value) -> {
          found[0] = true;
          return false;
        });
    return found[0];
  }

  @Override
  public void put(List<Rollup> rollups, List<DirtyDay> answered) {
    synchronized (store) {
      Map<String, Integer> fresh = new HashMap<>();
      try (WriteBatch batch = new WriteBatch()) {
        long commit = store.begin(batch);
        for (Rollup rollup : rollups) {
          int point = points.number(rollup.pointId(), fresh, batch);
          batch.put(key(Keys.ROLLUP, point, rollup.month()), RollupCodec.encode(rollup));
          byte[] total = TotalCodec.encode(MonthTotal.of(rollup));
          batch.put(key(Keys.TOTAL, point, rollup.month()), total);
        }
        unmark(batch, answered);
        store.commitLater(batch, commit);
      } catch (RocksDBException e) {
        throw rocks.failed("write", e);
      }
      fresh.forEach(points::learn);
    }
  }

  /** Begins at the first answered: marks before it are mostly gone, and slow to step over. */
  private void unmark(WriteBatch batch, List<DirtyDay> answered) throws RocksDBException {
    try (Cursor marks = marks()) {
      for (DirtyDay day : answered) {
        byte[] key = key(day);
        marks.go(key);
        if (marks.isValid()
            && Arrays.equals(marks.key(), key)
            && Keys.number(marks.value()) == day.sequence()) {
          batch.delete(key);
        }
      }
    }
  }

  private byte[] key(DirtyDay day) {
    return Keys.numbered(Keys.DIRTY, number(day.pointId()), (int) day.utcDay().toEpochDay());
  }

  @Override
  public Optional<Rollup> get(String pointId, YearMonth month) {
    Integer point = points.find(pointId);
    byte[] bytes = point == null ? null : rocks.get(key(Keys.ROLLUP, point, month));
    return bytes == null
        ? Optional.empty()
        : Optional.of(RollupCodec.decode(pointId, month, bytes));
  }

  @Override
  public List<MonthTotal> totals(List<String> pointIds, YearMonth first, YearMonth last) {
    List<MonthTotal> totals = new ArrayList<>();
    for (String pointId : pointIds) {
      Integer point = points.find(pointId);
      if (point != null) {
        rocks.scan(
            key(Keys.TOTAL, point, first),
            key(Keys.TOTAL, point, last.plusMonths(1)),
            (key, value) -> totals.add(TotalCodec.decode(pointId, month(key), value)));
      }
    }
    return totals;
  }

  /** Writes the totals of rollups that stand without, as the first format left them. */
  static void total(Rocks rocks, WriteBatch batch) {
    rocks.scan(
        new byte[] {Keys.ROLLUP},
        new byte[] {Keys.ROLLUP + 1},
        (key, value) -> {
          Rollup rollup = RollupCodec.decode("", month(key), value);
          byte[] total = TotalCodec.encode(MonthTotal.of(rollup));
          try {
            batch.put(key(Keys.TOTAL, Keys.pointOf(key), rollup.month()), total);
          } catch (RocksDBException e) {
            throw rocks.failed("convert", e);
          }
          return true;
        });
  }

  private static YearMonth month(byte[] key) {
    return YearMonth.of(0, 1).plusMonths(Keys.numberOf(key));
  }

  @Override
  public void mark(String pointId, TimeRange range) {
    synchronized (store) {
      Optional<Reading> first = store.atOrAfter(pointId, range.start(), ReadingStore.NOW);
      Optional<Reading> last = store.before(pointId, range.end(), ReadingStore.NOW);
      if (first.isPresent() && last.isPresent()) {
        mark(pointId, day(first.get()), day(last.get()));
      }
    }
  }

  private static long day(Reading reading) {
    return Math.floorDiv(reading.time().toEpochMilli(), DAY);
  }

  private void mark(String pointId, long first, long last) {
    try (WriteBatch batch = new WriteBatch()) {
      long commit = store.begin(batch);
      int point = number(pointId);
      for (long day = first; day <= last; day++) {
        batch.put(Keys.numbered(Keys.DIRTY, point, (int) day), Keys.number(commit));
      }
      store.commit(batch, commit);
    } catch (RocksDBException e) {
      throw rocks.failed("write", e);
    }
  }

  private int number(String pointId) {
    Integer point = points.find(pointId);
    if (point == null) {
      throw new IllegalArgumentException("no readings of " + pointId);
    }
    return point;
  }

  private static byte[] key(byte kind, int point, YearMonth month) {
    return Keys.numbered(kind, point, (int) month.getLong(ChronoField.PROLEPTIC_MONTH));
  }
}
