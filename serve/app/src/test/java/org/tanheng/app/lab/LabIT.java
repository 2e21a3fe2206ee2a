// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

@OnServer
class LabIT {

  private static final String YEAR = "&from=2023-01-01&to=2024-01-01";

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @Test
  void aResultIsConvertedWeightedAndCounts() {
    String coal =
        source(
            "coal-1", "{\"parameters\":{\"oxidation-factor\":\"99 %\",\"carbon\":\"0.7 tC/t\"}}");
    amounts(coal, "1000", "3000", "10");
    JsonNode answers =
        results(
            row(coal, "C-1", "2023-01", "2023-02", Map.of("value", "60.00", "basis", "ad")),
            row(
                coal,
                "C-2",
                "2023-02",
                "2023-03",
                Map.of("value", "60", "basis", "dry", "totalMoisture", "9 %")),
            row(coal, "C-3", "2023-03", "2023-04", Map.of("tested", "2023-01-01")));
    assertThat(answers.path(0).path("known").path("asReceived").asString()).startsWith("0.55102");
    assertThat(answers.path(0).path("known").path("rule").asString())
        .isEqualTo("value*(1-mt)/(1-mad)");
    assertThat(answers.path(0).path("findings").toString()).contains("lab-file-missing");
    assertThat(answers.path(2).path("known").isNull()).isTrue();
    assertThat(answers.path(2).path("findings").toString()).contains("lab-date-order");
    JsonNode means = recorder.get("/api/lab-results/means?org=" + server.plantA() + YEAR).json();
    JsonNode mean = of(means, "source", "coal-1");
    assertThat(mean.path("mean").asString()).startsWith("0.54725510204");
    assertThat(mean.path("missing").toString()).contains("2023-03-01/2023-04-01");
    JsonNode made =
        recorder
            .post(
                "/api/inventories/assemble",
                Map.of(
                    "order",
                    Map.of(
                        "orgUnitId",
                        server.plantA().toString(),
                        "from",
                        "2023-01-01",
                        "to",
                        "2024-01-01",
                        "method",
                        "ghg-protocol"),
                    "title",
                    "coal"))
            .expect(201)
            .json();
    JsonNode result =
        recorder
            .get("/api/inventories/" + made.path("id").asString() + "/versions/1/result")
            .expect(200)
            .json();
    JsonNode line = of(result.path("lines"), "id", "coal-1");
    // 1000 × 0.5510... + 3000 × 0.546 + 10 × 0.7, times 0.99 × 44/12
    assertThat(new BigDecimal(line.path("value").asString()))
        .isEqualByComparingTo("7971.554081632653");
    assertThat(line.path("trace").path(0).toString()).contains("C-1").contains("ISO 1170");
    assertThat(result.path("findings").toString()).contains("lab-month-missing", "lab-unreviewed");
    review(recorder, "REVIEWED", null, answers).expect(403);
    review(reviewer, "RECORDED", null, answers).expect(409);
    review(reviewer, "REJECTED", " ", answers).expect(400);
    String path = "/api/inventories/" + made.path("id").asString();
    String preview = "/versions/1/report/preview?kind=iso-14064-1&language=en";
    assertThat(recorder.get(path + preview).expect(200).text())
        .contains("review by another person of laboratory results: C-1, C-2");
    review(reviewer, "REVIEWED", null, answers).expect(200);
    recorder.post(path + "/assemble", Map.of()).expect(200);
    assertThat(recorder.get(path + "/versions/1/result").json().path("findings").toString())
        .doesNotContain("lab-unreviewed");
    assertThat(recorder.get(path + preview).text()).doesNotContain("review by another person");
    JsonNode rejected =
        review(reviewer, "REJECTED", "60.6 in the report", answers).expect(200).json();
    assertThat(rejected.path(0).path("result").path("status").asString()).isEqualTo("REJECTED");
    recorder.post(path + "/assemble", Map.of()).expect(200);
    JsonNode without = recorder.get(path + "/versions/1/result").expect(200).json();
    assertThat(without.path("notes").toString())
        .contains("laboratory result C-1 was rejected and is left out: 60.6 in the report");
    assertThat(without.path("lines").toString()).doesNotContain("C-2");
    String corrected =
        id(results(row(coal, "C-1", "2023-01", "2023-02", Map.of("value", "60.6", "basis", "ad"))));
    assertThat(
            recorder
                .get("/api/lab-results/" + corrected + "/history")
                .json()
                .path(0)
                .path("result")
                .path("status")
                .asString())
        .as("a correction begins anew")
        .isEqualTo("RECORDED");
  }

  private static TestClient.Answer review(
      TestClient who, String to, @Nullable String note, JsonNode answers) {
    var asked = new HashMap<String, Object>();
    asked.put(
        "ids",
        List.of(
            answers.path(0).path("known").path("result").path("id").asString(),
            answers.path(1).path("known").path("result").path("id").asString()));
    asked.put("to", to);
    asked.put("note", note);
    return who.post("/api/lab-results/review", asked);
  }

  @Test
  void aCorrectionKeepsWhatWasKnown() {
    String coal = source("coal-2", "{}");
    String id =
        results(row(coal, "C-1", "2023-01", "2023-02", Map.of()))
            .path(0)
            .path("known")
            .path("result")
            .path("id")
            .asString();
    assertThat(id(results(row(coal, "C-1", "2023-01", "2023-02", Map.of())))).isEqualTo(id);
    String corrected = id(results(row(coal, "C-1", "2023-01", "2023-02", Map.of("value", "61"))));
    assertThat(corrected).isNotEqualTo(id);
    assertThat(recorder.get("/api/lab-results/" + corrected + "/history").expect(200).json().size())
        .isEqualTo(2);
    reviewer.post("/api/lab-results/" + corrected + "/remove", Map.of()).expect(403);
    recorder.post("/api/lab-results/" + corrected + "/remove", Map.of()).expect(204);
    recorder.post("/api/lab-results/" + corrected + "/remove", Map.of()).expect(404);
    assertThat(recorder.get("/api/lab-results?org=" + server.plantA() + YEAR).json().toString())
        .doesNotContain(corrected);
  }

  @Test
  void badRowsAreAnswered() {
    String coal = source("coal-3", "{}");
    assertThat(
            results(
                    row(coal, "C-1", "2023-01", "2023-02", Map.of("basis", "wet")),
                    row(coal, "C-2", "2023-01", "2023-02", Map.of("parameter", "gold")),
                    row(coal, "C-3", "2023-01", "2023-02", Map.of("value", "much")),
                    row(coal, "C-4", "2023-01", "2023-02", Map.of("totalMoisture", "")),
                    row(coal, "C-5", "2023-02", "2023-01", Map.of()))
                .toString())
        .contains(
            "lab-basis-unknown",
            "unknown-parameter",
            "number-malformed",
            "lab-moisture-missing",
            "period-invalid");
  }

  @Test
  void aBalanceCountsAndASecondFigureStandsBesideIt() {
    String coal =
        source(
            "coal-4", "{\"parameters\":{\"oxidation-factor\":\"99 %\",\"carbon\":\"0.6 tC/t\"}}");
    JsonNode answers =
        figures(
            figure(coal, "PRIMARY", "STOCK_BALANCE", null, terms("900.1", "400", "300.1")),
            figure(coal, "CROSS_CHECK", "INVOICE", "1050", null),
            figure(coal, "CROSS_CHECK", "STOCK_BALANCE", null, terms("1", "1", "5")),
            figure(coal, "CROSS_CHECK", "MEASURED", null, null));
    assertThat(answers.path(0).path("known").path("amount").asString()).isEqualTo("1000.0");
    assertThat(answers.path(2).path("findings").toString()).contains("route-balance-negative");
    assertThat(answers.path(3).path("findings").isEmpty()).isFalse();
    JsonNode check = of(known(coal), "role", "CROSS_CHECK").path("compared");
    assertThat(check.path("difference").asString()).startsWith("50");
    assertThat(new BigDecimal(check.path("share").asString())).isEqualByComparingTo("0.05");
    assertThat(check.path("exceeded").asBoolean()).isTrue();
    JsonNode board =
        recorder.get("/api/completeness?org=" + server.plantA() + "&year=2023").expect(200).json();
    assertThat(board.findValuesAsString("crossCheck"))
        .as("the board knows it too")
        .contains("1050");
    var plan = new HashMap<String, Object>();
    plan.put("orgUnitId", server.plantA().toString());
    plan.put("sourceId", coal);
    plan.put("parameter", "coal burnt");
    plan.put("unit", "t");
    plan.put("method", "CALCULATED");
    plan.put("determination", "stock balance");
    plan.put("frequency", "monthly");
    plan.put("responsible", "Li");
    plan.put("reviewer", "Wang");
    plan.put("missingData", "last month");
    plan.put("crossCheckPercent", "6");
    recorder.post("/api/control-plan", plan).expect(201);
    JsonNode allowed = of(known(coal), "role", "CROSS_CHECK").path("compared");
    assertThat(allowed.path("exceeded").asBoolean()).isFalse();
    assertThat(recorder.get("/api/activity?org=" + server.plantA() + YEAR).json().toString())
        .contains(coal)
        .contains("1000.0");
  }

  private static List<JsonNode> known(String source) {
    JsonNode all = recorder.get("/api/activity-figures?org=" + server.plantA() + YEAR).json();
    var mine = new ArrayList<JsonNode>();
    all.forEach(
        view -> {
          if (view.path("figure").path("sourceId").asString().equals(source)) {
            mine.add(view);
          }
        });
    return mine;
  }

  private static JsonNode of(Iterable<JsonNode> list, String key, String value) {
    for (JsonNode item : list) {
      if (item.path(key).asString("").equals(value)
          || item.path("figure").path(key).asString("").equals(value)) {
        return item;
      }
    }
    throw new AssertionError("no " + value + " in " + list);
  }

  private static Map<String, Object> terms(String purchased, String opening, String closing) {
    return Map.of("purchased", purchased, "opening", opening, "closing", closing);
  }

  private static Map<String, Object> figure(
      String source, String role, String route, String amount, Map<String, Object> terms) {
    var figure = new HashMap<String, Object>();
    figure.put("sourceId", source);
    figure.put("from", "2023-01-01");
    figure.put("to", "2023-02-01");
    figure.put("role", role);
    figure.put("route", route);
    figure.put("amount", amount);
    figure.put("terms", terms);
    return figure;
  }

  @SafeVarargs
  private static JsonNode figures(Map<String, Object>... figures) {
    return recorder
        .put("/api/activity-figures", Map.of("figures", List.of(figures)))
        .expect(200)
        .json();
  }

  private static String id(JsonNode answers) {
    return answers.path(0).path("known").path("result").path("id").asString();
  }

  @SafeVarargs
  private static JsonNode results(Map<String, Object>... rows) {
    return recorder.put("/api/lab-results", Map.of("rows", List.of(rows))).expect(200).json();
  }

  private static Map<String, Object> row(
      String source, String sample, String from, String to, Map<String, String> other) {
    var row = new HashMap<String, Object>();
    row.put("sourceId", source);
    row.put("sample", sample);
    row.put("parameter", "carbon");
    row.put("value", "60");
    row.put("unit", "%");
    row.put("basis", "ad");
    row.put("totalMoisture", "10");
    row.put("analysisMoisture", "2");
    row.put("laboratory", "Example laboratory");
    row.put("accreditation", "CNAS L0000");
    row.put("sampled", from + "-20");
    row.put("received", from + "-21");
    row.put("tested", from + "-22");
    row.put("reported", from + "-23");
    row.put("from", from + "-01");
    row.put("to", to + "-01");
    row.putAll(other);
    return row;
  }

  private static void amounts(String source, String... amounts) {
    for (int i = 0; i < amounts.length; i++) {
      recorder
          .put(
              "/api/activity",
              Map.of(
                  "cells",
                  List.of(
                      Map.of(
                          "sourceId",
                          source,
                          "from",
                          "2023-0" + (i + 1) + "-01",
                          "to",
                          "2023-0" + (i + 2) + "-01",
                          "amount",
                          amounts[i]))))
          .expect(200);
    }
  }

  private static String source(String code, String definition) {
    var source = new HashMap<String, Object>();
    source.put("orgUnitId", server.plantA().toString());
    source.put("code", code);
    source.put("nameZh", code);
    source.put("nameEn", code);
    source.put("kind", "stationary-combustion");
    source.put("activityUnit", "t");
    source.put("definition", definition);
    source.put("validFrom", "2020-01-01");
    source.put("excluded", false);
    return recorder.post("/api/sources", source).expect(201).json().path("id").asString();
  }
}
