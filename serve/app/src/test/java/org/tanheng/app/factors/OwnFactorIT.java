// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
import org.tanheng.verify.Link;
import org.tanheng.verify.Verdict;
import org.tanheng.verify.Verifier;
import tools.jackson.databind.JsonNode;

@OnServer
class OwnFactorIT {

  private static TestServer server;

  @SignedIn({Role.RECORDER, Role.REVIEWER})
  private static TestClient recorder;

  @SignedIn(Role.MANAGER)
  private static TestClient manager;

  /** A slip of a thousand is refused on entry, unless the note says what the unit is. */
  @Test
  void whatNoUseAllowsIsRefusedWhenItIsEntered() {
    Map<String, Object> slip = facts("slip");
    slip.put("amount", "530.6");
    slip.put("unit", "tCO2/MWh");
    assertThat(recorder.post("/api/own-factors", slip).expect(422).findings())
        .containsExactly("parameter-range");
    slip.put("note", "per MWh of battery capacity");
    recorder.post("/api/own-factors", slip).expect(201);
  }

  @Test
  void aSupplierFactorIsApprovedByAnotherPersonAndStandsInTheInventoryWithItsDocument() {
    JsonNode made = recorder.post("/api/own-factors", facts("steel-x")).expect(201).json();
    String id = made.path("id").asString();
    assertThat(made.path("state").asString()).isEqualTo("DRAFT");
    cell(recorder, source(id, 201, "coil").path("id").asString());
    assertThat(assemble(recorder, server.plantA()).expect(422).findings())
        .containsExactly("own-factor-not-approved");
    assertThat(decide(recorder, made, "APPROVED", null).expect(409).findings())
        .containsExactly("reviewer-is-recorder");
    assertThat(decide(manager, made, "RETURNED", "").expect(409).findings())
        .containsExactly("comment-missing");
    JsonNode approved = decide(manager, made, "APPROVED", null).expect(200).json();
    assertThat(approved.path("state").asString()).isEqualTo("APPROVED");

    JsonNode inventory = assemble(recorder, server.plantA()).expect(201).json();
    assertThat(new BigDecimal(inventory.path("total").asString())).isEqualByComparingTo("21.5");
    String at = "/api/inventories/" + inventory.path("id").asString() + "/versions/1";
    String key = "own-factor:" + id + "/" + made.path("versionId").asString();
    assertThat(recorder.get(at + "/lines/1/trace").expect(200).text())
        .contains(key)
        .contains("EPD S-P-01234");
    Verdict verdict =
        Verifier.verify(
            recorder
                .get(at + "/bundle?readings=true")
                .expect(200)
                .text()
                .getBytes(StandardCharsets.UTF_8),
            null);
    assertThat(verdict.links())
        .as("the approval stands in the log and is what was used")
        .anyMatch(link -> link.name().equals("own-factor") && link.state() == Link.State.HOLDS)
        .noneMatch(link -> link.state() == Link.State.BROKEN);
    JsonNode uses = recorder.get("/api/factors/uses?id=" + key).expect(200).json();
    assertThat(uses.path(0).path("source").asString()).isEqualTo("coil");

    Map<String, Object> changed = facts("steel-x");
    changed.put("amount", "2.05");
    JsonNode revised =
        recorder.put("/api/own-factors/" + id, revision(made, changed)).expect(200).json();
    assertThat(revised.path("state").asString()).isEqualTo("DRAFT");
    assertThat(
            recorder.put("/api/own-factors/" + id, revision(made, changed)).expect(409).findings())
        .containsExactly("factor-changed");
    JsonNode again =
        recorder
            .post("/api/inventories/" + inventory.path("id").asString() + "/assemble", Map.of())
            .expect(200)
            .json();
    assertThat(new BigDecimal(again.path("total").asString()))
        .as("the approved version counts until the new one is approved")
        .isEqualByComparingTo("21.5");
    decide(manager, revised, "APPROVED", null).expect(200);
    decide(manager, revised, "WITHDRAWN", "supplier changed").expect(200);
    assertThat(assemble(recorder, server.plantA()).expect(422).findings())
        .as("what is withdrawn does not bring an older version back")
        .containsExactly("own-factor-not-approved");
    assertThat(recorder.get("/api/own-factors/" + id + "/history").expect(200).json().size())
        .isEqualTo(2);
  }

  @Test
  void whatIsMalformedIsRefused() {
    Map<String, Object> wrong = facts("");
    wrong.put("amount", "two");
    wrong.put("validTo", "2022-01-01");
    wrong.put("document", " ");
    assertThat(recorder.post("/api/own-factors", wrong).expect(422).findings())
        .contains("text-length", "period-order")
        .hasSize(4);
    Map<String, Object> unit = facts("u");
    unit.put("unit", "tCO2e/blob");
    assertThat(recorder.post("/api/own-factors", unit).expect(422).findings()).hasSize(1);
    source(UUID.randomUUID().toString(), 422, "nowhere");
    assertThat(recorder.post("/api/own-factors", facts("twice")).expect(201).findings()).isEmpty();
    assertThat(recorder.post("/api/own-factors", facts("twice")).expect(409).findings())
        .containsExactly("already-exists");
  }

  @Test
  void aFactorOfTheGroupServesItsPlantsAndHoldsForItsPeriodOnly() {
    UUID plant = server.unit(server.root(), "C", "丙厂", "Plant C", OrgKind.SITE);
    TestClient boss = server.user("boss", server.root(), Role.RECORDER);
    TestClient chief = server.user("chief", server.root(), Role.MANAGER);
    Map<String, Object> late = facts("late");
    late.put("orgUnitId", server.root());
    late.put("validFrom", "2022-07-01");
    JsonNode made = boss.post("/api/own-factors", late).expect(201).json();
    decide(chief, made, "APPROVED", null).expect(200);
    assertThat(recorder.get("/api/own-factors").expect(200).text()).contains("late");
    Map<String, Object> source = sourceFacts(own(made.path("id").asString()), "late-source");
    source.put("orgUnitId", plant);
    JsonNode there = boss.post("/api/sources", source).expect(201).json();
    cell(boss, there.path("id").asString());
    assertThat(assemble(boss, plant).expect(422).findings()).containsExactly("own-factor-validity");
    late.put("validFrom", "2022-01-01");
    JsonNode earlier =
        boss.put("/api/own-factors/" + made.path("id").asString(), revision(made, late))
            .expect(200)
            .json();
    decide(chief, earlier, "APPROVED", null).expect(200);
    assemble(boss, plant).expect(201);
  }

  @Test
  void aTableComesInByRowsAndTheSecondTimeOnlyWhatChanged() {
    String table =
        """
        name_zh,boundary,value,unit_numerator,unit_denominator,data_year,note,colour
        大闸蟹,摇篮到大门,11.746,kgCO2e,千克,2022,,red
        聚丙烯,摇篮到大门,7.4,tCO2e,公吨,2022,,
        怪行,摇篮到大门,17.2,kgCO2e,吉焦,2025,SUSPECT: value equals carbon content,
        坏单位,摇篮到大门,1,kgCO2e,布洛布,2025,,
        坏数,摇篮到大门,一,kgCO2e,千克,2025,,
        逗号,摇篮到大门,"1,5",kgCO2e,千克,2025,,
        """;
    JsonNode answers = take(table);
    assertThat(results(answers))
        .containsExactly("CREATED", "CREATED", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
    assertThat(answers.path(0).path("findings").path(0).path("got").asString())
        .as("a column that is passed over is named")
        .isEqualTo("colour");
    assertThat(answers.path(3).path("findings").path(0).path("subject").asString())
        .startsWith("row 5");
    JsonNode again = take(table.replace("7.4", "7.6"));
    assertThat(results(again))
        .containsExactly("UNCHANGED", "REVISED", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
    assertThat(again.path(1).path("before").asString()).isEqualTo("7.4 tCO2e/公吨");
    assertThat(
            recorder
                .upload(order("x"), "x.csv", "text/csv", bytes("甲,乙\n1,2\n"))
                .expect(422)
                .findings())
        .containsExactly("factor-columns-missing");
    assertThat(
            recorder
                .upload(order("x"), "x.csv", "text/csv", bytes("名称,数值,单位\n甲,1,000,t/t\n"))
                .expect(422)
                .findings())
        .containsExactly("row-long");
  }

  /** Spend in another currency: the row is used with a parameter beside it. */
  @Test
  void aRowWithParametersBesideItIsFoundWhereItIsUsed() {
    String yaml =
        """
        organisation: x
        period: 2022-01-01/2023-01-01
        method: ghg-protocol
        sources:
          - id: chips
            kind: purchased-goods
            activity: { value: "1000000", unit: CNY }
            parameters: { exchange-rate: "0.1487 USD/CNY" }
            factor: { id: spend-us/334413 }
        """;
    recorder
        .post(
            "/api/inventories",
            Map.of("orgUnitId", server.plantA(), "title", "spend", "yaml", yaml))
        .expect(201);
    JsonNode uses = recorder.get("/api/factors/uses?id=spend-us/334413").expect(200).json();
    assertThat(uses.path(0).path("source").asString()).isEqualTo("chips");
    assertThat(recorder.get("/api/factors/uses?id=spend-us/33441").expect(200).json().isEmpty())
        .isTrue();
  }

  @Test
  void theLibraryIsSearchedPagedAndCompared() {
    JsonNode page = recorder.get("/api/factors?q=henan&limit=2").expect(200).json();
    assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
    JsonNode all =
        recorder.get("/api/factors?family=uk-conversion&limit=3&offset=9").expect(200).json();
    assertThat(all.path("total").asInt()).isEqualTo(1937);
    assertThat(all.path("items").size()).isEqualTo(3);
    JsonNode compared =
        recorder
            .get("/api/factors/compare?family=cn-grid-excluding-traded&from=2022&to=2023")
            .expect(200)
            .json();
    assertThat(compared.path(0).path("after").asString()).isEqualTo("0.6096");
    assertThat(recorder.get("/api/factors/compare?family=x&from=1&to=2").expect(400).findings())
        .containsExactly("factor-family");
    assertThat(recorder.get("/api/factors/row?id=x").expect(404).findings())
        .containsExactly("not-found");
    assertThat(recorder.get("/api/factors/release").expect(200).json().path("rows").asInt())
        .isGreaterThan(7000);
  }

  private static List<String> results(JsonNode answers) {
    return answers.valueStream().map(a -> a.path("result").asString()).toList();
  }

  private static JsonNode take(String table) {
    return recorder.upload(order("CPCD"), "cpcd.csv", "text/csv", bytes(table)).expect(200).json();
  }

  private static String order(String collection) {
    return "/api/own-factors/import?org=%s&collection=%s&document=catalogue&validFrom=2022-01-01"
        .formatted(server.plantA(), collection);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> facts(String code) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA());
    facts.put("code", code);
    facts.put("nameZh", "热轧卷");
    facts.put("nameEn", "hot rolled coil");
    facts.put("amount", "2.15");
    facts.put("unit", "tCO2e/t");
    facts.put("gas", "CO2e");
    facts.put("document", "EPD S-P-01234");
    facts.put("validFrom", "2022-01-01");
    return facts;
  }

  private static Map<String, Object> revision(JsonNode known, Map<String, Object> facts) {
    return Map.of("basedOn", known.path("versionId").asLong(), "facts", facts);
  }

  private static TestClient.Answer decide(
      TestClient who, JsonNode factor, String decision, String comment) {
    var body = new HashMap<String, Object>();
    body.put("basedOn", factor.path("versionId").asLong());
    body.put("decision", decision);
    body.put("comment", comment);
    return who.post("/api/own-factors/" + factor.path("id").asString() + "/decision", body);
  }

  private static String own(String factor) {
    return "{\"factor\":{\"own\":\"" + factor + "\"}}";
  }

  private static JsonNode source(String factor, int status, String code) {
    return recorder.post("/api/sources", sourceFacts(own(factor), code)).expect(status).json();
  }

  private static Map<String, Object> sourceFacts(String definition, String code) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA());
    facts.put("code", code);
    facts.put("nameZh", code);
    facts.put("nameEn", code);
    facts.put("kind", "purchased-goods");
    facts.put("activityUnit", "t");
    facts.put("definition", definition);
    facts.put("validFrom", "2020-01-01");
    facts.put("excluded", false);
    return facts;
  }

  private static void cell(TestClient who, String source) {
    who.put(
            "/api/activity",
            Map.of(
                "cells",
                List.of(
                    Map.of(
                        "sourceId", source,
                        "from", "2022-01-01",
                        "to", "2023-01-01",
                        "amount", "10"))))
        .expect(200);
  }

  private static TestClient.Answer assemble(TestClient who, UUID unit) {
    return who.post(
        "/api/inventories/assemble",
        Map.of(
            "title",
            "own factors",
            "order",
            Map.of(
                "orgUnitId", unit.toString(),
                "from", "2022-01-01",
                "to", "2023-01-01",
                "method", "ghg-protocol")));
  }
}
