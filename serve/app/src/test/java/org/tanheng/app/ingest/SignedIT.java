// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanheng.app.evidence.EvidenceLog;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestGateways;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.TlogProof;
import org.tanheng.telemetry.SignedBatch;
import org.tanheng.units.Quality;
import org.tanheng.verify.Link;
import org.tanheng.verify.Verdict;
import org.tanheng.verify.Verifier;
import tools.jackson.databind.JsonNode;

/** A gateway signs its batches; a stranger sees which readings behind a figure it signed. */
@OnServer
class SignedIT {
  private static final Instant START = Instant.parse("2022-12-31T16:00:00Z");
  private static TestServer server;

  @SignedIn(Role.ADMINISTRATOR)
  private static TestClient keeper;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  private static String id(String code) {
    return keeper
        .get("/api/gateways?org=" + server.plantA())
        .json()
        .valueStream()
        .map(one -> one.path("gateway"))
        .filter(one -> one.path("code").asString().equals(code))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  private static Map<String, Object> day(int day, NoteSigner signer, String first) {
    List<Long> times = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      int at = 24 * day + hour;
      times.add(START.plusSeconds(3600L * at).toEpochMilli());
      values.add(hour == 0 ? new BigDecimal(first) : BigDecimal.valueOf(10L * at, 1));
    }
    Map<String, Object> batch = new HashMap<>();
    batch.put("epoch", "life 1");
    batch.put("number", day + 1);
    batch.put(
        "series",
        List.of(
            Map.of(
                "point",
                "kwh",
                "times",
                times,
                "values",
                values.stream().map(BigDecimal::toPlainString).toList()),
            Map.of("point", "t", "times", times.subList(0, 1), "values", List.of("21.50"))));
    if (signer != null) {
      var kwh = SignedBatch.run("kwh", times, values, Collections.nCopies(24, Quality.MEASURED));
      var t =
          SignedBatch.run(
              "t", times.subList(0, 1), List.of(new BigDecimal("21.5")), List.of(Quality.MEASURED));
      batch.put("signature", new SignedBatch("life 1", day + 1, List.of(kwh, t)).signed(signer));
    }
    return batch;
  }

  private static void seesTheBatchByItsName() throws IOException {
    server.bean(EvidenceLog.class).drain();
    String list = "/api/identifiers/readings?gateway=" + id("signing");
    JsonNode newest = keeper.get(list).expect(200).json().path("batches").path(0);
    assertThat(keeper.get(list + "&day=2001-01-01&zone=Asia/Shanghai").json().path("batches"))
        .isEmpty();
    String today = newest.path("at").asString().substring(0, 10);
    assertThat(keeper.get(list + "&day=" + today).json().path("batches").path(0)).isEqualTo(newest);
    keeper.get("/api/identifiers/readings?gateway=" + UUID.randomUUID()).expect(404);
    keeper.get("/api/identifiers/readings?day=2001-01-01&zone=Nowhere").expect(400);
    String id = newest.path("id").asString();
    assertThat(id).matches("U[0-9A-HJKMNP-TV-Z]{14}");
    JsonNode told = server.anonymous().get("/api/id/" + newest.path("printed").asString()).json();
    assertThat(told.path("kind").asString()).isEqualTo("READINGS");
    assertThat(told.path("forms").path("did").asString()).endsWith(":id:" + id);
    String leaf = told.path("batch").path("leaf").asString();
    assertThat(leaf).contains("\"root\":").doesNotContain("signing").doesNotContain("kwh");
    LogPolicy policy = LogPolicy.parse(told.path("batch").path("policy").asString()).orElseThrow();
    TlogProof proof = TlogProof.parse(told.path("batch").path("proof").asString()).orElseThrow();
    assertThat(proof.check(leaf.getBytes(StandardCharsets.UTF_8), policy).isDone()).isTrue();
    String other = id.substring(0, 14) + (id.endsWith("0") ? "1" : "0");
    server.anonymous().get("/api/id/" + other).expect(404);
  }

  private static String first(int day) {
    return 24 * day + ".0";
  }

  @Test
  void aStrangerSeesWhichReadingsTheDeviceSigned() throws IOException {
    NoteSigner signer = NoteSigner.generate("gateway", KeyType.ED25519);
    TestClient device =
        server.anonymous().bearing(TestGateways.key(keeper, server.plantA().toString(), "signing"));
    device.post("/api/ingest", day(0, null, first(0))).expect(200);
    seesTheBatchByItsName();
    String keys = "/api/gateways/" + id("signing") + "/signing-keys";
    recorder.post(keys, Map.of("key", signer.key().encoded())).expect(403);
    keeper.post(keys, Map.of("key", "gateway+00000000+AAAA")).expect(422);
    keeper.post(keys, Map.of("key", signer.key().encoded())).expect(200);

    assertThat(device.post("/api/ingest", day(1, null, first(1))).expect(422).findings())
        .containsExactly("ingest-unsigned");
    NoteSigner other = NoteSigner.generate("gateway", KeyType.ED25519);
    assertThat(device.post("/api/ingest", day(1, other, first(1))).expect(422).findings())
        .containsExactly("ingest-signature");
    Map<String, Object> changed = day(1, signer, "24.1");
    changed.put("series", day(1, null, first(1)).get("series"));
    assertThat(device.post("/api/ingest", changed).expect(422).findings())
        .containsExactly("ingest-signature");
    for (int day = 1; day < 3; day++) {
      device.post("/api/ingest", day(day, signer, first(day))).expect(200);
    }
    keeper.post(keys, Map.of("key", other.key().encoded())).expect(200);
    device.post("/api/ingest", day(3, signer, first(3))).expect(200);
    device.post("/api/ingest", day(4, other, first(4))).expect(200);

    Verdict verdict = verdict(adopted(), "48");
    assertThat(verdict.isProven()).as(verdict.links().toString()).isTrue();
    assertThat(verdict.links())
        .anyMatch(
            link ->
                link.name().equals("signed")
                    && link.state() == Link.State.HOLDS
                    && link.text().startsWith("96 of 120 readings of "));
  }

  private static String adopted() {
    Map<String, Object> facts =
        Map.of(
            "orgUnitId", server.plantA().toString(),
            "code", "signed-kwh",
            "nameZh", "表",
            "nameEn", "meter",
            "kind", "REGISTER",
            "unit", "kWh",
            "scale", 1,
            "zone", "Asia/Shanghai");
    return recorder
        .post(
            "/api/gateways/" + id("signing") + "/points", Map.of("address", "kwh", "facts", facts))
        .expect(200)
        .json()
        .path("id")
        .asString();
  }

  private static Verdict verdict(String point, String amount) {
    String yaml =
        """
        organisation: 示例工厂
        period: 2023-01-01/2024-01-01
        method: ghg-protocol
        sources:
          - id: grid
            kind: purchased-electricity
            activity:
              unit: kWh
              data:
                - { from: 2023-01-02, to: 2023-01-04, value: "%s", quality: measured, evidence: "readings:%s/2023-01-02/2023-01-04" }
            factor: { family: cn-grid-average, region: 全国, year: 2023 }
        """
            .formatted(amount, point);
    String id =
        recorder
            .post(
                "/api/inventories",
                Map.of("orgUnitId", server.plantA(), "title", "signed", "yaml", yaml))
            .expect(201)
            .json()
            .path("id")
            .asString();
    byte[] bundle =
        recorder
            .get("/api/inventories/" + id + "/versions/1/bundle?readings=true")
            .expect(200)
            .text()
            .getBytes(StandardCharsets.UTF_8);
    return Verifier.verify(
        bundle,
        LogPolicy.parse(recorder.get("/api/evidence/policy").expect(200).text()).orElseThrow());
  }
}
