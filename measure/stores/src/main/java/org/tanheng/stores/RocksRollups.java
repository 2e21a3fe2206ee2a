// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
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

  RocksRollups(RocksReadingStore store, Rocks rocks, PointNumbers points) {
    this.store = store;
    this.rocks = rocks;
    this.points = points;
  }

  @Override
  public List<DirtyDay> dirty() {
    List<DirtyDay> days = new ArrayList<>();
    rocks.scan(
        new byte[] {Keys.DIRTY},
        new byte[] {Keys.DIRTY + 1},
        (key, value) -> {
          LocalDate day = LocalDate.ofEpochDay(Keys.numberOf(key));
          days.add(new DirtyDay(points.name(Keys.pointOf(key)), day, Keys.number(value)));
          return true;
        });
    return days;
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
        for (DirtyDay day : answered) {
          unmark(batch, day);
        }
        store.commitLater(batch, commit);
      } catch (RocksDBException e) {
        throw rocks.failed("write", e);
      }
      fresh.forEach(points::learn);
    }
  }

  private void unmark(WriteBatch batch, DirtyDay day) throws RocksDBException {
    int epochDay = (int) day.utcDay().toEpochDay();
    byte[] key = Keys.numbered(Keys.DIRTY, number(day.pointId()), epochDay);
    byte[] now = rocks.get(key);
    if (now != null && Keys.number(now) == day.sequence()) {
      batch.delete(key);
    }
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
