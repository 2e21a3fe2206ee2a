// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.opcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Discovered;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.ListSink;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.peers.Peer;

/** Against node-opcua-server. */
class NodeOpcUaIT {
  private final ListSink sink = new ListSink();
  @TempDir Path folder;

  @Test
  void nodesAreBrowsedTickedAndSubscribed() throws Exception {
    try (var peer = Peer.node(folder, "opcua.mjs", "node-opcua-server")) {
      var settings = Map.of("url", "opc.tcp://127.0.0.1:" + peer.port(), "every", "100ms");
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
        assertThat(sink.await(10, Duration.ofSeconds(30))).isTrue();
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
}
