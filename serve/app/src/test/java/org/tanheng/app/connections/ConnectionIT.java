// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.drivers.modbus.ModbusServer;
import tools.jackson.databind.JsonNode;

@OnServer
class ConnectionIT {
  private static TestServer server;

  @SignedIn(Role.ADMINISTRATOR)
  private static TestClient keeper;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  /** A meter whose register grows by one count with each reading. */
  private static ModbusServer meter(AtomicInteger count, int port) throws IOException {
    return new ModbusServer(
        InetAddress.getLoopbackAddress(),
        port,
        (unit, table, start, registers) -> {
          ByteBuffer bytes = ByteBuffer.allocate(8).putInt(count.incrementAndGet()).putFloat(4.5f);
          return java.util.Arrays.copyOfRange(bytes.array(), start * 2, (start + registers) * 2);
        });
  }

  @Test
  void aDeviceIsTriedBecomesPointsAndIsReadAlsoAfterItWasAway() throws Exception {
    AtomicInteger count = new AtomicInteger(1000);
    ModbusServer device = meter(count, 0);
    int port = device.port();
    JsonNode made = add("hall", Map.of("host", "127.0.0.1", "port", "" + port, "every", "1s"));
    String id = made.path("id").asString();
    JsonNode tried = keeper.post("/api/connections/" + id + "/try", device("7")).expect(200).json();
    assertThat(tried.path(0).path("probes").path(0).path("candidates").size()).isPositive();
    assertThat(tried.path(1).path("unit").asString()).isEqualTo("kW");
    assertThat(keeper.get("/api/points").expect(200).json().toString()).doesNotContain("press/kwh");
    keeper.post("/api/connections/" + id + "/devices", device("7")).expect(403);
    TestClient both = server.user("both", server.plantA(), Role.ADMINISTRATOR, Role.RECORDER);
    both.post("/api/connections/" + id + "/devices", device("7")).expect(200);
    JsonNode health = await(id, "CONNECTED");
    assertThat(health.path("points").size()).isEqualTo(2);
    JsonNode point =
        recorder
            .get("/api/points?org=" + server.plantA())
            .expect(200)
            .json()
            .valueStream()
            .filter(each -> each.path("code").asString().equals("press/kwh"))
            .findFirst()
            .orElseThrow();
    assertThat(point.path("kind").asString()).isEqualTo("REGISTER");
    assertThat(readings(point)).isPositive();
    device.close();
    await(id, "DOWN");
    int before = readings(point);
    try (ModbusServer again = meter(count, port)) {
      await(id, "CONNECTED");
      Instant end = Instant.now().plus(Duration.ofSeconds(30));
      while (readings(point) <= before && Instant.now().isBefore(end)) {
        Thread.sleep(300);
      }
      assertThat(readings(point)).isGreaterThan(before);
      assertThat(again.port()).isEqualTo(port);
    }
    var off = Map.of("settings", made.path("settings"), "enabled", false);
    keeper.put("/api/connections/" + id, off).expect(200);
    await(id, "CLOSED");
  }

  @Test
  void whatCannotWorkIsRefusedAndSecretsAreNotShown() {
    var wrong = facts("wrong", "modbus-tcp", Map.of("hots", "127.0.0.1"));
    assertThat(keeper.post("/api/connections", wrong).expect(422).findings())
        .contains("setting-unknown", "setting-missing");
    var folder = facts("folder", "drop-folder", Map.of("folder", "/etc"));
    assertThat(keeper.post("/api/connections", folder).expect(422).findings())
        .contains("driver-protocol");
    recorder.post("/api/connections", wrong).expect(403);
    assertThat(recorder.get("/api/connections/protocols").expect(200).json().toString())
        .contains("modbus-tcp", "mqtt", "opc-ua")
        .doesNotContain("drop-folder");
    JsonNode secret =
        keeper
            .post(
                "/api/connections",
                facts(
                    "broker",
                    "mqtt",
                    Map.of("host", "127.0.0.1", "port", "1", "user", "u", "password", "hush-hush")))
            .expect(201)
            .json();
    assertThat(secret.toString()).doesNotContain("hush-hush");
    assertThat(recorder.get("/api/connections?org=" + server.plantA()).expect(200).json() + "")
        .contains("broker")
        .doesNotContain("hush-hush");
  }

  private static JsonNode await(String id, String state) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (true) {
      JsonNode view =
          keeper
              .get("/api/connections?org=" + server.plantA())
              .expect(200)
              .json()
              .valueStream()
              .filter(each -> each.path("id").asString().equals(id))
              .findFirst()
              .orElseThrow();
      boolean read = !state.equals("CONNECTED") || view.path("readings").asInt() > 0;
      if (view.path("state").asString().equals(state) && read) {
        return view;
      }
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(state + " was awaited: " + view);
      }
      Thread.sleep(300);
    }
  }

  private static int readings(JsonNode point) {
    String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1).toString();
    String end = java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2).toString();
    return recorder
        .get(
            "/api/points/" + point.path("id").asString() + "/readings?from=" + today + "&to=" + end)
        .expect(200)
        .json()
        .size();
  }

  private static JsonNode add(String code, Map<String, String> settings) {
    return keeper.post("/api/connections", facts(code, "modbus-tcp", settings)).expect(201).json();
  }

  private static Map<String, Object> facts(
      String code, String protocol, Map<String, String> settings) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA().toString());
    facts.put("code", code);
    facts.put("nameZh", code);
    facts.put("nameEn", code);
    facts.put("protocol", protocol);
    facts.put("settings", settings);
    return facts;
  }

  private static Map<String, Object> device(String unit) {
    return Map.of(
        "template",
        "simulated-modbus",
        "device",
        unit,
        "prefix",
        "press",
        "nameZh",
        "压机",
        "nameEn",
        "Press",
        "only",
        List.of("kwh", "kw"));
  }
}
