// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.testing;

import java.util.Map;
import java.util.UUID;

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
}
