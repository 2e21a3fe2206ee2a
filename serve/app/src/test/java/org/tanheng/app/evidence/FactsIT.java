// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;
import org.tanheng.verify.Bundle;
import org.tanheng.verify.Link;
import org.tanheng.verify.Verdict;
import org.tanheng.verify.Verifier;
import tools.jackson.databind.JsonNode;

/**
 * The facts of a meter behind transformers of 400/5 and 10000/100, read each minute for eight days
 * at 0.1 kWh a minute: two days give 2880 x 0.1 x 8000 = 2,304,000 kWh, a third of them 768,000.
 */
@OnServer
class FactsIT {
  private static final Instant START = Instant.parse("2022-12-28T16:00:00Z");
  private static final int MINUTES = 8 * 1440;

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  private static Map<String, Object> point(String code) {
    return Map.ofEntries(
        Map.entry("orgUnitId", server.plantA().toString()),
        Map.entry("code", code),
        Map.entry("nameZh", "电表"),
        Map.entry("nameEn", "meter"),
        Map.entry("kind", "REGISTER"),
        Map.entry("unit", "kWh"),
        Map.entry("scale", 1),
        Map.entry("zone", "Asia/Shanghai"));
  }

  private static String made(String path, Map<String, Object> facts) {
    return recorder.post(path, facts).expect(201).json().path("id").asString();
  }

  private static String meter(String code, String point) {
    Map<String, Object> facts =
        Map.of(
            "orgUnitId",
            server.plantA().toString(),
            "code",
            code,
            "nameZh",
            "表",
            "nameEn",
            "meter",
            "carrier",
            "electricity",
            "level",
            3,
            "required",
            true,
            "side",
            "SECONDARY");
    String id =
        recorder.post("/api/meters", facts).expect(201).json().path("meter").path("id").asString();
    recorder.post("/api/meters/" + id + "/points", Map.of("pointId", point)).expect(200);
    transform(id, "400/5");
    return id;
  }

  private static void certify(String meter) {
    Map<String, Object> device =
        Map.of(
            "serial",
            "F-1",
            "condition",
            "GOOD",
            "installedAt",
            "2021-07-01T00:00:00Z",
            "counters",
            List.of());
    String id =
        recorder
            .post("/api/meters/" + meter + "/devices", device)
            .expect(200)
            .json()
            .path("now")
            .path("device")
            .path("id")
            .asString();
    recorder
        .post(
            "/api/meters/" + meter + "/certificates",
            Map.of(
                "deviceId", id,
                "kind", "VERIFICATION",
                "number", "JJ-7",
                "issuedOn", "2021-06-01",
                "validTo", "2023-05-31",
                "result", "PASSED"))
        .expect(200);
    JsonNode named =
        recorder
            .get("/api/identifiers?kind=DEVICE")
            .json()
            .valueStream()
            .filter(one -> one.path("thing").path("subject").asString().equals(id))
            .findFirst()
            .orElseThrow();
    JsonNode told =
        server
            .anonymous()
            .get("/api/id/" + named.path("thing").path("id").asString())
            .expect(200)
            .json();
    assertThat(told.path("leaves").path(0).path("kind").asString()).isEqualTo("meter-certificate");
    assertThat(told.toString()).doesNotContain("JJ-7");
  }

  private static void transform(String meter, String current) {
    recorder
        .post(
            "/api/meters/" + meter + "/transformers",
            Map.of(
                "from", "2022-01-01T00:00:00Z",
                "current", current,
                "voltage", "10000/100",
                "reason", "plate"))
        .expect(200);
  }

  private static void read(String point) {
    for (int hour = 0; hour < MINUTES / 60; hour++) {
      var batch = new ReadingBatch(START.plusSeconds(3600L * hour + 3599));
      for (int at = 60 * hour; at < 60 * hour + 60; at++) {
        batch.add(point, START.plusSeconds(60L * at).toEpochMilli(), at, 1, Quality.MEASURED);
      }
      server.bean(ReadingStore.class).upsert(batch);
    }
  }

  private static Verdict verdict(String evidence, String amount) {
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
                - { from: 2023-01-01, to: 2023-01-03, value: "%s", quality: measured, evidence: "%s" }
            factor: { family: cn-grid-average, region: 全国, year: 2023 }
        """
            .formatted(amount, evidence);
    String id =
        made(
            "/api/inventories",
            Map.of("orgUnitId", server.plantA().toString(), "title", evidence, "yaml", yaml));
    return again(id);
  }

  private static String last;

  private static Verdict again(String id) {
    last = id;
    byte[] bundle =
        recorder
            .get("/api/inventories/" + id + "/versions/1/bundle?readings=true")
            .expect(200)
            .text()
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Bundle.parse(bundle).orElseThrow().runs()).hasSizeLessThan(200);
    LogPolicy policy =
        LogPolicy.parse(recorder.get("/api/evidence/policy").expect(200).text()).orElseThrow();
    return Verifier.verify(bundle, policy);
  }

  private static List<String> names(Verdict verdict, Link.State state) {
    return verdict.links().stream().filter(link -> link.state() == state).map(Link::name).toList();
  }

  @Test
  void transformersAndFormulasStandInLeavesAndHoldAfterTheyChanged() {
    String point = made("/api/points", point("facts-main"));
    String meter = meter("facts-meter", point);
    certify(meter);
    read(point);
    Verdict own = verdict("readings:" + point + "/2023-01-01/2023-01-03", "2304000");
    assertThat(names(own, Link.State.BROKEN)).as(own.links().toString()).isEmpty();
    assertThat(names(own, Link.State.HOLDS)).contains("amount", "facts");
    assertThat(own.links())
        .filteredOn(link -> link.name().equals("certificate"))
        .singleElement()
        .extracting(Link::text)
        .asString()
        .endsWith(
            "VERIFICATION JJ-7, PASSED, from 2021-06-01 to 2023-05-31, not for all of the period");
    assertThat(names(own, Link.State.NOT_PROVEN)).doesNotContain("amount", "facts", "inputs");

    String third =
        recorder
            .post(
                "/api/virtual-meters",
                Map.of(
                    "orgUnitId", server.plantA().toString(),
                    "code", "facts-third",
                    "nameZh", "三分之一",
                    "nameEn", "third",
                    "unit", "kWh",
                    "scale", 1,
                    "zone", "Asia/Shanghai",
                    "formula", "main / 3",
                    "inputs", List.of(Map.of("name", "main", "pointId", point))))
            .expect(201)
            .json()
            .path("point")
            .path("id")
            .asString();
    Verdict virtual = verdict("readings:" + third + "/2023-01-01/2023-01-03", "768000");
    assertThat(names(virtual, Link.State.BROKEN)).as(virtual.links().toString()).isEmpty();
    assertThat(names(virtual, Link.State.HOLDS)).contains("amount");
    assertThat(names(virtual, Link.State.HOLDS)).filteredOn("facts"::equals).hasSize(2);

    String at = "/api/inventories/" + last + "/versions/1/bundle";
    JsonNode amounts = recorder.get(at + "/amounts").expect(200).json();
    assertThat(amounts.path(0).path("evidence").asString()).startsWith("readings:" + third);
    assertThat(amounts.path(0).path("value").asString()).isEqualTo("768000");
    byte[] other =
        recorder
            .get(at + "?readings=true&amounts=readings:none")
            .expect(200)
            .text()
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Bundle.parse(other).orElseThrow().amounts()).isEmpty();

    transform(meter, "600/5");
    Verdict later = again(last);
    assertThat(names(later, Link.State.BROKEN)).as(later.links().toString()).isEmpty();
    assertThat(names(later, Link.State.HOLDS)).contains("amount", "facts");
  }
}
