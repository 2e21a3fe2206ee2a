// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import static org.assertj.core.api.Assertions.assertThat;

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
class MeterIT {
  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @Test
  void theRegisterNamesMissingMetersAndExpiredCertificates() {
    String main = meter("water-main", "water", 1, null);
    meter("water-hall", "water", 2, main);
    String boiler = meter("water-boiler", "water", 2, main);
    JsonNode good = install(main, "W-1", "2020-01-01T00:00:00Z");
    certify(main, good, "2020-01-01", "2099-12-31", "PASSED");
    JsonNode old = install(boiler, "W-2", "2020-01-01T00:00:00Z");
    certify(boiler, old, "2020-01-01", "2021-12-31", "PASSED");
    JsonNode rates = recorder.get("/api/meters/equipment?org=" + server.plantA()).json();
    JsonNode first = rate(rates, 1, "water");
    assertThat(first.path("rate").asString()).isEqualTo("1.0000");
    assertThat(first.path("serviceable").asString()).isEqualTo("1.0000");
    JsonNode second = rate(rates, 2, "water");
    assertThat(second.path("required").asInt()).isEqualTo(2);
    assertThat(second.path("rate").asString()).isEqualTo("0.5000");
    assertThat(second.path("missing").toString()).contains("water-hall").contains("no-device");
    assertThat(second.path("unserviceable").toString())
        .contains("water-boiler")
        .contains("certificate-EXPIRED");
    JsonNode views = recorder.get("/api/meters?org=" + server.plantA()).json();
    assertThat(view(views, "water-boiler").path("certificateState").asString())
        .isEqualTo("EXPIRED");
    assertThat(view(views, "water-hall").path("device").isNull()).isTrue();
  }

  @Test
  void anExchangeKeepsLastAndFirstReading() {
    String id = meter("el-1", "electricity", 3, null);
    String point = point("el-1-kwh");
    recorder.post("/api/meters/" + id + "/points", Map.of("pointId", point)).expect(200);
    install(id, "OLD", "2024-01-01T00:00:00Z");
    Map<String, Object> exchange = device("NEW", "2025-03-01T08:00:00Z");
    exchange.put("counters", List.of(Map.of("pointId", point, "last", "99120.5", "first", "0.3")));
    JsonNode detail = recorder.post("/api/meters/" + id + "/devices", exchange).expect(200).json();
    assertThat(detail.path("devices").path(0).path("removedAt").asString())
        .isEqualTo("2025-03-01T08:00:00Z");
    assertThat(detail.path("now").path("device").path("serial").asString()).isEqualTo("NEW");
    assertThat(detail.path("counters").toString()).contains("99120.5").contains("0.3");
    recorder
        .post("/api/meters/" + id + "/devices", device("EARLIER", "2024-06-01T00:00:00Z"))
        .expect(422);
  }

  @Test
  void transformersHoldFromAnInstantAndCorrectionsKeepWhatWasKnown() {
    String id = meter("el-2", "electricity", 3, null);
    String path = "/api/meters/" + id + "/transformers";
    recorder.post(path, Map.of("from", "2024-01-01T00:00:00Z", "current", "400/5")).expect(200);
    recorder.post(path, Map.of("from", "2025-01-01T00:00:00Z", "current", "600/5")).expect(200);
    JsonNode detail =
        recorder
            .post(
                path, Map.of("from", "2025-01-01T00:00:00Z", "current", "800/5", "reason", "typo"))
            .expect(200)
            .json();
    assertThat(detail.path("transformers").size()).isEqualTo(3);
    assertThat(detail.path("now").path("transformers").path("currentPrimary").asString())
        .isEqualTo("800");
    assertThat(
            recorder
                .post(path, Map.of("from", "2025-01-01T00:00:00Z", "current", "5"))
                .expect(422)
                .findings())
        .contains("ratio-invalid");
  }

  @Test
  void aCircleAForeignCarrierAndAStrangerAreRefused() {
    String top = meter("gas-top", "natural-gas", 1, null);
    String below = meter("gas-below", "natural-gas", 2, top);
    assertThat(
            recorder
                .put("/api/meters/" + top, facts("gas-top", "natural-gas", 1, below))
                .expect(422)
                .findings())
        .contains("meter-circle");
    assertThat(recorder.post("/api/meters", facts("coal", "coal", 2, top)).expect(422).findings())
        .contains("meter-carrier-differs");
    reviewer.post("/api/meters", facts("gas-x", "natural-gas", 1, null)).expect(403);
    recorder.post("/api/meters", facts("gas-top", "natural-gas", 1, null)).expect(409);
  }

  private static String meter(String code, String carrier, int level, @Nullable String parent) {
    return recorder
        .post("/api/meters", facts(code, carrier, level, parent))
        .expect(201)
        .json()
        .path("meter")
        .path("id")
        .asString();
  }

  private static Map<String, Object> facts(
      String code, String carrier, int level, @Nullable String parent) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA().toString());
    facts.put("code", code);
    facts.put("nameZh", code);
    facts.put("nameEn", code);
    facts.put("carrier", carrier);
    facts.put("level", level);
    facts.put("side", "SECONDARY");
    facts.put("required", true);
    facts.put("parentId", parent);
    return facts;
  }

  private static JsonNode install(String meter, String serial, String at) {
    return recorder
        .post("/api/meters/" + meter + "/devices", device(serial, at))
        .expect(200)
        .json()
        .path("now")
        .path("device");
  }

  private static Map<String, Object> device(String serial, String at) {
    var facts = new HashMap<String, Object>();
    facts.put("serial", serial);
    facts.put("condition", "GOOD");
    facts.put("installedAt", at);
    facts.put("counters", List.of());
    return facts;
  }

  private static void certify(
      String meter, JsonNode device, String issued, String end, String result) {
    recorder
        .post(
            "/api/meters/" + meter + "/certificates",
            Map.of(
                "deviceId",
                device.path("id").asString(),
                "kind",
                "VERIFICATION",
                "number",
                "C-" + issued,
                "issuedOn",
                issued,
                "validTo",
                end,
                "result",
                result))
        .expect(200);
  }

  private static String point(String code) {
    return recorder
        .post(
            "/api/points",
            Map.of(
                "orgUnitId",
                server.plantA().toString(),
                "code",
                code,
                "nameZh",
                code,
                "nameEn",
                code,
                "kind",
                "REGISTER",
                "unit",
                "kWh",
                "scale",
                1,
                "zone",
                "Asia/Shanghai"))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private static JsonNode rate(JsonNode rates, int level, String carrier) {
    return rates
        .valueStream()
        .filter(r -> r.path("level").asInt() == level)
        .filter(r -> r.path("carrier").asString().equals(carrier))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode view(JsonNode views, String code) {
    return views
        .valueStream()
        .filter(v -> v.path("meter").path("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
