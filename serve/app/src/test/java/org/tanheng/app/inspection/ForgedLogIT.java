// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.tanheng.evidence.log.Cosigned;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.SignedNote;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;

/** Who holds the key of the log builds another one; what a witness has signed remains. */
class ForgedLogIT {
  private final NoteSigner witness = NoteSigner.generate("customer.example/w", KeyType.COSIGNATURE);

  /** The witness signs the log as it is; the note stays where the product keeps it. */
  private byte[] cosign(Drill drill) throws IOException {
    SignedNote note =
        SignedNote.parse(Files.readString(drill.log().resolve("checkpoint"))).orElseThrow();
    var signatures = new ArrayList<>(note.signatures());
    signatures.add(witness.sign(note.text(), Instant.now()));
    new Cosigned(drill.log()).write(new SignedNote(note.text(), signatures));
    return Files.readAllBytes(drill.log().resolve("cosigned"));
  }

  @Test
  void aLogRolledBackIsBehindItsDatabase() throws IOException {
    try (Drill drill = new Drill()) {
      assertThat(drill.inspection()).isEmpty();
      List<String> entries = drill.entries();
      drill.server.restart(
          () -> drill.forge(entries.subList(0, entries.size() - 2), Optional.empty()));
      assertThat(drill.inspection()).contains("log-behind-database", "leaf-put-in");
    }
  }

  /** An entry is replaced, the log built anew and signed, and the database made to fit. */
  @Test
  void aForkWithTheStolenKeyIsNotWhatTheWitnessSaw() throws IOException {
    try (Drill drill = new Drill()) {
      assertThat(drill.inspection()).isEmpty();
      byte[] seen = cosign(drill);
      List<String> entries = new ArrayList<>(drill.entries());
      entries.replaceAll(entry -> entry.replace("\"APPROVED\"", "\"REVIEWED\""));
      assertThat(entries).isNotEqualTo(drill.entries());
      drill.sql("update evidence_leaf set leaf = replace(leaf, '\"APPROVED\"', '\"REVIEWED\"')");
      drill.server.restart(() -> drill.forge(entries, Optional.of(seen)));
      assertThat(drill.inspection()).containsExactly("log-forked");
    }
  }

  /** All of an earlier time comes back: log, readings, database. Only the witness knows more. */
  @Test
  void anOldBackupIsLessThanTheWitnessSaw() throws IOException {
    try (Drill drill = new Drill()) {
      assertThat(drill.inspection()).isEmpty();
      int size = drill.entries().size();
      Path old = Files.createTempDirectory("tanheng-drill");
      drill.server.restart(() -> copy(drill.server.folder(), old));
      drill
          .server
          .bean(ReadingStore.class)
          .upsert(
              new ReadingBatch(Instant.now())
                  .add("meter", Drill.time(90), 190, 1, Quality.MEASURED));
      assertThat(drill.inspection()).isEmpty();
      assertThat(drill.entries()).hasSize(size + 1);
      byte[] seen = cosign(drill);
      drill.server.restart(
          () -> {
            copy(old, drill.server.folder());
            write(drill.log().resolve("cosigned"), seen);
          });
      assertThat(drill.inspection()).containsExactly("log-rolled-back");
      FileSystemUtils.deleteRecursively(old);
    }
  }

  @Test
  void aDatabaseOlderThanTheLogIsSaid() throws IOException {
    try (Drill drill = new Drill()) {
      assertThat(drill.inspection()).isEmpty();
      drill.sql("delete from evidence_leaf where kind in ('lock', 'attachment')");
      drill.server.restart();
      assertThat(drill.inspection()).contains("log-ahead-of-database", "posted-state-changed");
      assertThat(drill.entries()).anyMatch(entry -> entry.contains("\"lock\""));
    }
  }

  private static void copy(Path from, Path to) {
    try {
      for (String part : List.of("evidence", "readings")) {
        FileSystemUtils.deleteRecursively(to.resolve(part));
        FileSystemUtils.copyRecursively(from.resolve(part), to.resolve(part));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
