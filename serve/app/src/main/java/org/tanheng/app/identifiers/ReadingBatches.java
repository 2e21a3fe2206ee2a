// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tanheng.app.evidence.EvidenceLog;
import org.tanheng.data.identifier.IdentifierKind;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.TlogProof;
import org.tanheng.finding.Outcome;

/** Batches of readings by their names: the log itself is where they are looked up. */
@Component
class ReadingBatches {
  private static final long BACK = 256;

  /** A batch in the list of the newest. */
  record NamedBatch(
      String id,
      String printed,
      String address,
      Instant at,
      long index,
      String runs,
      Map<String, String> forms) {}

  private record Entry(long index, Leaf leaf, String text) {}

  private final EvidenceLog log;
  private final IdentifierForms forms;

  ReadingBatches(EvidenceLog log, IdentifierForms forms) {
    this.log = log;
    this.forms = forms;
  }

  /** What a name stands for; empty if the log has another leaf there, or none. */
  Optional<IdentifierView> find(String id, String base) throws IOException {
    Optional<ReadingBatchName> name = ReadingBatchName.parse(id);
    Outcome<LogReader> reader = log.reader();
    if (name.isEmpty() || !reader.isDone()) {
      return Optional.empty();
    }
    Optional<Entry> found =
        entry(reader.orElseThrow(), name.get().index()).filter(one -> name(one).equals(name.get()));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Entry entry = found.get();
    String proof =
        log.proof(entry.index()) instanceof Outcome.Done<TlogProof> done
            ? done.value().write()
            : null;
    return Optional.of(
        new IdentifierView(
            id,
            Identifiers.printed(id),
            IdentifierKind.READINGS,
            Identifiers.page(base, id),
            entry.leaf().at(),
            forms.of(id, IdentifierKind.READINGS, base),
            null,
            new LoggedBatch(entry.index(), entry.text(), proof, log.policy())));
  }

  /** The batches among the last leaves of the log, newest first. */
  List<NamedBatch> newest(String base) {
    List<NamedBatch> found = new ArrayList<>();
    Outcome<LogReader> opened = log.reader();
    if (!opened.isDone()) {
      return found;
    }
    LogReader reader = opened.orElseThrow();
    long size = reader.checkpoint().size();
    for (long index = size - 1; index >= Math.max(0, size - BACK); index--) {
      entry(reader, index).ifPresent(one -> add(found, one, base));
    }
    return found;
  }

  private void add(List<NamedBatch> found, Entry entry, String base) {
    String id = name(entry).id();
    if (id != null) {
      found.add(
          new NamedBatch(
              id,
              Identifiers.printed(id),
              Identifiers.page(base, id),
              entry.leaf().at(),
              entry.index(),
              entry.leaf().text("runs"),
              forms.of(id, IdentifierKind.READINGS, base)));
    }
  }

  private static ReadingBatchName name(Entry entry) {
    return ReadingBatchName.of(entry.index(), entry.leaf().hash());
  }

  private static Optional<Entry> entry(LogReader reader, long index) {
    if (index >= reader.checkpoint().size()) {
      return Optional.empty();
    }
    byte[] bytes = reader.entry(index);
    return Leaf.parse(bytes) instanceof Outcome.Done<Leaf> done
            && done.value().kind() == LeafKind.READING_BATCH
        ? Optional.of(new Entry(index, done.value(), new String(bytes, StandardCharsets.UTF_8)))
        : Optional.empty();
  }
}
