// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.testing.TestClient;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.evidence.log.SignedNote;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** Behind the product's back, by SQL and in the files, while it works or between two starts. */
class DrillIT {
  private static Drill drill;

  @BeforeAll
  static void start() {
    drill = new Drill();
    assertThat(drill.inspection()).isEmpty();
  }

  @AfterAll
  static void stop() {
    drill.close();
  }

  /** What a test changed it undoes: then all is well again. */
  @AfterEach
  void nothingElseIsWrong() {
    assertThat(drill.inspection()).isEmpty();
  }

  private static void changes(String there, String back, String... codes) {
    drill.sql(there);
    try {
      assertThat(drill.inspection()).containsExactlyInAnyOrder(codes);
    } finally {
      drill.sql(back);
    }
  }

  @Test
  void aLedgerLineIsAltered() {
    changes(
        "update ledger_line set amount = amount - 1 where line_no = 1",
        "update ledger_line set amount = amount + 1 where line_no = 1",
        "posted-lines-changed");
  }

  @Test
  void theFrozenDocumentIsAltered() {
    changes(
        "update calculation set input = replace(input, 'value: \"10\"', 'value: \"11\"')",
        "update calculation set input = replace(input, 'value: \"11\"', 'value: \"10\"')",
        "posted-input-changed");
  }

  @Test
  void aFactorIsChangedAfterTheRun() {
    changes(
        "update calculation set input = replace(input, 'year: 2023', 'year: 2022')",
        "update calculation set input = replace(input, 'year: 2022', 'year: 2023')",
        "posted-input-changed");
    changes(
        "update calculation set factor_hash = reverse(factor_hash)",
        "update calculation set factor_hash = reverse(factor_hash)",
        "posted-factors-changed");
  }

  @Test
  void theMethodIsSwapped() {
    changes(
        "update calculation set input = replace(input, ': ghg-protocol', ': iso-14064-1')",
        "update calculation set input = replace(input, ': iso-14064-1', ': ghg-protocol')",
        "posted-method-changed",
        "posted-lines-changed",
        "posted-input-changed");
  }

  @Test
  void aStateIsSetByHand() {
    drill.sql("delete from evidence_leaf where kind = 'lock'");
    assertThat(drill.inspection()).contains("leaf-gone", "posted-state-changed");
    restoreLock();
  }

  private static void restoreLock() {
    String entry;
    try {
      entry =
          drill.entries().stream()
              .filter(e -> e.contains("\"kind\":\"lock\""))
              .findFirst()
              .orElseThrow();
      long index = drill.entries().indexOf(entry);
      String result = entry.replaceAll(".*\"result\":\"([0-9a-f]+)\".*", "$1");
      drill.sql(
          "insert into evidence_leaf (kind, subject, result, leaf, log_index) values ('lock', '%s', '%s', '%s', %d)"
              .formatted(drill.inventory, result, entry, index));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aLeafIsAlteredOrPutIn() {
    changes(
        "update evidence_leaf set leaf = replace(leaf, 'REVIEWED', 'rEVIEWED')",
        "update evidence_leaf set leaf = replace(leaf, 'rEVIEWED', 'REVIEWED')",
        "leaf-changed");
    changes(
        "insert into evidence_leaf (kind, subject, leaf, log_index) values ('lock', 'x', 'y', 900)",
        "delete from evidence_leaf where log_index = 900",
        "leaf-put-in");
  }

  @Test
  void aFileIsReplaced() throws IOException {
    Path file;
    try (var all = Files.walk(drill.server.folder().resolve("files"))) {
      file = all.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    byte[] before = Files.readAllBytes(file);
    Files.writeString(file, "amount\n11\n");
    assertThat(drill.inspection()).containsExactly("file-changed");
    Files.write(file, before);
  }

  /** A certificate that was too late is made to be in time. */
  @Test
  void aCertificateIsAltered() {
    drill.certified();
    changes(
        "update meter_certificate set valid_to = '2033-05-31' where number = 'JJ-9'",
        "update meter_certificate set valid_to = '2023-05-31' where number = 'JJ-9'",
        "record-changed");
  }

  @Test
  void entriesOfTheLogAreSwapped() throws IOException {
    drill.inspection();
    Path bundle;
    try (var all = Files.walk(drill.log().resolve("tile/entries"))) {
      bundle =
          all.filter(Files::isRegularFile)
              .max(Comparator.comparingInt(f -> Integer.parseInt(f.getFileName().toString())))
              .orElseThrow();
    }
    byte[] before = Files.readAllBytes(bundle);
    byte[] after = before.clone();
    int first = ((before[0] & 0xff) << 8 | before[1] & 0xff) + 2;
    int second = ((before[first] & 0xff) << 8 | before[first + 1] & 0xff) + 2;
    System.arraycopy(before, first, after, 0, second);
    System.arraycopy(before, 0, after, second, first);
    Files.write(bundle, after);
    assertThat(drill.inspection()).containsExactly("log-changed");
    Files.write(bundle, before);
  }

  /** Readings altered, deleted and put in; the store is opened while the server stands still. */
  @Test
  void readingsAreChangedInTheStore() {
    long[] received = {0};
    drill.server.restart(
        () -> {
          try (RocksReadingStore store = store()) {
            var altered = store.last("meter").orElseThrow();
            received[0] = altered.receivedAt().toEpochMilli();
            store.upsert(
                new ReadingBatch(altered.receivedAt())
                    .add("meter", Drill.time(14), 7, 1, Quality.MEASURED));
          }
        });
    assertThat(drill.inspection()).containsExactly("readings-altered");
    drill.server.restart(
        () -> {
          try (RocksReadingStore store = store()) {
            store.upsert(
                new ReadingBatch(Instant.ofEpochMilli(received[0]))
                    .add("meter", Drill.time(14), 114, 1, Quality.MEASURED)
                    .add("other", Drill.time(1), 1, 1, Quality.MEASURED));
          }
        });
    assertThat(drill.inspection()).containsExactly("readings-unlogged");
    drill.server.restart(
        () -> {
          try (RocksReadingStore store = store()) {
            store.delete("other", TimeRange.ALWAYS);
            store.delete("meter", new TimeRange(Drill.START, Drill.START.plusSeconds(60)));
          }
        });
    assertThat(drill.inspection()).containsExactly("readings-altered");
    drill.server.restart(
        () -> {
          try (RocksReadingStore store = store()) {
            Instant first = store.log().received(0).orElseThrow();
            store.upsert(
                new ReadingBatch(first).add("meter", Drill.time(0), 100, 1, Quality.MEASURED));
          }
        });
  }

  private static RocksReadingStore store() {
    return RocksReadingStore.open(drill.server.folder().resolve("readings"), false);
  }

  /**
   * Another key: stated under the old one, and nothing of the log is lost or wrong; also where
   * three ask at once, who get one each.
   */
  @Test
  void theKeyOfTheLogIsChanged() throws IOException, InterruptedException {
    String old = drill.stolen().key().encoded();
    SignedNote before = checkpoint();
    drill.administrator.movedTo(drill.server).post("/api/evidence/key", Map.of()).expect(200);
    String next = drill.stolen().key().encoded();
    assertThat(next).isNotEqualTo(old);
    assertThat(drill.entries().getLast()).contains("key-rotation", old, next);
    assertThat(drill.inspection()).isEmpty();
    drill.server.restart();
    assertThat(drill.inspection()).isEmpty();
    assertThat(drill.stolen().key().encoded()).isEqualTo(next);
    LogPolicy both = policy();
    assertThat(both.check(before).isDone()).as("of before").isTrue();
    assertThat(both.check(checkpoint()).isDone()).as("of now").isTrue();
    assertThat(both.logs()).hasSize(2);
    TestClient administrator = drill.administrator.movedTo(drill.server);
    Callable<Integer> change = () -> administrator.post("/api/evidence/key", Map.of()).status();
    try (var pool = Executors.newFixedThreadPool(3)) {
      assertThat(pool.invokeAll(List.of(change, change, change)))
          .extracting(Future::resultNow)
          .containsOnly(200);
    }
    assertThat(policy().logs()).hasSize(5).extracting(NoteKey::encoded).contains(next);
    assertThat(policy().check(checkpoint()).isDone()).isTrue();
  }

  private static LogPolicy policy() {
    return LogPolicy.parse(
            drill.administrator.movedTo(drill.server).get("/api/evidence/policy").text())
        .orElseThrow();
  }

  private static SignedNote checkpoint() throws IOException {
    Path log = drill.server.folder().resolve("evidence").resolve("log");
    return SignedNote.parse(Files.readString(log.resolve("checkpoint"))).orElseThrow();
  }

  /** The clock is set back and something happens: the order of the log says so for ever. */
  @Test
  void theClockIsSetBack() {
    var fields =
        JsonObject.builder().put("origin", "gw").put("first", "1").put("last", "2").build();
    try (Drill other = new Drill()) {
      EvidenceOutbox outbox = other.server.bean(EvidenceOutbox.class);
      Leaf leaf = new Leaf(LeafKind.SEQUENCE_GAP, outbox.now().minus(Duration.ofDays(1)), fields);
      other
          .server
          .bean(TransactionTemplate.class)
          .executeWithoutResult(status -> outbox.record(leaf, "gw", null));
      assertThat(other.inspection()).containsExactly("log-clock-back");
    }
  }
}
