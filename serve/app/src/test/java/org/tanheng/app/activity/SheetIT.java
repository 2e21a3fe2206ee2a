// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.app.testing.TestSources;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

@OnServer
class SheetIT {
  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @BeforeAll
  static void start() {
    TestSources.welding(recorder, server.plantA());
  }

  @Test
  void goodAmountsAreRecordedOnceAndBadOnesAreNamedByRowAndColumn() {
    String sheet =
        "排放源,单位,2023-01,2023-02,2023-03,2023年4月,2019-01\n"
            + "weld,tCO2,1.5,much,-1,,4\n"
            + "焊接,kWh,,,,5,\n"
            + "weld,tCO2,9,,,,\n"
            + "nowhere,tCO2,1,,,,\n";
    JsonNode answers = take(sheet, 200).json().path("rows");
    assertThat(answers.valueStream().map(a -> a.path("findings").path(0).path("code").asString("")))
        .containsExactly(
            "",
            "number-malformed",
            "negative-activity",
            "source-not-valid",
            "unit-dimension",
            "activity-duplicate",
            "source-unknown");
    assertThat(answers.path(1).path("findings").path(0).path("subject").asString())
        .startsWith("row 2, 2023-02");
    JsonNode known = known();
    assertThat(known.size()).isEqualTo(1);
    assertThat(known.path(0).path("evidence").asString()).startsWith("attachment:");
    String id = known.path(0).path("id").asString();
    assertThat(answers.path(0).path("activityId").asString()).isEqualTo(id);
    take(sheet, 200);
    assertThat(known().path(0).path("id").asString())
        .as("the same sheet again is no new version")
        .isEqualTo(id);
  }

  @Test
  void aSheetDoesNotTakeThePlaceOfABill() {
    String source = recorder.get("/api/sources").expect(200).json().path(0).path("id").asString();
    recorder
        .put(
            "/api/activity",
            Map.of(
                "cells",
                List.of(
                    Map.of(
                        "sourceId", source,
                        "from", "2024-06-01",
                        "to", "2024-07-01",
                        "amount", "7",
                        "evidence", "bill:7"))))
        .expect(200);
    JsonNode answers = take("排放源,2024-06\nweld,8\n", 200).json().path("rows");
    assertThat(answers.path(0).path("findings").path(0).path("code").asString())
        .isEqualTo("activity-proved");
  }

  @Test
  void whatIsNoSheetIsRefusedWholeAndOnlyARecorderMayTakeOne() {
    assertThat(take("a,b\n1,2\n", 422).findings()).containsExactly("sheet-columns-missing");
    String at = "/api/activity/sheet/template.xlsx?org=" + server.plantA() + "&year=";
    assertThat(recorder.get(at + "2023").expect(200).bytes()).startsWith('P', 'K');
    assertThat(recorder.get(at + "23").expect(400).findings()).containsExactly("year-invalid");
    TestClient reviewer = server.user("reviewer", server.plantA(), Role.REVIEWER);
    upload(reviewer, "排放源,2023-05\nweld,1\n").expect(403);
  }

  @Test
  void aSheetIsLookedAtFirstAndTakenBackAsOneBatchButForWhatOthersTouched() {
    grid("2022-01-01", "2022-02-01", "5");
    String sheet = "source,2022-01,2022-02,2022-03,2022-04\nweld,1,2,3,x\n";
    JsonNode seen = upload(recorder, "/preview", sheet).expect(200).json();
    assertThat(fates(seen)).containsExactly("CORRECTED", "NEW", "NEW", "ASIDE");
    assertThat(seen.path(0).path("before").asString()).isEqualTo("5");
    assertThat(amounts()).as("a look records nothing").containsExactly("5");
    JsonNode batch = take(sheet, 200).json().path("batch");
    assertThat(batch.path("taken").asInt()).isEqualTo(3);
    assertThat(batch.path("aside").asInt()).isEqualTo(1);
    assertThat(amounts()).containsExactly("1", "2", "3");
    grid("2022-03-01", "2022-04-01", "33");
    String at = "/api/activity/sheet/batches/" + batch.path("id").asString();
    TestClient reviewer = server.user("sheet-reviewer", server.plantA(), Role.REVIEWER);
    reviewer.post(at + "/undo", Map.of()).expect(403);
    assertThat(recorder.get(at).expect(200).json().path("rows").path(0).path("code").asString())
        .isEqualTo("number-malformed");
    JsonNode undone = recorder.post(at + "/undo", Map.of()).expect(200).json();
    assertThat(undone.path("removed").asInt()).isEqualTo(2);
    assertThat(undone.path("restored").asInt()).isEqualTo(1);
    assertThat(undone.path("changed").asInt()).isEqualTo(1);
    assertThat(amounts())
        .as("what was before, and what was typed since")
        .containsExactly("5", "33");
    assertThat(recorder.post(at + "/undo", Map.of()).expect(409).findings())
        .containsExactly("sheet-not-undoable");
    TestClient keeper = server.user("sheet-keeper", server.plantA(), Role.ADMINISTRATOR);
    assertThat(keeper.get("/api/audit?org=" + server.plantA()).text())
        .contains("sheet-take", "sheet-undo");
  }

  @Test
  void whatWasReviewedSinceStays() {
    JsonNode batch = take("source,2021-01,2021-02\nweld,1,2\n", 200).json();
    String reviewed = batch.path("rows").path(0).path("activityId").asString();
    TestClient reviewer = server.user("sheet-reviewer-2", server.plantA(), Role.REVIEWER);
    reviewer
        .post("/api/activity/review", Map.of("ids", List.of(reviewed), "to", "REVIEWED"))
        .expect(200);
    String at = "/api/activity/sheet/batches/" + batch.path("batch").path("id").asString();
    JsonNode undone = recorder.post(at + "/undo", Map.of()).expect(200).json();
    assertThat(undone.path("reviewed").asInt()).isEqualTo(1);
    assertThat(undone.path("removed").asInt()).isEqualTo(1);
    assertThat(undone.path("batch").path("standing").asInt()).isEqualTo(1);
  }

  private static List<String> fates(JsonNode rows) {
    return rows.valueStream().map(row -> row.path("fate").asString()).toList();
  }

  private static List<String> amounts() {
    return recorder
        .get("/api/activity?org=" + server.plantA() + "&from=2022-01-01&to=2023-01-01")
        .expect(200)
        .json()
        .valueStream()
        .map(datum -> datum.path("amount").asString())
        .toList();
  }

  private static void grid(String from, String to, String amount) {
    String source = recorder.get("/api/sources").expect(200).json().path(0).path("id").asString();
    var cell = Map.of("sourceId", source, "from", from, "to", to, "amount", amount);
    recorder.put("/api/activity", Map.of("cells", List.of(cell))).expect(200);
  }

  private static TestClient.Answer take(String sheet, int status) {
    return upload(recorder, sheet).expect(status);
  }

  private static TestClient.Answer upload(TestClient who, String sheet) {
    return upload(who, "", sheet);
  }

  private static TestClient.Answer upload(TestClient who, String step, String sheet) {
    return who.upload(
        "/api/activity/sheet" + step + "?org=" + server.plantA(),
        "sheet.csv",
        "text/csv",
        sheet.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode known() {
    return recorder
        .get("/api/activity?org=" + server.plantA() + "&from=2019-01-01&to=2024-01-01")
        .expect(200)
        .json();
  }
}
