// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestGateways;
import org.tanheng.app.testing.TestPoints;
import org.tanheng.app.testing.TestServer;
import org.tanheng.app.testing.TestSources;
import org.tanheng.data.security.Role;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;
import tools.jackson.databind.JsonNode;

@OnServer
class QualityIT {
  private static final Instant START = Instant.parse("2025-12-31T16:00:00Z");
  private static final String RANGE = "&from=2026-01-01&to=2026-03-01";
  private static final int SPIKE = 24 * 40 + 12;
  private static final int GAP = 24 * 45;

  private static TestServer server;

  @SignedIn(Role.ADMINISTRATOR)
  private static TestClient keeper;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @Test
  void whatRulesObjectToIsEstimatedInBulkAndWhatWasKnownCanBeToldAgain() {
    String point = TestPoints.hourly(recorder, server.plantA(), "bulk", "kWh");
    fill(point, true);
    JsonNode items = check();
    assertThat(rules(items, "bulk")).contains("spike", "missing");
    String month = TestPoints.month(recorder, point, 2, null);
    Instant before = Instant.now();
    List<Map<String, Object>> orders =
        items
            .valueStream()
            .filter(row -> of(point, row))
            .filter(row -> List.of("spike", "missing").contains(rule(row)))
            .map(row -> estimate(point, row))
            .toList();
    JsonNode effect =
        recorder.post("/api/quality/effect", Map.of("changes", orders)).expect(200).json();
    assertThat(effect.path("readings").asInt()).isEqualTo(7);
    assertThat(effect.path("months").path(0).path("before").asString()).isEqualTo(month);
    String after = effect.path("months").path(0).path("after").asString();
    assertThat(after).isNotEqualTo(month);
    assertThat(TestPoints.month(recorder, point, 2, null)).isEqualTo(month);
    recorder.post("/api/quality/changes", Map.of("changes", orders, "reason", " ")).expect(422);
    JsonNode made =
        recorder
            .post("/api/quality/changes", Map.of("changes", orders, "reason", "line was down"))
            .expect(200)
            .json();
    assertThat(TestPoints.month(recorder, point, 2, null)).isEqualTo(after);
    assertThat(TestPoints.month(recorder, point, 2, before)).isEqualTo(month);
    assertThat(rules(items(false), "bulk")).doesNotContain("spike", "missing");
    assertThat(items(true).toString()).contains("CORRECTED").contains("line was down");
    JsonNode journal = recorder.get("/api/quality/points/" + point + "/changes").expect(200).json();
    assertThat(journal.path(0).path("rules").asString()).contains("weekday");
    String change = made.path(0).path("id").asString();
    String back = "/api/quality/changes/" + change + "/withdraw";
    reviewer.post(back, Map.of("reason", "no")).expect(403);
    recorder.post(back, Map.of("reason", "the file came")).expect(200);
    assertThat(TestPoints.month(recorder, point, 2, null)).isEqualTo(month);
    assertThat(recorder.post(back, Map.of("reason", "again")).expect(409).findings())
        .contains("change-not-in-force");
  }

  @Test
  void anAcceptedItemStaysAccepted() {
    String point = TestPoints.hourly(recorder, server.plantA(), "accepted", "kWh");
    fill(point, true);
    JsonNode spike =
        check()
            .valueStream()
            .filter(row -> text(row, "rule").equals("spike") && of(point, row))
            .findFirst()
            .orElseThrow();
    var body = Map.of("items", List.of(text(spike, "id")), "reason", "a test of the press");
    reviewer.post("/api/quality/accept", body).expect(403);
    JsonNode count = recorder.post("/api/quality/accept", body).expect(200).json();
    assertThat(count.path("accepted").asInt()).isEqualTo(1);
    assertThat(check().valueStream().filter(row -> of(point, row)).map(QualityIT::rule))
        .doesNotContain("spike");
  }

  @Test
  void daysShowWhatIsKnownAndWhatIsOpen() {
    String point = TestPoints.hourly(recorder, server.plantA(), "days", "kWh");
    fill(point, false);
    check();
    JsonNode days =
        recorder
            .get("/api/quality/days?org=" + server.plantA() + RANGE)
            .expect(200)
            .json()
            .valueStream()
            .filter(row -> row.path("pointId").asString().equals(point))
            .findFirst()
            .orElseThrow()
            .path("days");
    assertThat(days.size()).isEqualTo(59);
    assertThat(days.path(0).path("coverage").asString()).isEqualTo("1.0000");
    JsonNode gap = days.path(GAP / 24);
    assertThat(gap.path("coverage").asString()).isEqualTo("0.7500");
    assertThat(gap.path("items").asInt()).isEqualTo(1);
  }

  @Test
  void lateReadingsMakeActivityDataAgainAndTheOldStay() throws InterruptedException {
    String point = TestPoints.hourly(recorder, server.plantA(), "late", "kWh");
    fill(point, false);
    String source = TestSources.grid(recorder, server.plantA(), "late-source");
    TestPoints.use(recorder, point, source);
    JsonNode before = TestSources.february(recorder, server.plantA(), source);
    assertThat(before.path("note").asString()).contains("missing");
    TestClient device = device("gw-late", point);
    push(device, 0, "2.5");
    JsonNode after = before;
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (after.path("id").equals(before.path("id")) && Instant.now().isBefore(end)) {
      Thread.sleep(300);
      after = TestSources.february(recorder, server.plantA(), source);
    }
    assertThat(number(after))
        .isEqualByComparingTo(number(before).add(new java.math.BigDecimal("2.5")));
    assertThat(after.path("supersedes")).isEqualTo(before.path("id"));
    JsonNode history =
        recorder.get("/api/activity/" + after.path("id").asString()).expect(200).json();
    assertThat(history.toString()).contains(before.path("id").asString());
  }

  @Test
  void approvedDataStayAndTheQueueSaysSo() throws InterruptedException {
    String point = TestPoints.hourly(recorder, server.plantA(), "approved", "kWh");
    fill(point, false);
    String source = TestSources.grid(recorder, server.plantA(), "approved-source");
    TestPoints.use(recorder, point, source);
    JsonNode before = TestSources.february(recorder, server.plantA(), source);
    for (String state : List.of("REVIEWED", "APPROVED")) {
      reviewerOrManager(state)
          .post(
              "/api/activity/review",
              Map.of("ids", List.of(before.path("id").asString()), "to", state))
          .expect(200);
    }
    push(device("gw-approved", point), 1, "2.5");
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!rules(items(false), "approved").contains("late-data") && Instant.now().isBefore(end)) {
      Thread.sleep(300);
    }
    JsonNode item =
        items(false)
            .valueStream()
            .filter(row -> rule(row).equals("late-data"))
            .findFirst()
            .orElseThrow();
    assertThat(item.path("item").path("wanted").asString()).contains("approved");
    assertThat(TestSources.february(recorder, server.plantA(), source).path("id"))
        .isEqualTo(before.path("id"));
  }

  @Test
  void aReadingByHandIsComparedAndEnteredOnce() {
    Map<String, Object> facts = TestPoints.facts(server.plantA(), "by-hand");
    facts.put("kind", "REGISTER");
    String point = recorder.post("/api/points", facts).expect(201).json().path("id").asString();
    ReadingBatch batch = new ReadingBatch(Instant.now().minusSeconds(3600));
    for (int i = 0; i < 20; i++) {
      batch.add(
          point, START.plusSeconds(86_400L * i).toEpochMilli(), 1000 + 24 * i, 1, Quality.MEASURED);
    }
    server.bean(ReadingStore.class).upsert(batch);
    var entry = new HashMap<String, Object>();
    entry.put("id", UUID.randomUUID().toString());
    entry.put("pointId", point);
    entry.put("time", START.plusSeconds(86_400L * 20).toString());
    entry.put("value", "1148.0");
    entry.put("confirmed", false);
    JsonNode looks = recorder.post("/api/quality/entries", entry).expect(200).json();
    assertThat(looks.path("entered").asBoolean()).isFalse();
    assertThat(looks.path("findings").toString())
        .contains("reading-implausible")
        .contains("at most");
    entry.put("value", "148.0");
    JsonNode entered = recorder.post("/api/quality/entries", entry).expect(200).json();
    assertThat(entered.path("entered").asBoolean()).isTrue();
    JsonNode again = recorder.post("/api/quality/entries", entry).expect(200).json();
    assertThat(again.path("duplicate").asBoolean()).isTrue();
    JsonNode journal = recorder.get("/api/quality/points/" + point + "/changes").expect(200).json();
    assertThat(journal.size()).isEqualTo(1);
    assertThat(journal.path(0).path("kind").asString()).isEqualTo("ENTRY");
    reviewer.post("/api/quality/entries", entry).expect(403);
  }

  @Test
  void aPointSaysWhatItFeeds() {
    String point = TestPoints.hourly(recorder, server.plantA(), "feeding", "kWh");
    fill(point, false);
    TestPoints.use(recorder, point, TestSources.grid(recorder, server.plantA(), "fed-source"));
    JsonNode feeds = recorder.get("/api/quality/points/" + point + "/feeds").expect(200).json();
    assertThat(feeds.path("sources").path(0).path("code").asString()).isEqualTo("fed-source");
    assertThat(feeds.path("sources").path(0).path("data").asInt()).isEqualTo(1);
  }

  @Test
  void rulesOfAUnitHoldForItsPointsAndCanBeTakenBack() {
    String point = TestPoints.hourly(recorder, server.plantA(), "ruled", "kWh");
    fill(point, true);
    assertThat(rules(check(), "ruled")).contains("spike");
    TestClient manager = server.user("rule-manager", server.plantA(), Role.MANAGER);
    JsonNode shown = manager.get("/api/quality/rules?org=" + server.plantA()).expect(200).json();
    assertThat(shown.path("ownerId").isNull()).isTrue();
    Map<String, Object> order = order(shown, "1000");
    recorder.put("/api/quality/rules", order).expect(403);
    JsonNode own = manager.put("/api/quality/rules", order).expect(200).json();
    assertThat(own.path("ownerId").asString()).isEqualTo(server.plantA().toString());
    assertThat(own.path("checks").path(0).path("numbers").path("times").asString())
        .isEqualTo("1000");
    assertThat(rules(check(), "ruled")).doesNotContain("spike").contains("missing");
    assertThat(keeper.get("/api/audit?action=quality-rules").expect(200).json().toString())
        .contains("rule-manager");
    assertThat(manager.put("/api/quality/rules", order(shown, "-1")).expect(422).findings())
        .contains("vee-rule-invalid");
    Map<String, Object> back = new HashMap<>();
    back.put("org", server.plantA());
    back.put("reason", "as before");
    JsonNode inherited = manager.put("/api/quality/rules", back).expect(200).json();
    assertThat(inherited.path("ownerId").isNull()).isTrue();
    assertThat(inherited.path("before").size()).isEqualTo(2);
    assertThat(rules(check(), "ruled")).contains("spike");
  }

  private static Map<String, Object> order(JsonNode shown, String times) {
    List<Map<String, Object>> checks = new java.util.ArrayList<>();
    for (JsonNode rule : shown.path("checks")) {
      Map<String, Object> numbers = new HashMap<>();
      rule.path("numbers").properties().forEach(n -> numbers.put(n.getKey(), n.getValue()));
      if (rule.path("check").asString().equals("spike")) {
        numbers.put("times", times);
      }
      checks.add(
          Map.of(
              "check",
              rule.path("check").asString(),
              "on",
              true,
              "severity",
              "ERROR",
              "numbers",
              numbers));
    }
    return Map.of(
        "org",
        server.plantA(),
        "checks",
        checks,
        "fills",
        List.of(Map.of("id", "linear", "on", true, "hours", 24, "leastDonors", 0)),
        "reason",
        "a press with long peaks");
  }

  private static TestClient reviewerOrManager(String state) {
    return state.equals("REVIEWED")
        ? reviewer
        : server.user("manager" + UUID.randomUUID(), server.plantA(), Role.MANAGER);
  }

  private static java.math.BigDecimal number(JsonNode datum) {
    return new java.math.BigDecimal(datum.path("amount").asString());
  }

  /** Sixty days of hours, six of them missing; with a spike of a hundred times. */
  private static void fill(String point, boolean spike) {
    ReadingBatch batch = new ReadingBatch(Instant.now().minusSeconds(3600));
    for (int i = 0; i < 24 * 59; i++) {
      long use = i % 24 < 8 ? 10 : 40;
      if (i < GAP || i >= GAP + 6) {
        long value = spike && i == SPIKE ? use * 100 : use;
        batch.add(point, START.plusSeconds(3600L * i).toEpochMilli(), value, 1, Quality.MEASURED);
      }
    }
    server.bean(ReadingStore.class).upsert(batch);
  }

  private static void push(TestClient device, int hour, String value) {
    var reading =
        Map.of("point", "main", "time", START.plusSeconds(3600L * (GAP + hour)), "value", value);
    device.post("/api/ingest", Map.of("readings", List.of(reading))).expect(200);
  }

  private static JsonNode check() {
    var look = Map.of("org", server.plantA(), "from", "2026-01-01", "to", "2026-03-01");
    return recorder.post("/api/quality/check", look).expect(200).json();
  }

  private static JsonNode items(boolean settled) {
    return recorder
        .get("/api/quality/items?org=" + server.plantA() + RANGE + "&settled=" + settled)
        .expect(200)
        .json();
  }

  private static String text(JsonNode row, String key) {
    return row.path("item").path(key).asString();
  }

  private static String rule(JsonNode row) {
    return text(row, "rule");
  }

  private static boolean of(String point, JsonNode row) {
    return text(row, "pointId").equals(point);
  }

  private static List<String> rules(JsonNode items, String code) {
    return items
        .valueStream()
        .filter(row -> row.path("point").path("code").asString().equals(code))
        .map(QualityIT::rule)
        .toList();
  }

  private static Map<String, Object> estimate(String point, JsonNode row) {
    return Map.of(
        "pointId",
        point,
        "kind",
        "ESTIMATE",
        "from",
        text(row, "startsAt"),
        "to",
        text(row, "endsAt"),
        "itemId",
        text(row, "id"));
  }

  private static TestClient device(String code, String point) {
    JsonNode made = TestGateways.enter(keeper, server.plantA().toString(), code);
    TestClient device = server.anonymous().bearing(made.path("key").asString());
    var early = Map.of("point", "main", "time", START.minusSeconds(3600), "value", "1");
    device.post("/api/ingest", Map.of("readings", List.of(early))).expect(200);
    recorder
        .post(
            "/api/gateways/" + made.path("gateway").path("id").asString() + "/points",
            Map.of("address", "main", "pointId", point))
        .expect(200);
    return device;
  }
}
