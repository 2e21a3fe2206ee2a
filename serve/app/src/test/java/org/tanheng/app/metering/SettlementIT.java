// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;
import tools.jackson.databind.JsonNode;

/** Three days of quarter hours at 10 kW with one of 80 kW, and what a tariff makes of them. */
@OnServer
class SettlementIT {
  private static final Instant START = Instant.parse("2026-01-09T16:00:00Z");
  private static final long QUARTER = 900_000;
  private static final int COUNT = 288;
  private static final int HIGH = 100;

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @Test
  void demandPowerFactorAndRatesOfAMonth() {
    String meter = meter("settled");
    String total = point("settled-total", "REGISTER", "kWh", meter, "ACTIVE_IMPORT");
    String peak = point("settled-peak", "REGISTER", "kWh", meter, "PEAK");
    String valley = point("settled-valley", "REGISTER", "kWh", meter, "VALLEY");
    String reactive = point("settled-kvarh", "REGISTER", "kvarh", meter, "REACTIVE_IMPORT");
    String demand = point("settled-demand", "DEMAND", "kW", meter, null);
    ReadingBatch batch = new ReadingBatch(Instant.now().minusSeconds(60));
    long used = 0;
    long usedAtPeak = 0;
    for (int i = 0; i <= COUNT; i++) {
      long time = START.toEpochMilli() + i * QUARTER;
      batch.add(total, time, 100_000 + used, 2, Quality.MEASURED);
      batch.add(peak, time, 40_000 + usedAtPeak, 2, Quality.MEASURED);
      long wrong = i >= 200 && i < 204 ? 500 : 0;
      batch.add(valley, time, 60_000 + used - usedAtPeak + wrong, 2, Quality.MEASURED);
      batch.add(reactive, time, 5_000 + 125L * i, 2, Quality.MEASURED);
      long move = i == HIGH ? 2_000 : 250;
      used += move;
      usedAtPeak += i % 96 >= 32 && i % 96 < 80 ? move : 0;
    }
    long[] shown = {1_000, 8_000, 8_000, 0, 1_200};
    for (int i = 0; i < shown.length; i++) {
      batch.add(demand, START.toEpochMilli() + i * 86_400_000L, shown[i], 2, Quality.MEASURED);
    }
    server.bean(ReadingStore.class).upsert(batch);
    JsonNode month =
        recorder.get("/api/meters/" + meter + "/settlement?month=2026-01").expect(200).json();
    assertThat(month.path("fixed").path("value").asString()).isEqualTo("80");
    assertThat(month.path("fixed").path("start").asString())
        .isEqualTo(START.plusMillis(HIGH * QUARTER).toString());
    assertThat(month.path("sliding").isNull()).isTrue();
    assertThat(month.path("powerFactor").path("active").asString()).isEqualTo("737.50");
    assertThat(month.path("powerFactor").path("reactive").asString()).isEqualTo("360.00");
    assertThat(month.path("powerFactor").path("value").asString()).isEqualTo("0.8987");
    assertThat(month.path("total").asString()).isEqualTo("737.50");
    assertThat(month.path("ratesTogether").asString()).isEqualTo("737.50");
    assertThat(month.path("rates").path(0).path("role").asString()).isEqualTo("PEAK");
    assertThat(month.path("rates").path(0).path("value").asString()).isEqualTo("360.00");
    assertThat(month.path("shown").size()).isEqualTo(2);
    assertThat(month.path("shown").path(0).path("maximum").asString()).isEqualTo("80.00");
    assertThat(month.path("shown").path(0).path("closed").asBoolean()).isTrue();
    JsonNode slow =
        recorder
            .get("/api/meters/" + meter + "/settlement?month=2026-01&slip=15m")
            .expect(200)
            .json();
    assertThat(slow.path("sliding").path("value").asString()).isEqualTo("80");
    var look = Map.of("org", server.plantA(), "from", "2026-01-01", "to", "2026-02-01");
    JsonNode items = recorder.post("/api/quality/check", look).expect(200).json();
    assertThat(items.valueStream().filter(row -> isRateSum(row, total)).count()).isEqualTo(1);
    assertThat(
            recorder
                .get("/api/meters/" + meter + "/settlement?month=2026-01&slip=1h")
                .expect(400)
                .findings())
        .contains("demand-slip");
  }

  @Test
  void whatIsKnownOfARegisterSpreadsACatchUpAndKeepsItsVersions() {
    String meter = meter("ruled");
    String point = point("ruled-total", "REGISTER", "kWh", meter, null);
    ReadingBatch batch = new ReadingBatch(Instant.now().minusSeconds(60));
    long[] shown = {0, 10, 20, 20, 20, 20, 60, 70};
    for (int i = 0; i < shown.length; i++) {
      batch.add(point, START.toEpochMilli() + i * 3_600_000L, shown[i] * 100, 2, Quality.MEASURED);
    }
    server.bean(ReadingStore.class).upsert(batch);
    assertThat(hours(point, null)).isEqualTo("10.00 10.00 0.00 0.00 0.00 40.00 10.00");
    Instant before = Instant.now();
    Map<String, Object> rule = new HashMap<>();
    rule.put("digits", 6);
    rule.put("highestPerHour", "15");
    rule.put("float32", false);
    String path = "/api/points/" + point + "/rules";
    assertThat(recorder.post(path, rule).expect(422).findings()).contains("reason-missing");
    rule.put("reason", "fuse of 25 A");
    recorder.post(path, rule).expect(200);
    assertThat(hours(point, null)).isEqualTo("10.00 10.00 10.00 10.00 10.00 10.00 10.00");
    assertThat(hours(point, before)).isEqualTo("10.00 10.00 0.00 0.00 0.00 40.00 10.00");
    JsonNode versions = recorder.get(path).expect(200).json();
    assertThat(versions.size()).isEqualTo(2);
    assertThat(versions.path(0).path("reason").asString()).isEqualTo("fuse of 25 A");
    rule.put("highestPerHour", "0");
    assertThat(recorder.post(path, rule).expect(422).findings()).contains("highest-per-hour");
    String gauge = point("ruled-gauge", "GAUGE", "kW", meter, null);
    rule.put("highestPerHour", "15");
    assertThat(recorder.post("/api/points/" + gauge + "/rules", rule).expect(422).findings())
        .contains("point-no-register");
  }

  @Test
  void powerOfTheSameMeterIsOfferedWhereARegisterIsTooCoarse() {
    String meter = meter("coarse");
    String register = point("coarse-total", "REGISTER", "kWh", meter, null);
    String power = point("coarse-power", "GAUGE", "kW", meter, null);
    point("coarse-status", "STATUS", "kW", meter, null);
    ReadingBatch batch = new ReadingBatch(Instant.now().minusSeconds(60));
    for (int i = 0; i <= 48; i++) {
      long time = START.toEpochMilli() + i * QUARTER;
      batch.add(power, time, 210, 2, Quality.MEASURED);
      if (i % 4 == 0) {
        batch.add(register, time, 50L * i, 2, Quality.MEASURED);
      }
    }
    server.bean(ReadingStore.class).upsert(batch);
    JsonNode offers =
        recorder
            .get("/api/points/" + register + "/finer?from=2026-01-10&to=2026-01-11&step=1h")
            .expect(200)
            .json();
    assertThat(offers.size()).isEqualTo(1);
    assertThat(offers.path(0).path("pointId").asString()).isEqualTo(power);
    assertThat(new java.math.BigDecimal(offers.path(0).path("use").asString()))
        .isEqualByComparingTo("25.2");
    assertThat(new java.math.BigDecimal(offers.path(0).path("difference").asString()))
        .isEqualByComparingTo("1.2");
  }

  private static boolean isRateSum(JsonNode row, String total) {
    return row.path("item").path("rule").asString().equals("rate-sum")
        && row.path("item").path("pointId").asString().equals(total);
  }

  private static String hours(String point, @Nullable Instant knownAt) {
    String known = knownAt == null ? "" : "&knownAt=" + knownAt;
    JsonNode slots =
        recorder
            .get(
                "/api/points/" + point + "/intervals?from=2026-01-10&to=2026-01-11&step=1h" + known)
            .expect(200)
            .json();
    return slots
        .valueStream()
        .limit(7)
        .map(slot -> slot.path("value").asString())
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private static String meter(String code) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("orgUnitId", server.plantA());
    facts.put("code", code);
    facts.put("nameZh", code);
    facts.put("nameEn", code);
    facts.put("carrier", "electricity");
    facts.put("level", 1);
    facts.put("side", "PRIMARY");
    facts.put("required", true);
    JsonNode made = recorder.post("/api/meters", facts).expect(201).json();
    return made.path("meter").path("id").asString();
  }

  private static String point(
      String code, String kind, String unit, String meter, @Nullable String role) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("orgUnitId", server.plantA());
    facts.put("code", code);
    facts.put("nameZh", code);
    facts.put("nameEn", code);
    facts.put("kind", kind);
    facts.put("unit", unit);
    facts.put("scale", 2);
    facts.put("zone", "Asia/Shanghai");
    String id = recorder.post("/api/points", facts).expect(201).json().path("id").asString();
    Map<String, Object> at = new HashMap<>();
    at.put("pointId", id);
    at.put("role", role);
    recorder.post("/api/meters/" + meter + "/points", at).expect(200);
    return id;
  }
}
