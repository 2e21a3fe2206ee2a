// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.baseyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.organisation.OrgKind;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

@OnServer
class BaseYearIT {
  private static final String YAML =
      "organisation: A\nperiod: %s-01-01/%s-01-01\nmethod: %s\nsources:\n"
          + "  - { id: a, kind: process, activity: { value: \"%s\", unit: tCO2 } }\n";

  private static final String TWO_UNITS =
      "organisation: G\nperiod: 2020-01-01/2021-01-01\nmethod: ghg-protocol\nsources:\n"
          + "  - { id: a, kind: process, activity: { value: \"1000\", unit: tCO2 } }\n"
          + "  - { id: kiln, kind: process, unit: K, activity: { value: \"300\", unit: tCO2 } }\n";

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @SignedIn(Role.MANAGER)
  private static TestClient manager;

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
  void theEffectOfAChangeIsComputedFromTheBaseYear() {
    UUID group = server.unit(server.root(), "CG", "集团", "Group", OrgKind.GROUP);
    UUID bought = server.unit(group, "CB", "收购厂", "Bought", OrgKind.SITE);
    TestClient keeper = server.user("effect-keeper", group, Role.RECORDER, Role.MANAGER);
    String base = create(keeper, group, TWO_UNITS);
    create(keeper, bought, yaml("2020", "ghg-protocol", "50"));
    String path = "/api/base-year/" + group;
    assertThat(keeper.post(path + "/effect", asked("gone")).expect(422).findings())
        .containsExactly("base-year-missing");
    keeper.put(path, revision(0, base, "0.05")).expect(200);
    JsonNode sale = keeper.post(path + "/effect", asked("kiln")).expect(200).json();
    assertThat(decimal(sale.path("effect"))).isEqualByComparingTo("-300");
    assertThat(sale.path("significant").asBoolean()).as("300 of 1300").isTrue();
    assertThat(keeper.post(path + "/effect", asked("gone")).expect(422).findings())
        .containsExactly("effect-source-unknown");
    assertThat(keeper.post(path + "/effect", asked()).expect(422).findings())
        .containsExactly("effect-nothing");

    Map<String, Object> came = asked();
    what(came).put("joining", List.of(bought.toString()));
    JsonNode joined = keeper.post(path + "/effect", came).expect(200).json();
    assertThat(decimal(joined.path("effect"))).isEqualByComparingTo("50");
    JsonNode part = joined.path("inventories").path(0);
    assertThat(part.path("joined").path(0).path("version").asInt()).isEqualTo(1);
    assertThat(part.path("rows").path(0).path("source").asString()).isEqualTo("CB/a");
    what(came).put("joining", List.of(server.plantB().toString()));
    keeper.post(path + "/effect", came).expect(404);

    Map<String, Object> change = asked("kiln");
    change.put("description", "kiln sold");
    JsonNode made = keeper.post(path + "/changes", change).expect(201).json();
    assertThat(decimal(made.path("effect"))).isEqualByComparingTo("-300");
    change.put("effect", "-280");
    assertThat(keeper.post(path + "/changes", change).expect(422).findings())
        .containsExactly("effect-basis");
    change.put("basis", "sold in March of the base year");
    JsonNode stated = keeper.post(path + "/changes", change).expect(201).json();
    assertThat(decimal(stated.path("effect"))).isEqualByComparingTo("-280");
    assertThat(decimal(stated.path("computed"))).isEqualByComparingTo("-300");
    change.remove("effect");
    change.remove("what");
    assertThat(keeper.post(path + "/changes", change).expect(422).findings())
        .containsExactly("effect-missing");
    JsonNode year = keeper.get(path).expect(200).json();
    assertThat(decimal(year.path("effect"))).isEqualByComparingTo("-580");
    assertThat(
            keeper
                .get(
                    "/api/inventories/"
                        + base
                        + "/versions/1/report/preview?kind=iso-14064-1&language=zh-CN")
                .expect(200)
                .text())
        .contains("kiln sold -300 tCO", "，以基准年清单重算，", "改按声明：sold in March");
  }

  private static Map<String, Object> asked(String... leaving) {
    var what = new HashMap<String, Object>();
    what.put("leaving", List.of(leaving));
    what.put("joining", List.of());
    what.put("factors", List.of());
    what.put("amounts", List.of());
    var asked = new HashMap<String, Object>();
    asked.put("happenedOn", "2022-03-01");
    asked.put("kind", "STRUCTURE");
    asked.put("what", what);
    return asked;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> what(Map<String, Object> asked) {
    return (Map<String, Object>) asked.get("what");
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
                "effect", effect,
                "basis", "meter book"))
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
    return create(recorder, server.plantA(), yaml(year, method, amount));
  }

  private static String create(TestClient who, UUID unit, String yaml) {
    return who.post(
            "/api/inventories",
            Map.of("orgUnitId", unit.toString(), "title", "inventory", "yaml", yaml))
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
