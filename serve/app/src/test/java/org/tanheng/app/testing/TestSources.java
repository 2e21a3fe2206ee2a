// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.testing;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Sources that several tests need. */
public final class TestSources {
  private TestSources() {}

  /** Enters the process source {@code weld} in tCO2 from 2020 on and answers its id. */
  public static String welding(TestClient recorder, UUID unit) {
    return recorder
        .post(
            "/api/sources",
            Map.of(
                "orgUnitId", unit.toString(),
                "code", "weld",
                "nameZh", "焊接",
                "nameEn", "Welding",
                "kind", "process",
                "activityUnit", "tCO2",
                "definition", "{}",
                "validFrom", "2020-01-01",
                "excluded", false))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  /** Enters electricity of the national grid in kWh from 2020 on and answers its id. */
  public static String grid(TestClient recorder, UUID unit, String code) {
    return grid(recorder, unit, code, "kWh");
  }

  /** The same in another unit of energy. */
  public static String grid(TestClient recorder, UUID unit, String code, String activityUnit) {
    return recorder
        .post(
            "/api/sources",
            Map.of(
                "orgUnitId",
                unit.toString(),
                "code",
                code,
                "nameZh",
                code,
                "nameEn",
                code,
                "kind",
                "purchased-electricity",
                "activityUnit",
                activityUnit,
                "definition",
                "{\"factor\":{\"family\":\"cn-grid-average\",\"region\":\"全国\",\"year\":2023}}",
                "validFrom",
                "2020-01-01",
                "excluded",
                false))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  /** The first activity datum of the source in February 2026. */
  public static JsonNode february(TestClient client, UUID unit, String source) {
    return client
        .get("/api/activity?org=" + unit + "&from=2026-02-01&to=2026-03-01")
        .expect(200)
        .json()
        .valueStream()
        .filter(row -> row.path("sourceId").asString().equals(source))
        .findFirst()
        .orElseThrow();
  }
}
