// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.app.web.DataFolder;
import org.tanheng.data.evidence.EvidenceRepository;
import org.tanheng.data.evidence.StoredLeaf;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.evidence.log.Cosigned;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.stores.LoggedEntry;
import org.tanheng.stores.ReadingLog;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.ReadingStore;

/**
 * Holds the log against itself, against what witnesses have signed, and against the leaves that
 * database and store of readings know. It reads every entry.
 */
@Service
public class LogAudit {
  /** Clocks that were set right by a little. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private static final String RESTORE = "Compare with a backup and with what witnesses have seen.";

  private final EvidenceLog log;
  private final EvidenceRepository leaves;
  private final Path folder;
  private final @Nullable ReadingLog readings;

  LogAudit(EvidenceLog log, EvidenceRepository leaves, DataFolder data, ReadingStore store) {
    this.log = log;
    this.leaves = leaves;
    this.folder = data.path().resolve("evidence").resolve("log");
    this.readings = store instanceof RocksReadingStore rocks ? rocks.log() : null;
  }

  /** Checks the log, and answers how many leaves it has; takes the files into it that it reads. */
  public long run(Consumer<Finding> found) throws IOException {
    log.drain();
    log.status().findings().forEach(found);
    Outcome<LogReader> opened =
        log.key().isPresent()
            ? LogReader.open(folder, log.key().orElseThrow())
            : Outcome.refused(java.util.List.of());
    if (!opened.isDone()) {
      opened.findings().forEach(found);
      return 0;
    }
    LogReader reader = opened.orElseThrow();
    java.util.List<Finding> damage = reader.check();
    damage.forEach(found);
    witnessed(reader, found);
    if (damage.isEmpty()) {
      entries(reader, found);
    }
    return reader.checkpoint().size();
  }

  /** What witnesses signed must be a beginning of the log as it is. */
  private void witnessed(LogReader reader, Consumer<Finding> found) {
    new Cosigned(folder)
        .read()
        .map(note -> Checkpoint.parse(note.text()))
        .filter(Outcome::isDone)
        .map(Outcome::orElseThrow)
        .ifPresent(seen -> witnessed(reader, seen, found));
  }

  private static void witnessed(LogReader reader, Checkpoint seen, Consumer<Finding> found) {
    long size = reader.checkpoint().size();
    if (seen.size() > size) {
      found.accept(
          error(
              "log-rolled-back",
              "evidence log",
              size + " leaves",
              seen.size() + " leaves, which witnesses have signed"));
    } else if (!Hash.ofDigest(reader.trees().root(seen.size())).equals(seen.root())) {
      found.accept(
          error(
              "log-forked",
              "the first " + seen.size() + " leaves",
              Hash.ofDigest(reader.trees().root(seen.size())).hex(),
              seen.root().hex() + ", which witnesses have signed"));
    }
  }

  private void entries(LogReader reader, Consumer<Finding> found) {
    Map<Long, String> known = known();
    Instant newest = Instant.MIN;
    for (long index = 0; index < reader.checkpoint().size(); index++) {
      String entry = new String(reader.entry(index), StandardCharsets.UTF_8);
      String ours = known.remove(index);
      if (ours == null) {
        found.accept(error("leaf-gone", "leaf " + index, "no row", entry));
      } else if (!ours.equals(entry)) {
        found.accept(error("leaf-changed", "leaf " + index, ours, entry));
      }
      Instant at = at(index, entry, found);
      if (at.plus(TOLERANCE).isBefore(newest)) {
        found.accept(
            error("log-clock-back", "leaf " + index, at.toString(), "not before " + newest));
      }
      newest = at.isAfter(newest) ? at : newest;
    }
    known.forEach(
        (index, text) ->
            found.accept(error("leaf-put-in", "leaf " + index, text, "a leaf of the log")));
  }

  private static Instant at(long index, String entry, Consumer<Finding> found) {
    Outcome<Leaf> leaf = Leaf.parse(entry.getBytes(StandardCharsets.UTF_8));
    if (leaf.isDone()) {
      return leaf.orElseThrow().at();
    }
    leaf.findings().forEach(f -> found.accept(error(f.code(), "leaf " + index, entry, f.wanted())));
    return Instant.MIN;
  }

  /** What database and store say to stand at each index of the log. */
  private Map<Long, String> known() {
    Map<Long, String> known = new HashMap<>();
    for (StoredLeaf leaf : leaves.placed()) {
      Long index = leaf.index();
      if (index != null) {
        known.put(index, leaf.leaf());
      }
    }
    if (readings != null) {
      for (LoggedEntry entry : readings.all()) {
        Long index = entry.index();
        if (index != null) {
          known.put(index, entry.leaf());
        }
      }
    }
    return known;
  }

  private static Finding error(String code, String subject, String got, String wanted) {
    return Finding.error(code, subject, got, wanted, RESTORE);
  }
}
