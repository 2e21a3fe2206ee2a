// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

@OnServer
class CaseIT {

  private static final String YAML =
      """
      organisation: Example works
      period: 2023-01-01/2024-01-01
      method: ghg-protocol
      sources:
        - id: grid
          kind: purchased-electricity
          activity: { unit: MWh, months: { 2023-01: "%s", 2023-02: "100", 2023-03: "100", 2023-04: "100" } }
          factor: { value: "0.5 tCO2/MWh", source: example }
      """;

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @SignedIn(Role.MANAGER)
  private static TestClient manager;

  @SignedIn(Role.VERIFIER)
  private static TestClient verifier;

  @Test
  void fromPlanToStatementWithACorrectionAsANewVersion() {
    String inventory = inventory();
    manager.post("/api/cases", Map.of("inventoryId", inventory)).expect(409);
    lock(inventory);
    JsonNode opened =
        manager.post("/api/cases", Map.of("inventoryId", inventory)).expect(201).json();
    String at = "/api/cases/" + opened.path("file").path("id").asString();
    assertThat(opened.path("drawn").size()).as("at least 30 % of four months").isEqualTo(2);
    assertThat(manager.get(at).expect(200).json().path("drawn").toString())
        .as("the seed draws the same again")
        .isEqualTo(opened.path("drawn").toString());
    TestClient stranger = server.user("stranger", server.plantB(), Role.VERIFIER, Role.MANAGER);
    stranger.get(at).expect(404);
    stranger.put(at + "/plan", plan(true)).expect(404);
    stranger.post(at + "/advance", Map.of()).expect(404);
    assertThat(stranger.get("/api/cases").expect(200).json().size()).isZero();
    manager.put(at + "/plan", plan(true)).expect(403);
    verifier.put(at + "/plan", plan(true)).expect(200);
    assertThat(verifier.get(at).json().path("obstacles").toString()).contains("case-not-checked");
    check(at, "200");
    assertThat(verifier.post(at + "/close", closing()).expect(422).findings())
        .containsOnly("case-sampling");

    look(at, opened.path("drawn").path(0), true, "bill says 40 MWh");
    JsonNode widened = verifier.get(at).expect(200).json();
    assertThat(widened.path("drawn").size()).as("half, after a fault").isEqualTo(2);
    check(at, "180");
    verifier
        .post(
            at + "/points",
            Map.of(
                "kind", "NONCONFORMITY",
                "subject", "grid",
                "observation", "January is 40 MWh, not 100",
                "owner", "energy engineer",
                "due", "2024-05-31"))
        .expect(200);
    JsonNode material = verifier.get(at).expect(200).json();
    assertThat(material.path("obstacles").toString()).contains("case-open-major");
    assertThat(decimal(material.path("misstatement"))).isEqualByComparingTo("20");
    assertThat(material.path("material").asBoolean()).as("20 of 200 is over 5 %").isTrue();

    recorder
        .post(at + "/points/1/answer", Map.of("answer", "corrected", "correctedIn", 7))
        .expect(404);
    verifier.post(at + "/points/1/settle", Map.of("accepted", true)).expect(409);
    manager
        .post(
            "/api/inventories/" + inventory + "/restate",
            Map.of("reason", "January bill", "yaml", YAML.formatted("40")))
        .expect(200);
    recorder
        .post(at + "/points/1/answer", Map.of("answer", "corrected", "correctedIn", 2))
        .expect(200);
    verifier.post(at + "/points/1/settle", Map.of("accepted", true)).expect(200);
    verifier.post(at + "/advance", Map.of()).expect(409);
    lock(inventory);
    JsonNode advanced = verifier.post(at + "/advance", Map.of()).expect(200).json();
    check(at, "170");
    for (JsonNode drawn : advanced.path("drawn")) {
      look(at, drawn, false, "");
    }
    assertThat(verifier.get(at).json().path("obstacles").size()).isZero();
    assertThat(advanced.path("scopes").path(0).path("scope").asString()).isEqualTo("2");
    assertThat(decimal(advanced.path("scopes").path(0).path("reported")))
        .isEqualByComparingTo("170");
    JsonNode draft = verifier.get(at + "/draft?language=en").expect(200).json();
    assertThat(draft.path("opinion").asString()).isEqualTo("UNMODIFIED");
    assertThat(draft.path("text").asString())
        .contains("Nothing came to our attention", "Reported (scope 2 location-based) 170 tCO2e");
    JsonNode closed = verifier.post(at + "/close", closing()).expect(200).json();
    assertThat(closed.path("file").path("opinion").asString()).isEqualTo("UNMODIFIED");
    verifier.put(at + "/plan", plan(true)).expect(409);
  }

  @Test
  void aMinorNonconformityIsAnsweredAMajorOneAllowsOnlyAnAdverseStatement() {
    String inventory = inventory();
    approve(inventory);
    JsonNode opened =
        manager.post("/api/cases", Map.of("inventoryId", inventory)).expect(201).json();
    String at = "/api/cases/" + opened.path("file").path("id").asString();
    verifier.put(at + "/plan", plan(true)).expect(200);
    for (JsonNode drawn : opened.path("drawn")) {
      look(at, drawn, false, "");
    }
    check(at, "200");
    raise(at, "MINOR");
    assertThat(codes(at)).containsExactly("case-open-point");
    recorder.post(at + "/points/1/answer", Map.of("answer", "label printed anew")).expect(200);
    assertThat(codes(at)).isEmpty();
    raise(at, "MAJOR");
    assertThat(codes(at)).containsExactly("case-open-major");
    assertThat(verifier.get(at + "/draft?language=zh-CN").json().path("opinion").asString())
        .isEqualTo("ADVERSE");
    assertThat(verifier.post(at + "/close", closing()).expect(422).findings())
        .containsExactly("case-open-major");
    var adverse = new HashMap<String, Object>(closing());
    adverse.put("opinion", "ADVERSE");
    verifier.post(at + "/close", adverse).expect(200);
  }

  @Test
  void theWholeCaseIsOneZipThatProvesItself() throws java.io.IOException {
    String inventory = inventory();
    approve(inventory);
    JsonNode opened =
        manager.post("/api/cases", Map.of("inventoryId", inventory)).expect(201).json();
    String at = "/api/cases/" + opened.path("file").path("id").asString();
    verifier.put(at + "/plan", plan(true)).expect(200);
    byte[] zip = verifier.get(at + "/export?language=zh-CN").expect(200).bytes();
    verifier.get(at + "/export?language=fr").expect(400);
    var files = new TreeMap<String, byte[]>();
    try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    assertThat(files.keySet())
        .contains(
            "case.json",
            "case.docx",
            "case.xlsx",
            "case.pdf",
            "inventory/inventory.yaml",
            "inventory/result.json",
            "evidence.json",
            "manifest.json");
    String sums = new String(files.get("SHA256SUMS"), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(sums.lines()).hasSize(files.size() - 1);
    sums.lines()
        .forEach(
            line ->
                assertThat(org.tanheng.evidence.Hash.of(files.get(line.substring(66))).hex())
                    .isEqualTo(line.substring(0, 64)));
  }

  private static void raise(String at, String grade) {
    verifier
        .post(
            at + "/points",
            Map.of(
                "kind", "NONCONFORMITY",
                "grade", grade,
                "subject", "grid",
                "observation", "meter label unreadable",
                "owner", "energy engineer",
                "due", "2024-05-31"))
        .expect(200);
  }

  private static List<String> codes(String at) {
    return verifier
        .get(at)
        .expect(200)
        .json()
        .path("obstacles")
        .valueStream()
        .map(f -> f.path("code").asString())
        .toList();
  }

  @Test
  void aVerifierWritesOnlyInTheCase() {
    String inventory = inventory();
    approve(inventory);
    manager.post("/api/cases", Map.of("inventoryId", inventory)).expect(201);
    verifier.post("/api/cases", Map.of("inventoryId", inventory)).expect(403);
    verifier
        .put("/api/inventories/" + inventory + "/document", Map.of("yaml", YAML.formatted("1")))
        .expect(403);
    verifier
        .post("/api/inventories/" + inventory + "/transition", Map.of("to", "LOCKED"))
        .expect(403);
    verifier
        .post(
            "/api/inventories/" + inventory + "/versions/1/report",
            Map.of("kind", "iso-14064-1", "language", "en", "format", "docx"))
        .expect(403);
    verifier
        .upload(
            "/api/attachments?org=" + server.plantA(),
            "x.txt",
            "text/plain",
            "x".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .expect(403);
    verifier.get("/api/inventories/" + inventory).expect(200);
  }

  private static void look(String at, JsonNode drawn, boolean fault, String note) {
    verifier
        .put(
            at + "/samples",
            Map.of("lineNo", drawn.path("lineNo").asInt(), "fault", fault, "note", note))
        .expect(200);
  }

  private static void check(String at, String verified) {
    verifier.put(at + "/checks", Map.of("source", "grid", "verified", verified)).expect(200);
  }

  private static Map<String, Object> plan(boolean approved) {
    return Map.of(
        "objective", "inventory of 2023",
        "criteria", "GHG Protocol",
        "scope", "plant A",
        "assurance", "LIMITED",
        "threshold", "0.05",
        "independence", true,
        "approved", approved);
  }

  private static Map<String, Object> closing() {
    return Map.of(
        "opinion",
        "UNMODIFIED",
        "statement",
        "Nothing came to our attention.",
        "signer",
        "V. Erifier");
  }

  private static String inventory() {
    return recorder
        .post(
            "/api/inventories",
            Map.of(
                "orgUnitId", server.plantA().toString(),
                "title", "2023",
                "yaml", YAML.formatted("100")))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private static void lock(String inventory) {
    approve(inventory);
    move(manager, inventory, "LOCKED");
  }

  private static void approve(String inventory) {
    move(recorder, inventory, "SUBMITTED");
    move(reviewer, inventory, "REVIEWED");
    move(manager, inventory, "APPROVED");
  }

  private static void move(TestClient who, String inventory, String to) {
    who.post("/api/inventories/" + inventory + "/transition", Map.of("to", to)).expect(200);
  }

  private static BigDecimal decimal(JsonNode node) {
    return new BigDecimal(node.asString());
  }
}
