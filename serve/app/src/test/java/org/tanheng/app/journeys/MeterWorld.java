// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.journeys;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;
import tools.jackson.databind.JsonNode;

/** Points with two months of readings: hours with a spike and a gap, and a counter read by hand. */
final class MeterWorld {
  private static final Instant START = Instant.parse("2025-12-31T16:00:00Z");
  private static final int HOURS = 24 * 59;
  private static final int SPIKE = 24 * 40 + 12;
  private static final int GAP = 24 * 45;

  private MeterWorld() {}

  static void prepare(TestServer server, TestClient recorder, UUID plant) {
    String hours = point(recorder, plant, "press", "冲压线电量", "Press line", "INTERVAL");
    String counter = point(recorder, plant, "water", "水表", "Water meter", "REGISTER");
    ReadingBatch batch = new ReadingBatch(Instant.now().minusSeconds(3600));
    for (int i = 0; i < HOURS; i++) {
      long use = i % 24 < 8 ? 10 : 40;
      if (i < GAP || i >= GAP + 6) {
        long time = START.plusSeconds(3600L * i).toEpochMilli();
        batch.add(hours, time, i == SPIKE ? use * 100 : use, 1, Quality.MEASURED);
      }
    }
    Instant day = Instant.now().minusSeconds(86_400L * 30);
    for (int i = 0; i < 30; i++) {
      long time = day.plusSeconds(86_400L * i).toEpochMilli();
      batch.add(counter, time, 1000 + 24 * i, 1, Quality.MEASURED);
    }
    server.bean(ReadingStore.class).upsert(batch);
  }

  /** A meter for each of the points; the electric one was programmed once. */
  static void meters(TestServer server, TestClient recorder, UUID plant) {
    for (JsonNode point : recorder.get("/api/points?org=" + plant).expect(200).json()) {
      boolean water = point.path("unit").asString().equals("m3");
      var facts = new HashMap<String, Object>();
      facts.put("orgUnitId", plant.toString());
      facts.put("code", water ? "W-1" : "EL-1");
      facts.put("nameZh", water ? "给水总表" : "进线总表");
      facts.put("nameEn", water ? "Water main" : "Incoming feeder");
      facts.put("carrier", water ? "water" : "electricity");
      facts.put("level", 1);
      facts.put("side", "PRIMARY");
      facts.put("required", true);
      String meter =
          recorder
              .post("/api/meters", facts)
              .expect(201)
              .json()
              .path("meter")
              .path("id")
              .asString();
      recorder
          .post("/api/meters/" + meter + "/points", Map.of("pointId", point.path("id").asString()))
          .expect(200);
      if (!water) {
        String event = point(recorder, plant, "programmed", "编程", "Programmed", "EVENT");
        ReadingBatch batch = new ReadingBatch(Instant.now().minusSeconds(3600));
        batch.add(event, START.plusSeconds(86_400).toEpochMilli(), 3, 0, Quality.MEASURED);
        batch.add(event, START.plusSeconds(90_000).toEpochMilli(), 4, 0, Quality.MEASURED);
        server.bean(ReadingStore.class).upsert(batch);
        recorder.post("/api/meters/" + meter + "/points", Map.of("pointId", event)).expect(200);
      }
    }
  }

  private static String point(
      TestClient recorder, UUID plant, String code, String zh, String en, String kind) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", plant.toString());
    facts.put("code", code);
    facts.put("nameZh", zh);
    facts.put("nameEn", en);
    facts.put("kind", kind);
    facts.put("unit", kind.equals("REGISTER") ? "m3" : kind.equals("EVENT") ? "1" : "kWh");
    facts.put("scale", kind.equals("EVENT") ? 0 : 1);
    facts.put("step", kind.equals("REGISTER") ? "1d" : "1h");
    facts.put("zone", "Asia/Shanghai");
    return recorder.post("/api/points", facts).expect(201).json().path("id").asString();
  }
}
