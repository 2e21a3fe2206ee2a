// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnServer
class DutyIT {

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.EXECUTIVE)
  private static TestClient executive;

  @Test
  void datesFollowTheRuleOrTheUnitAndNothingIsInvented() {
    JsonNode monthly = duty("cn-ets-monthly-evidence", 2023);
    assertThat(monthly.path("periods").path(0).path("due").asString()).isEqualTo("2023-03-12");
    assertThat(monthly.path("periods").path(0).path("overdue").asBoolean())
        .as("nobody has said that the unit has this duty")
        .isFalse();
    say("cn-ets-monthly-evidence", "", "OPEN", null, null).expect(200);
    JsonNode confirmed = duty("cn-ets-monthly-evidence", 2023);
    assertThat(confirmed.path("confirmed").asBoolean()).isTrue();
    assertThat(confirmed.path("periods").path(0).path("overdue").asBoolean()).isTrue();
    assertThat(monthly.path("duty").path("verified").asBoolean()).isFalse();
    assertThat(duty("cn-ets-surrender", 2025).path("periods").path(0).path("due").asString())
        .isEqualTo("2026-12-31");
    assertThat(duty("cn-ets-annual-report", 2024).path("periods").path(0).path("due").asString())
        .isEqualTo("2025-03-31");
    assertThat(all(2026).valueStream().map(row -> row.path("duty").path("id").asString()))
        .as("a rule speaks only of the years it was read for")
        .doesNotContain("cn-ets-surrender");
    JsonNode verification = duty("cn-ets-verification", 2024);
    assertThat(verification.path("periods").path(0).path("due").isNull()).isTrue();
    say("cn-ets-verification", "2024", "OPEN", "2025-06-30", "notice of the province").expect(200);
    JsonNode own = duty("cn-ets-verification", 2024).path("periods").path(0);
    assertThat(own.path("due").asString()).isEqualTo("2025-06-30");
    assertThat(own.path("own").asBoolean()).isTrue();
  }

  @Test
  void aUnitSaysWhatIsDoneAndWhatItDoesNotHave() {
    say("cn-energy-report", "2023", "DONE", null, "filed").expect(200);
    assertThat(duty("cn-energy-report", 2023).path("periods").path(0).path("state").asString())
        .isEqualTo("DONE");
    say("eu-cbam-declaration", "", "NOT_APPLICABLE", null, null).expect(400);
    say("eu-cbam-declaration", "", "NOT_APPLICABLE", null, "no export to the EU").expect(200);
    assertThat(duty("eu-cbam-declaration", 2026).path("periods").path(0).path("state").asString())
        .isEqualTo("NOT_APPLICABLE");
    assertThat(say("cn-energy-report", "2023-01", "DONE", null, null).expect(400).findings())
        .containsExactly("duty-period");
    say("no-such-duty", "2023", "DONE", null, null).expect(404);
    executive
        .put("/api/duties", answer("cn-energy-report", "2023", "OPEN", null, null))
        .expect(403);
  }

  @Test
  void aPackHoldsTheMonthItsFilesAndWhatIsMissing() throws IOException {
    String weld = source("weld");
    source("empty");
    String datum = put(weld, "=1+1");
    byte[] pdf = "%PDF-1.4 delivery note".getBytes(StandardCharsets.UTF_8);
    String file =
        recorder
            .upload("/api/attachments?org=" + server.plantA(), "note.pdf", "application/pdf", pdf)
            .json()
            .path("id")
            .asString();
    recorder
        .post("/api/activity/" + datum + "/attachments", Map.of("attachmentId", file))
        .expect(200);
    JsonNode made = freeze(201);
    assertThat(
            made.path("missing")
                .valueStream()
                .map(f -> f.path("code").asString() + " " + f.path("subject").asString()))
        .contains("month-missing empty 2023-01", "not-reviewed weld 2023-01");
    Map<String, byte[]> files = unzip(made);
    assertThat(files.keySet())
        .containsExactly(
            "SHA256SUMS",
            "activity.csv",
            "activity.json",
            "control-plan.json",
            "files/" + Hash.of(pdf).hex().substring(0, 16) + "-note.pdf",
            "manifest.json");
    assertThat(Hash.of(files.get("manifest.json")).hex())
        .isEqualTo(made.path("manifestHash").asString());
    JsonNode manifest = JsonMapper.shared().readTree(files.get("manifest.json"));
    for (JsonNode entry : manifest.path("files")) {
      byte[] bytes = files.get(entry.path("path").asString());
      assertThat(Hash.of(bytes).hex()).isEqualTo(entry.path("sha256").asString());
    }
    assertThat(manifest.path("missing").size()).isEqualTo(made.path("missing").size());
    String csv = new String(files.get("activity.csv"), StandardCharsets.UTF_8);
    assertThat(csv).contains("weld").contains(Hash.of(pdf).hex()).contains(",'=1+1,");
    String before = new String(files.get("activity.json"), StandardCharsets.UTF_8);

    put(weld, "corrected");
    assertThat(new String(unzip(made).get("activity.json"), StandardCharsets.UTF_8))
        .as("a pack is frozen")
        .isEqualTo(before);
    freeze(201);
    JsonNode kept =
        recorder.get("/api/duties/packs?org=" + server.plantA() + "&year=2023").expect(200).json();
    assertThat(kept.size()).isEqualTo(2);
    executive
        .post("/api/duties/packs", Map.of("orgUnitId", server.plantA(), "month", "2023-01"))
        .expect(403);
  }

  private static JsonNode freeze(int status) {
    return recorder
        .post("/api/duties/packs", Map.of("orgUnitId", server.plantA(), "month", "2023-01"))
        .expect(status)
        .json();
  }

  private static Map<String, byte[]> unzip(JsonNode pack) throws IOException {
    byte[] zip =
        executive
            .get("/api/attachments/" + pack.path("attachmentId").asString() + "/content")
            .expect(200)
            .bytes();
    var files = new TreeMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static String source(String code) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA().toString());
    facts.put("code", code);
    facts.put("nameZh", code);
    facts.put("nameEn", code);
    facts.put("kind", "process");
    facts.put("activityUnit", "tCO2");
    facts.put("definition", "{}");
    facts.put("validFrom", "2020-01-01");
    facts.put("excluded", false);
    return recorder.post("/api/sources", facts).expect(201).json().path("id").asString();
  }

  private static String put(String source, String note) {
    Map<String, Object> cell =
        Map.of(
            "sourceId",
            source,
            "from",
            "2023-01-01",
            "to",
            "2023-02-01",
            "amount",
            "3",
            "note",
            note);
    return recorder
        .put("/api/activity", Map.of("cells", List.of(cell)))
        .expect(200)
        .json()
        .path(0)
        .path("datum")
        .path("id")
        .asString();
  }

  private static TestClient.Answer say(
      String duty, String period, String state, String due, String note) {
    return recorder.put("/api/duties", answer(duty, period, state, due, note));
  }

  private static Map<String, Object> answer(
      String duty, String period, String state, String due, String note) {
    var answer = new HashMap<String, Object>();
    answer.put("orgUnitId", server.plantA().toString());
    answer.put("duty", duty);
    answer.put("period", period);
    answer.put("state", state);
    answer.put("due", due);
    answer.put("note", note);
    return answer;
  }

  private static JsonNode all(int year) {
    return recorder.get("/api/duties?org=" + server.plantA() + "&year=" + year).expect(200).json();
  }

  private static JsonNode duty(String id, int year) {
    return all(year)
        .valueStream()
        .filter(row -> row.path("duty").path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
