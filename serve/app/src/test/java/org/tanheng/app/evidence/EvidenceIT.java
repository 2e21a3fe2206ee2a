// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.Witness;
import org.tanheng.evidence.receipt.Receipt;
import org.tanheng.evidence.receipt.ReceiptKey;
import org.tanheng.evidence.receipt.ReceiptSigner;
import org.tanheng.evidence.receipt.StatusList;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;
import org.tanheng.verify.Bundle;
import org.tanheng.verify.Link;
import org.tanheng.verify.Verdict;
import org.tanheng.verify.Verifier;
import tools.jackson.databind.JsonNode;

/** What people do with an inventory is in the log, and a stranger proves the figure without us. */
@OnServer
class EvidenceIT {
  private static final String YAML =
      """
      organisation: 示例工厂
      period: 2023-01-01/%s
      method: ghg-protocol
      sources:
        - id: grid
          kind: purchased-electricity
          activity: { value: "%s", unit: MWh }
          factor: { family: cn-grid-average, region: 全国, year: 2023 }
      """;

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @SignedIn(Role.MANAGER)
  private static TestClient manager;

  private static int locks;

  /** Of the year up to a day of its own: a unit locks one inventory of a period and method. */
  private static String yaml(String amount) {
    return YAML.formatted("2023-12-%02d".formatted(locks + 1), amount);
  }

  private static String locked() {
    locks++;
    String id =
        recorder
            .post(
                "/api/inventories",
                Map.of("orgUnitId", server.plantA(), "title", "2023", "yaml", yaml("10")))
            .expect(201)
            .json()
            .path("id")
            .asString();
    move(recorder, id, "SUBMITTED");
    move(reviewer, id, "REVIEWED");
    move(manager, id, "APPROVED");
    move(manager, id, "LOCKED");
    return id;
  }

  private static void move(TestClient user, String id, String to) {
    user.post("/api/inventories/" + id + "/transition", Map.of("to", to)).expect(200);
  }

  private static byte[] bundle(String id, int version, String more) {
    return recorder
        .get("/api/inventories/" + id + "/versions/" + version + "/bundle" + more)
        .expect(200)
        .text()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static LogPolicy policy() {
    return LogPolicy.parse(recorder.get("/api/evidence/policy").expect(200).text()).orElseThrow();
  }

  private static List<String> names(Verdict verdict, Link.State state) {
    return verdict.links().stream().filter(link -> link.state() == state).map(Link::name).toList();
  }

  @Test
  void aLockedFigureIsProvenWithEveryStep() {
    String id = locked();
    Verdict verdict = Verifier.verify(bundle(id, 1, "?names=true"), policy());
    assertThat(names(verdict, Link.State.BROKEN)).isEmpty();
    assertThat(names(verdict, Link.State.HOLDS))
        .contains("recomputed", "figure", "lock", "opening")
        .filteredOn("approval"::equals)
        .hasSize(3);
    assertThat(verdict.isProven()).isTrue();
    assertThat(new String(bundle(id, 1, ""), StandardCharsets.UTF_8)).doesNotContain("manager");
  }

  /** A verifier of another release of factors computes by what the bundle carries of this one. */
  @Test
  void aBundleCarriesItsReleaseOfFactorsAndTheLeafThatStatesIt() {
    Bundle bundle = Bundle.parse(bundle(locked(), 1, "")).orElseThrow();
    assertThat(bundle.tables()).hasSameSizeAs(FactorLibrary.bundled().tables());
    assertThat(bundle.leaves())
        .extracting(proven -> proven.leaf().kind())
        .containsSubsequence(LeafKind.FACTOR_RELEASE, LeafKind.CALCULATION);
  }

  /** An hourly counter of January; its month is taken as activity data and proven from readings. */
  @Test
  void anAmountIsProvenDownToItsReadings() {
    String point = point();
    Instant start = Instant.parse("2022-12-31T16:00:00Z");
    for (int day = 0; day < 32; day++) {
      var batch = new ReadingBatch(start.plusSeconds(86_400L * day + 86_399));
      for (int hour = 0; hour < 24; hour++) {
        long at = 24L * day + hour;
        batch.add(point, start.plusSeconds(3600 * at).toEpochMilli(), 10 * at, 1, Quality.MEASURED);
      }
      server.bean(ReadingStore.class).upsert(batch);
    }
    String evidence = "readings:" + point + "/2023-01-01/2023-02-01";
    String data =
        """
        activity:
              unit: kWh
              data:
                - { from: 2023-01-01, to: 2023-02-01, value: "744", quality: measured, evidence: "%s" }
        """
            .strip()
            .formatted(evidence);
    String yaml = yaml("0").replaceFirst("activity: .*", data);
    String id =
        recorder
            .post(
                "/api/inventories",
                Map.of("orgUnitId", server.plantA(), "title", "metered", "yaml", yaml))
            .expect(201)
            .json()
            .path("id")
            .asString();
    Verdict hidden = Verifier.verify(bundle(id, 1, ""), policy());
    assertThat(names(hidden, Link.State.NOT_PROVEN)).contains("amount", "inputs");
    Verdict shown = Verifier.verify(bundle(id, 1, "?readings=true"), policy());
    assertThat(names(shown, Link.State.BROKEN)).isEmpty();
    assertThat(shown.links())
        .anyMatch(link -> link.text().startsWith(evidence + " = 744.0 kWh from "));
    assertThat(names(shown, Link.State.NOT_PROVEN)).doesNotContain("amount", "inputs");
  }

  private static String point() {
    return recorder
        .post(
            "/api/points",
            Map.ofEntries(
                Map.entry("orgUnitId", server.plantA().toString()),
                Map.entry("code", "proven"),
                Map.entry("nameZh", "电表"),
                Map.entry("nameEn", "meter"),
                Map.entry("kind", "REGISTER"),
                Map.entry("unit", "kWh"),
                Map.entry("scale", 1),
                Map.entry("zone", "Asia/Shanghai")))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  /** A person can be erased; what was proven of figures stays so, without the name. */
  @Test
  void anErasedPersonIsNamedNoMoreAndTheFigureStaysProven() {
    TestClient administrator = server.user("eraser", server.root(), Role.ADMINISTRATOR);
    String id = locked();
    String user = manager.get("/api/session").expect(200).json().path("userId").asString();
    assertThat(user).hasSize(36);
    assertThat(new String(bundle(id, 1, "?names=true"), StandardCharsets.UTF_8)).contains(user);
    assertThat(manager.delete("/api/evidence/people/" + user).status()).isEqualTo(403);
    JsonNode said = administrator.get("/api/evidence/audit").expect(200).json().path("findings");
    int leaves =
        administrator
            .delete("/api/evidence/people/" + user)
            .expect(200)
            .json()
            .path("leaves")
            .asInt();
    assertThat(leaves).isGreaterThanOrEqualTo(2);
    byte[] after = bundle(id, 1, "?names=true");
    assertThat(new String(after, StandardCharsets.UTF_8)).doesNotContain(user);
    Verdict verdict = Verifier.verify(after, policy());
    assertThat(verdict.isProven()).as(verdict.links().toString()).isTrue();
    assertThat(names(verdict, Link.State.HOLDS)).contains("lock", "opening");
    assertThat(administrator.get("/api/evidence/audit").expect(200).json().path("findings"))
        .isEqualTo(said);
    assertThat(administrator.delete("/api/evidence/people/" + user).json().path("leaves").asInt())
        .isZero();
  }

  /** Certificates that were entered before there were leaves know a person by the id alone. */
  @Test
  void aPersonWithoutALoginIsErasedToo() {
    TestClient administrator = server.user("eraser-2", server.root(), Role.ADMINISTRATOR);
    String person = UUID.randomUUID().toString();
    EvidenceOutbox outbox = server.bean(EvidenceOutbox.class);
    server
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                outbox.record(
                    LeafKind.METER_CERTIFICATE,
                    UUID.randomUUID().toString(),
                    null,
                    JsonObject.builder()
                        .put("id", UUID.randomUUID().toString())
                        .put("device", "meter 1")
                        .put("content", "0".repeat(64))
                        .build(),
                    Map.of("by", JsonObject.builder().put("id", person).build())));
    assertThat(
            administrator
                .delete("/api/evidence/people/" + person)
                .expect(200)
                .json()
                .path("leaves")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void aRestatementSaysSoInTheOldBundleAndProvesTheNew() {
    String id = locked();
    manager
        .post(
            "/api/inventories/" + id + "/restate",
            Map.of("reason", "bill of March", "yaml", yaml("11")))
        .expect(200);
    Verdict old = Verifier.verify(bundle(id, 1, ""), policy());
    assertThat(names(old, Link.State.NOT_PROVEN)).contains("restatement");
    Verdict next = Verifier.verify(bundle(id, 2, "?figure=scope/2-location"), policy());
    assertThat(next.isProven()).as(next.links().toString()).isTrue();
    assertThat(names(next, Link.State.HOLDS)).contains("restatement", "figure");
  }

  /** By SQL behind the product's back: the row says another step, the log what was. */
  @Test
  void aLeafChangedInTheDatabaseStaysAsItWasInTheLog() {
    String id = locked();
    assertThat(Verifier.verify(bundle(id, 1, ""), policy()).isProven()).isTrue();
    server
        .bean(DSLContext.class)
        .execute(
            "update evidence_leaf set leaf = replace(leaf, 'APPROVED', 'REVIEWED')"
                + " where subject = ? and leaf like '%APPROVED%'",
            id);
    Verdict verdict = Verifier.verify(bundle(id, 1, ""), policy());
    assertThat(verdict.isProven()).isTrue();
    assertThat(verdict.links()).anyMatch(link -> link.text().startsWith("APPROVED at"));
  }

  @Test
  void theLogStandsInTheDataFolderAndSaysWhereItIs() throws java.io.IOException {
    locked();
    JsonNode status = recorder.get("/api/evidence").expect(200).json();
    assertThat(status.path("waiting").asInt()).isZero();
    assertThat(status.path("findings").size()).isZero();
    assertThat(status.path("size").asLong()).isGreaterThan(6);
    Path log = server.folder().resolve("evidence/log");
    assertThat(Files.readString(log.resolve("checkpoint")))
        .startsWith(status.path("origin").asString() + "\n");
    assertThat(Files.exists(log.resolveSibling("log.key"))).isTrue();
    assertThat(
            recorder
                .get("/api/inventories/00000000-0000-0000-0000-000000000000/versions/1/bundle")
                .status())
        .isEqualTo(404);
  }

  @Test
  void aReceiptOfAnApprovedInventoryShowsTotalsAndItsHolderHidesTheRest() {
    String id = locked();
    String at = "/api/inventories/" + id + "/versions/1/receipt";
    assertThat(recorder.post(at, Map.of()).status()).isEqualTo(403);
    JsonNode signed = manager.post(at, Map.of()).expect(200).json();
    Receipt receipt = Receipt.parse(signed.path("receipt").asString()).orElseThrow();
    String issuer = new TestClient(recorder.base()).get("/.well-known/jwt-vc-issuer").text();
    JsonObject jwks =
        (JsonObject) ((JsonObject) Json.parse(issuer).orElseThrow()).get("jwks").orElseThrow();
    ReceiptKey key = ReceiptKey.parse(jwks.items("keys").getFirst()).orElseThrow();
    JsonObject whole = receipt.verify(key).orElseThrow();
    assertThat(receipt.shown()).contains("gases", "categories", "source/grid");
    assertThat(whole.text("source/grid")).isEqualTo(whole.text("total"));
    JsonObject part = receipt.showing(Set.of()).verify(key).orElseThrow();
    assertThat(part.text("state")).contains("LOCKED");
    assertThat(part.text("iss")).contains(recorder.base());
    assertThat(part.members()).containsKey("scopes").doesNotContainKeys("gases", "source/grid");
    assertThat(Verifier.verify(bundle(id, 1, ""), policy()).isProven()).isTrue();
    assertThat(
            server
                .bean(DSLContext.class)
                .fetchCount(
                    DSL.table("evidence_leaf"),
                    DSL.condition("kind = 'receipt' and subject = ?", id)))
        .isEqualTo(1);
    assertThat(holds(whole, key)).isTrue();
    recorder.post(at.replace("versions/1/receipt", "receipts"), Map.of()).expect(405);
    JsonNode issued = recorder.get("/api/inventories/" + id + "/receipts").expect(200).json();
    String end = "/api/receipts/" + issued.path(0).path("number").asInt() + "/revocation";
    assertThat(recorder.post(end, Map.of("reason", "x")).status()).isEqualTo(403);
    assertThat(manager.post(end, Map.of("reason", " ")).findings()).contains("reason-missing");
    manager.post(end, Map.of("reason", "issued in error")).expect(200);
    assertThat(holds(whole, key)).isFalse();
  }

  private static boolean holds(JsonObject claims, ReceiptKey key) {
    String list = new TestClient(recorder.base()).get("/api/receipts/status").expect(200).text();
    return StatusList.holds(claims, list, key, Instant.now()).orElseThrow();
  }

  /** A receipt for a key is shown by nobody else, and a restatement ends it. */
  @Test
  void aReceiptIsBoundToItsHolderAndEndsWithARestatement() {
    String id = locked();
    ReceiptSigner holder = ReceiptSigner.generate();
    String at = "/api/inventories/" + id + "/versions/1/receipt";
    manager.post(at, Map.of("holder", "{}")).expect(422);
    JsonNode signed =
        manager.post(at, Map.of("holder", holder.key().jwk().write())).expect(200).json();
    Receipt receipt = Receipt.parse(signed.path("receipt").asString()).orElseThrow();
    String issuer = new TestClient(recorder.base()).get("/.well-known/jwt-vc-issuer").text();
    JsonObject jwks =
        (JsonObject) ((JsonObject) Json.parse(issuer).orElseThrow()).get("jwks").orElseThrow();
    ReceiptKey key = ReceiptKey.parse(jwks.items("keys").getFirst()).orElseThrow();
    Receipt shown = receipt.showing(Set.of()).boundTo(holder, "bank", "7", Instant.now());
    JsonObject claims = shown.verify(key, "bank", "7").orElseThrow();
    assertThat(shown.verify(key, "bank", "8").isDone()).isFalse();
    assertThat(holds(claims, key)).isTrue();
    manager
        .post("/api/inventories/" + id + "/restate", Map.of("reason", "meter", "yaml", yaml("11")))
        .expect(200);
    assertThat(holds(claims, key)).isFalse();
  }

  @Test
  void aDraftHasNoReceipt() {
    String id =
        recorder
            .post(
                "/api/inventories",
                Map.of("orgUnitId", server.plantA(), "title", "2023", "yaml", yaml("9")))
            .expect(201)
            .json()
            .path("id")
            .asString();
    assertThat(
            manager
                .post("/api/inventories/" + id + "/versions/1/receipt", Map.of())
                .expect(409)
                .findings())
        .containsExactly("receipt-not-approved");
  }

  /** A witness of somebody else signs; who rebuilds the log afterwards finds no signature. */
  @Test
  void aWitnessSignsAndTheServerSaysUpToWhere() throws Exception {
    NoteSigner signer = NoteSigner.generate("customer.example/w", KeyType.COSIGNATURE);
    NoteKey key =
        NoteKey.parse(recorder.get("/api/evidence").json().path("key").asString()).orElseThrow();
    Path evidence = server.folder().resolve("evidence");
    Witness witness = new Witness(signer, List.of(key), evidence.resolveSibling("witness"));
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/add-checkpoint",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          Witness.Answer answer = witness.addCheckpoint(body, Instant.now());
          byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer.status(), bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    http.start();
    Path file = evidence.resolve("policy");
    try {
      Files.writeString(
          file,
          "log %s\nwitness customer %s http://127.0.0.1:%d\nquorum customer\n"
              .formatted(key.encoded(), signer.key().encoded(), http.getAddress().getPort()));
      Verdict verdict = Verifier.verify(bundle(locked(), 1, ""), policy());
      assertThat(names(verdict, Link.State.HOLDS)).contains("witness");
      assertThat(verdict.isProven()).as(verdict.links().toString()).isTrue();
      JsonNode status = recorder.get("/api/evidence").expect(200).json();
      assertThat(status.path("protectedSize").asLong()).isEqualTo(status.path("size").asLong());
      http.stop(0);
      Verdict without = Verifier.verify(bundle(locked(), 1, ""), policy());
      assertThat(names(without, Link.State.BROKEN)).contains("checkpoint");
      assertThat(
              recorder.get("/api/evidence").json().path("findings").path(0).path("code").asString())
          .startsWith("witness");
    } finally {
      http.stop(0);
      Files.delete(file);
    }
  }
}
