// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestGateways;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Hash;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.TimeRange;
import tools.jackson.databind.JsonNode;

@OnServer
class IngestIT {
  private static final long START = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
  private static final long MINUTE = 60_000;

  private static TestServer server;

  @SignedIn(Role.ADMINISTRATOR)
  private static TestClient keeper;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @Test
  void aBatchSentAgainChangesNothingAndAnotherUnderItsNumberIsRefused() {
    TestClient device = device("gw-1");
    Map<String, Object> batch = batch("life-1", 1, series("kwh", 1, 3, "10.0", "10.5", "11.0"));
    JsonNode answer = device.post("/api/ingest", batch).expect(200).json();
    assertThat(answer.path("readings").asInt()).isEqualTo(3);
    assertThat(answer.path("duplicate").asBoolean()).isFalse();
    assertThat(hashOf("life-1")).isEqualTo(plainHash("kwh", "10.0", "10.5", "11.0"));
    JsonNode again = device.post("/api/ingest", batch).expect(200).json();
    assertThat(again.path("duplicate").asBoolean()).isTrue();
    assertThat(again.path("receivedAt").asString()).isEqualTo(answer.path("receivedAt").asString());
    assertThat(versions(place("gw-1", "kwh"))).isEqualTo(3);
    assertThat(
            device
                .post(
                    "/api/ingest", batch("life-1", 1, series("kwh", 1, 3, "10.0", "10.5", "12.0")))
                .expect(409)
                .findings())
        .containsExactly("ingest-batch-differs");
  }

  /** What a batch is held against when it is sent again, perhaps to a later release. */
  private static String plainHash(String point, String... values) {
    String text = point + "\0";
    for (int i = 0; i < values.length; i++) {
      byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(START + (3 + i) * MINUTE).array();
      text += new String(time, StandardCharsets.ISO_8859_1);
    }
    text += String.join("\0", values) + "\0";
    return Hash.of(text.getBytes(StandardCharsets.ISO_8859_1)).hex();
  }

  private static String hashOf(String epoch) {
    return server
        .bean(DSLContext.class)
        .fetchSingle("select encode(sha256, 'hex') from gateway_batch where epoch = ?", epoch)
        .into(String.class);
  }

  @Test
  void aRefusalForTheContentIsShownAtItsGateway() {
    TestClient device = device("gw-refused");
    assertThat(
            device
                .post("/api/ingest", batch("a", 1, series("p\u0000q", 1, 0, "1")))
                .expect(422)
                .findings())
        .containsExactly("text-control");
    assertThat(gateway("gw-refused").path("state").path("error").asString())
        .contains("text-control");
  }

  @Test
  void aValueOfAHugeExponentIsRefusedBeforeItFillsTheMemory() {
    TestClient device = device("gw-huge");
    for (String value : List.of("1E+999999999", "1E-999999999", "1e1001")) {
      assertThat(
              device
                  .post("/api/ingest", batch("a", 1, series("kwh", 1, 0, value)))
                  .expect(400)
                  .findings())
          .containsExactly("value-type");
    }
  }

  @Test
  void aClockThatCannotBeKeptRefusesNoReadings() {
    TestClient device = device("gw-clock");
    var batch = batch("a", 1, series("kwh", 1, 0, "1.0"));
    Map<String, Object> clock = new HashMap<>();
    clock.putAll(Map.of("device", "line\u00001", "points", List.of("kwh"), "way", "READ"));
    clock.putAll(Map.of("at", Instant.now().toString(), "aheadMillis", 0, "withinMillis", 500));
    Map<String, Object> after = new HashMap<>(clock);
    after.put("device", "line after it");
    batch.put("clocks", List.of(clock, after));
    assertThat(device.post("/api/ingest", batch).expect(200).json().path("readings").asInt())
        .isEqualTo(1);
    assertThat(
            server
                .bean(DSLContext.class)
                .fetch("select device from clock_offset where device like 'line %'")
                .getValues("device", String.class))
        .containsExactly("line after it");
  }

  @Test
  void aGapInTheNumberingIsSaidOnce() {
    TestClient device = device("gw-2");
    device.post("/api/ingest", batch("a", 1, series("p", 1, 0, "1", "2"))).expect(200);
    device.post("/api/ingest", batch("a", 2, series("p", 8, 5, "3"))).expect(200);
    JsonNode gateway = gateway("gw-2");
    assertThat(gateway.path("state").path("gaps").asInt()).isEqualTo(5);
    assertThat(gateway.path("state").path("error").asString()).contains("sequence-gap");
    assertThat(gateway.path("points").path(0).path("address").path("sequence").asInt())
        .isEqualTo(8);
    assertThat(
            server.bean(org.tanheng.data.evidence.EvidenceRepository.class).ofKind("sequence-gap"))
        .singleElement()
        .satisfies(leaf -> assertThat(leaf.leaf()).contains("\"first\":\"3\"", "\"last\":\"7\""));
  }

  @Test
  void whatCannotBeStoredIsSetAsideAndTheRestIsKept() {
    TestClient device = device("gw-3");
    var body = new HashMap<String, Object>();
    body.put(
        "readings",
        List.of(
            Map.of("point", "t", "time", "2026-01-05T00:00:00Z", "value", "21.5"),
            Map.of("point", "t", "time", "1970-01-01T00:00:00Z", "value", "21.5"),
            Map.of("point", "t", "time", "2026-01-05T00:01:00Z", "value", "1E+40"),
            Map.of("point", "t", "time", "2026-01-05T00:02:00Z", "value", "0.12345678901")));
    JsonNode answer = device.post("/api/ingest", body).expect(200).json();
    assertThat(answer.path("readings").asInt()).isEqualTo(1);
    assertThat(answer.path("findings").size()).isEqualTo(3);
    assertThat(gateway("gw-3").path("points").path(0).path("address").path("refused").asInt())
        .isEqualTo(3);
  }

  @Test
  void whatWasSentBeforeSomebodyLookedBelongsToThePoint() {
    TestClient device = device("gw-4");
    device
        .post("/api/ingest", batch("a", 1, series("main", 1, 0, "100.0", "101.5", "103.5")))
        .expect(200);
    String point =
        recorder
            .post(
                "/api/gateways/"
                    + gateway("gw-4").path("gateway").path("id").asString()
                    + "/points",
                Map.of("address", "main", "facts", point("adopted")))
            .expect(200)
            .json()
            .path("id")
            .asString();
    device.post("/api/ingest", batch("a", 2, series("main", 4, 3, "104.0"))).expect(200);
    JsonNode slots =
        recorder
            .get("/api/points/" + point + "/intervals?from=2026-01-05&to=2026-01-06&step=1d")
            .expect(200)
            .json();
    assertThat(slots.path(0).path("value").asString()).isEqualTo("4.0");
    var moved = new HashMap<String, Object>(Map.of("address", "main", "pointId", point));
    recorder
        .post(
            "/api/gateways/" + gateway("gw-4").path("gateway").path("id").asString() + "/points",
            moved)
        .expect(409);
  }

  @Test
  void readingsOfAnAddressTiedToAnOldPointAreCarriedOver() {
    TestClient device = device("gw-5");
    device.post("/api/ingest", batch("a", 1, series("x", 1, 0, "1", "2"))).expect(200);
    String point =
        recorder.post("/api/points", point("old")).expect(201).json().path("id").asString();
    recorder
        .post(
            "/api/gateways/" + gateway("gw-5").path("gateway").path("id").asString() + "/points",
            Map.of("address", "x", "pointId", point))
        .expect(200);
    device.post("/api/ingest", batch("a", 2, series("x", 3, 2, "3"))).expect(200);
    assertThat(versions(point)).isEqualTo(3);
  }

  @Test
  void aKeyOpensOnlyWhileItIsInForce() {
    TestClient device = device("gw-6");
    device.post("/api/ingest", Map.of("readings", List.of())).expect(200);
    device.get("/api/points").expect(401);
    String id = gateway("gw-6").path("gateway").path("id").asString();
    recorder.post("/api/gateways/" + id + "/revoke", Map.of()).expect(403);
    keeper.post("/api/gateways/" + id + "/revoke", Map.of()).expect(204);
    assertThat(device.post("/api/ingest", Map.of("readings", List.of())).expect(401).findings())
        .containsExactly("device-key");
    recorder.post("/api/ingest", Map.of("readings", List.of())).expect(401);
  }

  @Test
  void rollupsFollowWithoutBeingAsked() throws InterruptedException {
    TestClient device = device("gw-7");
    device.post("/api/ingest", batch("a", 1, series("r", 1, 0, "0", "60"))).expect(200);
    String place = place("gw-7", "r");
    adopt("gw-7", "r", "rolled");
    var rollups = server.bean(ReadingStore.class).rollups();
    Instant end = Instant.now().plus(Duration.ofSeconds(90));
    while (rollups.get(place, java.time.YearMonth.of(2026, 1)).isEmpty()
        && Instant.now().isBefore(end)) {
      Thread.sleep(200);
    }
    assertThat(rollups.get(place, java.time.YearMonth.of(2026, 1))).isPresent();
  }

  private static void adopt(String gateway, String address, String code) {
    recorder
        .post(
            "/api/gateways/" + gateway(gateway).path("gateway").path("id").asString() + "/points",
            Map.of("address", address, "facts", point(code)))
        .expect(200);
  }

  private static TestClient device(String code) {
    return server.anonymous().bearing(TestGateways.key(keeper, server.plantA().toString(), code));
  }

  private static Map<String, Object> batch(String epoch, int number, Map<String, Object> series) {
    var batch = new HashMap<String, Object>();
    batch.put("epoch", epoch);
    batch.put("number", number);
    batch.put("series", List.of(series));
    return batch;
  }

  private static Map<String, Object> series(
      String point, int sequence, int minute, String... values) {
    var series = new HashMap<String, Object>();
    series.put("point", point);
    series.put("sequence", sequence);
    series.put(
        "times",
        java.util.stream.IntStream.range(0, values.length)
            .mapToObj(i -> START + (minute + i) * MINUTE)
            .toList());
    series.put("values", List.of(values));
    return series;
  }

  private static Map<String, Object> point(String code) {
    return Map.of(
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
        "Asia/Shanghai");
  }

  private static JsonNode gateway(String code) {
    return keeper
        .get("/api/gateways?org=" + server.plantA())
        .json()
        .valueStream()
        .filter(g -> g.path("gateway").path("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String place(String gateway, String address) {
    return gateway(gateway)
        .path("points")
        .valueStream()
        .map(p -> p.path("address"))
        .filter(p -> p.path("address").asString().equals(address))
        .findFirst()
        .orElseThrow()
        .path("pointId")
        .asString();
  }

  private static int versions(String point) {
    int[] count = new int[1];
    server.bean(ReadingStore.class).versions(point, TimeRange.ALWAYS, reading -> count[0]++);
    return count[0];
  }
}
