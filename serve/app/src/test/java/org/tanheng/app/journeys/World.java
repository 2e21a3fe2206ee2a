// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.journeys;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.organisation.OrgKind;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.JsonObject;
import tools.jackson.databind.JsonNode;

/** A plant of its own for a journey, with people, inventories, readings and a case. */
final class World {

  /** Tonnes of the month that {@link #importHours} makes, at 0.5 tCO2/MWh. */
  private static final String VERIFIED = hours().multiply(new BigDecimal("0.0005")).toPlainString();

  private static final String YAML =
      """
      organisation: Works
      period: 2023-01-01/2024-01-01
      method: ghg-protocol
      sources:
        - id: grid
          kind: purchased-electricity
          activity: { value: "100", unit: MWh }
          factor: { value: "0.5 tCO2/MWh", source: example }
      """;

  private final TestServer server;
  private final UUID plant;
  private final Map<String, TestClient> people = new HashMap<>();
  private final String name;

  World(TestServer server, String name) {
    this.server = server;
    this.name = name.replaceAll("[^a-zA-Z]", "").toLowerCase(java.util.Locale.ROOT);
    this.plant = server.unit(server.root(), this.name, "甲厂 " + name, "Plant " + name, OrgKind.SITE);
    person("newcomer", Role.RECORDER, Role.REVIEWER, Role.MANAGER);
    person("recorder", Role.RECORDER);
    person("reviewer", Role.REVIEWER);
    person("manager", Role.MANAGER);
    person("verifier", Role.VERIFIER);
    person("executive", Role.EXECUTIVE);
  }

  /** All that a journey must know. */
  String json(String locale) throws InterruptedException {
    if (name.startsWith("sheet")) {
      source("weld", "焊接", "Welding", "process", "tCO2", "{}");
    }
    if (name.startsWith("laboratory")) {
      source("coal", "锅炉煤", "Boiler coal", "stationary-combustion", "t", "{\"fuel\":\"烟煤\"}");
    }
    if (name.startsWith("quality") || name.startsWith("byhand")) {
      MeterWorld.prepare(server, person("recorder"), plant);
    }
    if (name.startsWith("metering")) {
      person("administrator", Role.ADMINISTRATOR);
      MeterWorld.prepare(server, person("recorder"), plant);
      MeterWorld.meters(server, person("recorder"), plant);
    }
    if (name.startsWith("settings")) {
      people.put(
          "installation", server.user("installation-" + name, server.root(), Role.ADMINISTRATOR));
    }
    var users = JsonObject.builder();
    people.keySet().forEach(role -> users.put(role, role + "-" + name));
    TestClient stranger =
        server.user("keeper-" + name, server.plantB(), Role.RECORDER, Role.MANAGER);
    return JsonObject.builder()
        .put("locale", locale)
        .put("org", plant.toString())
        .put("users", users.build())
        .put(
            "file",
            Path.of("..", "exchange", "src", "main", "resources", "org", "tanheng", "exchange")
                .resolve("readings/demo/processing-shop-2018.csv")
                .toAbsolutePath()
                .normalize()
                .toString())
        .put("inventory", inventory(person("recorder"), plant, "2023"))
        .put("locked", locksItself() ? "" : locked())
        .put("verified", name.startsWith("verifier") ? verified() : "")
        .put("verifiedValue", VERIFIED)
        .put("secretOrg", server.plantB().toString())
        .put("secret", inventory(stranger, server.plantB(), "SECRET-B"))
        .build()
        .write();
  }

  private TestClient person(String role, Role... roles) {
    return people.computeIfAbsent(role, r -> server.user(r + "-" + name, plant, roles));
  }

  private static String inventory(TestClient who, UUID org, String title) {
    return id(
        who.post(
            "/api/inventories", Map.of("orgUnitId", org.toString(), "title", title, "yaml", YAML)));
  }

  private String source(String code, String zh, String en, String kind, String unit, String said) {
    return id(
        person("recorder")
            .post(
                "/api/sources",
                Map.of(
                    "orgUnitId", plant.toString(),
                    "code", code,
                    "nameZh", zh,
                    "nameEn", en,
                    "kind", kind,
                    "activityUnit", unit,
                    "definition", said,
                    "validFrom", "2020-01-01",
                    "excluded", false)));
  }

  /** A journey that locks an inventory of the year finds none that is locked. */
  private boolean locksItself() {
    return name.startsWith("workflow") || name.startsWith("verifier");
  }

  private String locked() {
    String id = inventory(person("recorder"), plant, "2023 locked");
    lock(id);
    return id;
  }

  private void lock(String id) {
    move("recorder", id, "SUBMITTED");
    move("reviewer", id, "REVIEWED");
    move("manager", id, "APPROVED");
    move("manager", id, "LOCKED");
  }

  private void move(String role, String id, String to) {
    person(role).post("/api/inventories/" + id + "/transition", Map.of("to", to)).expect(200);
  }

  /** A case on an inventory whose one line stands on hourly readings of a day. */
  private String verified() throws InterruptedException {
    TestClient recorder = person("recorder");
    String point =
        id(
            recorder.post(
                "/api/points",
                Map.of(
                    "orgUnitId", plant.toString(),
                    "code", "main",
                    "nameZh", "总表",
                    "nameEn", "Main meter",
                    "kind", "INTERVAL",
                    "unit", "kWh",
                    "scale", 1,
                    "step", "1h",
                    "zone", "Asia/Shanghai")));
    importHours(recorder, point);
    String source =
        source(
            "electricity",
            "购入电力",
            "Electricity",
            "purchased-electricity",
            "MWh",
            "{\"factor\":{\"value\":\"0.5 tCO2/MWh\",\"source\":\"example\"}}");
    recorder
        .post(
            "/api/points/" + point + "/use",
            Map.of("sourceId", source, "first", "2023-01", "last", "2023-01"))
        .expect(200);
    String inventory =
        id(
            recorder.post(
                "/api/inventories/assemble",
                Map.of(
                    "title",
                    "2023",
                    "order",
                    Map.of(
                        "orgUnitId", plant.toString(),
                        "from", "2023-01-01",
                        "to", "2024-01-01",
                        "method", "ghg-protocol"))));
    lock(inventory);
    return person("manager")
        .post("/api/cases", Map.of("inventoryId", inventory))
        .expect(201)
        .json()
        .path("file")
        .path("id")
        .asString();
  }

  private void importHours(TestClient recorder, String point) throws InterruptedException {
    var csv = new StringBuilder("time,kWh\n");
    for (int hour = 0; hour < 24 * 31; hour++) {
      csv.append("2023-01-%02d %02d:00,%d.5%n".formatted(hour / 24 + 1, hour % 24, 10 + hour % 7));
    }
    String file =
        id(
            recorder.upload(
                "/api/imports?org=" + plant,
                "hours.csv",
                "text/csv",
                csv.toString().getBytes(StandardCharsets.UTF_8)));
    String job =
        recorder
            .post(
                "/api/imports/" + file + "/apply",
                Map.of(
                    "choices",
                    Map.of("stamps", "begin"),
                    "targets",
                    List.of(Map.of("column", 2, "pointId", point))))
            .expect(200)
            .json()
            .path("id")
            .asString();
    JsonNode view = recorder.get("/api/jobs/" + job).json();
    while (view.path("endedAt").isNull()) {
      Thread.sleep(100);
      view = recorder.get("/api/jobs/" + job).json();
    }
  }

  private static BigDecimal hours() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int hour = 0; hour < 24 * 31; hour++) {
      sum = sum.add(new BigDecimal(10 + hour % 7 + ".5"));
    }
    return sum;
  }

  private static String id(TestClient.Answer answer) {
    return answer.expect(201).json().path("id").asString();
  }
}
