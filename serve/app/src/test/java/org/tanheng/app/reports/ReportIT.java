// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Hash;
import tools.jackson.databind.JsonNode;

@OnServer
class ReportIT {

  private static final String YAML =
      """
      organisation: Example works
      period: 2023-01-01/2024-01-01
      method: %s
      sources:
        - id: gas
          kind: stationary-combustion
          fuel: 天然气
          activity: { value: "21", unit: 1e4 Nm3 }
      """;

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @Test
  void whatIsMissingIsSaidAndWhatIsSaidIsKept() {
    String at = inventory("cn-general-industry");
    String check = at + "/versions/1/report?kind=cn-guideline&language=zh-CN";
    JsonNode before = recorder.get(check).expect(200).json();
    assertThat(before.path("status").asString()).isEqualTo("DRAFT");
    assertThat(before.toString()).contains("report-item-missing").contains("report-not-approved");
    recorder
        .put(
            at + "/report-context",
            Map.of(
                "context",
                "{\"organisation\":{\"credit-code\":\"91310000TEST\"},\"sources\":{\"gsa\":{\"instrument\":\"meter\"}}}"))
        .expect(200);
    JsonNode after = recorder.get(check).expect(200).json();
    assertThat(after.path("findings").size()).isNotEqualTo(before.path("findings").size());
    assertThat(after.toString()).contains("report-source-unknown").contains("gsa");
    assertThat(
            recorder
                .get(at + "/versions/1/report/preview?kind=cn-guideline&language=zh-CN")
                .expect(200)
                .text())
        .contains("91310000TEST")
        .contains("454.06");
    recorder.put(at + "/report-context", Map.of("context", "[]")).expect(422);
    recorder.put(at + "/report-context", Map.of("context", "{\"colour\":\"blue\"}")).expect(422);
  }

  @Test
  void sourcesAreCalledAsTheyAreRegistered() {
    String at = inventory("cn-general-industry");
    String preview = at + "/versions/1/report/preview?kind=cn-guideline&language=";
    recorder
        .post(
            "/api/sources",
            Map.of(
                "orgUnitId", server.plantA().toString(),
                "code", "gas",
                "nameZh", "锅炉燃气",
                "nameEn", "Boiler gas",
                "kind", "stationary-combustion",
                "activityUnit", "1e4 Nm3",
                "definition", "{}",
                "validFrom", "2020-01-01",
                "excluded", false))
        .expect(201);
    assertThat(recorder.get(preview + "zh-CN").expect(200).text()).contains("锅炉燃气");
    assertThat(recorder.get(preview + "en").expect(200).text()).contains("Boiler gas");
  }

  @Test
  void aReportIsWrittenKeptByItsHashAndComesBackTheSame() throws InterruptedException {
    String at = inventory("cn-general-industry");
    for (String format : new String[] {"docx", "xlsx", "pdf"}) {
      JsonNode done = issue(at, "cn-guideline", format);
      assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
      JsonNode report = done.path("result");
      TestClient.Answer file =
          recorder.get("/api/reports/" + report.path("id").asString() + "/content").expect(200);
      assertThat(Hash.of(file.bytes()).hex()).isEqualTo(report.path("sha256").asString());
      assertThat(file.bytes().length).isGreaterThan(4_000);
    }
    assertThat(recorder.get("/api/reports?org=" + server.plantA()).expect(200).json().size())
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void aReportThatTheMethodDoesNotHaveIsRefused() throws InterruptedException {
    String at = inventory("cn-general-industry");
    recorder.get(at + "/versions/1/report?kind=horoscope&language=en").expect(400);
    recorder.get(at + "/versions/1/report?kind=cn-guideline&language=tlh").expect(400);
    recorder
        .post(
            at + "/versions/1/report",
            Map.of("kind", "cn-guideline", "language", "en", "format", "tiff"))
        .expect(400);
    recorder.get(at + "/versions/9/report?kind=cn-guideline&language=en").expect(404);
  }

  private static JsonNode issue(String at, String kind, String format) throws InterruptedException {
    String job =
        recorder
            .post(
                at + "/versions/1/report",
                Map.of("kind", kind, "language", "zh-CN", "format", format))
            .expect(200)
            .json()
            .path("id")
            .asString();
    JsonNode view = recorder.get("/api/jobs/" + job).expect(200).json();
    for (int i = 0; i < 600 && view.path("endedAt").isNull(); i++) {
      Thread.sleep(100);
      view = recorder.get("/api/jobs/" + job).expect(200).json();
    }
    return view;
  }

  private static String inventory(String method) {
    return "/api/inventories/"
        + recorder
            .post(
                "/api/inventories",
                Map.of(
                    "orgUnitId", server.plantA().toString(),
                    "title", "2023",
                    "yaml", YAML.formatted(method)))
            .expect(201)
            .json()
            .path("id")
            .asString();
  }
}
