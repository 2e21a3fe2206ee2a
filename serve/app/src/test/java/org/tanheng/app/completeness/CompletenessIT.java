// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

@OnServer
class CompletenessIT {

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @Test
  void eachMonthSaysHowMuchOfItIsKnown() {
    String weld = source("weld", "2023-02-01");
    put(weld, "2023-02-01", "2023-03-01", "5", "measured", "bill:x");
    put(weld, "2023-03-01", "2023-04-01", "6", "estimated", null);
    put(weld, "2023-04-01", "2023-04-11", "1", "manual", "log 7");
    put(weld, "2023-04-11", "2023-04-21", "1", "manual", "log 7");
    String returned = put(weld, "2023-05-01", "2023-06-01", "5", "measured", "bill:x");
    reviewer
        .post(
            "/api/activity/review",
            Map.of("ids", List.of(returned), "to", "RETURNED", "comment", "which bill?"))
        .expect(200);
    JsonNode row = row("weld", 2023);
    assertThat(states(row))
        .startsWith("ABSENT", "PRESENT", "ESTIMATED", "PARTIAL", "PRESENT", "MISSING");
    JsonNode months = row.path("months");
    assertThat(months.path(1).path("evidence").asBoolean()).isTrue();
    assertThat(months.path(2).path("evidence").asBoolean()).isFalse();
    assertThat(months.path(3).path("amount").asString()).isEqualTo("2");
    assertThat(months.path(4).path("status").asString()).isEqualTo("RETURNED");
    assertThat(months.path(5).path("amount").isNull()).as("missing is never zero").isTrue();
    assertThat(row.path("total").asString()).isEqualTo("18");
    assertThat(codes(row))
        .contains(
            "month-missing",
            "month-partial",
            "filled-share",
            "evidence-missing",
            "activity-returned",
            "cross-check-missing",
            "not-reviewed");
    assertThat(row.path("colour").asString()).isEqualTo("YELLOW");
  }

  @Test
  void aYearIsNotCutIntoMonthsThatNobodyMeasured() {
    String cut = source("cut", "2020-01-01");
    put(cut, "2023-01-01", "2024-01-01", "12", "manual", "ledger");
    JsonNode row = row("cut", 2023);
    assertThat(states(row)).containsOnly("COARSE");
    assertThat(row.path("months").path(3).path("amount").isNull()).isTrue();
    assertThat(row.path("total").asString()).isEqualTo("12");
    assertThat(codes(row)).doesNotContain("month-missing");
    assertThat(states(row("cut", 2098))).containsOnly("PENDING");
  }

  @Test
  void greenTakesAReviewByAnotherAndASecondSourceThatAgrees() {
    String gas = source("gas", "2020-01-01");
    List<String> ids =
        IntStream.rangeClosed(1, 12)
            .mapToObj(
                m ->
                    put(
                        gas,
                        day(m),
                        day(m + 1),
                        Integer.toString(10 + m % 5),
                        "measured",
                        "log " + m))
            .toList();
    reviewer.post("/api/activity/review", Map.of("ids", ids, "to", "REVIEWED")).expect(200);
    assertThat(codes(row("gas", 2022))).containsExactly("cross-check-missing");
    bill(gas, "142");
    JsonNode row = row("gas", 2022);
    assertThat(row.path("crossCheck").asString()).isEqualTo("142");
    assertThat(codes(row)).isEmpty();
    assertThat(row.path("colour").asString()).isEqualTo("GREEN");
    assertThat(row.path("months").path(0).path("colour").asString()).isEqualTo("GREEN");
    recorder.get("/api/completeness?org=" + server.plantA() + "&year=3").expect(400);
  }

  private static String day(int month) {
    return month > 12 ? "2023-01-01" : "2022-%02d-01".formatted(month);
  }

  private static void bill(String source, String energy) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA().toString());
    facts.put("sourceId", source);
    facts.put("account", "1");
    facts.put("meter", "2");
    facts.put("from", "2022-01-01");
    facts.put("to", "2023-01-01");
    facts.put("unit", "tCO2");
    facts.put("estimated", false);
    facts.put("registers", List.of());
    facts.put("energy", energy);
    facts.put("lines", List.of());
    facts.put("currency", "CNY");
    recorder.post("/api/bills", facts).expect(201);
  }

  private static JsonNode row(String code, int year) {
    return recorder
        .get("/api/completeness?org=" + server.plantA() + "&year=" + year)
        .expect(200)
        .json()
        .valueStream()
        .filter(row -> row.path("source").path("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> states(JsonNode row) {
    return row.path("months").valueStream().map(m -> m.path("state").asString()).toList();
  }

  private static List<String> codes(JsonNode row) {
    return row.path("findings").valueStream().map(f -> f.path("code").asString()).toList();
  }

  private static String source(String code, String from) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA().toString());
    facts.put("code", code);
    facts.put("nameZh", code);
    facts.put("nameEn", code);
    facts.put("kind", "process");
    facts.put("activityUnit", "tCO2");
    facts.put("definition", "{}");
    facts.put("validFrom", from);
    facts.put("excluded", false);
    return recorder.post("/api/sources", facts).expect(201).json().path("id").asString();
  }

  private static String put(
      String source, String from, String to, String amount, String quality, String evidence) {
    var cell = new HashMap<String, Object>();
    cell.put("sourceId", source);
    cell.put("from", from);
    cell.put("to", to);
    cell.put("amount", amount);
    cell.put("quality", quality);
    cell.put("evidence", evidence);
    JsonNode answer = recorder.put("/api/activity", Map.of("cells", List.of(cell))).json();
    assertThat(answer.path(0).path("findings")).isEmpty();
    return answer.path(0).path("datum").path("id").asString();
  }
}
