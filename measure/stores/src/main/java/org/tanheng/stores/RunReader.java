// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.ReadingRun;
import org.tanheng.evidence.leaf.RunReading;
import org.tanheng.evidence.log.InnerTree;
import org.tanheng.evidence.log.TreeBuilder;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.TimeRange;

/** Makes the runs of logged batches again from the readings that the store has now. */
final class RunReader {
  private final RocksReadingStore store;
  private final Rocks rocks;
  private final PointNumbers points;
  private final ReadingLog log;

  RunReader(RocksReadingStore store, Rocks rocks, PointNumbers points, ReadingLog log) {
    this.store = store;
    this.rocks = rocks;
    this.points = points;
    this.log = log;
  }

  /** The runs of a point with a reading in the range. */
  List<LoggedRun> of(String pointId, TimeRange range) {
    Set<Long> received = new TreeSet<>();
    store.versions(pointId, range, reading -> received.add(reading.receivedAt().toEpochMilli()));
    Integer point = points.find(pointId);
    List<LoggedRun> found = new ArrayList<>();
    for (long time : received) {
      for (long number : numbers(time)) {
        byte[] value = rocks.get(Keys.logged(Keys.LOG_ENTRY, number));
        if (value != null && point != null) {
          Batch batch = new Batch(number, value);
          int run = batch.runOf(point, range);
          if (run >= 0) {
            batch.run(run).ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  /** What is wrong with the readings of a batch as the store has them now. */
  void audit(long number, byte[] value, Removed removed, Consumer<Finding> found) {
    Batch batch = new Batch(number, value);
    for (int part = 0; part < batch.table.roots().size(); part++) {
      batch.audit(part, removed, found);
    }
  }

  private List<Long> numbers(long received) {
    List<Long> numbers = new ArrayList<>();
    rocks.scan(
        Keys.logged(Keys.LOG_TIME, received),
        Keys.logged(Keys.LOG_TIME, received + 1),
        (key, value) -> numbers.add(Keys.loggedNumber(key, 1)));
    return numbers;
  }

  /** All runs of a batch; one that cannot be made again is not among them. */
  List<LoggedRun> ofEntry(long number) {
    byte[] value = rocks.get(Keys.logged(Keys.LOG_ENTRY, number));
    if (value == null || !LogPen.isBatch(value)) {
      return List.of();
    }
    Batch batch = new Batch(number, value);
    List<LoggedRun> found = new ArrayList<>();
    for (int run = 0; run < batch.table.rows().size(); run++) {
      batch.run(run).ifPresent(found::add);
    }
    return found;
  }

  /** The readings of a batch of the points that are wanted, in their order, without proofs. */
  List<ReadingRun> readingsOf(long number, Predicate<String> wanted) {
    byte[] value = rocks.get(Keys.logged(Keys.LOG_ENTRY, number));
    List<ReadingRun> found = new ArrayList<>();
    if (value != null && LogPen.isBatch(value)) {
      Batch batch = new Batch(number, value);
      long first = batch.table.first();
      for (RunTable.Row row : batch.table.rows()) {
        if (wanted.test(points.name(row.point()))) {
          batch.readings(row, first).ifPresent(found::add);
        }
        first += row.count();
      }
    }
    return found;
  }

  private final class Batch {
    private final LoggedEntry entry;
    private final RunTable table;
    private final Map<Integer, List<Optional<ReadingRun>>> parts = new HashMap<>();

    Batch(long number, byte[] value) {
      entry = log.entry(number, value);
      table = LogPen.table(value);
    }

    int runOf(int point, TimeRange range) {
      for (int i = 0; i < table.rows().size(); i++) {
        RunTable.Row row = table.rows().get(i);
        if (row.point() == point
            && row.end() >= range.startMillis()
            && row.start() < range.endMillis()) {
          return i;
        }
      }
      return -1;
    }

    void audit(int part, Removed removed, Consumer<Finding> found) {
      List<Optional<ReadingRun>> runs = part(part);
      TreeBuilder tree = new TreeBuilder();
      List<String> wrong = new ArrayList<>();
      boolean isRemoved = false;
      for (int i = 0; i < runs.size(); i++) {
        RunTable.Row row = table.rows().get(part * RunTable.PART + i);
        tree.add(runs.get(i).map(ReadingRun::bytes).orElse(new byte[0]));
        if (removed.touches(points.name(row.point()), row.start(), row.end())) {
          isRemoved = true;
        } else if (tree.firstByte(i) != row.mark()) {
          wrong.add(said(row, runs.get(i)));
        }
      }
      if (isRemoved || tree.root().equals(table.roots().get(part))) {
        wrong.forEach(text -> found.accept(altered(text)));
        return;
      }
      if (wrong.isEmpty()) {
        List<RunTable.Row> rows =
            table.rows().subList(part * RunTable.PART, part * RunTable.PART + runs.size());
        wrong.add("one of " + rows.stream().map(row -> points.name(row.point())).toList());
      }
      wrong.forEach(text -> found.accept(altered(text)));
    }

    private String said(RunTable.Row row, Optional<ReadingRun> run) {
      int count = run.map(r -> r.readings().size()).orElse(0);
      String what =
          count < row.count()
              ? row.count() - count + " missing"
              : count > row.count() ? count - row.count() + " put in" : "altered";
      return "%s from %s to %s: %s"
          .formatted(
              points.name(row.point()),
              Instant.ofEpochMilli(row.start()),
              Instant.ofEpochMilli(row.end()),
              what);
    }

    private Finding altered(String text) {
      return Finding.error(
          "readings-altered",
          "batch " + entry.number(),
          text,
          "the readings that the log has the hash of",
          "Compare with a backup; what was there before is known by its hash alone.");
    }

    Optional<LoggedRun> run(int run) {
      int part = run / RunTable.PART;
      List<Optional<ReadingRun>> runs = parts.computeIfAbsent(part, this::part);
      Optional<ReadingRun> readings = runs.get(run % RunTable.PART);
      if (readings.isEmpty()) {
        return Optional.empty();
      }
      List<byte[]> bytes =
          runs.stream().map(one -> one.map(ReadingRun::bytes).orElse(new byte[0])).toList();
      List<Hash> path = new ArrayList<>(InnerTree.of(bytes).path(run % RunTable.PART));
      path.addAll(InnerTree.ofRoots(table.roots()).path(part));
      return Optional.of(new LoggedRun(entry, run, readings.get(), path));
    }

    private List<Optional<ReadingRun>> part(int part) {
      int from = part * RunTable.PART;
      int to = Math.min(from + RunTable.PART, table.rows().size());
      List<Optional<ReadingRun>> runs = new ArrayList<>();
      long first = table.firstOf(from);
      for (RunTable.Row row : table.rows().subList(from, to)) {
        runs.add(readings(row, first));
        first += row.count();
      }
      return runs;
    }

    private Optional<ReadingRun> readings(RunTable.Row row, long first) {
      TimeRange range =
          new TimeRange(Instant.ofEpochMilli(row.start()), Instant.ofEpochMilli(row.end() + 1));
      List<RunReading> readings = new ArrayList<>();
      String point = points.name(row.point());
      store.versions(
          point,
          range,
          reading -> {
            if (reading.receivedAt().toEpochMilli() == table.received()) {
              readings.add(reading(reading));
            }
          });
      return readings.isEmpty()
          ? Optional.empty()
          : Optional.of(new ReadingRun(point, first, readings));
    }
  }

  private static RunReading reading(Reading reading) {
    return new RunReading(
        reading.time(), reading.unscaled(), reading.scale(), RunBytes.code(reading.quality()));
  }
}
