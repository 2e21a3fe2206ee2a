// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.app.web.DataFolder;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.TileLog;
import org.tanheng.finding.Finding;

class LogWitnessesTest {
  private final NoteSigner signer = NoteSigner.generate("plant.example/log", KeyType.ED25519);
  private final NoteKey key = signer.key();
  private final NoteKey next = NoteSigner.generate("plant.example/log", KeyType.ED25519).key();

  @TempDir private Path data;
  private Path policy;
  private LogWitnesses witnesses;

  @BeforeEach
  void folder() throws IOException {
    policy = Files.createDirectories(data.resolve("evidence")).resolve("policy");
    witnesses = new LogWitnesses(new DataFolder(data));
  }

  @Test
  void whileAWitnessThinksNobodyElseWaits() throws Exception {
    try (TileLog log = TileLog.open(data.resolve("evidence/log"), signer).orElseThrow()) {
      log.append(List.of("entry".getBytes(StandardCharsets.UTF_8)));
    }
    LogReader reader = LogReader.open(data.resolve("evidence/log"), key).orElseThrow();
    var asked = new CountDownLatch(1);
    var answers = new CountDownLatch(1);
    HttpServer slow =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slow.createContext(
        "/",
        exchange -> {
          asked.countDown();
          try {
            answers.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    slow.start();
    NoteKey witness = NoteSigner.generate("customer.example/w", KeyType.COSIGNATURE).key();
    Files.writeString(
        policy,
        "log %s\nwitness customer %s http://127.0.0.1:%d\nquorum customer\n"
            .formatted(key.encoded(), witness.encoded(), slow.getAddress().getPort()));
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var asking =
          pool.submit(
              () -> {
                witnesses.ask(reader, key);
                return true;
              });
      try {
        asked.await();
        assertThat(pool.submit(witnesses::findings).get(3, TimeUnit.SECONDS)).isEmpty();
        var renewing =
            pool.submit(
                () -> {
                  witnesses.renew(key, next, 1);
                  return true;
                });
        assertThat(renewing.get(3, TimeUnit.SECONDS)).isTrue();
      } finally {
        answers.countDown();
      }
      assertThat(asking.get(20, TimeUnit.SECONDS)).isTrue();
      assertThat(witnesses.findings()).extracting(Finding::code).contains("witness-refused");
    } finally {
      slow.stop(0);
    }
  }

  @Test
  void aKeyThatWasBelievedFromASizeOnIsBelievedUpToTheChange() throws IOException {
    for (String span : List.of("5", "5 10", " 5\t10 ")) {
      write("#valid " + key.encoded() + " " + span);
      witnesses.renew(key, next, 20);
      assertThat(Files.readString(policy)).contains("#valid " + key.encoded() + " 5 20\n");
      assertThat(LogPolicy.parse(witnesses.text(next)).orElseThrow().logs()).hasSize(2);
    }
  }

  /** It is not made believable by leaving it out: whoever wrote it has to look. */
  @Test
  void aSpanThatCannotBeReadStaysAndIsNamed() throws IOException {
    write("#valid " + key.encoded() + " later");
    witnesses.renew(key, next, 20);
    assertThat(LogPolicy.parse(witnesses.text(next)).findings())
        .extracting(Finding::code)
        .containsExactly("policy-malformed");
  }

  private void write(String line) throws IOException {
    Files.writeString(policy, "log " + key.encoded() + "\n" + line + "\nquorum none\n");
  }
}
