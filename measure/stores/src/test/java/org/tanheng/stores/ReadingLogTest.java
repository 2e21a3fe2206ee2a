// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** Each commit of readings leaves a leaf that can be opened run by run, and shows every change. */
class ReadingLogTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final int POINTS = 37;

  @TempDir Path directory;

  private static org.tanheng.telemetry.ReadingBatch batch(int number) {
    var batch = new org.tanheng.telemetry.ReadingBatch(START.plusSeconds(600L * number + 599));
    for (int point = 0; point < POINTS; point++) {
      for (int minute = 0; minute < 10; minute++) {
        long odd = point % 5 == 0 && minute == 7 ? 13 : 0;
        batch.add(
            "p" + point,
            START.plusSeconds(600L * number + 60L * minute).toEpochMilli() + odd,
            1_000L * number + 17L * point * minute,
            point % 3,
            point % 7 == 0 ? Quality.READ_BACK : Quality.MEASURED);
      }
    }
    return batch;
  }

  private static Leaf leaf(LoggedEntry entry) {
    return Leaf.parse(entry.leaf().getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static List<String> wrong(List<LoggedRun> runs) {
    return runs.stream()
        .filter(
            run ->
                org.tanheng.evidence.leaf.ReadingBatch.check(
                        leaf(run.entry()), run.run(), run.readings(), run.path())
                    != null)
        .map(run -> run.entry().number() + "/" + run.readings().point())
        .toList();
  }

  @Test
  void runsOfEveryBatchAreMadeAgainAndFitItsLeaf() {
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      for (int i = 0; i < 5; i++) {
        store.upsert(batch(i));
      }
      store.compact();
      ReadingLog log = store.log();
      List<LoggedEntry> pending = log.pending(10);
      assertThat(pending).hasSize(5);
      List<Leaf> leaves = pending.stream().map(ReadingLogTest::leaf).toList();
      assertThat(org.tanheng.evidence.leaf.ReadingBatch.chain(leaves)).isEmpty();
      assertThat(leaves.getLast().text("last")).isEqualTo(Integer.toString(5 * POINTS * 10 - 1));
      for (int i = 0; i < 5; i++) {
        assertThat(log.runsOf(i)).hasSize(POINTS);
        assertThat(wrong(log.runsOf(i))).isEmpty();
      }
      TimeRange range = new TimeRange(START.plusSeconds(900), START.plusSeconds(1900));
      assertThat(log.runs("p35", range))
          .extracting(run -> run.entry().number())
          .containsExactly(1L, 2L, 3L);
      assertThat(wrong(log.runs("p35", range))).isEmpty();
    }
  }

  @Test
  void placesSurviveAndTheChainGoesOn() {
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      store.upsert(batch(0));
      store.upsert(batch(1));
      List<LoggedEntry> placed = new ArrayList<>();
      for (LoggedEntry entry : store.log().pending(1)) {
        placed.add(new LoggedEntry(entry.number(), entry.leaf(), 41L));
      }
      store.log().place(placed, 42);
    }
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      store.upsert(batch(2));
      ReadingLog log = store.log();
      assertThat(log.seen()).isEqualTo(42);
      assertThat(log.waiting()).isEqualTo(2);
      assertThat(log.entry(0).orElseThrow().index()).isEqualTo(41L);
      List<Leaf> leaves = new ArrayList<>();
      for (long i = 0; i < log.size(); i++) {
        leaves.add(leaf(log.entry(i).orElseThrow()));
      }
      assertThat(org.tanheng.evidence.leaf.ReadingBatch.chain(leaves)).isEmpty();
    }
  }

  @Test
  void batchesAreFoundByTimeAndPointPageByPage() {
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      for (int i = 0; i < 5; i++) {
        store.upsert(batch(i));
      }
      store.upsert(
          new org.tanheng.telemetry.ReadingBatch(START.plusSeconds(6_000))
              .add("lone", START.toEpochMilli(), 1, 0, Quality.MEASURED));
      ReadingLog log = store.log();
      assertThat(log.batches(TimeRange.ALWAYS, Set.of(), null, 10).entries()).isEmpty();
      List<LoggedEntry> placed = new ArrayList<>();
      for (LoggedEntry entry : log.pending(10)) {
        placed.add(new LoggedEntry(entry.number(), entry.leaf(), 100 + entry.number()));
      }
      log.place(placed, 107);
      LoggedPage first = log.batches(TimeRange.ALWAYS, Set.of(), null, 4);
      assertThat(first.entries()).extracting(LoggedEntry::number).containsExactly(5L, 4L, 3L, 2L);
      LoggedPage second = log.batches(TimeRange.ALWAYS, Set.of(), first.next(), 4);
      assertThat(second.entries()).extracting(LoggedEntry::number).containsExactly(1L, 0L);
      assertThat(second.next()).isNull();
      var hour = new TimeRange(START.plusSeconds(1_000), START.plusSeconds(2_399));
      assertThat(log.batches(hour, Set.of(), null, 4).entries())
          .extracting(LoggedEntry::number)
          .containsExactly(2L, 1L);
      assertThat(log.batches(hour, Set.of(), 0L, 4).entries()).isEmpty();
      assertThat(log.batches(TimeRange.ALWAYS, Set.of("lone", "nobody"), null, 4).entries())
          .extracting(LoggedEntry::number)
          .containsExactly(5L);
      assertThat(log.batches(TimeRange.ALWAYS, Set.of("nobody"), null, 4).entries()).isEmpty();
    }
  }

  /** The readings are changed behind the log's back: the run of that point no longer fits. */
  @Test
  void aReadingAlteredDeletedOrPutInShows() {
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      store.upsert(batch(0));
      store.upsert(batch(1));
    }
    try (RocksReadingStore store = RocksReadingStore.open(directory, false)) {
      Instant received = START.plusSeconds(599);
      store.upsert(
          new org.tanheng.telemetry.ReadingBatch(received)
              .add("p4", START.plusSeconds(60).toEpochMilli(), 18, 1, Quality.MEASURED));
      store.delete("p20", new TimeRange(START.plusSeconds(660), START.plusSeconds(661)));
    }
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      assertThat(wrong(store.log().runsOf(0))).contains("0/p4").doesNotContain("0/p20", "0/p36");
      assertThat(wrong(store.log().runsOf(1))).contains("1/p20").doesNotContain("1/p4");
      assertThat(audit(store))
          .containsExactly(
              "readings-altered batch 0 p4 from 2026-03-01T00:00:00Z to 2026-03-01T00:09:00Z:"
                  + " altered",
              "readings-altered batch 1 p20 from 2026-03-01T00:10:00Z to 2026-03-01T00:19:00Z:"
                  + " 1 missing");
    }
  }

  private static List<String> audit(RocksReadingStore store) {
    List<String> found = new ArrayList<>();
    store.log().audit(f -> found.add(f.code() + " " + f.subject() + " " + f.got()));
    return found;
  }

  /** A new reading at a time of receipt of its own, and one under that of a logged batch. */
  @Test
  void readingsPutInShow() {
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      store.upsert(batch(0));
      store.upsert(batch(1));
      assertThat(audit(store)).isEmpty();
    }
    try (RocksReadingStore store = RocksReadingStore.open(directory, false)) {
      Instant received = START.plusSeconds(599);
      store.upsert(
          new org.tanheng.telemetry.ReadingBatch(received)
              .add("p9", START.plusSeconds(61).toEpochMilli(), 18, 0, Quality.MEASURED));
      store.upsert(
          new org.tanheng.telemetry.ReadingBatch(received.plusSeconds(7))
              .add("p9", START.plusSeconds(62).toEpochMilli(), 18, 0, Quality.MEASURED));
    }
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      assertThat(audit(store))
          .containsExactly(
              "readings-altered batch 0 p9 from 2026-03-01T00:00:00Z to 2026-03-01T00:09:00Z:"
                  + " 1 put in",
              "readings-unlogged p9 1 readings from 2026-03-01T00:01:02Z on");
    }
  }

  @Test
  void whatCameLateAndWhatWasDeletedIsSaid() {
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      store.upsert(batch(1));
      store.upsert(batch(0));
      store.delete("p3", new TimeRange(START, START.plusSeconds(600)));
      store.delete("p3", new TimeRange(START, START.plusSeconds(600)));
      List<Leaf> leaves = store.log().pending(10).stream().map(ReadingLogTest::leaf).toList();
      assertThat(leaves)
          .extracting(Leaf::kind)
          .containsExactly(
              LeafKind.READING_BATCH,
              LeafKind.READING_BATCH,
              LeafKind.LATE_AMENDMENT,
              LeafKind.READING_REMOVAL);
      assertThat(audit(store)).isEmpty();
      assertThat(leaves.get(2).text("since")).isEqualTo(START.toString());
      assertThat(leaves.get(2).text("batch")).isEqualTo(leaves.get(1).hash().hex());
      assertThat(leaves.get(3).text("count")).isEqualTo("10");
    }
  }
}
