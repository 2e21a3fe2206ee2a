// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

class SimulateCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir Path folder;

  /**
   * What the command listens on. On the input of the test process the build says that it may end: a
   * listener there would take that away.
   */
  private static void input(String lines) {
    System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }

  @BeforeEach
  void noInput() {
    input("");
  }

  private int simulate(String yaml, String length) throws Exception {
    Path file = Files.writeString(folder.resolve("plant.yaml"), yaml);
    String[] words = {"simulate", file.toString(), "--for", length};
    return Main.run(words, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void aPlantIsPlayedAndItsTruthPrinted() throws Exception {
    input("outage press-1 10m\nstuck press-9\nsmoke press-1\nend\n");
    assertThat(
            simulate(
                """
                plant: works
                speed: 3600
                groups:
                  - { name: press, meters: 3, protocol: modbus-tcp, port: 0, size: 1..1 }
                """,
                "5m"))
        .isZero();
    assertThat(err.toString()).contains("CC BY 4.0").contains("Modbus TCP on port ");
    assertThat(err.toString())
        .contains("outage of press-1", "no meter press-9", "wanted: end, truth, or fault");
    var truth = (JsonObject) Json.parse(out.toString()).orElseThrow();
    assertThat(truth.items("meters"))
        .extracting(meter -> ((JsonObject) meter).text("id").orElseThrow())
        .containsExactly("press-1", "press-2", "press-3");
  }

  @Test
  void metersWithAMemoryArePlayedOverTheirProtocols() throws Exception {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String yaml =
        """
        memory: 2d
        groups:
          - { name: a, meters: 2, protocol: dlt645, port: 0 }
          - { name: b, meters: 2, protocol: dlt698, port: 0 }
          - { name: c, meters: 2, protocol: cjt188, type: 20, port: 0 }
          - { name: d, meters: 2, protocol: mbus, port: 0 }
          - { name: e, meters: 2, protocol: modbus-rtu, port: 0 }
          - { name: f, meters: 2, protocol: dlt645-listen, port: 0 }
          - { name: g, meters: 2, protocol: hj212, port: 9, password: "654321" }
          - { name: h, meters: 2, protocol: opc-ua, port: %d }
        """
            .formatted(port);
    assertThat(simulate(yaml, "300ms")).as("%s", err).isZero();
    assertThat(err.toString())
        .contains("DL/T 645-2007 on port", "DL/T 698.45 on port", "CJ/T 188-2018", "M-Bus")
        .contains("Modbus RTU", "a line to listen on", "HJ 212 to 127.0.0.1:9, 2 stations")
        .contains("OPC UA at opc.tcp://127.0.0.1:" + port);
    var truth = (JsonObject) Json.parse(out.toString()).orElseThrow();
    assertThat(truth.items("meters")).hasSize(16);
  }

  @Test
  void aWrongPlantEndsWithAFindingForEachMistake() throws Exception {
    String yaml = "memory: long\ngroups:\n  - { protocol: smoke, meters: none, type: 50 }\n";
    assertThat(simulate(yaml, "300ms")).isEqualTo(1);
    assertThat(err.toString())
        .contains("memory", "groups[0].protocol", "groups[0].meters", "groups[0].type");
    assertThat(out.toString()).isEmpty();
  }
}
