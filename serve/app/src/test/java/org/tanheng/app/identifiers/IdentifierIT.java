// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.TlogProof;
import tools.jackson.databind.JsonNode;

/** Who holds a report finds by its name what the log says of it, without an account. */
@OnServer
class IdentifierIT {
  private static final String YAML =
      """
      organisation: Example works
      period: 2023-01-01/2024-01-01
      method: cn-general-industry
      sources:
        - id: gas
          kind: stationary-combustion
          fuel: 天然气
          activity: { value: "%s", unit: 1e4 Nm3 }
      """;

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @SignedIn(Role.MANAGER)
  private static TestClient manager;

  private static TestClient stranger() {
    return new TestClient(recorder.base());
  }

  @Test
  void aStrangerChecksTheReportInHandAgainstTheLog() throws Exception {
    String at = inventory();
    JsonNode report = issue(at);
    byte[] file =
        recorder
            .get("/api/reports/" + report.path("id").asString() + "/content")
            .expect(200)
            .bytes();
    String id = report.path("identifier").asString();
    String printed = id.substring(0, 5) + "-" + id.substring(5);
    assertThat(new String(file, StandardCharsets.UTF_8))
        .contains(printed, recorder.base() + "/id/" + id, "data:image/png;base64,");
    recorder.get("/api/evidence/policy").expect(200);
    JsonNode told = logged(id);
    assertThat(told.path("kind").asString()).isEqualTo("REPORT");
    JsonNode evidence = told.path("report");
    assertThat(evidence.path("file").asString()).isEqualTo(Hash.of(file).hex());
    assertThat(evidence.path("status").asString()).isEqualTo("DRAFT");
    String leaf = evidence.path("leaf").asString();
    assertThat(leaf).contains(Hash.of(file).hex());
    LogPolicy policy = LogPolicy.parse(evidence.path("policy").asString()).orElseThrow();
    TlogProof proof = TlogProof.parse(evidence.path("proof").asString()).orElseThrow();
    assertThat(proof.check(leaf.getBytes(StandardCharsets.UTF_8), policy).isDone()).isTrue();
    assertThat(proof.check((leaf + " ").getBytes(StandardCharsets.UTF_8), policy).isDone())
        .isFalse();
    assertThat(told.toString()).doesNotContain("recorder").doesNotContain("Example works");
  }

  @Test
  void stepsAndTheRestatementOfTheResultAreTold() throws Exception {
    String at = inventory();
    move(recorder, at, "SUBMITTED");
    move(reviewer, at, "REVIEWED");
    move(manager, at, "APPROVED");
    move(manager, at, "LOCKED");
    String id = issue(at).path("identifier").asString();
    manager
        .post(at + "/restate", Map.of("reason", "bill of March", "yaml", YAML.formatted("22")))
        .expect(200);
    JsonNode steps = logged(id).path("report").path("steps");
    assertThat(steps.valueStream().map(step -> step.path("kind").asString()))
        .containsExactly("approval", "approval", "approval", "lock", "restatement");
  }

  @Test
  void theNameMayBeTypedAsPeopleDo() throws Exception {
    String id = issue(inventory()).path("identifier").asString();
    String typed = id.substring(0, 5).toLowerCase(java.util.Locale.ROOT) + "-" + id.substring(5);
    typed = typed.replace('0', 'O').replace('1', 'l');
    assertThat(stranger().get("/api/id/" + typed).expect(200).json().path("id").asString())
        .isEqualTo(id);
    stranger().get("/api/id/0000000000").expect(404);
    stranger().get("/api/id/%27or%271").expect(404);
    stranger().get("/api/identifiers").expect(401);
  }

  @Test
  void theAddressIsAPageForABrowserAndDataForAProgram() throws Exception {
    String id = issue(inventory()).path("identifier").asString();
    assertThat(get("/id/" + id, "application/json")).contains("\"kind\":\"REPORT\"");
    assertThat(get("/id/" + id, "*/*")).contains("\"kind\":\"REPORT\"");
    assertThat(get("/id/" + id, "text/html,application/xhtml+xml,*/*;q=0.8")).contains("<html");
    assertThat(get("/id/" + id + "/did.json", "*/*"))
        .contains("\"id\":\"did:web:localhost%3A", ":id:" + id);
  }

  /** The database gives the name when the thing is entered; a stranger hears its kind alone. */
  @Test
  void everythingThatIsEnteredHasAName() {
    recorder
        .upload(
            "/api/attachments?org=" + server.plantA(),
            "bill of secrets.txt",
            "text/plain",
            "identifier".getBytes(StandardCharsets.UTF_8))
        .expect(201);
    JsonNode mine = recorder.get("/api/identifiers?kind=DATASET").expect(200).json();
    JsonNode named =
        mine.valueStream()
            .filter(one -> one.path("thing").path("name").asString().equals("bill of secrets.txt"))
            .findFirst()
            .orElseThrow();
    String id = named.path("thing").path("id").asString();
    assertThat(named.path("printed").asString()).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
    String told = stranger().get("/api/id/" + id).expect(200).text();
    assertThat(told).contains("DATASET").doesNotContain("secrets");
  }

  private static JsonNode logged(String id) throws InterruptedException {
    JsonNode told = stranger().get("/api/id/" + id).expect(200).json();
    for (int i = 0; i < 100 && told.path("report").path("proof").isNull(); i++) {
      Thread.sleep(100);
      told = stranger().get("/api/id/" + id).expect(200).json();
    }
    return told;
  }

  private static String get(String path, String accept) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(recorder.base() + path)).header("Accept", accept).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static void move(TestClient user, String at, String to) {
    user.post(at + "/transition", Map.of("to", to)).expect(200);
  }

  private static JsonNode issue(String at) throws InterruptedException {
    String job =
        recorder
            .post(
                at + "/versions/1/report",
                Map.of("kind", "cn-guideline", "language", "en", "format", "html"))
            .expect(200)
            .json()
            .path("id")
            .asString();
    JsonNode view = recorder.get("/api/jobs/" + job).expect(200).json();
    for (int i = 0; i < 600 && view.path("endedAt").isNull(); i++) {
      Thread.sleep(100);
      view = recorder.get("/api/jobs/" + job).expect(200).json();
    }
    assertThat(view.path("state").asString()).as(view.toString()).isEqualTo("DONE");
    return view.path("result");
  }

  private static String inventory() {
    return "/api/inventories/"
        + recorder
            .post(
                "/api/inventories",
                Map.of(
                    "orgUnitId", server.plantA().toString(),
                    "title", "2023",
                    "yaml", YAML.formatted("21")))
            .expect(201)
            .json()
            .path("id")
            .asString();
  }
}
