// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.evidence.EvidenceLog;
import org.tanheng.data.identifier.IdentifierKind;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.TlogProof;
import org.tanheng.finding.Outcome;
import org.tanheng.stores.LoggedEntry;
import org.tanheng.stores.LoggedPage;
import org.tanheng.stores.ReadingLog;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.TimeRange;

/** Batches of readings by their names: the log itself is where they are looked up. */
@Component
class ReadingBatches {
  private static final int PAGE = 100;

  /** A batch in a list. */
  record NamedBatch(
      String id,
      String printed,
      String address,
      Instant at,
      long index,
      String runs,
      Map<String, String> forms) {}

  /**
   * A page of them.
   *
   * @param next where the next page begins; null if there is none
   */
  record BatchPage(List<NamedBatch> batches, @Nullable Long next) {}

  private record Entry(long index, Leaf leaf, String text) {}

  private final EvidenceLog log;
  private final IdentifierForms forms;
  private final @Nullable ReadingLog leaves;

  ReadingBatches(EvidenceLog log, IdentifierForms forms, ReadingStore store) {
    this.leaves = store instanceof RocksReadingStore rocks ? rocks.log() : null;
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
            new LoggedBatch(entry.index(), entry.text(), proof, log.policy()),
            List.of(),
            null));
  }

  /**
   * Some batches by when they became known, the last first.
   *
   * @param known when they became known
   * @param points of which a batch must hold a reading; empty: any
   * @param before where the page before ended; null to begin
   */
  BatchPage page(TimeRange known, Set<String> points, @Nullable Long before, String base) {
    @Nullable ReadingLog batches = leaves;
    if (batches == null) {
      return new BatchPage(List.of(), null);
    }
    LoggedPage page = batches.batches(known, points, before, PAGE);
    List<NamedBatch> named = new ArrayList<>();
    for (LoggedEntry entry : page.entries()) {
      if (entry.index() instanceof Long index) {
        named.add(named(index, entry.leaf(), base));
      }
    }
    return new BatchPage(named, page.next());
  }

  private NamedBatch named(long index, String text, String base) {
    Leaf leaf = Leaf.parse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    String id = ReadingBatchName.of(index, leaf.hash()).id();
    return new NamedBatch(
        id,
        Identifiers.printed(id),
        Identifiers.page(base, id),
        leaf.at(),
        index,
        leaf.text("runs"),
        forms.of(id, IdentifierKind.READINGS, base));
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
