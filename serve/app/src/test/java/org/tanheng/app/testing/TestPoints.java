// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Points with a value an hour, and what months and sources make of them. */
public final class TestPoints {
  private TestPoints() {}

  /** Facts common to every point, in kWh to the tenth. */
  public static Map<String, Object> facts(UUID unit, String code) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", unit.toString());
    facts.put("code", code);
    facts.put("nameZh", code);
    facts.put("nameEn", code);
    facts.put("unit", "kWh");
    facts.put("scale", 1);
    facts.put("zone", "Asia/Shanghai");
    return facts;
  }

  /** Enters a point of hourly values and answers its id. */
  public static String hourly(TestClient recorder, UUID unit, String code, String measure) {
    Map<String, Object> facts = facts(unit, code);
    facts.put("kind", "INTERVAL");
    facts.put("step", "1h");
    facts.put("unit", measure);
    return recorder.post("/api/points", facts).expect(201).json().path("id").asString();
  }

  /** The month's value of 2026, as known now or at an instant. */
  public static String month(
      TestClient client, String point, int month, @Nullable Instant knownAt) {
    String range = "?from=2026-0" + month + "-01&to=2026-0" + (month + 1) + "-01&step=1mo";
    return client
        .get(
            "/api/points/"
                + point
                + "/intervals"
                + range
                + (knownAt == null ? "" : "&knownAt=" + knownAt))
        .expect(200)
        .json()
        .path(0)
        .path("value")
        .asString();
  }

  /** Feeds February 2026 of the source from the point. */
  public static void use(TestClient recorder, String point, String source) {
    recorder
        .post(
            "/api/points/" + point + "/use",
            Map.of("sourceId", source, "first", "2026-02", "last", "2026-02"))
        .expect(200);
  }
}
