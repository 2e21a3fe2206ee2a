// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestPoints;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;
import tools.jackson.databind.JsonNode;

/** A point gets other names and an end, and what a meter told of itself is listed and looked at. */
@OnServer
class PointCorrectionIT {
  private static final Instant START = Instant.parse("2026-01-31T16:00:00Z");
  private static final String DAYS = "from=2026-02-01&to=2026-02-03";

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @Test
  void whatLiesOutsideTheValidityOfAPointCountsNoMoreAndWhatWasKnownCanBeToldAgain() {
    String point = point("corrected", "REGISTER", "kWh", 1, null);
    ReadingBatch batch = new ReadingBatch(Instant.now().minusSeconds(60));
    for (int i = 0; i <= 48; i++) {
      batch.add(point, at(i), 1_000 + 10L * i, 1, Quality.MEASURED);
    }
    server.bean(ReadingStore.class).upsert(batch);
    assertThat(TestPoints.month(recorder, point, 2, null)).isEqualTo("48.0");
    Instant before = Instant.now();
    String path = "/api/points/" + point;
    String end = START.plusSeconds(86_400).toString();
    var facts = facts("千瓦时", end, "the cable was cut");
    reviewer.put(path, facts).expect(403);
    JsonNode after = recorder.put(path, facts).expect(200).json();
    assertThat(after.path("nameZh").asString()).isEqualTo("更正后");
    assertThat(after.path("unit").asString()).isEqualTo("千瓦时");
    assertThat(TestPoints.month(recorder, point, 2, null)).isEqualTo("24.0");
    assertThat(TestPoints.month(recorder, point, 2, before)).isEqualTo("48.0");
    JsonNode versions = recorder.get(path + "/versions").expect(200).json();
    assertThat(versions.size()).isEqualTo(2);
    assertThat(versions.path(0).path("reason").asString()).isEqualTo("the cable was cut");
    assertThat(versions.path(0).path("validTo").asString()).isEqualTo(end);
    assertThat(versions.path(1).path("validTo").isNull()).isTrue();
  }

  @Test
  void anotherUnitAnEndBeforeTheStartAndNoReasonAreRefused() {
    String path = "/api/points/" + point("kept", "REGISTER", "kWh", 1, null);
    assertThat(recorder.put(path, facts("MWh", null, "x")).expect(422).findings())
        .contains("point-unit-other");
    assertThat(recorder.put(path, facts("kWh", null, " ")).expect(422).findings())
        .contains("reason-missing");
    Map<String, Object> turned = facts("kWh", "2026-01-01T00:00:00Z", "x");
    turned.put("validFrom", "2026-01-02T00:00:00Z");
    assertThat(recorder.put(path, turned).expect(422).findings()).contains("period-invalid");
    assertThat(recorder.get(path + "/versions").expect(200).json().size()).isZero();
  }

  @Test
  void eventsOfAMeterAreListedAndLookedAtByARule() {
    Map<String, Object> place = new HashMap<>();
    place.put("orgUnitId", server.plantA());
    place.putAll(Map.of("code", "told", "nameZh", "事件表", "nameEn", "told"));
    place.putAll(Map.of("carrier", "electricity", "level", 1, "side", "PRIMARY", "required", true));
    String meter =
        recorder.post("/api/meters", place).expect(201).json().path("meter").path("id").asString();
    String loss = point("told-loss", "EVENT", "1", 0, null);
    String programmed = point("told-programmed", "EVENT", "1", 0, "15m");
    for (String each : List.of(loss, programmed)) {
      var read = Map.of("pointId", each);
      recorder.post("/api/meters/" + meter + "/points", read).expect(200);
    }
    ReadingBatch batch = new ReadingBatch(Instant.now().minusSeconds(60));
    batch.add(loss, at(3), 16, 0, Quality.MEASURED);
    long[] counts = {5, 5, 6, 6};
    for (int i = 0; i < counts.length; i++) {
      batch.add(programmed, at(5 + i), counts[i], 0, Quality.MEASURED);
    }
    server.bean(ReadingStore.class).upsert(batch);
    JsonNode told = recorder.get("/api/meters/" + meter + "/events?" + DAYS).expect(200).json();
    assertThat(told.size()).isEqualTo(2);
    assertThat(told.path(0).path("code").asString()).isEqualTo("told-programmed");
    assertThat(told.path(0).path("before").asString()).isEqualTo("5");
    assertThat(told.path(0).path("value").asString()).isEqualTo("6");
    assertThat(told.path(1).path("at").asString())
        .isEqualTo(Instant.ofEpochMilli(at(3)).toString());
    assertThat(told.path(1).path("before").isNull()).isTrue();
    recorder.get("/api/meters/" + meter + "/events?from=2026-02-02&to=2026-02-02").expect(400);
    var look = Map.of("org", server.plantA(), "from", "2026-02-01", "to", "2026-02-03");
    JsonNode items = recorder.post("/api/quality/check", look).expect(200).json();
    assertThat(got(items, loss)).containsExactly("code 16");
    assertThat(got(items, programmed)).containsExactly("5 then 6");
  }

  private static List<String> got(JsonNode items, String point) {
    return items
        .valueStream()
        .filter(row -> row.path("item").path("rule").asString().equals("event"))
        .filter(row -> row.path("item").path("pointId").asString().equals(point))
        .map(row -> row.path("item").path("got").asString())
        .toList();
  }

  private static long at(int hour) {
    return START.toEpochMilli() + hour * 3_600_000L;
  }

  private static Map<String, Object> facts(String unit, @Nullable String end, String reason) {
    Map<String, Object> facts = new HashMap<>();
    facts.putAll(Map.of("nameZh", "更正后", "nameEn", "corrected", "unit", unit, "reason", reason));
    if (end != null) {
      facts.put("validTo", end);
    }
    return facts;
  }

  private static String point(
      String code, String kind, String unit, int scale, @Nullable String step) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("orgUnitId", server.plantA());
    facts.putAll(Map.of("code", code, "nameZh", code, "nameEn", code, "kind", kind));
    facts.putAll(Map.of("unit", unit, "scale", scale, "zone", "Asia/Shanghai"));
    if (step != null) {
      facts.put("step", step);
    }
    return recorder.post("/api/points", facts).expect(201).json().path("id").asString();
  }
}
