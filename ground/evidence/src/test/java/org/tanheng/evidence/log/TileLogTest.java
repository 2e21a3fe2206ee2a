// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.finding.Finding;

class TileLogTest {
  private final NoteSigner signer = NoteSigner.generate("plant.example/log", KeyType.ED25519);
  private final Random random = new Random(7);
  @TempDir private Path folder;

  @Test
  void whatWasAppendedIsReadProvenAndContinued() throws IOException {
    List<byte[]> written = new ArrayList<>();
    List<Checkpoint> seen = new ArrayList<>();
    for (int batch : new int[] {0, 1, 2, 252, 1, 1, 300, 700, 5, 1_500}) {
      try (TileLog log = TileLog.open(folder, signer).orElseThrow()) {
        List<byte[]> entries = entries(batch);
        assertThat(log.append(entries)).isEqualTo(written.size());
        written.addAll(entries);
        seen.add(Checkpoint.parse(log.checkpoint().text()).orElseThrow());
      }
    }
    LogReader log = LogReader.open(folder, signer.key()).orElseThrow();
    long size = log.checkpoint().size();
    assertThat(size).isEqualTo(written.size());
    assertThat(log.check()).isEmpty();
    Merkle merkle = new Merkle();
    for (int i = 0; i < written.size(); i += 1 + random.nextInt(500)) {
      assertThat(log.entry(i)).isEqualTo(written.get(i));
      assertThat(
              Proofs.inclusion(
                  i,
                  size,
                  merkle.leaf(written.get(i)),
                  log.trees().inclusion(i, size),
                  log.checkpoint().root().digest()))
          .isNull();
    }
    for (Checkpoint old : seen.subList(1, seen.size())) {
      assertThat(
              Proofs.consistency(
                  old.size(),
                  size,
                  old.root().digest(),
                  log.checkpoint().root().digest(),
                  log.trees().consistency(old.size(), size)))
          .isNull();
    }
  }

  private List<byte[]> entries(int count) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] entry = new byte[random.nextInt(40)];
      random.nextBytes(entry);
      entries.add(entry);
    }
    return entries;
  }

  /** C2SP tlog-tiles, section Partial Tiles: the files of a tree of 70,000 leaves. */
  @Test
  void theFilesOfThePublishedExample() throws IOException {
    try (TileLog log = TileLog.open(folder, signer).orElseThrow()) {
      log.append(entries(70_000));
    }
    assertThat(folder.resolve("tile/0/272")).hasSize(8192);
    assertThat(folder.resolve("tile/0/273.p/112")).hasSize(112 * 32);
    assertThat(folder.resolve("tile/1/000")).hasSize(8192);
    assertThat(folder.resolve("tile/1/001.p/17")).hasSize(17 * 32);
    assertThat(folder.resolve("tile/2/000.p/1")).hasSize(32);
    assertThat(new TilePath(3, 1_234_067, 256).path()).isEqualTo("tile/3/x001/x234/067");
  }

  @ParameterizedTest
  @CsvSource({
    "tile/0/000, entry 12",
    "tile/1/000.p/2, tile/1/000",
    "tile/entries/001, entry 3",
    "tile/entries/002.p/88, tile/entries/002.p/88"
  })
  void aChangedByteIsFoundAndNamed(String file, String subject) throws IOException {
    try (TileLog log = TileLog.open(folder, signer).orElseThrow()) {
      log.append(entries(600));
    }
    Path changed = folder.resolve(file);
    byte[] bytes = Files.readAllBytes(changed);
    bytes[bytes.length / 2] ^= 1;
    Files.write(changed, bytes);
    List<Finding> findings = LogReader.open(folder, signer.key()).orElseThrow().check();
    assertThat(findings).isNotEmpty();
    assertThat(findings.toString()).containsAnyOf("log-changed", "log-damaged").contains(subject);
  }

  @Test
  void aLostOrCutFileIsFound() throws IOException {
    try (TileLog log = TileLog.open(folder, signer).orElseThrow()) {
      log.append(entries(600));
    }
    Path part = folder.resolve("tile/0/002.p/88");
    byte[] bytes = Files.readAllBytes(part);
    Files.write(part, Arrays.copyOf(bytes, 40));
    assertThat(TileLog.open(folder, signer).findings().getFirst().code()).isEqualTo("log-damaged");
    Files.delete(part);
    assertThat(TileLog.open(folder, signer).findings().getFirst().subject())
        .isEqualTo("tile/0/002.p/88");
  }

  @Test
  void anotherKeyOrASecondWriterIsRefused() throws IOException {
    try (TileLog log = TileLog.open(folder, signer).orElseThrow()) {
      assertThat(log.size()).isZero();
      assertThat(TileLog.open(folder, signer).findings().getFirst().code()).isEqualTo("log-busy");
    }
    NoteSigner other = NoteSigner.generate("plant.example/log", KeyType.ED25519);
    assertThat(TileLog.open(folder, other).findings().getFirst().code())
        .isEqualTo("signature-missing");
  }

  /** A crash before the checkpoint leaves tiles behind; the log goes on from its checkpoint. */
  @Test
  void tilesBeyondTheCheckpointAreWrittenAgain() throws IOException {
    byte[] before;
    try (TileLog log = TileLog.open(folder, signer).orElseThrow()) {
      log.append(entries(200));
      before = Files.readAllBytes(folder.resolve("checkpoint"));
      byte[] parts = Files.readAllBytes(folder.resolve("tile/0/000.p/200"));
      byte[] bundle = Files.readAllBytes(folder.resolve("tile/entries/000.p/200"));
      log.append(entries(100));
      Files.createDirectories(folder.resolve("tile/0/000.p"));
      Files.createDirectories(folder.resolve("tile/entries/000.p"));
      Files.write(folder.resolve("tile/0/000.p/200"), parts);
      Files.write(folder.resolve("tile/entries/000.p/200"), bundle);
    }
    Files.write(folder.resolve("checkpoint"), before);
    try (TileLog log = TileLog.open(folder, signer).orElseThrow()) {
      assertThat(log.size()).isEqualTo(200);
      log.append(List.of("another".getBytes(StandardCharsets.UTF_8)));
    }
    LogReader log = LogReader.open(folder, signer.key()).orElseThrow();
    assertThat(log.checkpoint().size()).isEqualTo(201);
    assertThat(log.check()).isEmpty();
  }

  @Test
  void anEntryTooLongChangesNothing() throws IOException {
    try (TileLog log = TileLog.open(folder, signer).orElseThrow()) {
      List<byte[]> entries = List.of(new byte[1], new byte[65_536]);
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> log.append(entries))
          .hasMessageContaining("entry-too-long");
      assertThat(log.size()).isZero();
    }
  }

  /** A disk that fails half-way: nothing more is written until the log is opened again. */
  @Test
  void aFailedAppendStopsTheWriterAndLosesNothing() throws IOException {
    try (TileLog log = TileLog.open(folder, signer).orElseThrow()) {
      log.append(entries(200));
      Path next = folder.resolve("tile/1");
      Files.writeString(next, "a file where a folder belongs");
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> log.append(entries(100)))
          .isInstanceOf(IOException.class);
      Files.delete(next);
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> log.append(entries(1)))
          .hasMessageContaining("log-broken");
    }
    try (TileLog log = TileLog.open(folder, signer).orElseThrow()) {
      assertThat(log.size()).isEqualTo(200);
      log.append(entries(100));
    }
    LogReader log = LogReader.open(folder, signer.key()).orElseThrow();
    assertThat(log.checkpoint().size()).isEqualTo(300);
    assertThat(log.check()).isEmpty();
  }
}
