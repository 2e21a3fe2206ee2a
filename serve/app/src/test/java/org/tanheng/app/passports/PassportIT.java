// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.passports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.product.FootprintRepository;
import org.tanheng.data.product.StoredFootprint;
import org.tanheng.data.security.Role;
import org.tanheng.data.security.UserRepository;
import tools.jackson.databind.JsonNode;

/** Passports kept, opened to the world, labelled, and certified by a third party. */
@OnServer
class PassportIT {
  private static final String MODEL =
      """
      model: cell
      name: { zh: 电芯, en: Cell }
      declared-unit: 1 item
      process: p
      boundary: cradle-to-gate
      period: "2026"
      processes:
        - id: p
          stage: production
          outputs:
            - { product: cell, kind: reference, amount: 1 item }
          emissions:
            - { name: own, amount: 1 kg, source: a worked example }
      """;
  private static final String GTIN = "4006381333931";
  private static final String HASH = "0".repeat(64);

  private static TestServer server;

  @SignedIn({Role.RECORDER, Role.MANAGER})
  private static TestClient manager;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  private static String product(String code) {
    return manager
        .post(
            "/api/products",
            Map.of("orgUnitId", server.plantA().toString(), "code", code, "body", MODEL))
        .expect(201)
        .json()
        .path("product")
        .path("id")
        .asString();
  }

  private static UUID footprint(String product) {
    UUID by = server.bean(UserRepository.class).byLogin("admin").orElseThrow().id();
    return server
        .bean(FootprintRepository.class)
        .add(
            new StoredFootprint(
                new UUID(0, 0),
                UUID.fromString(product),
                1,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 1),
                "1 item",
                new BigDecimal("1.25"),
                "kgCO2e",
                BigDecimal.ZERO,
                "{}",
                HASH,
                "{}",
                HASH,
                by,
                Instant.EPOCH))
        .id();
  }

  private static Map<String, Object> entry(boolean open, Map<String, Object> more) {
    var entry = new HashMap<String, Object>();
    entry.put("gtin", null);
    entry.put("batch", "");
    entry.put("footprintId", null);
    entry.put("open", open);
    var body = new HashMap<String, Object>();
    body.put("facts", List.of(Map.of("label", "Mass", "value", "1.2 kg", "source", "drawing 7")));
    body.put("battery", null);
    entry.put("body", body);
    entry.putAll(more);
    return entry;
  }

  private static Map<String, Object> battery(String lifeEnergy, String last) {
    return battery(lifeEnergy, last, "61.5");
  }

  private static Map<String, Object> battery(String lifeEnergy, String last, String declared) {
    var body = new HashMap<String, Object>();
    body.put("facts", List.of());
    body.put(
        "battery",
        Map.of(
            "category", "EV",
            "model", "M1",
            "plant", "Plant A",
            "lifeEnergy", lifeEnergy,
            "lifeEnergySource", "study",
            "declared", declared,
            "declaredSource", "study",
            "study", "https://example.com/study",
            "stages",
                List.of(
                    Map.of("stage", "RAW_MATERIAL", "value", "50", "source", "study"),
                    Map.of("stage", "PRODUCTION", "value", "10", "source", "study"),
                    Map.of("stage", "DISTRIBUTION", "value", "1", "source", "study"),
                    Map.of("stage", last, "value", "0.5", "source", "study"))));
    return Map.of("body", body);
  }

  @Test
  void aPassportIsClosedUntilItIsOpenedAndThenEverybodyMayReadIt() {
    String product = product("cell-1");
    UUID footprint = footprint(product);
    String path = "/api/passports/" + product;
    manager.get(path).expect(404);
    recorder.post(path, entry(false, Map.of())).expect(403);
    String name =
        manager.post(path, entry(false, Map.of())).expect(201).json().path("name").asString();
    TestClient stranger = server.anonymous();
    stranger.get("/api/passport/" + name).expect(404);
    stranger.get("/api/passport/" + name + "/code.png").expect(404);
    stranger.get("/01/0" + GTIN).expect(404);
    assertThat(stranger.get("/api/id/" + name).expect(200).json().path("leaves")).isEmpty();

    JsonNode kept =
        manager
            .post(
                path,
                entry(
                    true,
                    Map.of("gtin", GTIN, "batch", "B-7", "footprintId", footprint.toString())))
            .expect(201)
            .json();
    assertThat(kept.path("number").asInt()).isEqualTo(2);
    assertThat(kept.path("link").asString()).endsWith("/01/0" + GTIN + "/10/B-7");
    JsonNode seen = stranger.get("/api/passport/" + name).expect(200).json();
    assertThat(seen.path("nameZh").asString()).isEqualTo("电芯");
    assertThat(seen.path("footprint").path("intensity").asString()).isEqualTo("1.25");
    assertThat(seen.path("body").path("facts").path(0).path("source").asString())
        .isEqualTo("drawing 7");
    assertThat(seen.toString()).doesNotContain(product).doesNotContain("cell-1");
    JsonNode leaves = stranger.get("/api/id/" + name).expect(200).json().path("leaves");
    assertThat(leaves.valueStream().map(one -> one.path("kind").asString()))
        .containsExactly("passport", "passport");
    assertThat(leaves.path(0).path("leaf").asString())
        .contains("\"version\":\"2\"", name)
        .doesNotContain(product)
        .doesNotContain(GTIN);
    assertThat(stranger.get("/api/passport/" + name + "/code.png").expect(200).bytes())
        .startsWith((byte) 0x89, 'P', 'N', 'G');
    assertThat(stranger.get("/api/passport/" + name + "/label.svg").expect(200).text())
        .contains("1.25 kgCO2e", "self-declared", "data:image/png;base64,");
    assertThat(stranger.get("/01/0" + GTIN + "/10/B-7").header("Location")).endsWith("/id/" + name);
    assertThat(manager.get("/api/passports").expect(200).text()).contains(product);
  }

  @Test
  void wrongNumbersAndTextsAreNamed() {
    String path = "/api/passports/" + product("cell-2");
    assertThat(codes(path, Map.of("gtin", "4006381333932"))).containsExactly("passport-gtin");
    assertThat(codes(path, Map.of("batch", "a b"))).containsExactly("passport-batch");
    assertThat(codes(path, battery("-5", "END_OF_LIFE"))).containsExactly("cell-number");
    assertThat(codes(path, battery("5000", "PRODUCTION"))).containsExactly("battery-stage");
    manager
        .post(path, entry(true, Map.of("footprintId", UUID.randomUUID().toString())))
        .expect(404);
  }

  @Test
  void aBatteryIsCapturedAndASumThatDiffersIsSaid() {
    String path = "/api/passports/" + product("cell-3");
    JsonNode whole = manager.post(path, entry(true, battery("5000", "END_OF_LIFE"))).json();
    assertThat(whole.path("findings")).isEmpty();
    assertThat(whole.path("body").path("battery").path("lifeEnergy").asString()).isEqualTo("5000");
    JsonNode differs =
        manager.post(path, entry(true, battery("5000", "END_OF_LIFE", "62"))).expect(201).json();
    assertThat(differs.path("findings").path(0).path("code").asString()).isEqualTo("battery-sum");
  }

  @Test
  void aThirdPartyIsAskedAndItsCertificateShownWithTheFootprintItIsOf() {
    String product = product("cell-4");
    UUID footprint = footprint(product);
    String path = "/api/passports/" + product;
    String name =
        manager
            .post(path, entry(true, Map.of("footprintId", footprint.toString())))
            .expect(201)
            .json()
            .path("name")
            .asString();
    Map<String, Object> wish =
        Map.of("footprintId", footprint.toString(), "addressee", "Body B", "wish", "ISO 14067");
    recorder.post(path + "/requests", wish).expect(403);
    String id = manager.post(path + "/requests", wish).expect(201).json().path("id").asString();
    String steps = "/api/passports/requests/" + id + "/steps?state=";
    byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
    assertThat(
            step(steps + "GRANTED&certificate=C-1&validUntil=2029-01-01", pdf)
                .expect(409)
                .findings())
        .as("not yet sent")
        .containsExactly("certificate-step");
    step(steps + "SENT", pdf).expect(201);
    assertThat(step(steps + "GRANTED", pdf).expect(422).findings())
        .containsExactly("certificate-missing");
    assertThat(certificates(name)).isEmpty();
    step(steps + "GRANTED&certificate=C-1&validUntil=2029-01-01", pdf).expect(201);
    assertThat(certificates(name).path(0).path("certificate").asString()).isEqualTo("C-1");
    assertThat(step(steps + "REFUSED", pdf).status()).as("the end").isEqualTo(409);
    manager
        .post(path, entry(true, Map.of("footprintId", footprint(product).toString())))
        .expect(201);
    assertThat(certificates(name)).as("of another footprint").isEmpty();
  }

  private static TestClient.Answer step(String query, byte[] file) {
    return manager.upload(query, "certificate.pdf", "application/pdf", file);
  }

  private static JsonNode certificates(String name) {
    return server.anonymous().get("/api/passport/" + name).expect(200).json().path("certificates");
  }

  private static List<String> codes(String path, Map<String, Object> more) {
    return manager.post(path, entry(true, more)).expect(422).findings();
  }
}
