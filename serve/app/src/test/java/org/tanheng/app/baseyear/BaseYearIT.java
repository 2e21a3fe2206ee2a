// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.baseyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

class BaseYearIT {
  private static final String YAML =
      "organisation: A\nperiod: %s-01-01/%s-01-01\nmethod: %s\nsources:\n"
          + "  - { id: a, kind: process, activity: { value: \"%s\", unit: tCO2 } }\n";

  private static TestServer server;
  private static TestClient recorder;
  private static TestClient reviewer;
  private static TestClient manager;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    recorder = server.user("recorder", server.plantA(), Role.RECORDER);
    reviewer = server.user("reviewer", server.plantA(), Role.REVIEWER);
    manager = server.user("manager", server.plantA(), Role.MANAGER);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aRestatementIsDueByTheThresholdAndStandsBesideTheOriginal() {
    String id = create("2020", "ghg-protocol", "1000");
    lock(id);
    recorder.put("/api/base-year/" + server.plantA(), revision(0, id, "0.05")).expect(403);
    JsonNode stated =
        manager
            .put("/api/base-year/" + server.plantA(), revision(0, id, "0.05"))
            .expect(200)
            .json();
    assertThat(stated.path("due").asBoolean()).isFalse();
    assertThat(stated.path("restated")).isEqualTo(stated.path("original"));
    assertThat(
            manager
                .put("/api/base-year/" + server.plantA(), revision(0, id, "0.05"))
                .expect(409)
                .findings())
        .containsExactly("base-year-changed");

    String sale = change("STRUCTURE", "workshop sold", "-30");
    assertThat(year().path("due").asBoolean()).as("3 %").isFalse();
    String error = change("ERROR", "meter factor", "-20");
    JsonNode due = year();
    assertThat(due.path("due").asBoolean()).as("5 % together").isTrue();
    assertThat(due.path("findings").path(0).path("code").asString()).isEqualTo("restatement-due");
    assertThat(decimal(due.path("effect"))).isEqualByComparingTo("-50");

    manager
        .post(
            "/api/inventories/" + id + "/restate",
            Map.of(
                "reason",
                "workshop sold, meter factor",
                "yaml",
                yaml("2020", "ghg-protocol", "950")))
        .expect(200);
    JsonNode draft = year();
    assertThat(draft.path("inventories").path(0).path("draftVersion").asInt()).isEqualTo(2);
    assertThat(decimal(draft.path("restated")))
        .as("a draft is not final")
        .isEqualByComparingTo("1000");
    lock(id);
    for (String change : List.of(sale, error)) {
      manager
          .put("/api/base-year/changes/" + change + "/included", Map.of("id", id, "version", 2))
          .expect(200);
    }
    JsonNode done = year();
    assertThat(done.path("due").asBoolean()).isFalse();
    assertThat(decimal(done.path("original"))).isEqualByComparingTo("1000");
    assertThat(decimal(done.path("restated"))).isEqualByComparingTo("950");
    assertThat(done.path("inventories").path(0).path("reason").asString())
        .isEqualTo("workshop sold, meter factor");
    assertThat(
            done.path("changes").path(0).path("change").path("includedIn").path("version").asInt())
        .isEqualTo(2);

    assertThat(
            manager
                .get(
                    "/api/inventories/"
                        + id
                        + "/versions/2/report/preview?kind=iso-14064-1&language=en")
                .expect(200)
                .text())
        .contains("alone or together, reaches 5", "workshop sold -30");

    String other = create("2021", "cn-general-industry", "900");
    assertThat(year().path("findings").path(0).path("code").asString())
        .as("another method since")
        .isEqualTo("base-year-method");
    lock(other);
    var facts = facts(id, "0.05");
    facts.put(
        "inventories", List.of(Map.of("id", id, "version", 1), Map.of("id", other, "version", 1)));
    JsonNode mean =
        manager
            .put(
                "/api/base-year/" + server.plantA(),
                Map.of("basedOn", done.path("version").asLong(), "facts", facts))
            .expect(200)
            .json();
    assertThat(decimal(mean.path("original"))).isEqualByComparingTo("950");
    assertThat(decimal(mean.path("restated"))).isEqualByComparingTo("925");
    assertThat(manager.get("/api/base-year/" + server.plantA() + "/history").json().size())
        .isEqualTo(2);
    manager.delete("/api/base-year/changes/" + sale).expect(204);
    assertThat(year().path("changes").size()).isEqualTo(1);
  }

  @Test
  void whatIsNotStatedIsAskedFor() {
    var facts = facts("", "5");
    facts.put("reason", " ");
    facts.put("triggers", List.of());
    facts.put("inventories", List.of());
    assertThat(
            manager
                .put(
                    "/api/base-year/" + server.plantA(),
                    Map.of("basedOn", year().path("version").asLong(), "facts", facts))
                .expect(422)
                .findings())
        .containsExactly(
            "text-length", "threshold-range", "triggers-missing", "base-year-inventories");
  }

  private static JsonNode year() {
    return manager.get("/api/base-year/" + server.plantA()).expect(200).json();
  }

  private static String change(String kind, String description, String effect) {
    return recorder
        .post(
            "/api/base-year/" + server.plantA() + "/changes",
            Map.of(
                "happenedOn", "2022-03-01",
                "kind", kind,
                "description", description,
                "effect", effect))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private static Map<String, Object> revision(long basedOn, String inventory, String threshold) {
    return Map.of("basedOn", basedOn, "facts", facts(inventory, threshold));
  }

  private static Map<String, Object> facts(String inventory, String threshold) {
    var facts = new HashMap<String, Object>();
    facts.put("reason", "first year with meters");
    facts.put("threshold", threshold);
    facts.put("triggers", List.of("STRUCTURE", "METHOD", "ERROR"));
    facts.put("cumulative", true);
    facts.put("inventories", List.of(Map.of("id", inventory, "version", 1)));
    return facts;
  }

  private static String create(String year, String method, String amount) {
    return recorder
        .post(
            "/api/inventories",
            Map.of(
                "orgUnitId", server.plantA().toString(),
                "title", "inventory " + year,
                "yaml", yaml(year, method, amount)))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private static String yaml(String year, String method, String amount) {
    return YAML.formatted(year, Integer.parseInt(year) + 1, method, amount);
  }

  private static void lock(String id) {
    move(recorder, id, "SUBMITTED");
    move(reviewer, id, "REVIEWED");
    move(manager, id, "APPROVED");
    move(manager, id, "LOCKED");
  }

  private static void move(TestClient who, String id, String to) {
    who.post("/api/inventories/" + id + "/transition", Map.of("to", to)).expect(200);
  }

  private static BigDecimal decimal(JsonNode node) {
    return new BigDecimal(node.asString());
  }
}
