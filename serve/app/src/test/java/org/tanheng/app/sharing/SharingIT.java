// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.receipt.Receipt;
import org.tanheng.evidence.receipt.ReceiptKey;
import tools.jackson.databind.JsonNode;

/** An owner opens a file to a partner without an account; each step is a leaf. */
@OnServer
class SharingIT {
  private static final String UNTIL = "2099-01-01T00:00:00Z";
  private static final String YAML =
      """
      organisation: 示例工厂
      period: 2023-01-01/2024-01-01
      method: ghg-protocol
      sources:
        - id: grid
          kind: purchased-electricity
          activity: { value: "10", unit: MWh }
          factor: { family: cn-grid-average, region: 全国, year: 2023 }
      """;

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @SignedIn(Role.MANAGER)
  private static TestClient manager;

  @Test
  void thePartnerTakesTheFileEachLookIsKeptAndRevokingEndsIt() throws Exception {
    JsonNode granted = manager.post("/api/grants", wish(file("bill of May"))).expect(201).json();
    String key = granted.path("key").asString();
    String id = granted.path("grant").path("id").asString();
    assertThat(granted.path("address").asString()).isEqualTo(recorder.base() + "/shared#" + key);
    assertThat(get("/api/shared", key).body()).contains("Example Buyer", "supplier review");
    assertThat(get("/api/shared/content", key).body()).isEqualTo("bill of May");
    assertThat(get("/api/shared/content", key).body()).isEqualTo("bill of May");
    assertThat(manager.get("/api/grants/" + id + "/views").expect(200).json().size()).isEqualTo(2);
    assertThat(manager.get("/api/grants").expect(200).text()).contains(id).doesNotContain(key);
    String thing = granted.path("grant").path("thing").asString();
    assertThat(described(thing))
        .contains("dcat:Dataset", "supplier review", "Example Buyer", UNTIL);
    manager.delete("/api/grants/" + id).expect(200);
    assertThat(described(thing)).isEmpty();
    manager.delete("/api/grants/" + id).expect(200);
    HttpResponse<String> ended = get("/api/shared/content", key);
    assertThat(ended.statusCode()).isEqualTo(410);
    assertThat(ended.body()).contains("grant-ended", "revoked");
    assertThat(leaves(id)).containsExactly("grant", "view", "view", "revocation");
    assertThat(leafText(id)).doesNotContain("Example Buyer").doesNotContain("supplier review");
  }

  @Test
  void whatIsOpenedOfAnInventoryIsAReceiptThatHidesDetails() throws Exception {
    String inventory =
        recorder
            .post(
                "/api/inventories",
                Map.of("orgUnitId", server.plantA(), "title", "2023", "yaml", YAML))
            .expect(201)
            .json()
            .path("id")
            .asString();
    String thing = thing("INVENTORY", inventory);
    manager.post("/api/grants", wish(thing)).expect(409);
    for (Map.Entry<TestClient, String> step :
        List.of(
            Map.entry(recorder, "SUBMITTED"),
            Map.entry(reviewer, "REVIEWED"),
            Map.entry(manager, "APPROVED"))) {
      step.getKey()
          .post("/api/inventories/" + inventory + "/transition", Map.of("to", step.getValue()))
          .expect(200);
    }
    Map<String, Object> wish = wish(thing);
    wish.put("show", List.of("gases"));
    String key = manager.post("/api/grants", wish).expect(201).json().path("key").asString();
    Receipt receipt = Receipt.parse(get("/api/shared/content", key).body()).orElseThrow();
    assertThat(receipt.shown()).containsExactly("gases");
    JsonObject issuer =
        (JsonObject) Json.parse(get("/.well-known/jwt-vc-issuer", "").body()).orElseThrow();
    JsonObject jwks = (JsonObject) issuer.get("jwks").orElseThrow();
    ReceiptKey signer = ReceiptKey.parse(jwks.items("keys").getFirst()).orElseThrow();
    assertThat(receipt.verify(signer).orElseThrow().text("state")).contains("APPROVED");
    wish.put("form", "BUNDLE");
    String whole = manager.post("/api/grants", wish).expect(201).json().path("key").asString();
    assertThat(get("/api/shared/content", whole).body()).contains("tanheng-bundle/1");
  }

  @Test
  void onlyAManagerOpensAndOnlyForAPurposeAndATime() throws Exception {
    String thing = file("another file");
    recorder.post("/api/grants", wish(thing)).expect(403);
    Map<String, Object> past = wish(thing);
    past.put("until", "2020-01-01T00:00:00Z");
    assertThat(manager.post("/api/grants", past).expect(400).findings())
        .containsExactly("grant-past");
    Map<String, Object> idle = wish(thing);
    idle.put("purpose", " ");
    assertThat(manager.post("/api/grants", idle).expect(400).findings())
        .containsExactly("grant-words");
    assertThat(get("/api/shared", "tnh_guess").statusCode()).isEqualTo(404);
    Map<String, Object> brief = wish(thing);
    Instant end = Instant.now().plusSeconds(6);
    brief.put("until", end.toString());
    String key = manager.post("/api/grants", brief).expect(201).json().path("key").asString();
    assertThat(get("/api/shared", key).statusCode()).isEqualTo(200);
    Thread.sleep(Duration.between(Instant.now(), end).plusMillis(100));
    assertThat(get("/api/shared", key).statusCode()).isEqualTo(410);
  }

  private static String described(String thing) {
    JsonNode catalogue = manager.get("/api/catalogue").expect(200).json();
    assertThat(catalogue.path("@type").asString()).isEqualTo("dcat:Catalog");
    return catalogue
        .path("dcat:dataset")
        .valueStream()
        .filter(one -> one.path("dct:identifier").asString().equals(thing))
        .map(JsonNode::toString)
        .collect(Collectors.joining());
  }

  private static Map<String, Object> wish(String thing) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("thing", thing);
    wish.put("partner", "Example Buyer");
    wish.put("purpose", "supplier review");
    wish.put("until", UNTIL);
    return wish;
  }

  private static String file(String content) {
    String id =
        recorder
            .upload(
                "/api/attachments?org=" + server.plantA(),
                "evidence.txt",
                "text/plain",
                content.getBytes(StandardCharsets.UTF_8))
            .expect(201)
            .json()
            .path("id")
            .asString();
    return thing("DATASET", id);
  }

  private static String thing(String kind, String subject) {
    return manager
        .get("/api/identifiers?kind=" + kind)
        .expect(200)
        .json()
        .valueStream()
        .map(named -> named.path("thing"))
        .filter(thing -> thing.path("subject").asString().equals(subject))
        .map(thing -> thing.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> get(String path, String key)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(recorder.base() + path))
            .header("Tanheng-Grant", key)
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString());
    }
  }

  private static List<String> leaves(String grant) {
    return server
        .bean(DSLContext.class)
        .fetch("select kind from evidence_leaf where subject = ? order by id", grant)
        .map(row -> row.get("kind", String.class));
  }

  private static String leafText(String grant) {
    return server
        .bean(DSLContext.class)
        .fetch("select leaf from evidence_leaf where subject = ? order by id", grant)
        .map(row -> row.get("leaf", String.class))
        .toString();
  }
}
