// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.opcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Discovered;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.ListSink;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.peers.Peer;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** Against node-opcua-server. */
class NodeOpcUaIT {
  private final ListSink sink = new ListSink();
  @TempDir Path folder;

  @BeforeEach
  void keys() {
    System.setProperty("tanheng.keys", folder.toString());
  }

  @AfterEach
  void noKeys() {
    System.clearProperty("tanheng.keys");
  }

  @Test
  void nodesAreBrowsedTickedAndSubscribed() throws Exception {
    try (var peer = peer()) {
      var settings = Map.of("url", "opc.tcp://127.0.0.1:" + peer.port(), "every", "50ms");
      var points =
          List.of(
              PointMapping.of("kwh", "ns=1;s=Press.Energy", 2),
              PointMapping.of("broken", "ns=1;s=Press.Broken", 2));
      var config = new ConnectionConfig("plc", "opc-ua", settings, points);
      try (var driver = new OpcUaKind().open(config, sink).orElseThrow()) {
        var press =
            driver.discover("").orElseThrow().stream()
                .filter(d -> d.name().equals("Press"))
                .findFirst()
                .orElseThrow();
        assertThat(press.folder()).isTrue();
        assertThat(driver.discover(press.path()).orElseThrow())
            .extracting(Discovered::name, d -> !d.address().isEmpty())
            .contains(tuple("Energy", true), tuple("Name", false));
        driver.start();
        assertThat(sink.await(10, Duration.ofSeconds(90))).isTrue();
        var energy = sink.of("kwh");
        for (int i = 1; i < 10; i++) {
          assertThat(energy.get(i).value().subtract(energy.get(i - 1).value()))
              .isEqualByComparingTo(new BigDecimal("0.25"));
          assertThat(energy.get(i).time()).isAfter(energy.get(i - 1).time());
        }
        assertThat(sink.of("broken")).isEmpty();
        assertThat(sink.findings())
            .extracting(f -> f.code() + " " + f.subject())
            .containsExactly("opcua-value plc/ns=1;s=Press.Broken");
        assertThat(driver.health().state()).isEqualTo(Health.State.CONNECTED);
        assertThat(
                driver.probe("ns=1;s=Press.Energy").orElseThrow().candidates().getFirst().value())
            .isGreaterThan(new BigDecimal("1000"));
      }
    }
  }

  private Peer peer() {
    return Peer.node(folder, "opcua.mjs", "node-opcua-server", folder.resolve("pki").toString());
  }

  @Test
  void aSignedOrEncryptedConnectionNeedsATrustedCertificateAndReadsBackHistory() throws Exception {
    try (var peer = peer()) {
      var settings =
          new HashMap<>(
              Map.of(
                  "url",
                  "opc.tcp://127.0.0.1:" + peer.port(),
                  "every",
                  "100ms",
                  "security",
                  "encrypt"));
      Finding stranger = refused(settings);
      assertThat(stranger.code()).isEqualTo("opcua-certificate");
      assertThat(stranger.got()).matches("[0-9a-f]{64}");
      settings.put("trust", "00" + stranger.got().substring(2));
      assertThat(refused(settings).code()).isEqualTo("opcua-certificate");
      settings.put("trust", stranger.got());
      for (String mode : List.of("encrypt", "sign")) {
        settings.put("security", mode);
        for (String policy :
            List.of("Basic256Sha256", "Aes128_Sha256_RsaOaep", "Aes256_Sha256_RsaPss")) {
          settings.put("policy", policy);
          try (var driver = open(settings)) {
            assertThat(driver.probe("ns=1;s=Press.Energy").orElseThrow().candidates())
                .as("%s %s", mode, policy)
                .isNotEmpty();
          }
        }
      }
      Instant start = Instant.now().minusSeconds(60);
      Thread.sleep(3_000);
      try (var driver = open(settings)) {
        var range = new TimeRange(start, Instant.now());
        var back = driver.readBack(List.of("kwh", "broken"), range).orElseThrow();
        assertThat(back.readings()).isGreaterThan(8);
        assertThat(back.unanswered()).containsExactly("broken");
      }
      var energy = sink.of("kwh");
      for (int i = 1; i < energy.size(); i++) {
        assertThat(energy.get(i).quality()).isEqualTo(Quality.READ_BACK);
        assertThat(energy.get(i).value().subtract(energy.get(i - 1).value()))
            .isEqualByComparingTo(new BigDecimal("0.25"));
      }
      assertThat(Files.getPosixFilePermissions(folder.resolve("opcua-client.p12")))
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
  }

  private Driver open(Map<String, String> settings) {
    var points =
        List.of(
            PointMapping.of("kwh", "ns=1;s=Press.Kept", 2),
            PointMapping.of("broken", "ns=1;s=Press.Broken", 2));
    return new OpcUaKind()
        .open(new ConnectionConfig("plc", "opc-ua", settings, points), sink)
        .orElseThrow();
  }

  private Finding refused(Map<String, String> settings) {
    try (var driver = open(settings)) {
      return ((Outcome.Refused<Probe>) driver.probe("ns=1;s=Press.Energy")).findings().getFirst();
    }
  }
}
