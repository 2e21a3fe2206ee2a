// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestGateways;
import org.tanheng.app.testing.TestPoints;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

/** A gateway tells what the clock of a meter behind it showed on two days, to the nanosecond. */
@OnServer
class ClockIT {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private static TestServer server;

  @SignedIn(Role.ADMINISTRATOR)
  private static TestClient keeper;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @Test
  void offsetsAreKeptShownAndJudged() throws InterruptedException {
    JsonNode gateway = TestGateways.enter(keeper, server.plantA().toString(), "clocks");
    TestClient device = server.anonymous().bearing(gateway.path("key").asString());
    String meter = meter();
    send(device, List.of());
    adopt(gateway.path("gateway").path("id").asString(), meter);
    var clocks = List.of(clock(1, 3_000), clock(0, 95_000));
    DSLContext sql = server.bean(DSLContext.class);
    sql.execute("alter table quality_item rename to quality_item_away");
    try {
      send(device, clocks);
      send(device, clocks);
      Thread.sleep(4_000); // in which they are looked at once, in vain
    } finally {
      sql.execute("alter table quality_item_away rename to quality_item");
    }
    JsonNode told = recorder.get("/api/meters/" + meter + "/clocks?" + days()).expect(200).json();
    assertThat(told.size()).isEqualTo(2);
    assertThat(told.path(0).path("aheadMillis").asLong()).isEqualTo(95_000);
    assertThat(told.path(0).path("secondsPerDay").asDouble()).isEqualTo(92.0);
    assertThat(told.path(0).path("way").asString()).isEqualTo("READ");
    assertThat(told.path(1).path("secondsPerDay").isNull()).isTrue();
    String item = item();
    Instant end = Instant.now().plus(Duration.ofSeconds(90));
    while (item.isEmpty() && Instant.now().isBefore(end)) {
      Thread.sleep(200);
      item = item();
    }
    assertThat(item).isEqualTo("95.0 s ahead, 92.0 s a day");
  }

  private static void send(TestClient device, List<Map<String, Object>> clocks) {
    device
        .post(
            "/api/ingest",
            Map.of(
                "series",
                List.of(
                    Map.of(
                        "point",
                        "kwh",
                        "times",
                        List.of(NOW.minusSeconds(60).toEpochMilli()),
                        "values",
                        List.of("1.0"))),
                "clocks",
                clocks))
        .expect(200);
  }

  private static Map<String, Object> clock(int daysAgo, long aheadMillis) {
    return Map.of(
        "device",
        "line/000000000161",
        "points",
        List.of("kwh"),
        "at",
        NOW.minus(daysAgo, ChronoUnit.DAYS).plusNanos(123_456_400).toString(),
        "aheadMillis",
        aheadMillis,
        "withinMillis",
        500,
        "way",
        "READ");
  }

  private static String meter() {
    return recorder
        .post(
            "/api/meters",
            Map.of(
                "orgUnitId",
                server.plantA(),
                "code",
                "clocked",
                "nameZh",
                "clocked",
                "nameEn",
                "clocked",
                "carrier",
                "electricity",
                "level",
                3,
                "side",
                "PRIMARY",
                "required",
                true))
        .expect(201)
        .json()
        .path("meter")
        .path("id")
        .asString();
  }

  private static void adopt(String gateway, String meter) {
    Map<String, Object> facts = new HashMap<>(TestPoints.facts(server.plantA(), "clocked-kwh"));
    facts.put("kind", "REGISTER");
    String point =
        recorder
            .post("/api/gateways/" + gateway + "/points", Map.of("address", "kwh", "facts", facts))
            .expect(200)
            .json()
            .path("id")
            .asString();
    recorder.post("/api/meters/" + meter + "/points", Map.of("pointId", point)).expect(200);
  }

  private static String days() {
    return "from="
        + NOW.minus(5, ChronoUnit.DAYS).toString().substring(0, 10)
        + "&to="
        + NOW.plus(2, ChronoUnit.DAYS).toString().substring(0, 10);
  }

  private static String item() {
    return recorder
        .get("/api/quality/items?org=" + server.plantA() + "&" + days())
        .expect(200)
        .json()
        .valueStream()
        .map(row -> row.path("item"))
        .filter(item -> item.path("rule").asString().equals("clock"))
        .map(item -> item.path("got").asString())
        .findFirst()
        .orElse("");
  }
}
