// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The failure drill: a log that changes what a witness has seen finds no signature. */
class WitnessTest {
  private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");
  private final NoteSigner log = NoteSigner.generate("plant.example/log", KeyType.ED25519);
  private final NoteSigner key = NoteSigner.generate("verifier.example/w", KeyType.COSIGNATURE);
  @TempDir private Path folder;
  private Witness witness;

  @BeforeEach
  void opens() throws IOException {
    witness = new Witness(key, List.of(log.key()), folder.resolve("witness"));
  }

  private LogReader grown(String name, String words, int size) throws IOException {
    Path dir = folder.resolve(name);
    try (TileLog writer = TileLog.open(dir, log).orElseThrow()) {
      List<byte[]> entries = new ArrayList<>();
      for (long i = writer.size(); i < size; i++) {
        entries.add((words + i).getBytes(StandardCharsets.UTF_8));
      }
      writer.append(entries);
    }
    return LogReader.open(dir, log.key()).orElseThrow();
  }

  private int sent(LogReader reader, long oldSize) throws IOException {
    return witness.addCheckpoint(WitnessRequest.of(reader, oldSize).write(), AT).status();
  }

  @Test
  void aLogThatOnlyGrowsIsSigned() throws IOException {
    assertThat(sent(grown("log", "entry ", 0), 0)).isEqualTo(200);
    assertThat(sent(grown("log", "entry ", 10), 0)).isEqualTo(200);
    LogReader later = grown("log", "entry ", 700);
    Witness.Answer answer =
        witness.addCheckpoint(WitnessRequest.of(later, 10).write(), AT.plusSeconds(60));
    assertThat(answer.status()).isEqualTo(200);
    SignedNote note = SignedNote.parse(later.note().write() + answer.body()).orElseThrow();
    LogPolicy policy =
        LogPolicy.parse(
                "log %s\nwitness v %s\nquorum v"
                    .formatted(log.key().encoded(), key.key().encoded()))
            .orElseThrow();
    assertThat(policy.check(note).orElseThrow().since()).contains(AT.plusSeconds(60));
    assertThat(witness.last("plant.example/log").orElseThrow().text()).isEqualTo(note.text());
    assertThat(sent(later, 700)).as("the same again").isEqualTo(200);
  }

  @Test
  void theSizeItKnowsIsToldToWhoDoesNotKnowIt() throws IOException {
    sent(grown("log", "entry ", 10), 0);
    LogReader later = grown("log", "entry ", 20);
    Witness.Answer answer = witness.addCheckpoint(WitnessRequest.of(later, 0).write(), AT);
    assertThat(answer).isEqualTo(new Witness.Answer(409, "10\n"));
    assertThat(answer.mediaType()).isEqualTo("text/x.tlog.size");
  }

  /** Rebuilt from other entries and signed with the true key: only a witness can see it. */
  @ParameterizedTest
  @CsvSource({"rebuilt with one entry changed, 20", "forked while it grew, 11"})
  void anotherHistoryIsRefused(String attack, int size) throws IOException {
    sent(grown("log", "entry ", 10), 0);
    assertThat(sent(grown("rebuilt", "Entry ", size), 10)).as(attack).isEqualTo(422);
  }

  /** As the specification says: at the same size the status is that of a wrong old size. */
  @Test
  void anotherHistoryOfTheSameSizeIsRefused() throws IOException {
    sent(grown("log", "entry ", 10), 0);
    assertThat(sent(grown("forked", "Entry ", 10), 10)).isEqualTo(409);
    assertThat(sent(grown("log", "entry ", 10), 10)).isEqualTo(200);
  }

  @Test
  void aLogRolledBackIsRefused() throws IOException {
    sent(grown("log", "entry ", 10), 0);
    LogReader shorter = grown("rolled-back", "entry ", 8);
    assertThat(sent(shorter, 8)).isEqualTo(409);
    String asOfTen = WitnessRequest.of(shorter, 8).write().replaceFirst("old 8", "old 10");
    assertThat(witness.addCheckpoint(asOfTen, AT).status()).isEqualTo(400);
  }

  @Test
  void anUnknownLogAndAStrangersSignatureAreRefused() throws IOException {
    LogReader reader = grown("log", "entry ", 10);
    String body = WitnessRequest.of(reader, 0).write();
    NoteSigner stranger = NoteSigner.generate("other.example/log", KeyType.ED25519);
    Witness others = new Witness(key, List.of(stranger.key()), folder.resolve("others"));
    assertThat(others.addCheckpoint(body, AT).status()).isEqualTo(404);
    NoteKey sameName = NoteSigner.generate("plant.example/log", KeyType.ED25519).key();
    Witness deceived = new Witness(key, List.of(sameName), folder.resolve("deceived"));
    assertThat(deceived.addCheckpoint(body, AT).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "old 0, old 00, 400",
    "old 0, old -1, 400",
    "old 0, new 0, 400",
    "old 0, old 99999999999999999999, 400",
    "old 0, 'old 0\nAAAA', 422",
    "old 0, 'old 0\n****', 400"
  })
  void aMalformedRequestIsRefused(String was, String is, int status) throws IOException {
    String body = WitnessRequest.of(grown("log", "entry ", 10), 0).write();
    assertThat(witness.addCheckpoint(body.replaceFirst(was, is), AT).status()).isEqualTo(status);
    assertThat(witness.last("plant.example/log")).isEmpty();
  }

  /** A note may have a hundred signatures; with its own the witness could not read it again. */
  @Test
  void signaturesOfOthersAreNotKept() throws IOException {
    LogReader reader = grown("log", "entry ", 10);
    SignedNote note = reader.note();
    for (int i = 0; i < 99; i++) {
      NoteSigner other = NoteSigner.generate("other.example/" + i, KeyType.ED25519);
      note = note.with(other.sign(note.text(), AT));
    }
    String body = new WitnessRequest(0, List.of(), note).write();
    assertThat(witness.addCheckpoint(body, AT).status()).isEqualTo(200);
    assertThat(witness.last("plant.example/log").orElseThrow().signatures()).hasSize(2);
    assertThat(sent(grown("log", "entry ", 20), 10)).isEqualTo(200);
  }

  /** What it signed it knows after a restart: an older log copy cannot come back as new. */
  @Test
  void itRemembersOverARestart() throws IOException {
    sent(grown("log", "entry ", 10), 0);
    witness = new Witness(key, List.of(log.key()), folder.resolve("witness"));
    assertThat(sent(grown("rebuilt", "Entry ", 20), 0)).isEqualTo(409);
  }
}
