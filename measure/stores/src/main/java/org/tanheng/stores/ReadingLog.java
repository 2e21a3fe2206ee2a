// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.ReadingRun;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.TimeRange;

/**
 * The leaves of a store of readings: each commit wrote its own together with its readings, and the
 * evidence log takes them from here, as often as it must. Where they stand in the log is written
 * without a sync: what a crash forgets is found again by the bytes.
 */
public final class ReadingLog {
  private final RocksReadingStore store;
  private final Rocks rocks;
  private final LogPen pen;
  private final RunReader runs;
  private final PointNumbers points;

  ReadingLog(RocksReadingStore store, Rocks rocks, LogPen pen, PointNumbers points) {
    this.store = store;
    this.rocks = rocks;
    this.pen = pen;
    this.points = points;
    this.runs = new RunReader(store, rocks, points, this);
  }

  /** Name of this store in the leaves of its batches. */
  public String origin() {
    synchronized (store) {
      return pen.state().origin();
    }
  }

  /** Leaves that the store has. */
  public long size() {
    synchronized (store) {
      return pen.state().entries();
    }
  }

  /** Leaves that are not known to be in the log. */
  public long waiting() {
    return size() - placed()[0];
  }

  /** How much of the log was compared with this store: all before this index are known to it. */
  public long seen() {
    return placed()[1];
  }

  private long[] placed() {
    byte[] value = rocks.get(Keys.PLACED_KEY);
    return value == null
        ? new long[] {0, 0}
        : new long[] {Keys.number(value), java.nio.ByteBuffer.wrap(value).getLong(Long.BYTES)};
  }

  /** Leaves that are not known to be in the log, in their order. */
  public List<LoggedEntry> pending(int most) {
    List<LoggedEntry> found = new ArrayList<>();
    entries(
        placed()[0],
        (number, value) -> {
          found.add(new LoggedEntry(number, LogPen.leaf(value), null));
          return found.size() < most;
        });
    return found;
  }

  /** The hash of the last batch's leaf. */
  public Optional<Hash> lastBatch() {
    synchronized (store) {
      ChainState state = pen.state();
      return state.batches() == 0 ? Optional.empty() : Optional.of(state.previous());
    }
  }

  /** Where the leaf with this hash stands in the log; looked for from the last on. */
  public Optional<Long> place(Hash leaf) {
    for (long number = size() - 1; number >= 0; number--) {
      LoggedEntry entry = entry(number).orElseThrow();
      if (Hash.ofText(entry.leaf()).equals(leaf)) {
        return Optional.ofNullable(entry.index());
      }
    }
    return Optional.empty();
  }

  /** All leaves, in their order. */
  public List<LoggedEntry> all() {
    List<LoggedEntry> found = new ArrayList<>();
    entries(0, (number, value) -> found.add(entry(number, value)));
    return found;
  }

  /** Leaves that are known to stand in the log at an index or behind it, the last first. */
  public List<LoggedEntry> placedFrom(long index) {
    List<LoggedEntry> found = new ArrayList<>();
    for (long number = placed()[0] - 1; number >= 0; number--) {
      LoggedEntry entry = entry(number).orElseThrow();
      Long place = entry.index();
      if (place == null || place < index) {
        break;
      }
      found.add(entry);
    }
    return found;
  }

  /** Says where leaves stand in the log: all that still wait up to the last of these. */
  public void place(List<LoggedEntry> placed, long seen) {
    synchronized (store) {
      try (WriteBatch batch = new WriteBatch()) {
        long next = placed()[0];
        for (LoggedEntry entry : placed) {
          Long index = entry.index();
          if (entry.number() != next || index == null) {
            throw new IllegalArgumentException("leaf " + entry.number() + " out of order");
          }
          batch.put(Keys.logged(Keys.LOG_PLACE, next), Keys.number(index));
          next++;
        }
        batch.put(
            Keys.PLACED_KEY, java.nio.ByteBuffer.allocate(16).putLong(next).putLong(seen).array());
        rocks.writeLater(batch);
      } catch (RocksDBException e) {
        throw rocks.failed("write", e);
      }
    }
  }

  /** After a restore: the next batch stands behind the last that the log has of this store. */
  public void goOnBehind(Leaf batch) {
    synchronized (store) {
      pen.goOnBehind(batch);
    }
  }

  /** A leaf by its number. */
  public Optional<LoggedEntry> entry(long number) {
    byte[] value = rocks.get(Keys.logged(Keys.LOG_ENTRY, number));
    return value == null ? Optional.empty() : Optional.of(entry(number, value));
  }

  LoggedEntry entry(long number, byte[] value) {
    byte[] index = rocks.get(Keys.logged(Keys.LOG_PLACE, number));
    return new LoggedEntry(number, LogPen.leaf(value), index == null ? null : Keys.number(index));
  }

  /**
   * The runs in which readings of a point in a range were logged, by the time they became known.
   */
  public List<LoggedRun> runs(String pointId, TimeRange range) {
    return runs.of(pointId, range);
  }

  /** The run of a batch, as the store has its readings now; empty where there is none. */
  public List<LoggedRun> runsOf(long number) {
    return runs.ofEntry(number);
  }

  /** The readings of a batch of the points that are wanted, as the store has them now. */
  public List<ReadingRun> readingsOf(long number, Predicate<String> wanted) {
    return runs.readingsOf(number, wanted);
  }

  /** Holds every reading against its leaf. */
  public void audit(Consumer<Finding> found) {
    new ReadingAudit(store, rocks, points, runs).run(found);
  }

  /** When the readings of a batch became known; empty if the leaf is of another kind. */
  public Optional<Instant> received(long number) {
    byte[] value = rocks.get(Keys.logged(Keys.LOG_ENTRY, number));
    return value == null || !LogPen.isBatch(value)
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(LogPen.table(value).received()));
  }

  private void entries(long from, Entries to) {
    rocks.scan(
        Keys.logged(Keys.LOG_ENTRY, from),
        new byte[] {Keys.LOG_ENTRY + 1},
        (key, value) -> to.accept(Keys.loggedNumber(key, 0), value));
  }

  /**
   * Batches by when their readings became known, the last first; those that are not in the log yet
   * are left out.
   *
   * @param known when they became known
   * @param wanted points of which a batch must hold a reading; empty: any
   * @param before number of the leaf behind which to go on; null to begin with the last
   */
  public LoggedPage batches(TimeRange known, Set<String> wanted, @Nullable Long before, int most) {
    return new BatchSearch(rocks, points, this).run(known, wanted, before, most);
  }

  private interface Entries {
    boolean accept(long number, byte[] value);
  }
}
