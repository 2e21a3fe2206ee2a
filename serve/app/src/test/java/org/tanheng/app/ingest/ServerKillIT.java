// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.app.testing.ServerProcess;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestGateways;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.stores.LoggedEntry;
import org.tanheng.stores.RocksReadingStore;

/**
 * kill -9 of the server and of its PostgreSQL, in turn, at random times while gateways send: what
 * was acknowledged is stored, and each reading once.
 */
class ServerKillIT {
  private static final int KILLS = Boolean.getBoolean("tanheng.full") ? 50 : 3;
  private static final int GATEWAYS = 3;
  private static final long SEED = 20261121;
  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostAndNothingIsThereTwice() throws Exception {
    var random = new SplittableRandom(SEED);
    var senders = new ArrayList<SendingGateway>();
    Map<String, String> places;
    try (var server = new ServerProcess(folder)) {
      server.start();
      TestClient admin = new TestClient(server.address());
      admin.signIn("admin", server.password());
      String org = admin.get("/api/organisation").expect(200).json().path(0).path("id").asString();
      for (int i = 0; i < GATEWAYS; i++) {
        senders.add(new SendingGateway(server.address(), TestGateways.key(admin, org, "g" + i)));
      }
      List<Thread> threads =
          senders.stream().map(sender -> Thread.ofPlatform().daemon(true).start(sender)).toList();
      for (int kill = 0; kill < KILLS; kill++) {
        long before = SentReadings.acknowledged(senders);
        SentReadings.until(senders, before + 3 * GATEWAYS);
        Thread.sleep(random.nextInt(500));
        if (kill % 2 == 0) {
          server.kill();
          Thread.sleep(random.nextInt(300));
          server.start();
        } else {
          server.killPostgres();
        }
      }
      SentReadings.until(senders, SentReadings.acknowledged(senders) + 3 * GATEWAYS);
      senders.forEach(SendingGateway::stop);
      for (Thread thread : threads) {
        thread.join(120_000);
      }
      admin.signIn("admin", server.password());
      places = SentReadings.places(admin, org);
    }
    SentReadings.expectEachOnce(folder.resolve("readings"), senders, places);
    expectLog();
  }

  /** The log is whole, and the leaf of every batch in the store is in it once or waits. */
  private void expectLog() throws java.io.IOException {
    java.nio.file.Path log = folder.resolve("evidence/log");
    NoteSigner key =
        NoteSigner.parse(java.nio.file.Files.readString(log.resolveSibling("log.key")))
            .orElseThrow();
    LogReader reader = LogReader.open(log, key.key()).orElseThrow();
    assertThat(reader.check()).isEmpty();
    var logged = new ArrayList<String>();
    for (long i = 0; i < reader.checkpoint().size(); i++) {
      logged.add(new String(reader.entry(i), java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThat(logged).doesNotHaveDuplicates();
    try (RocksReadingStore store = RocksReadingStore.open(folder.resolve("readings"))) {
      List<String> ours = store.log().all().stream().map(LoggedEntry::leaf).toList();
      assertThat(ours).isNotEmpty();
      List<String> there = logged.stream().filter(e -> e.contains(store.log().origin())).toList();
      assertThat(ours).startsWith(there.toArray(new String[0]));
      var findings = new ArrayList<String>();
      store.log().audit(finding -> findings.add(finding.toString()));
      assertThat(findings).isEmpty();
    }
  }
}
