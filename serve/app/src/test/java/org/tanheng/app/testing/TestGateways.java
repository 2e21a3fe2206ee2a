// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.testing;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Gateways that several tests need. */
public final class TestGateways {
  private TestGateways() {}

  /** Enters a gateway: the answer holds {@code gateway} and its {@code key}. */
  public static JsonNode enter(TestClient admin, String unit, String code) {
    return admin
        .post(
            "/api/gateways",
            Map.of("orgUnitId", unit, "code", code, "nameZh", code, "nameEn", code))
        .expect(201)
        .json();
  }

  /** Enters a gateway and answers its key alone. */
  public static String key(TestClient admin, String unit, String code) {
    return enter(admin, unit, code).path("key").asString();
  }
}
