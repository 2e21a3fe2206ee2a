// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestPoints;
import org.tanheng.app.testing.TestServer;
import org.tanheng.app.testing.TestSources;
import org.tanheng.data.security.Role;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;
import tools.jackson.databind.JsonNode;

@OnServer
class VirtualIT {
  private static final Instant START = Instant.parse("2026-01-31T16:00:00Z");
  private static final String MONTH = "?from=2026-02-01&to=2026-03-01";

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @Test
  void theRestOfAMeterIsMeasuredTracedAndChangedWithItsInputs() throws InterruptedException {
    String main = point("main", "kWh", 3_000);
    String press = point("press", "kWh", 1_250);
    String rest = virtual("rest", "main - press", Map.of("main", main, "press", press));
    assertThat(TestPoints.month(recorder, rest, 2, null)).isEqualTo("117600.0");
    String twice = virtual("twice", "2 * rest", Map.of("rest", rest));
    assertThat(TestPoints.month(recorder, twice, 2, null)).isEqualTo("235200.0");
    JsonNode trace =
        recorder.get("/api/virtual-meters/" + twice + "/trace" + MONTH).expect(200).json();
    assertThat(trace.path("rule").asString()).isEqualTo("2 * rest");
    JsonNode deep = trace.path("inputs").path(0);
    assertThat(deep.path("rule").asString()).isEqualTo("main - press");
    assertThat(deep.path("inputs").path(1).path("value").path("value").asString())
        .isEqualTo("84000.0");
    String source = TestSources.grid(recorder, server.plantA(), "virtual-source");
    TestPoints.use(recorder, twice, source);
    assertThat(TestSources.february(recorder, server.plantA(), source).path("amount").asString())
        .startsWith("235200");
    write(press, 5, 5_250, Instant.now());
    Instant end = Instant.now().plus(Duration.ofSeconds(90));
    while (!TestSources.february(recorder, server.plantA(), source)
            .path("amount")
            .asString()
            .startsWith("234400")
        && Instant.now().isBefore(end)) {
      Thread.sleep(300);
    }
    assertThat(TestSources.february(recorder, server.plantA(), source).path("amount").asString())
        .startsWith("234400");
    assertThat(TestPoints.month(recorder, twice, 2, null)).isEqualTo("234400.0");
    Map<String, Object> other = facts("rest", "main - press / 2", inputs(main, press));
    recorder.put("/api/virtual-meters/" + rest, other).expect(422);
    other.put("reason", "half of the press is the neighbour's");
    reviewer.put("/api/virtual-meters/" + rest, other).expect(403);
    Instant before = Instant.now();
    JsonNode changed = recorder.put("/api/virtual-meters/" + rest, other).expect(200).json();
    assertThat(changed.path("before").path(0).path("formula").asString()).isEqualTo("main - press");
    assertThat(TestPoints.month(recorder, rest, 2, null)).isEqualTo("159400.0");
    assertThat(TestPoints.month(recorder, rest, 2, before)).isEqualTo("117200.0");
    end = Instant.now().plus(Duration.ofSeconds(90));
    while (!TestSources.february(recorder, server.plantA(), source)
            .path("amount")
            .asString()
            .startsWith("318800")
        && Instant.now().isBefore(end)) {
      Thread.sleep(300);
    }
    assertThat(TestSources.february(recorder, server.plantA(), source).path("amount").asString())
        .startsWith("318800");
  }

  @Test
  void theEffectOfAnEditOnThoseThatReadThePointIsShownBeforeItIsSaved() {
    String main = point("main-3", "kWh", 3_000);
    String press = point("press-3", "kWh", 1_250);
    String rest = virtual("rest-3", "main - press", Map.of("main", main, "press", press));
    String twice = virtual("twice-3", "2 * rest", Map.of("rest", rest));
    String source = TestSources.grid(recorder, server.plantA(), "effect-source");
    TestPoints.use(recorder, twice, source);
    Map<String, Object> edit =
        Map.of(
            "pointId",
            press,
            "kind",
            "EDIT",
            "values",
            List.of(Map.of("time", START.toString(), "value", "225")));
    JsonNode effect =
        recorder.post("/api/quality/effect", Map.of("changes", List.of(edit))).expect(200).json();
    assertThat(effect.path("months").valueStream().map(VirtualIT::moved))
        .containsExactly(
            "press-3 84000.0 > 84100.0",
            "rest-3 117600.0 > 117500.0",
            "twice-3 235200.0 > 235000.0");
    JsonNode datum = effect.path("data").path(0);
    assertThat(effect.path("data").size()).isEqualTo(1);
    assertThat(datum.path("after").asString()).startsWith("235000");
    assertThat(TestPoints.month(recorder, rest, 2, null))
        .as("nothing is saved")
        .isEqualTo("117600.0");
  }

  private static String moved(JsonNode sum) {
    return sum.path("code").asString()
        + " "
        + sum.path("before").asString()
        + " > "
        + sum.path("after").asString();
  }

  @Test
  void circlesWrongUnitsAndReadingsForAFormulaAreRefused() {
    String main = point("main-2", "kWh", 1_000);
    String water = point("water-2", "m3", 1_000);
    String one = virtual("one", "2 * main", Map.of("main", main));
    String two = virtual("two", "one + one", Map.of("one", one));
    var circle = facts("one", "main + two", Map.of("main", main, "two", two));
    circle.put("reason", "a slip");
    var refused = recorder.put("/api/virtual-meters/" + one, circle).expect(422);
    assertThat(refused.findings()).contains("virtual-cycle");
    assertThat(refused.json().toString()).contains("two -> one -> two").doesNotContain(two);
    var mixed = facts("mixed", "main + water", Map.of("main", main, "water", water));
    assertThat(recorder.post("/api/virtual-meters", mixed).expect(422).findings())
        .contains("unit-dimension");
    var unknown =
        facts("nobody", "main + x", Map.of("main", main, "x", UUID.randomUUID().toString()));
    assertThat(recorder.post("/api/virtual-meters", unknown).expect(422).findings())
        .contains("virtual-point-unknown");
    var edit =
        Map.of(
            "changes",
            List.of(
                Map.of(
                    "pointId",
                    one,
                    "kind",
                    "EDIT",
                    "values",
                    List.of(Map.of("time", START.toString(), "value", "1")))),
            "reason",
            "no");
    assertThat(recorder.post("/api/quality/changes", edit).expect(422).findings())
        .contains("point-virtual");
  }

  private static List<Map<String, String>> list(Map<String, String> inputs) {
    var list = new ArrayList<Map<String, String>>();
    inputs.forEach((name, id) -> list.add(Map.of("name", name, "pointId", id)));
    return list;
  }

  private static Map<String, String> inputs(String main, String press) {
    return Map.of("main", main, "press", press);
  }

  private static Map<String, Object> facts(
      String code, String formula, Map<String, String> inputs) {
    Map<String, Object> facts = TestPoints.facts(server.plantA(), code);
    facts.put("formula", formula);
    facts.put("inputs", list(inputs));
    return facts;
  }

  private static String virtual(String code, String formula, Map<String, String> inputs) {
    return recorder
        .post("/api/virtual-meters", facts(code, formula, inputs))
        .expect(201)
        .json()
        .path("point")
        .path("id")
        .asString();
  }

  /** A point with the same value in each hour of February, in tenths. */
  private static String point(String code, String unit, long tenths) {
    String id = TestPoints.hourly(recorder, server.plantA(), code, unit);
    ReadingBatch batch = new ReadingBatch(Instant.now().minusSeconds(3600));
    for (int hour = 0; hour < 24 * 28; hour++) {
      batch.add(id, START.plusSeconds(3600L * hour).toEpochMilli(), tenths, 1, Quality.MEASURED);
    }
    server.bean(ReadingStore.class).upsert(batch);
    return id;
  }

  private static void write(String point, int hour, long tenths, Instant received) {
    ReadingBatch batch = new ReadingBatch(received);
    batch.add(point, START.plusSeconds(3600L * hour).toEpochMilli(), tenths, 1, Quality.MEASURED);
    server.bean(ReadingStore.class).upsert(batch);
  }
}
