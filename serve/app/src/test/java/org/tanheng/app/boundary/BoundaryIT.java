// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
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
class BoundaryIT {
  private static TestServer server;

  @SignedIn(
      value = {Role.ADMINISTRATOR, Role.RECORDER, Role.MANAGER},
      at = SignedIn.At.ROOT)
  private static TestClient keeper;

  @Test
  void aUnitThatMovedCountsUnderEachForItsTimeAndThePastRepeatsByteForByte() {
    UUID both = server.unit(server.root(), "BOTH", "全部", "Both", OrgKind.GROUP);
    UUID east = server.unit(both, "EAST", "东", "East", OrgKind.GROUP);
    UUID west = server.unit(both, "WEST", "西", "West", OrgKind.GROUP);
    UUID plant = server.unit(east, "P", "厂", "Plant", OrgKind.SITE);
    UUID other = server.unit(west, "Q", "另厂", "Other", OrgKind.SITE);
    fill(plant, 2021, "1");
    fill(plant, 2022, "2");
    fill(other, 2022, "100");
    TestClient eastern = server.user("eastern", east, Role.RECORDER);
    JsonNode past = assemble(keeper, east, 2021);
    assertThat(past.path("total").asString()).startsWith("12");
    String document = document(past);
    String result = result(past);
    revise(plant, "2022-07-01", Map.of("parentId", west.toString()));
    assertThat(assemble(keeper, east, 2022).path("total").asString()).startsWith("12.");
    assertThat(assemble(keeper, west, 2022).path("total").asString()).startsWith("1212.");
    assertThat(assemble(keeper, both, 2022).path("total").asString()).startsWith("1224.");
    assertThat(result(past)).as("the posted inventory").isEqualTo(result);
    assertThat(document(assemble(keeper, east, 2021))).as("assembled again").isEqualTo(document);
    assertThat(eastern.post("/api/inventories/assemble", order(east, 2022)).expect(422).findings())
        .as("what moved away is not read by those who stayed")
        .containsExactly("no-activity-data");
  }

  @Test
  void sharesMultiplyDownTheTreeAndAreThoseOfTheirDay() {
    UUID group = server.unit(server.root(), "HI", "控股", "Holding", OrgKind.GROUP);
    UUID america = server.unit(group, "HA", "美洲", "America", OrgKind.GROUP);
    UUID bgb = server.unit(america, "BGB", "合资", "BGB", OrgKind.SITE);
    fill(bgb, 2022, "10");
    assertThat(assemble(keeper, group, 2022).path("total").asString()).startsWith("120.");
    revise(america, "2022-01-01", Map.of("equityShare", "0.83"));
    revise(bgb, "2022-01-01", Map.of("equityShare", "0.5", "control", "JOINT", "operated", false));
    state(group, 0, "EQUITY_SHARE", List.of()).expect(200);
    JsonNode held = assemble(keeper, group, 2022);
    assertThat(held.path("total").asString()).as("0.415 of 120").startsWith("49.8");
    assertThat(result(held)).contains("70.2 tCO2e are outside by equity-share");
    long version = boundary(group).path("version").asLong();
    state(group, version, "FINANCIAL_CONTROL", List.of()).expect(200);
    JsonNode joint = assemble(keeper, group, 2022);
    assertThat(joint.path("total").asString())
        .as("half of 120, by the subsidiary")
        .startsWith("60");
    assertThat(report(joint)).contains("50 %（共同财务控制，按所持比例）");
    version = boundary(group).path("version").asLong();
    state(group, version, "OPERATIONAL_CONTROL", List.of()).expect(200);
    assertThat(assemble(keeper, group, 2022).path("total").asString()).startsWith("0");
    revise(bgb, "2022-12-01", Map.of("equityShare", "1", "control", "FULL", "operated", true));
    assertThat(assemble(keeper, group, 2022).path("total").asString()).startsWith("10.");
    assertThat(boundary(bgb).path("approach").asString())
        .as("from above")
        .isEqualTo("OPERATIONAL_CONTROL");
    assertThat(assemble(keeper, bgb, 2022).path("total").asString())
        .as("the reporting unit counts in full")
        .startsWith("120.");
  }

  @Test
  void exclusionsAndSignificanceReachTheInventory() {
    UUID group = server.unit(server.root(), "EX", "排除", "Excluding", OrgKind.GROUP);
    UUID site = server.unit(group, "EX1", "厂一", "One", OrgKind.SITE);
    UUID desk = server.unit(group, "EX2", "办事处", "Desk", OrgKind.SITE);
    fill(site, 2022, "10");
    fill(desk, 2022, "1");
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", desk.toString());
    facts.put("reason", "rented desk without a meter");
    facts.put("estimate", "12.5");
    facts.put("validFrom", "2020-01-01");
    JsonNode made = keeper.post("/api/boundary/exclusions", facts).expect(201).json();
    assertThat(keeper.post("/api/boundary/exclusions", facts).expect(422).findings())
        .containsExactly("excluded-twice");
    state(
            group,
            0,
            "OPERATIONAL_CONTROL",
            List.of(
                Map.of(
                    "category",
                    "3",
                    "verdict",
                    "SIGNIFICANT",
                    "criteria",
                    List.of("MAGNITUDE"),
                    "reason",
                    "freight")))
        .expect(200);
    JsonNode inventory = assemble(keeper, group, 2022);
    assertThat(inventory.path("total").asString()).startsWith("120.");
    assertThat(result(inventory)).contains("EX2 办事处", "12.5 tCO2e", "significant-without-sources");
    assertThat(report(inventory))
        .contains("合并方法：运营控制权", "EX2 办事处", "重大（规模）：freight", "重大间接排放类别的量化结果：3");
    keeper.delete("/api/boundary/exclusions/" + made.path("id").asString()).expect(204);
    assertThat(assemble(keeper, group, 2022).path("total").asString()).startsWith("132.");
  }

  @Test
  void whatIsStatedIsKeptInVersionsWithTheirAuthors() {
    UUID unit = server.unit(server.root(), "ST", "声明", "Stating", OrgKind.SITE);
    state(unit, 0, "EQUITY_SHARE", List.of()).expect(200);
    assertThat(state(unit, 0, "FINANCIAL_CONTROL", List.of()).expect(409).findings())
        .containsExactly("boundary-changed");
    long version = boundary(unit).path("version").asLong();
    assertThat(
            state(
                    unit,
                    version,
                    "EQUITY_SHARE",
                    List.of(
                        Map.of(
                            "category",
                            "1",
                            "verdict",
                            "EXCLUDED",
                            "criteria",
                            List.of(),
                            "reason",
                            " ")))
                .expect(422)
                .findings())
        .containsExactly("category-unknown", "text-length");
    TestClient recorder = server.user("st-recorder", unit, Role.RECORDER);
    recorder.put("/api/boundary/" + unit, revision(version, "EQUITY_SHARE", List.of())).expect(403);
    state(unit, version, "FINANCIAL_CONTROL", List.of()).expect(200);
    JsonNode history = recorder.get("/api/boundary/" + unit + "/history").expect(200).json();
    assertThat(history.size()).isEqualTo(2);
    assertThat(history.path(0).path("supersededAt").isNull()).isFalse();
    assertThat(keeper.get("/api/audit?subjectId=" + unit).json().path("items").size()).isEqualTo(2);
  }

  private static TestClient.Answer state(
      UUID unit, long basedOn, String approach, List<Map<String, Object>> judgements) {
    return keeper.put("/api/boundary/" + unit, revision(basedOn, approach, judgements));
  }

  private static Map<String, Object> revision(
      long basedOn, String approach, List<Map<String, Object>> judgements) {
    return Map.of(
        "basedOn",
        basedOn,
        "facts",
        Map.of("approach", approach, "reason", "as the group reports", "judgements", judgements));
  }

  private static String report(JsonNode inventory) {
    return keeper
        .get(
            "/api/inventories/"
                + inventory.path("id").asString()
                + "/versions/1/report/preview?kind=iso-14064-1&language=zh-CN")
        .expect(200)
        .text();
  }

  private static JsonNode boundary(UUID unit) {
    return keeper.get("/api/boundary/" + unit).expect(200).json();
  }

  private static void revise(UUID unit, String from, Map<String, Object> changes) {
    long latest = 0;
    Map<String, Object> facts = new HashMap<>();
    for (JsonNode version : keeper.get("/api/organisation/" + unit + "/history").json()) {
      if (version.path("supersededAt").isNull() && version.path("version").asLong() > latest) {
        latest = version.path("version").asLong();
        for (String key :
            List.of("parentId", "code", "nameZh", "nameEn", "kind", "zone", "equityShare")) {
          facts.put(key, version.path(key).asString());
        }
        facts.put("control", version.path("control").asString());
        facts.put("operated", version.path("operated").asBoolean());
      }
    }
    facts.put("validFrom", from);
    facts.putAll(changes);
    keeper.put("/api/organisation/" + unit, Map.of("basedOn", latest, "facts", facts)).expect(200);
  }

  private static void fill(UUID unit, int year, String amount) {
    Map<String, Object> facts =
        Map.of(
            "orgUnitId",
            unit.toString(),
            "code",
            "s" + year,
            "nameZh",
            "s",
            "nameEn",
            "s",
            "kind",
            "process",
            "activityUnit",
            "tCO2",
            "definition",
            "{}",
            "validFrom",
            year + "-01-01",
            "validTo",
            (year + 1) + "-01-01",
            "excluded",
            false);
    String source = keeper.post("/api/sources", facts).expect(201).json().path("id").asString();
    var cells = new ArrayList<Map<String, Object>>();
    for (YearMonth month = YearMonth.of(year, 1);
        month.getYear() == year;
        month = month.plusMonths(1)) {
      cells.add(
          Map.of(
              "sourceId",
              source,
              "from",
              month.atDay(1).toString(),
              "to",
              month.plusMonths(1).atDay(1).toString(),
              "amount",
              amount));
    }
    keeper.put("/api/activity", Map.of("cells", cells)).expect(200);
  }

  private static JsonNode assemble(TestClient who, UUID unit, int year) {
    return who.post("/api/inventories/assemble", order(unit, year)).expect(201).json();
  }

  private static Map<String, Object> order(UUID unit, int year) {
    return Map.of(
        "title",
        "t",
        "order",
        Map.of(
            "orgUnitId",
            unit.toString(),
            "from",
            year + "-01-01",
            "to",
            (year + 1) + "-01-01",
            "method",
            "cn-general-industry"));
  }

  private static String document(JsonNode inventory) {
    return keeper
        .get("/api/inventories/" + inventory.path("id").asString() + "/versions/1/document")
        .expect(200)
        .json()
        .path("yaml")
        .asString();
  }

  private static String result(JsonNode inventory) {
    return keeper
        .get("/api/inventories/" + inventory.path("id").asString() + "/versions/1/result")
        .expect(200)
        .text();
  }
}
