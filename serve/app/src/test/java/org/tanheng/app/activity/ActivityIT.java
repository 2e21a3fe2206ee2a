// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.data.organisation.OrgKind;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.data.organisation.OrganisationRepository;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

@OnServer
class ActivityIT {

  private static final String GRID =
      "{\"factor\":{\"family\":\"cn-grid-average\",\"region\":\"全国\",\"year\":\"2022\"}}";

  private static TestServer server;

  @SignedIn({Role.RECORDER, Role.REVIEWER})
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @SignedIn(Role.MANAGER)
  private static TestClient manager;

  @Test
  void monthsBecomeAnInventoryWhoseLinesNameTheirEvidence() {
    String grid = source("grid-1", "purchased-electricity", "MWh", GRID);
    JsonNode answers =
        put(
            cell(grid, "2022-01", "2022-02", "1000"),
            cell(grid, "2022-02", "2022-03", "1,500"),
            cell(grid, "2022-03", "2022-04", "2,000,000", "kWh"));
    String first = answers.path(0).path("datum").path("id").asString();
    JsonNode made =
        recorder.post("/api/inventories/assemble", order("assembled")).expect(201).json();
    assertThat(made.path("total").asString()).startsWith("2414.7");
    String at = "/api/inventories/" + made.path("id").asString();
    JsonNode result = recorder.get(at + "/versions/1/result").expect(200).json();
    assertThat(result.path("notes").toString())
        .contains("no activity data for 2022-04-01/2023-01-01")
        .contains("not reviewed")
        .doesNotContain("equity share")
        .doesNotContain("not controlled");
    JsonNode lines = recorder.get(at + "/versions/1/lines").expect(200).json();
    JsonNode traces = result.path("lines").path(0).path("trace");
    for (int i = 0; i < 3; i++) {
      assertThat(traces.path(i).path("line").asInt()).isEqualTo(i + 1);
      assertThat(new java.math.BigDecimal(traces.path(i).path("posted").asString()))
          .as("each line opens to its own trace")
          .isEqualByComparingTo(new java.math.BigDecimal(lines.path(i).path("amount").asString()));
    }
    assertThat(lines.path(0).path("month").asString()).isEqualTo("2022-01");
    assertThat(recorder.get(at + "/versions/1/lines/1/trace").expect(200).text())
        .contains("activity:" + first);
    put(cell(grid, "2022-04", "2022-05", "500"));
    JsonNode again = recorder.post(at + "/assemble", Map.of()).expect(200).json();
    assertThat(again.path("total").asString()).startsWith("2683");
  }

  @Test
  void aCorrectionKeepsWhatWasKnownAndABadCellDoesNotHoldUpTheGoodOnes() {
    String gas = source("gas-1", "stationary-combustion", "1e4 Nm3", "{\"fuel\":\"天然气\"}");
    JsonNode answers =
        put(
            cell(gas, "2023-01", "2023-02", "21"),
            cell(gas, "2023-02", "2023-03", "much"),
            cell(gas, "2023-03", "2023-04", "-1"),
            cell(gas, "2023-04", "2023-05", "5", "t"),
            cell(gas, "2023-01", "2023-03", "4"),
            cell(gas, "2019-01", "2019-02", "4"));
    assertThat(answers.path(0).path("datum").path("status").asString()).isEqualTo("RECORDED");
    assertThat(codes(answers))
        .containsExactly(
            "",
            "number-malformed",
            "negative-activity",
            "unit-dimension",
            "activity-overlap",
            "source-not-valid");
    JsonNode corrected = put(cell(gas, "2023-01", "2023-02", "22")).path(0).path("datum");
    JsonNode opened =
        recorder.get("/api/activity/" + corrected.path("id").asString()).expect(200).json();
    assertThat(opened.path("history").size()).isEqualTo(2);
    assertThat(put(cell(gas, "2023-01", "2023-02", "22")).path(0).path("datum").path("id"))
        .as("the same again is no new version")
        .isEqualTo(corrected.path("id"));
    put(cell(gas, "2023-01", "2023-02", ""));
    assertThat(known(gas)).isZero();
  }

  @Test
  void reviewedByAnotherApprovedByAManagerAndThenHeld() {
    String weld = source("weld-1", "process", "tCO2", "{}");
    String id =
        put(cell(weld, "2023-01", "2023-02", "3")).path(0).path("datum").path("id").asString();
    review(recorder, id, "REVIEWED", null, 409);
    review(reviewer, id, "RETURNED", null, 400);
    review(reviewer, id, "RETURNED", "which bill?", 200);
    review(manager, id, "APPROVED", null, 409);
    review(reviewer, id, "REVIEWED", null, 200);
    review(reviewer, id, "APPROVED", null, 403);
    review(manager, id, "APPROVED", null, 200);
    assertThat(codes(put(cell(weld, "2023-01", "2023-02", "4"))))
        .containsExactly("activity-approved");
  }

  @Test
  void evidenceIsAttachedByItsHash() {
    String weld = source("weld-2", "process", "tCO2", "{}");
    String id =
        put(cell(weld, "2023-01", "2023-02", "3")).path(0).path("datum").path("id").asString();
    String file =
        recorder
            .upload(
                "/api/attachments?org=" + server.plantA(),
                "bill.pdf",
                "application/pdf",
                "%PDF-1.4 bill".getBytes(StandardCharsets.UTF_8))
            .json()
            .path("id")
            .asString();
    recorder.post("/api/activity/" + id + "/attachments", Map.of("attachmentId", file)).expect(200);
    assertThat(
            recorder.get("/api/activity/" + id).expect(200).json().path("attachments").toString())
        .contains(file);
  }

  @Test
  void aSourceThatCannotBeComputedIsRefusedAndAChangeIsAVersion() {
    assertThat(refused("nonsense-kind", "MWh", "{}")).contains("kind-unknown");
    assertThat(refused("process", "bananas", "{}")).isNotEmpty();
    assertThat(refused("process", "tCO2", "[1]")).contains("definition-malformed");
    assertThat(refused("process", "tCO2", "{\"id\":\"x\"}")).contains("definition-key");
    assertThat(refused("process", "tCO2", "{\"fule\":\"coal\"}")).contains("unknown-key");
    String id = source("kiln", "process", "t", "{}");
    long version = version(id);
    Map<String, Object> facts =
        facts("kiln", "process", "t", "{\"parameters\":{\"purity\":\"0.9\"}}");
    recorder.put("/api/sources/" + id, Map.of("basedOn", version + 99, "facts", facts)).expect(409);
    recorder.put("/api/sources/" + id, Map.of("basedOn", version, "facts", facts)).expect(200);
    assertThat(recorder.get("/api/sources/" + id + "/history").expect(200).json().size())
        .isEqualTo(2);
    recorder.post("/api/sources", facts("kiln", "process", "t", "{}")).expect(409);
    reviewer.post("/api/sources", facts("other", "process", "t", "{}")).expect(403);
  }

  @Test
  void aUnitHeldInPartOrNotControlledIsCountedInFullAndTheNotesSayIt() {
    UUID whole = server.unit(server.plantB(), "JV", "合资", "Joint venture", OrgKind.WORKSHOP);
    TestClient admin = server.user("admin-jv", server.root(), Role.ADMINISTRATOR, Role.RECORDER);
    String source =
        admin
            .post("/api/sources", facts(whole, "jv-1", "process", "tCO2", "{}"))
            .expect(201)
            .json()
            .path("id")
            .asString();
    admin
        .put("/api/activity", Map.of("cells", List.of(cell(source, "2022-01", "2022-02", "3"))))
        .expect(200);
    assertThat(jointVentureNotes(admin, whole)).doesNotContain("JV: ");
    var organisation = server.bean(OrganisationRepository.class);
    OrgUnit known = organisation.known().stream().filter(u -> u.id().equals(whole)).findAny().get();
    organisation.supersede(known.versionId());
    organisation.append(known.between(known.validFrom(), LocalDate.of(2022, 7, 1)), null);
    organisation.append(heldInPart(known, LocalDate.of(2022, 7, 1)), null);
    assertThat(jointVentureNotes(admin, whole))
        .contains("JV: not controlled in 2022-07-01/2023-01-01; its data are counted in full.")
        .contains("JV: equity share 0.4 in 2022-07-01/2023-01-01 is not applied");
  }

  private static String jointVentureNotes(TestClient who, UUID unit) {
    JsonNode made =
        who.post("/api/inventories/assemble", Map.of("title", "jv", "order", orderOf(unit)))
            .expect(201)
            .json();
    assertThat(made.path("total").asString()).startsWith("3");
    return who.get("/api/inventories/" + made.path("id").asString() + "/versions/1/result")
        .expect(200)
        .json()
        .path("notes")
        .toString();
  }

  private static OrgUnit heldInPart(OrgUnit like, LocalDate from) {
    return new OrgUnit(
        like.id(),
        0,
        like.parentId(),
        like.code(),
        like.nameZh(),
        like.nameEn(),
        like.kind(),
        like.region(),
        like.zone(),
        Control.NONE,
        false,
        new BigDecimal("0.4"),
        from,
        null,
        like.knownAt(),
        null,
        null);
  }

  private static List<String> refused(String kind, String unit, String definition) {
    return recorder
        .post("/api/sources", facts("bad", kind, unit, definition))
        .expect(422)
        .findings();
  }

  private static String source(String code, String kind, String unit, String definition) {
    return recorder
        .post("/api/sources", facts(code, kind, unit, definition))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private static Map<String, Object> facts(
      String code, String kind, String unit, String definition) {
    return facts(server.plantA(), code, kind, unit, definition);
  }

  private static Map<String, Object> facts(
      UUID orgUnit, String code, String kind, String unit, String definition) {
    return Map.of(
        "orgUnitId", orgUnit.toString(),
        "code", code,
        "nameZh", code,
        "nameEn", code,
        "kind", kind,
        "activityUnit", unit,
        "definition", definition,
        "validFrom", "2020-01-01",
        "excluded", false);
  }

  private static long version(String id) {
    return recorder
        .get("/api/sources/" + id + "/history")
        .json()
        .path(0)
        .path("versionId")
        .asLong();
  }

  private static Map<String, Object> cell(String source, String from, String to, String amount) {
    return cell(source, from, to, amount, "");
  }

  private static Map<String, Object> cell(
      String source, String from, String to, String amount, String unit) {
    return Map.of(
        "sourceId", source,
        "from", from + "-01",
        "to", to + "-01",
        "amount", amount,
        "unit", unit);
  }

  @SafeVarargs
  private static JsonNode put(Map<String, Object>... cells) {
    return recorder.put("/api/activity", Map.of("cells", List.of(cells))).expect(200).json();
  }

  private static List<String> codes(JsonNode answers) {
    return answers
        .valueStream()
        .map(answer -> answer.path("findings").path(0).path("code").asString(""))
        .toList();
  }

  private static int known(String source) {
    JsonNode all =
        recorder
            .get("/api/activity?org=" + server.plantA() + "&from=2023-01-01&to=2024-01-01")
            .expect(200)
            .json();
    return (int)
        all.valueStream().filter(a -> a.path("sourceId").asString().equals(source)).count();
  }

  private static void review(TestClient who, String id, String to, String comment, int status) {
    var body = new HashMap<String, Object>(Map.of("ids", List.of(id), "to", to));
    if (comment != null) {
      body.put("comment", comment);
    }
    who.post("/api/activity/review", body).expect(status);
  }

  private static Map<String, Object> order(String title) {
    return Map.of("order", orderOf(server.plantA()), "title", title);
  }

  private static Map<String, Object> orderOf(UUID orgUnit) {
    return Map.of(
        "orgUnitId", orgUnit.toString(),
        "from", "2022-01-01",
        "to", "2023-01-01",
        "method", "cn-general-industry");
  }
}
