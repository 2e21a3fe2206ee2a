// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.TileLog;
import org.tanheng.evidence.log.Witness;
import org.tanheng.evidence.log.WitnessRequest;
import org.tanheng.finding.Finding;

/** A witness over HTTP: what logs send to it, and what it fetches. */
class WitnessServerTest {
  private final NoteSigner log = NoteSigner.generate("plant.example/log", KeyType.ED25519);
  private final NoteSigner key = NoteSigner.generate("auditor.example/w", KeyType.COSIGNATURE);
  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private Witness witness;
  private WitnessServer server;

  @BeforeEach
  void starts() throws IOException {
    witness = new Witness(key, List.of(log.key()), folder.resolve("witness"));
    server = WitnessServer.start(witness, List.of(log.key()), loopback(), Clock.systemUTC());
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void ends() {
    server.close();
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

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aCheckpointIsSignedAndShownToAnybody() throws Exception {
    LogReader reader = grown("log", "entry ", 300);
    HttpResponse<String> signed =
        send("POST", "/add-checkpoint", WitnessRequest.of(reader, 0).write());
    assertThat(signed.statusCode()).isEqualTo(200);
    assertThat(signed.body()).startsWith("— auditor.example/w ");

    assertThat(send("GET", "/", "").body())
        .contains(key.key().encoded(), log.key().encoded(), reader.checkpoint().text());
    HttpResponse<String> stale =
        send("POST", "/add-checkpoint", WitnessRequest.of(reader, 0).write());
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    assertThat(stale.body()).isEqualTo("300\n");
  }

  @Test
  void whatIsNoRequestIsRefused() throws Exception {
    assertThat(send("POST", "/add-checkpoint", "old").statusCode()).isEqualTo(400);
    assertThat(send("POST", "/add-checkpoint", "x".repeat(200_000)).statusCode()).isEqualTo(413);
    assertThat(send("GET", "/add-checkpoint", "").statusCode()).isEqualTo(405);
    String whole = WitnessRequest.of(grown("log", "entry ", 3), 0).write();
    assertThat(send("PUT", "/add-checkpoint", whole).statusCode()).isEqualTo(405);
    assertThat(send("GET", "/other", "").statusCode()).isEqualTo(404);
    assertThat(send("DELETE", "/", "").statusCode()).isEqualTo(405);
    assertThat(witness.last("plant.example/log")).isEmpty();
  }

  @Test
  void aLogThatPublishesItsFilesIsFollowedAndAnotherHistoryNamed() throws Exception {
    grown("log", "entry ", 700);
    Path other = folder.resolve("other");
    HttpServer files =
        SimpleFileServer.createFileServer(
            loopback(), folder.resolve("log"), SimpleFileServer.OutputLevel.NONE);
    files.start();
    try {
      var address = URI.create("http://127.0.0.1:" + files.getAddress().getPort() + "/");
      var follower = new Follower(witness, log.key(), address, Clock.systemUTC());
      assertThat(follower.look().orElseThrow()).isEqualTo(700);
      grown("log", "entry ", 1_000);
      assertThat(follower.look().orElseThrow()).isEqualTo(1_000);
      assertThat(follower.look().orElseThrow()).isEqualTo(1_000);
      assertThat(signedSize()).isEqualTo(1_000);
    } finally {
      files.stop(0);
    }
    grown("other", "Entry ", 1_100);
    assertThat(looked(other)).isEqualTo("witness-conflict");
    grown("shorter", "entry ", 900);
    assertThat(looked(folder.resolve("shorter"))).isEqualTo("witness-conflict");
    assertThat(signedSize()).isEqualTo(1_000);
    var nobody =
        new Follower(witness, log.key(), URI.create("http://127.0.0.1:9/"), Clock.systemUTC());
    assertThat(nobody.look().findings())
        .extracting(Finding::code)
        .containsExactly("log-unreachable");
  }

  private long signedSize() {
    return Checkpoint.parse(witness.last("plant.example/log").orElseThrow().text())
        .orElseThrow()
        .size();
  }

  private String looked(Path dir) {
    HttpServer files =
        SimpleFileServer.createFileServer(loopback(), dir, SimpleFileServer.OutputLevel.NONE);
    files.start();
    try {
      var address = URI.create("http://127.0.0.1:" + files.getAddress().getPort() + "/");
      return new Follower(witness, log.key(), address, Clock.systemUTC())
          .look()
          .findings()
          .getFirst()
          .code();
    } finally {
      files.stop(0);
    }
  }
}
