// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Partners sign in, list, ask and are answered; nothing goes over plain HTTP. */
class PactIT {
  private static final String COIL = "urn:pact:example.com:product-id:crc-10";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path folder;

  private static TestServer server;
  private static PactPeer peer;
  private static TestClient manager;
  private static TestClient recorder;

  @BeforeAll
  static void start() throws Exception {
    peer = new PactPeer(folder);
    server =
        TestServer.start(
            "server.forward-headers-strategy",
            "native",
            "tanheng.exchange.ca",
            peer.certificate().toString());
    manager = server.user("manager", server.plantA(), Role.MANAGER);
    recorder = server.user("recorder", server.plantA(), Role.RECORDER);
  }

  @AfterAll
  static void stop() {
    server.close();
    peer.close();
  }

  @Test
  void aPartnerListsWhatIsOpenedToItPageAfterPage() throws Exception {
    String first = publish(document(UUID.randomUUID(), COIL));
    String second = publish(document(UUID.randomUUID(), COIL));
    String hidden = publish(document(UUID.randomUUID(), "urn:x:other"));
    String token = token(partner(List.of(COIL), null));
    HttpResponse<String> page = get("/pact/3/footprints?limit=1&productId=" + COIL, token);
    assertThat(page.statusCode()).isEqualTo(200);
    String link = page.headers().firstValue("Link").orElseThrow();
    assertThat(link).startsWith("<https://localhost").contains("offset=1").endsWith("rel=\"next\"");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    String all = get("/pact/3/footprints?productId=" + COIL.toUpperCase(Locale.ROOT), token).body();
    assertThat(all).contains(first, second).doesNotContain(hidden);
    assertThat(get("/pact/3/footprints/" + first, token).body()).contains("\"2105.50\"");
    assertThat(get("/pact/3/footprints/" + hidden, token).statusCode()).isEqualTo(403);
    assertThat(get("/pact/3/footprints/" + UUID.randomUUID(), token).body()).contains("NotFound");
    assertThat(get("/pact/3/footprints/7", token).statusCode()).isEqualTo(400);
    assertThat(get("/pact/3/footprints?limit=-1", token).statusCode()).isEqualTo(400);
    assertThat(get("/pact/3/footprints?limit=0", token).statusCode()).isEqualTo(400);
    assertThat(get("/pact/3/footprints?validOn=soon", token).body()).contains("BadRequest");
    assertThat(get("/pact/3/footprints?geography=XX", token).body()).isEqualTo("{\"data\":[]}");
    manager.delete("/api/pcfs/" + first).expect(200);
    assertThat(get("/pact/3/footprints?status=deprecated", token).body())
        .contains(first)
        .doesNotContain(second);
  }

  @Test
  void nobodyGetsInOverPlainHttpOrWithAnotherSecretOrAfterTheEnd() throws Exception {
    JsonNode partner = partner(List.of("*"), null);
    String token = token(partner);
    for (String path : List.of("/pact/3/footprints", "/pact/.well-known/openid-configuration")) {
      HttpResponse<String> plain = send("GET", path, "Bearer " + token, null, false);
      assertThat(plain.statusCode()).isEqualTo(403);
      assertThat(plain.body()).contains("AccessDenied");
    }
    String client = partner.path("partner").path("clientId").asString();
    assertThat(ask(client, "wrong").statusCode()).isEqualTo(401);
    assertThat(ask("nobody", partner.path("secret").asString()).statusCode()).isEqualTo(401);
    assertThat(get("/pact/3/footprints", "guess").statusCode()).isEqualTo(401);
    assertThat(get("/api/pcfs", token).statusCode()).isEqualTo(401);
    String id = partner.path("partner").path("id").asString();
    JsonNode renewed = manager.post("/api/partners/" + id + "/secret", Map.of()).expect(200).json();
    assertThat(get("/pact/3/footprints", token).statusCode()).isEqualTo(401);
    assertThat(ask(client, partner.path("secret").asString()).statusCode()).isEqualTo(401);
    String fresh = token(renewed);
    assertThat(get("/pact/3/footprints", fresh).statusCode()).isEqualTo(200);
    manager.delete("/api/partners/" + id).expect(200);
    assertThat(get("/pact/3/footprints", fresh).statusCode()).isEqualTo(401);
    assertThat(manager.get("/api/partners").expect(200).text())
        .doesNotContain(partner.path("secret").asString());
  }

  @Test
  void requestsAreAnsweredByEventAndTriedAgainWhenThePartnerIsDown() throws Exception {
    String urn = "urn:x:product:" + UUID.randomUUID();
    String id = publish(document(UUID.randomUUID(), urn));
    String token = token(partner(List.of(urn), peer.address()));
    peer.events().clear();
    String request = created("[\"" + urn + "\"]");
    assertThat(post(request, token).statusCode()).isEqualTo(200);
    assertThat(post(request, token).statusCode()).isEqualTo(200);
    JsonObject fulfilled = event();
    assertThat(fulfilled.text("type").orElseThrow()).contains("RequestFulfilledEvent.3");
    assertThat(fulfilled.write()).contains(id, eventId(request));
    assertThat(post(created("[\"urn:pact:null\"]"), token).statusCode()).isEqualTo(200);
    JsonObject rejected = event();
    assertThat(rejected.text("type").orElseThrow()).contains("RequestRejectedEvent.3");
    assertThat(rejected.write()).contains("NotFound");
    assertThat(peer.events()).noneMatch(PactIT::isOfRequest);
    peer.refuses(503);
    assertThat(post(created("[\"" + urn + "\"]"), token).statusCode()).isEqualTo(200);
    assertThat(event().text("type").orElseThrow()).contains("RequestFulfilledEvent.3");
  }

  @Test
  void malformedEventsAreRefusedAndLeaveNothing() throws Exception {
    JsonNode partner = partner(List.of("*"), peer.address());
    String token = token(partner);
    String good = created("[\"urn:x:y\"]");
    for (String wrong :
        List.of(
            "",
            "[]",
            "{",
            good.replace("\"1.0\"", "\"0.3\""),
            good.replace("RequestCreated", "RequestMade"),
            good.replace("\"source\"", "\"origin\""),
            good.replace("2026-03-05T17:31:00Z", "yesterday"),
            good.replace("[\"urn:x:y\"]", "\"urn:x:y\""),
            good.replace("[\"urn:x:y\"]", "[7]"),
            published("[\"urn:gtin:4712345060507\"]"),
            published("[]"),
            fulfilled("unknown", "[{}]"),
            good.replace("\"data\"", "\"data\":{},\"data\""))) {
      HttpResponse<String> answer = post(wrong, token);
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
      assertThat(answer.body()).contains("BadRequest");
    }
    String id = partner.path("partner").path("id").asString();
    assertThat(manager.get("/api/partners/" + id + "/events").expect(200).text()).isEqualTo("[]");
    HttpResponse<String> form = send("POST", "/pact/3/events", "Bearer " + token, good, true);
    assertThat(form.statusCode()).isEqualTo(400);
  }

  @Test
  void weAskAPartnerTakeItsAnswerAndWhatItPublishes() throws Exception {
    JsonNode partner = partner(List.of(), peer.address());
    String token = token(partner);
    String id = partner.path("partner").path("id").asString();
    peer.events().clear();
    recorder
        .post("/api/partners/" + id + "/requests", Map.of("productId", List.of("urn:x:steel")))
        .expect(202);
    JsonObject asked = event();
    assertThat(asked.write()).contains("RequestCreatedEvent.3", "urn:x:steel");
    String pf = UUID.randomUUID().toString();
    String document = document(UUID.fromString(pf), "urn:x:steel");
    String answer = fulfilled(asked.text("id").orElseThrow(), "[" + document + "]");
    assertThat(post(answer.replace("\"2100.1\"", "\"NaN\""), token).statusCode()).isEqualTo(400);
    assertThat(post(answer, token).statusCode()).isEqualTo(200);
    assertThat(recorder.get("/api/pcfs").expect(200).text()).contains(pf);
    assertThat(
            manager
                .get("/api/partners/" + id + "/events")
                .expect(200)
                .json()
                .get(1)
                .path("state")
                .asString())
        .isEqualTo("DONE");
    String other = UUID.randomUUID().toString();
    peer.shows(other, document(UUID.fromString(other), "urn:x:steel"));
    peer.shows(pf, document);
    assertThat(post(published("[\"" + other + "\"]"), token).statusCode()).isEqualTo(200);
    waitFor(() -> recorder.get("/api/pcfs").text().contains(other));
    assertThat(
            recorder
                .post("/api/partners/" + id + "/fetch", Map.of())
                .expect(200)
                .json()
                .path("count")
                .asInt())
        .isEqualTo(2);
    peer.shows(pf, document.replace("\"2105.50\"", "\"2105.49\""));
    assertThat(recorder.post("/api/partners/" + id + "/fetch", Map.of()).expect(422).findings())
        .containsExactly("pcf-changed");
    assertThat(leaves(id)).contains("exchange");
  }

  @Test
  void onlyManagersEnterPartnersAndOnlyWithFittingWords() {
    Map<String, Object> wish = new HashMap<>();
    wish.put("orgUnitId", server.plantA());
    wish.put("name", "x");
    wish.put("products", List.of("*"));
    recorder.post("/api/partners", wish).expect(403);
    wish.put("address", "http://example.com");
    assertThat(manager.post("/api/partners", wish).expect(400).findings())
        .contains("partner-address");
    wish.put("address", "https://user@example.com");
    wish.put("theirClient", "a");
    wish.put("theirSecret", "b");
    assertThat(manager.post("/api/partners", wish).expect(400).findings())
        .containsExactly("partner-address");
    wish.put("address", null);
    assertThat(manager.post("/api/partners", wish).expect(400).findings())
        .containsExactly("partner-address");
    wish.put("theirClient", null);
    wish.put("theirSecret", null);
    wish.put("products", List.of("crc"));
    assertThat(manager.post("/api/partners", wish).expect(400).findings())
        .containsExactly("partner-products");
    wish.put("orgUnitId", server.plantB());
    manager.post("/api/partners", wish).expect(404);
  }

  private static JsonNode partner(List<String> products, String address) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("orgUnitId", server.plantA());
    wish.put("name", "Example Buyer");
    wish.put("products", products);
    if (address != null) {
      wish.put("address", address);
      wish.put("theirClient", PactPeer.CLIENT);
      wish.put("theirSecret", PactPeer.SECRET);
    }
    return manager.post("/api/partners", wish).expect(201).json();
  }

  private static String token(JsonNode credentials) throws Exception {
    HttpResponse<String> answer =
        ask(
            credentials.path("partner").path("clientId").asString(),
            credentials.path("secret").asString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).path("access_token").asString();
  }

  private static HttpResponse<String> ask(String client, String secret) throws Exception {
    String pair =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return http(
        request("/pact/auth/token", "Basic " + pair, true)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")));
  }

  private static String publish(String document) {
    return manager
        .post(
            "/api/pcfs",
            Map.of("orgUnitId", server.plantA(), "origin", "OWN", "document", document))
        .expect(201)
        .json()
        .path("pfId")
        .asString();
  }

  private static String document(UUID id, String product) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PactIT.class.getResourceAsStream("/exchange/coil.pact.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("3b3f1b9e-7a55-4d38-9c0a-0d5f8d1a2c01", id.toString())
          .replace(COIL, product);
    }
  }

  private static String created(String products) {
    return text("RequestCreatedEvent", "{\"productId\": " + products + "}");
  }

  private static String published(String ids) {
    return text("PublishedEvent", "{\"pfIds\": " + ids + "}");
  }

  private static String fulfilled(String request, String footprints) {
    return text(
        "RequestFulfilledEvent",
        "{\"requestEventId\": \"" + request + "\", \"pfs\": " + footprints + "}");
  }

  private static String text(String kind, String data) {
    return """
        {"type": "org.wbcsd.pact.ProductFootprint.%s.3", "specversion": "1.0", "id": "%s",
         "source": "//peer.example/3/events", "time": "2026-03-05T17:31:00Z", "data": %s}
        """
        .formatted(kind, UUID.randomUUID(), data);
  }

  private static String eventId(String event) {
    return JSON.readTree(event).path("id").asString();
  }

  /** The next event about a request; other tests' partners hear of what is published meanwhile. */
  private static JsonObject event() throws Exception {
    while (true) {
      String text = Objects.requireNonNull(peer.events().poll(90, TimeUnit.SECONDS));
      if (isOfRequest(text)) {
        return (JsonObject) Json.parse(text).orElseThrow();
      }
    }
  }

  private static boolean isOfRequest(String event) {
    return event.contains("ProductFootprint.Request");
  }

  private static void waitFor(BooleanSupplier done) throws Exception {
    for (int i = 0; i < 200 && !done.getAsBoolean(); i++) {
      Thread.sleep(100);
    }
    assertThat(done.getAsBoolean()).isTrue();
  }

  private static List<String> leaves(String subject) {
    return server
        .bean(DSLContext.class)
        .fetch("select kind from evidence_leaf where subject = ?", subject)
        .getValues(0, String.class);
  }

  private static HttpResponse<String> get(String path, String token) throws Exception {
    return send("GET", path, "Bearer " + token, null, true);
  }

  private static HttpResponse<String> post(String event, String token) throws Exception {
    return http(
        request("/pact/3/events", "Bearer " + token, true)
            .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
            .POST(BodyPublishers.ofString(event)));
  }

  private static HttpResponse<String> send(
      String method, String path, String sign, String body, boolean isSecure) throws Exception {
    HttpRequest.Builder request = request(path, sign, isSecure);
    return http(
        body == null
            ? request.method(method, BodyPublishers.noBody())
            : request
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(String path, String sign, boolean isSecure) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(manager.base() + path)).header("Authorization", sign);
    return isSecure ? request.header("X-Forwarded-Proto", "https") : request;
  }

  private static HttpResponse<String> http(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
