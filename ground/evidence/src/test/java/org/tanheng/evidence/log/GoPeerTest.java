// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** Debian's Go opens our checkpoints and checks our proofs with golang.org/x/mod. */
class GoPeerTest {
  private static final Path SOURCES = Path.of("/usr/share/gocode");
  private static final int SIZE = 1234;
  private final NoteSigner signer = NoteSigner.generate("plant.example/log", KeyType.ED25519);
  @TempDir private Path folder;

  @BeforeEach
  void needsGo() {
    assumeTrue(
        Files.isDirectory(SOURCES.resolve("src/golang.org/x/mod/sumdb/tlog")),
        "Go's tlog is missing: apt install golang-go golang-golang-x-mod-dev");
  }

  @Test
  void goAgrees() throws Exception {
    LogReader log = log();
    List<Json> cases = new ArrayList<>();
    List<Json> old = new ArrayList<>();
    for (int i = 0; i < SIZE; i += 7) {
      cases.add(
          JsonObject.builder()
              .put("Index", i)
              .put("Entry", Base64.getEncoder().encodeToString(log.entry(i)))
              .put("Path", texts(log.trees().inclusion(i, SIZE)))
              .build());
      old.add(
          JsonObject.builder()
              .put("Size", i + 1)
              .put("Root", NoteKey.base64(log.trees().root(i + 1)))
              .put("Path", texts(log.trees().consistency(i + 1, SIZE)))
              .build());
    }
    assertThat(peer(log.note().write(), cases, old)).isEqualTo("ok plant.example/log 1234 177 177");
    assertThat(peer(log.note().write(), List.of(wrong(cases)), List.of())).contains("invalid");
  }

  private static Json wrong(List<Json> cases) {
    return Json.parse(cases.get(5).write().replace("\"Index\":35", "\"Index\":36")).orElseThrow();
  }

  private LogReader log() throws IOException {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      entries.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
    }
    try (TileLog log = TileLog.open(folder.resolve("log"), signer).orElseThrow()) {
      log.append(entries.subList(0, 700));
      log.append(entries.subList(700, SIZE));
    }
    return LogReader.open(folder.resolve("log"), signer.key()).orElseThrow();
  }

  private static Json texts(List<byte[]> hashes) {
    return Json.of(hashes.stream().map(hash -> Json.of(NoteKey.base64(hash))).toList());
  }

  private String peer(String checkpoint, List<Json> cases, List<Json> old) throws Exception {
    Path program = folder.resolve("peer.go");
    try (InputStream source =
        Objects.requireNonNull(GoPeerTest.class.getResourceAsStream("peer.go"))) {
      Files.write(program, source.readAllBytes());
    }
    Path input = folder.resolve("input.json");
    Files.writeString(
        input,
        JsonObject.builder()
            .put("Checkpoint", checkpoint)
            .put("Cases", Json.of(cases))
            .put("Old", Json.of(old))
            .build()
            .write());
    ProcessBuilder builder =
        new ProcessBuilder("go", "run", program.toString(), signer.key().encoded())
            .redirectInput(input.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("GO111MODULE", "off");
    builder.environment().put("GOPATH", SOURCES.toString());
    builder.environment().put("GOCACHE", folder.resolve("cache").toString());
    Process process = builder.start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return answer.strip();
  }
}
