// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tanheng.data.evidence.EvidenceRepository;
import org.tanheng.data.evidence.StoredLeaf;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.evidence.log.TileLog;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Brings the log and what the database and the store of readings know of it to one state, as a
 * crash between the two or a restore of one of them asks for.
 */
final class LogAgreement {
  /** What a leaf is about that the database had forgotten. */
  static final String ADOPTED = "adopted";

  private static final Logger LOG = LoggerFactory.getLogger(LogAgreement.class);

  private final EvidenceRepository leaves;
  private final ReadingLeaves readings;
  private final Path folder;

  LogAgreement(EvidenceRepository leaves, ReadingLeaves readings, Path folder) {
    this.leaves = leaves;
    this.readings = readings;
    this.folder = folder;
  }

  /** Leaves that were written but not marked are marked; any other difference is a finding. */
  List<Finding> reach(TileLog open, NoteKey of) {
    long known = leaves.known();
    if (known > open.size()) {
      return List.of(
          Finding.error(
              "log-behind-database",
              "evidence log",
              open.size() + " leaves",
              known + " leaves that the database knows",
              "Restore the folder evidence/log that belongs to this database."));
    }
    Optional<Finding> behind = readings.behind(open.size());
    if (behind.isPresent()) {
      return List.of(behind.get());
    }
    LogReader reader = LogReader.open(folder, of).orElseThrow();
    List<StoredLeaf> pending = leaves.pending(Integer.MAX_VALUE);
    long from = Math.min(known, readings.from(known));
    ReadingLeaves.Matching matching = readings.new Matching(from);
    for (long index = from; index < open.size(); index++) {
      String entry = new String(reader.entry(index), StandardCharsets.UTF_8);
      if (matching.takes(entry, index) || (index < known && leaves.at(index).isPresent())) {
        continue;
      }
      Optional<StoredLeaf> same =
          pending.stream().filter(leaf -> leaf.leaf().equals(entry)).findFirst();
      if (same.isEmpty()) {
        matching.unknown(entry);
        adopt(entry, index);
      } else {
        leaves.place(same.get().id(), index);
        pending.remove(same.get());
      }
    }
    matching.finish(open.size());
    return Stream.concat(another(reader), readings.differs(reader).stream()).toList();
  }

  /** A leaf that the database forgot, as one restored from a backup does, stays in the log. */
  private void adopt(String entry, long index) {
    LOG.error("leaf {} of the evidence log is not in the database: {}", index, entry);
    String kind =
        Leaf.parse(entry.getBytes(StandardCharsets.UTF_8)) instanceof Outcome.Done<Leaf> done
            ? done.value().kind().code()
            : "unknown";
    leaves.place(leaves.add(kind, ADOPTED, null, entry), index);
  }

  /** The last leaf that the database knows is that of the log, or they are of two installations. */
  private Stream<Finding> another(LogReader reader) {
    long last = leaves.known() - 1;
    if (last < 0) {
      return Stream.empty();
    }
    String entry = new String(reader.entry(last), StandardCharsets.UTF_8);
    if (leaves.at(last).filter(leaf -> leaf.leaf().equals(entry)).isPresent()) {
      return Stream.empty();
    }
    return Stream.of(
        Finding.error(
            "log-of-another-database",
            "leaf " + last,
            entry,
            "the leaf that the database has there",
            "Restore database and log of one time."));
  }
}
