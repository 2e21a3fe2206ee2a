// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.leaf.ReadingBatch;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.TimeRange;

/**
 * Holds every reading of a store against the leaves of its batches: altered, deleted, put in behind
 * the store's back, batches taken out or swapped. Whether the leaves are those of the log is for
 * the caller, who has the log. Needs about ten bytes of memory a run.
 */
final class ReadingAudit {
  private final RocksReadingStore store;
  private final Rocks rocks;
  private final PointNumbers points;
  private final RunReader runs;
  private final Removed removed = new Removed();
  private final Map<Integer, Set<Long>> received = new HashMap<>();
  private final List<Leaf> batches = new ArrayList<>();
  private long since = Long.MAX_VALUE;

  ReadingAudit(RocksReadingStore store, Rocks rocks, PointNumbers points, RunReader runs) {
    this.store = store;
    this.rocks = rocks;
    this.points = points;
    this.runs = runs;
  }

  /** What is wrong, in the order of the batches, then of the points. */
  void run(Consumer<Finding> found) {
    each((number, value) -> note(value));
    each(
        (number, value) -> {
          if (LogPen.isBatch(value)) {
            runs.audit(number, value, removed, found);
          }
        });
    ReadingBatch.chain(batches).forEach(found);
    long all = store.log().size();
    long there = count();
    if (there != all) {
      found.accept(
          Finding.error(
              "readings-leaf-missing",
              "readings",
              there + " leaves",
              all + " leaves",
              "Compare with a backup: leaves of the store of readings are gone."));
    }
    for (String point : store.pointIds()) {
      unlogged(point, found);
    }
  }

  private void note(byte[] value) {
    Leaf leaf = Leaf.parse(LogPen.leaf(value).getBytes(StandardCharsets.UTF_8)).orElseThrow();
    if (leaf.kind() == LeafKind.READING_REMOVAL) {
      removed.add(leaf);
    }
    if (LogPen.isBatch(value)) {
      batches.add(leaf);
      RunTable table = LogPen.table(value);
      since = Math.min(since, table.received());
      for (RunTable.Row row : table.rows()) {
        received.computeIfAbsent(row.point(), p -> new HashSet<>()).add(table.received());
      }
    }
  }

  private long count() {
    long[] count = {0};
    each((number, value) -> count[0]++);
    return count[0];
  }

  /** Readings that no logged batch brought; those from before the first leaf are only counted. */
  private void unlogged(String point, Consumer<Finding> found) {
    Integer number = points.find(point);
    Set<Long> known = received.getOrDefault(number == null ? -1 : number, Set.of());
    long[] strange = {0, 0, Long.MAX_VALUE};
    store.versions(
        point,
        TimeRange.ALWAYS,
        reading -> {
          long at = reading.receivedAt().toEpochMilli();
          if (!known.contains(at)) {
            strange[at < since ? 1 : 0]++;
            strange[2] = Math.min(strange[2], reading.time().toEpochMilli());
          }
        });
    if (strange[0] > 0) {
      found.accept(
          Finding.error(
              "readings-unlogged",
              point,
              strange[0] + " readings from " + Instant.ofEpochMilli(strange[2]) + " on",
              "readings that came in a logged batch",
              "They were put in behind the product's back: find out by whom."));
    }
    if (strange[1] > 0) {
      found.accept(
          Finding.warning(
              "readings-before-log",
              point,
              strange[1] + " readings",
              "readings that came in a logged batch",
              "They came before the log was kept, or with a time of receipt before it."));
    }
  }

  private void each(Entries to) {
    rocks.scan(
        new byte[] {Keys.LOG_ENTRY},
        new byte[] {Keys.LOG_ENTRY + 1},
        (key, value) -> {
          to.take(Keys.loggedNumber(key, 0), value);
          return true;
        });
  }

  private interface Entries {
    void take(long number, byte[] value);
  }
}
