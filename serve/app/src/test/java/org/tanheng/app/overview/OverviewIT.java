// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.app.testing.TestSources;
import org.tanheng.data.organisation.OrgKind;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

@OnServer
class OverviewIT {

  private static final String YAML =
      """
      organisation: Works
      period: %1$d-01-01/%2$d-01-01
      method: ghg-protocol
      sources:
        - id: grid
          kind: purchased-electricity
          activity: { unit: MWh, months: { %1$d-01: "%3$s", %1$d-02: "100" } }
          factor: { value: "0.5 tCO2/MWh", source: example }
        - id: boiler
          kind: process
          activity: { value: "30", unit: tCO2 }
      """;

  private static TestServer server;

  @Test
  void anEmptyYearSaysHowFarTheNewcomerHasCome() {
    UUID plant = plant("empty");
    JsonNode seen = year(user(plant, "newcomer", Role.RECORDER), plant, 2023);
    assertThat(seen.path("total").isNull()).as("nothing is not zero").isTrue();
    assertThat(seen.path("scopes").size()).isZero();
    assertThat(seen.path("steps").path("sources").asInt()).isZero();
    assertThat(codes(seen)).isEmpty();
  }

  @Test
  void sumsAreThoseOfThePostedLinesAndAnnualDataStayAnnual() {
    UUID plant = plant("sums");
    TestClient who = user(plant, "keeper", Role.RECORDER);
    post(who, plant, YAML.formatted(2023, 2024, "60"));
    JsonNode seen = year(user(plant, "executive", Role.EXECUTIVE), plant, 2023);
    assertThat(decimal(seen.path("total").path("location"))).isEqualByComparingTo("110");
    assertThat(decimal(seen.path("scopes").path(0).path("location"))).isEqualByComparingTo("30");
    assertThat(decimal(seen.path("scopes").path(1).path("market"))).isEqualByComparingTo("80");
    assertThat(seen.path("scopes").size()).as("no scope 3 is not scope 3 of zero").isEqualTo(2);
    assertThat(seen.path("years").toString()).isEqualTo("[2023]");
    assertThat(seen.path("sources").path(0).path("source").asString()).isEqualTo("grid");
    assertThat(seen.path("months").valueStream().map(m -> m.path("month").asString()))
        .as("no month is made up")
        .containsExactly("2023-01", "2023-02");
    assertThat(decimal(seen.path("annual"))).isEqualByComparingTo("30");
    assertThat(seen.path("before").isNull()).isTrue();
    assertThat(seen.path("apart").asString()).isEqualTo("NO_YEAR_BEFORE");
    assertThat(codes(seen)).contains("inventory-draft");
  }

  @Test
  void yearsAreComparedOnlyWhereTheyCanBe() {
    UUID plant = plant("change");
    TestClient who = user(plant, "keeper", Role.RECORDER);
    post(who, plant, YAML.formatted(2021, 2022, "0"));
    post(who, plant, YAML.formatted(2022, 2023, "60"));
    post(who, plant, YAML.formatted(2023, 2024, "40") + "gwp: SAR\n");
    post(who, plant, YAML.formatted(2024, 2025, "40").replace("2025-01-01", "2024-07-01"));
    JsonNode seen = year(who, plant, 2022);
    assertThat(seen.path("apart").isNull()).isTrue();
    assertThat(decimal(seen.path("before").path("location"))).isEqualByComparingTo("80");
    assertThat(year(who, plant, 2023).path("apart").asString()).isEqualTo("GWP");
    assertThat(year(who, plant, 2023).path("before").isNull()).isTrue();
  }

  @Test
  void nothingIsCountedTwice() {
    UUID group = server.unit(server.root(), "twice", "集团", "Group", OrgKind.GROUP);
    UUID plant = server.unit(group, "twice-1", "厂", "Works", OrgKind.SITE);
    TestClient who = user(group, "keeper", Role.RECORDER);
    post(who, plant, YAML.formatted(2023, 2024, "60"));
    post(who, plant, YAML.formatted(2023, 2024, "60").replace("ghg-protocol", "iso-14064-1"));
    assertThat(places(year(who, group, 2023)))
        .as("one method only")
        .containsExactlyInAnyOrder("COUNTED", "OTHER_METHOD");
    post(who, group, YAML.formatted(2023, 2024, "160"));
    post(who, plant, YAML.formatted(2023, 2024, "61"));
    JsonNode seen = year(who, group, 2023, "ghg-protocol");
    assertThat(decimal(seen.path("total").path("location"))).isEqualByComparingTo("160");
    assertThat(places(seen))
        .containsExactlyInAnyOrder("COUNTED", "COVERED", "COVERED", "OTHER_METHOD");
    assertThat(decimal(year(who, plant, 2023, "ghg-protocol").path("total").path("location")))
        .as("of two of the same unit and state the newer one")
        .isEqualByComparingTo("110.5");
  }

  @Test
  void whatIsReturnedOrMissingIsToDo() {
    UUID plant = plant("todo");
    TestClient who = user(plant, "keeper", Role.RECORDER);
    TestClient reviewer = user(plant, "reviewer", Role.REVIEWER);
    String source = TestSources.welding(who, plant);
    Map<String, String> cell =
        Map.of("sourceId", source, "from", "2023-01-01", "to", "2023-02-01", "amount", "7");
    String datum =
        who.put("/api/activity", Map.of("cells", List.of(cell)))
            .expect(200)
            .json()
            .at("/0/datum/id")
            .asString();
    Map<String, Object> back = Map.of("ids", List.of(datum), "to", "RETURNED", "comment", "bill?");
    reviewer.post("/api/activity/review", back).expect(200);
    JsonNode seen = year(who, plant, 2023);
    assertThat(codes(seen)).contains("activity-returned", "month-missing", "inventory-absent");
    JsonNode returned =
        seen.path("todo")
            .valueStream()
            .filter(t -> t.path("code").asString().equals("activity-returned"))
            .findFirst()
            .orElseThrow();
    assertThat(returned.path("target").asString()).isEqualTo(datum);
    assertThat(returned.path("room").asString()).isEqualTo("DATA");
    assertThat(seen.path("steps").path("data").asInt()).isEqualTo(1);
    who.get("/api/overview?org=" + plant + "&year=7").expect(400);
  }

  private static UUID plant(String code) {
    return server.unit(server.root(), code, code, code, OrgKind.SITE);
  }

  private static TestClient user(UUID unit, String name, Role role) {
    return server.user(name + unit, unit, role);
  }

  private static void post(TestClient who, UUID unit, String yaml) {
    who.post(
            "/api/inventories",
            Map.of("orgUnitId", unit.toString(), "title", "inventory", "yaml", yaml))
        .expect(201);
  }

  private static JsonNode year(TestClient who, UUID unit, int year) {
    return who.get("/api/overview?org=" + unit + "&year=" + year).expect(200).json();
  }

  private static JsonNode year(TestClient who, UUID unit, int year, String method) {
    return who.get("/api/overview?org=" + unit + "&year=" + year + "&method=" + method)
        .expect(200)
        .json();
  }

  private static List<String> codes(JsonNode seen) {
    return seen.path("todo").valueStream().map(t -> t.path("code").asString()).toList();
  }

  private static List<String> places(JsonNode seen) {
    return seen.path("inventories").valueStream().map(i -> i.path("place").asString()).toList();
  }

  private static BigDecimal decimal(JsonNode node) {
    return new BigDecimal(node.asString());
  }
}
