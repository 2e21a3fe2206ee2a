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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.metering.ConnectionRepository;
import org.tanheng.data.metering.StoredConnection;
import org.tanheng.data.organisation.OrgScope;
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
      Instant end = Instant.now().plus(Duration.ofSeconds(90));
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

  @Test
  void passwordsStandSealedAndStaySoOverChangesAndRestarts() throws Exception {
    Map<String, String> settings = Map.of("host", "127.0.0.1", "port", "1", "user", "u");
    var all = new HashMap<>(settings);
    all.put("password", "hush-hush");
    String id =
        keeper
            .post("/api/connections", facts("sealed", "mqtt", all))
            .expect(201)
            .json()
            .path("id")
            .asString();
    DSLContext sql = server.bean(DSLContext.class);
    String kept = stored(sql, id);
    assertThat(kept).contains("sealed:1:").doesNotContain("hush-hush");
    keeper
        .put("/api/connections/" + id, Map.of("settings", settings, "enabled", false))
        .expect(200);
    ConnectionSettings opener = server.bean(ConnectionSettings.class);
    assertThat(opener.read(connection(id))).containsEntry("password", "hush-hush");
    sql.execute(
        "update connection set settings = ? where gateway_id = ?::uuid",
        "{\"host\":\"127.0.0.1\",\"port\":\"1\",\"password\":\"as it was entered\"}",
        id);
    server.bean(OpenConnections.class).sealAll();
    assertThat(stored(sql, id)).contains("sealed:1:").doesNotContain("as it was entered");
    assertThat(opener.read(connection(id))).containsEntry("password", "as it was entered");
    String other = kept.replaceAll(".*(sealed:1:[^\"]*).*", "$1");
    sql.execute(
        "update connection set settings = ? where gateway_id = ?::uuid",
        "{\"host\":\"127.0.0.1\",\"port\":\"1\",\"user\":\""
            + other
            + "x\",\"password\":\"sealed:1:AAAA\"}",
        id);
    assertThat(
            keeper
                .put("/api/connections/" + id, Map.of("settings", settings, "enabled", true))
                .expect(422)
                .findings())
        .containsExactly("connection-key");
    keeper.put("/api/connections/" + id, Map.of("settings", all, "enabled", false)).expect(200);
    assertThat(opener.read(connection(id))).containsEntry("password", "hush-hush");
    assertThat(java.nio.file.Files.size(server.folder().resolve("keys/connections.key")))
        .isEqualTo(32);
  }

  @Test
  void onlyListedAddressesAreOpenedWhereThereIsAList() throws Exception {
    TestClient root = server.user("addresses", server.root(), Role.ADMINISTRATOR);
    try (ModbusServer device = meter(new AtomicInteger(), 0)) {
      Map<String, String> settings =
          Map.of("host", "127.0.0.1", "port", "" + device.port(), "every", "1s");
      String id = add("listed", settings).path("id").asString();
      keeper.put("/api/connections/addresses", List.of()).expect(403);
      assertThat(root.put("/api/connections/addresses", entry("10.0.0.0/33")).findings())
          .containsExactly("address-pattern");
      root.put("/api/connections/addresses", entry("10.0.0.0/8")).expect(200);
      assertThat(await(id, "REFUSED").path("findings").path(0).path("code").asString())
          .isEqualTo("address-not-allowed");
      assertThat(
              keeper
                  .post("/api/connections", facts("other", "modbus-tcp", settings))
                  .expect(422)
                  .findings())
          .containsExactly("address-not-allowed");
      assertThat(keeper.post("/api/connections/" + id + "/try", device("7")).findings())
          .containsExactly("address-not-allowed");
      root.put("/api/connections/addresses", entry("127.0.0.1:" + device.port())).expect(200);
      add("again", settings);
    } finally {
      root.put("/api/connections/addresses", List.of()).expect(200);
    }
    assertThat(root.get("/api/audit").expect(200).text()).contains("connection-addresses");
  }

  private static List<Map<String, String>> entry(String pattern) {
    return List.of(Map.of("pattern", pattern, "note", ""));
  }

  private static String stored(DSLContext sql, String id) {
    return String.valueOf(
        sql.fetchValue("select settings from connection where gateway_id = ?::uuid", id));
  }

  private static StoredConnection connection(String id) {
    return server
        .bean(ConnectionRepository.class)
        .byId(UUID.fromString(id), OrgScope.everything())
        .orElseThrow();
  }

  private static JsonNode await(String id, String state) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(90));
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
