// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.readings.PointBook;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.evidence.Hash;
import org.tanheng.stores.LoggedRun;
import org.tanheng.stores.ReadingLog;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.verify.Amount;

/**
 * The readings behind the amounts of an inventory, as far as they are in the log and the user may
 * see them. Amounts of virtual meters, of bills and of times whose raw readings were removed for
 * their age have none.
 */
@Component
class ReadingProof {
  private static final String READINGS = "readings:";

  /** More runs than this make a bundle that nobody can open; their amounts stay unproven. */
  private static final int MOST_RUNS = 20_000;

  /** A standstill so far from a slot can still matter to it. */
  private static final Duration AROUND = Duration.ofDays(2);

  private final ReadingStore store;
  private final @Nullable ReadingLog log;
  private final PointBook book;
  private final PointRepository points;

  ReadingProof(ReadingStore store, PointBook book, PointRepository points) {
    this.store = store;
    this.log = store instanceof RocksReadingStore rocks ? rocks.log() : null;
    this.book = book;
    this.points = points;
  }

  /** Amounts with the runs that they follow from. */
  record Shown(List<Amount> amounts, List<LoggedRun> runs) {}

  /** The newest batch, behind which all others stand, where the input names readings at all. */
  List<Hash> inputs(InventoryInput input) {
    return log == null || named(input).isEmpty()
        ? List.of()
        : log.lastBatch().map(List::of).orElse(List.of());
  }

  /** Where the leaf of a batch stands in the log. */
  Optional<Long> place(Hash batch) {
    return log == null ? Optional.empty() : log.place(batch);
  }

  /** What may be shown of the readings that stand in the log before an index. */
  Shown of(CurrentUser user, InventoryInput input, long before) {
    List<Amount> amounts = new ArrayList<>();
    List<LoggedRun> runs = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (String evidence : named(input)) {
      Optional<Metered> metered = metered(user, evidence);
      if (metered.isPresent() && log != null) {
        List<LoggedRun> found = runs(log, metered.get(), evidence, before);
        if (!found.isEmpty() && runs.size() + found.size() <= MOST_RUNS) {
          amounts.add(new Amount(evidence, metered.get()));
          found.stream()
              .filter(run -> seen.add(run.entry().number() + "/" + run.run()))
              .forEach(runs::add);
        }
      }
    }
    return new Shown(amounts, runs);
  }

  private static Set<String> named(InventoryInput input) {
    Set<String> named = new TreeSet<>();
    input.sources().stream()
        .flatMap(source -> source.data().stream())
        .map(ActivityDatum::evidence)
        .filter(evidence -> evidence != null && evidence.startsWith(READINGS))
        .forEach(named::add);
    return named;
  }

  private Optional<Metered> metered(CurrentUser user, String evidence) {
    String id = parts(evidence)[0];
    try {
      return points
          .byId(UUID.fromString(id), user.scope())
          .filter(point -> store.last(id).isPresent())
          .map(book::metered);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String[] parts(String evidence) {
    return evidence.substring(READINGS.length()).split("/", -1);
  }

  /** Runs with the readings of the span and those around it that its slots can depend on. */
  private List<LoggedRun> runs(ReadingLog from, Metered metered, String evidence, long before) {
    String[] parts = parts(evidence);
    ZoneId zone = metered.point().zone();
    Instant first = LocalDate.parse(parts[1]).atStartOfDay(zone).toInstant();
    if (store.thinnedBefore(parts[0]).filter(first::isBefore).isPresent()) {
      return List.of();
    }
    Instant start = first.minus(AROUND);
    Instant end = LocalDate.parse(parts[2]).atStartOfDay(zone).toInstant().plus(AROUND);
    Series around = store.scanAround(parts[0], new TimeRange(start, end), ReadingStore.NOW);
    if (around.isEmpty()) {
      return List.of();
    }
    TimeRange held =
        new TimeRange(
            Instant.ofEpochMilli(around.time(0)),
            Instant.ofEpochMilli(around.time(around.size() - 1) + 1));
    return from.runs(parts[0], held).stream().filter(run -> isBefore(run, before)).toList();
  }

  private static boolean isBefore(LoggedRun run, long before) {
    Long index = run.entry().index();
    return index != null && index < before;
  }
}
