// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

class GatewayFileTest {
  @Test
  void readsConnectionsWithTheirPoints() {
    GatewayConfig config =
        read("""
                {"server":"http://localhost:8080","buffer":"b","days":14,"connections":[
                  {"id":"press","protocol":"modbus-tcp","settings":{"host":"10.0.0.7","port":502},
                   "points":[{"point":"press/kwh","address":"1/holding/0/u32","factor":"0.01","scale":2}]}]}
                """)
            .orElseThrow();
    assertThat(config.buffer()).isEqualTo(Path.of("/plant/b"));
    assertThat(config.days()).isEqualTo(14);
    assertThat(config.connections().getFirst().settings()).containsEntry("port", "502");
    assertThat(config.connections().getFirst().points().getFirst().factor())
        .isEqualByComparingTo("0.01");
    assertThat(config.toString()).doesNotContain("secret");
  }

  @Test
  void namesEveryMistakeByItsPlace() {
    assertThat(
            findings(
                """
                {"server":"host:8080","dayz":3,"days":"0","connections":[{"id":"a","protocol":"",
                  "points":[{"point":"p","address":"x","factor":"0","scale":12}]}]}
                """))
        .containsExactlyInAnyOrder(
            "server",
            "dayz",
            "days",
            "connections[0].protocol",
            "connections[0].points[0].scale",
            "connections[0].points[0].factor");
  }

  private static java.util.List<String> findings(String text) {
    return read(text) instanceof Outcome.Refused<GatewayConfig> refused
        ? refused.findings().stream().map(Finding::subject).toList()
        : java.util.List.of();
  }

  private static Outcome<GatewayConfig> read(String text) {
    return Json.parse(text)
        .flatMap(json -> GatewayFile.read((JsonObject) json, "secret", Path.of("/plant")));
  }
}
