// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.TileLog;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.stores.LoggedEntry;
import org.tanheng.stores.ReadingLog;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.ReadingStore;

/**
 * Takes the leaves that the store of readings wrote together with its readings into the log. A
 * store of another kind has none; then all of this does nothing.
 */
@Component
class ReadingLeaves {
  private static final int PORTION = 500;
  private final @Nullable ReadingLog leaves;

  ReadingLeaves(ReadingStore store) {
    leaves = store instanceof RocksReadingStore rocks ? rocks.log() : null;
  }

  /** Leaves that are not in the log yet. */
  long waiting() {
    return leaves == null ? 0 : leaves.waiting();
  }

  /** The index from which a log of this size has to be compared with the store. */
  long from(long size) {
    return leaves == null || leaves.size() == 0 ? size : leaves.seen();
  }

  /** What a log that lost leaves of readings is told; empty if it has as many as were seen. */
  Optional<Finding> behind(long size) {
    return leaves == null || leaves.seen() <= size
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                "log-behind-database",
                "evidence log",
                size + " leaves",
                leaves.seen() + " leaves that the store of readings saw",
                "Restore the folder evidence/log that belongs to these readings."));
  }

  /** Compares entries of the log, in their order, with what waits here. */
  final class Matching {
    private final Deque<LoggedEntry> pending = new ArrayDeque<>();
    private final List<LoggedEntry> placed = new ArrayList<>();
    private final Map<Long, String> there = new HashMap<>();
    private @Nullable Leaf stranger;

    Matching(long from) {
      if (leaves != null) {
        pending.addAll(leaves.pending(Integer.MAX_VALUE));
        leaves.placedFrom(from).forEach(entry -> there.put(entry.index(), entry.leaf()));
      }
    }

    /** Whether the store knows the entry to stand there, or it is the next of its leaves. */
    boolean takes(String entry, long index) {
      if (entry.equals(there.get(index))) {
        return true;
      }
      LoggedEntry next = pending.peek();
      if (next == null || !next.leaf().equals(entry)) {
        return false;
      }
      pending.remove();
      placed.add(new LoggedEntry(next.number(), entry, index));
      return true;
    }

    /** An entry that nobody knows: a batch of this store means that readings were lost. */
    void unknown(String entry) {
      if (leaves != null
          && Leaf.parse(entry.getBytes(StandardCharsets.UTF_8)) instanceof Outcome.Done<Leaf> done
          && done.value().kind() == LeafKind.READING_BATCH
          && done.value().text("origin").equals(leaves.origin())) {
        stranger = done.value();
      }
    }

    void finish(long size) {
      if (leaves != null) {
        leaves.place(placed, size);
        if (stranger != null) {
          leaves.goOnBehind(stranger);
        }
      }
    }
  }

  /** What does not fit between the last leaf that is known to be in the log and the log. */
  Optional<Finding> differs(LogReader reader) {
    if (leaves == null || leaves.size() == leaves.waiting()) {
      return Optional.empty();
    }
    LoggedEntry last = leaves.entry(leaves.size() - leaves.waiting() - 1).orElseThrow();
    Long index = last.index();
    if (index == null) {
      return Optional.empty();
    }
    String entry = new String(reader.entry(index), StandardCharsets.UTF_8);
    return entry.equals(last.leaf())
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                "log-of-another-database",
                "leaf " + index,
                entry,
                last.leaf(),
                "Restore readings and log of one time."));
  }

  /** Writes what waits into the log, durable when it returns; the caller holds the log. */
  void drain(TileLog log) throws IOException {
    if (leaves == null) {
      return;
    }
    List<LoggedEntry> pending = leaves.pending(PORTION);
    while (!pending.isEmpty()) {
      long first =
          log.append(pending.stream().map(e -> e.leaf().getBytes(StandardCharsets.UTF_8)).toList());
      List<LoggedEntry> placed = new ArrayList<>();
      for (LoggedEntry entry : pending) {
        placed.add(new LoggedEntry(entry.number(), entry.leaf(), first + placed.size()));
      }
      leaves.place(placed, log.size());
      pending = leaves.pending(PORTION);
    }
    if (leaves.seen() != log.size() && leaves.size() > 0) {
      leaves.place(List.of(), log.size());
    }
  }
}
