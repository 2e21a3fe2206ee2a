// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.iotdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.stores.iotdb.Clusters;

/** The server by setting on a cluster: what gateways send becomes use, and stays over a restart. */
class ServerOnIotdbIT {
  private static final String DAY = "2026-03-02";
  @TempDir Path data;
  private static Path jar = Path.of("");

  @BeforeAll
  static void isPackaged() throws Exception {
    var found = PackagedServer.jar();
    assumeThat(found).as("packaged with -Piotdb").isPresent();
    jar = found.orElseThrow();
  }

  @Test
  void readingsBecomeUseAndStay() throws Exception {
    Map<String, String> settings =
        Map.of(
            "TANHENG_READINGS", "iotdb",
            "TANHENG_IOTDB_NODES", Clusters.one().addresses().getFirst(),
            "TANHENG_IOTDB_DATABASE", "server_test");
    String point;
    PackagedServer first = new PackagedServer(jar, data, settings);
    try (first) {
      first.signIn();
      String org = text(list(first.get("/api/organisation")).getFirst(), "id");
      Json gateway =
          first.post(
              "/api/gateways",
              "{\"orgUnitId\":\"%s\",\"code\":\"g1\",\"nameZh\":\"g1\",\"nameEn\":\"g1\"}"
                  .formatted(org));
      String key = text(gateway, "key");
      first.send("POST", "/api/ingest", batch(1, "00:00:00", "100.5", "06:00:00", "160.5"), key);
      String again = batch(1, "00:00:00", "100.5", "06:00:00", "160.5");
      first.send("POST", "/api/ingest", again, key);
      first.send("POST", "/api/ingest", batch(2, "12:00:00", "220.5", "18:00:00", "230.75"), key);
      String id = text(((JsonObject) gateway).get("gateway").orElseThrow(), "id");
      first.post("/api/gateways/" + id + "/points", adoption(org));
      point = text(list(first.get("/api/points?org=" + org)).getFirst(), "id");
      assertThat(sum(first, point)).isEqualByComparingTo("130.25");
    }
    assertThat(data.resolve("readings")).doesNotExist();
    try (PackagedServer again = new PackagedServer(jar, data, settings)) {
      again.signIn(first);
      assertThat(
              list(again.get("/api/points/" + point + "/readings?from=2026-03-01&to=2026-03-03")))
          .hasSize(4);
      assertThat(sum(again, point)).isEqualByComparingTo("130.25");
    }
  }

  @Test
  void aClusterThatIsAwayEndsTheStart() throws Exception {
    try (PackagedServer server =
        new PackagedServer(
            jar, data, Map.of("TANHENG_READINGS", "iotdb", "TANHENG_IOTDB_NODES", "127.0.0.1:9"))) {
      assertThat(server.end()).isEqualTo(1);
      assertThat(server.said()).contains("iotdb-away: 127.0.0.1:9");
    }
    assertThat(Files.exists(data.resolve("readings"))).isFalse();
  }

  private static String batch(int number, String... timesAndValues) {
    StringBuilder times = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < timesAndValues.length; i += 2) {
      Instant time = Instant.parse(DAY + "T" + timesAndValues[i] + "Z");
      times.append(i == 0 ? "" : ",").append(time.toEpochMilli());
      values.append(i == 0 ? "" : ",").append('"').append(timesAndValues[i + 1]).append('"');
    }
    return """
        {"epoch":"a","number":%d,"series":[{"point":"m1","sequence":%d,"times":[%s],"values":[%s]}]}
        """
        .formatted(number, 2 * number - 1, times, values);
  }

  private static String adoption(String org) {
    return """
        {"address":"m1","facts":{"orgUnitId":"%s","code":"m1","nameZh":"m1","nameEn":"m1",
          "kind":"REGISTER","unit":"kWh","scale":2,"zone":"UTC"}}
        """
        .formatted(org);
  }

  private static BigDecimal sum(PackagedServer server, String point) throws Exception {
    return list(
            server.get("/api/points/" + point + "/intervals?from=2026-03-02&to=2026-03-03&step=1h"))
        .stream()
        .map(slot -> ((JsonObject) slot).text("value"))
        .flatMap(java.util.Optional::stream)
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Json> list(Json json) {
    return ((JsonArray) json).items();
  }

  private static String text(Json json, String name) {
    return ((JsonObject) json).text(name).orElseThrow();
  }
}
