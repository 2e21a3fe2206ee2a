// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

@OnServer
class ReviewIT {

  private static final String YAML =
      """
      organisation: Works
      period: %1$d-01-01/%2$d-01-01
      method: ghg-protocol
      sources:
        - id: grid
          kind: purchased-electricity
          activity: { value: "%3$s", unit: MWh }
          factor: %4$s
        - id: gas
          kind: stationary-combustion
          fuel: natural gas
          activity: { value: "%5$s", unit: TJ(NCV) }
        - id: gears
          kind: output
          activity: { value: "%6$s", unit: t }
      """;
  private static final String OWN = "{ value: 0.5 tCO2/MWh, source: contract }";
  private static final String NATIONAL = "{ family: cn-grid-average, region: 全国, year: 2023 }";

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn({Role.MANAGER, Role.REVIEWER})
  private static TestClient manager;

  @Test
  void aYearIsHeldAgainstTheOneBefore() {
    post(YAML.formatted(2031, 2032, "100", OWN, "50", "100"));
    String later = post(YAML.formatted(2032, 2033, "105", NATIONAL, "50.1", "120"));
    JsonNode light = light(later);
    assertThat(light.path("before").path("periodStart").asString()).isEqualTo("2031-01-01");
    assertThat(codes(light)).contains("factor-family-changed", "output-up-fuel-flat");
    assertThat(light.path("colour").asString()).isEqualTo("YELLOW");
  }

  @Test
  void dataChangedAfterTheLockAreRed() {
    String source =
        recorder
            .post(
                "/api/sources",
                Map.of(
                    "orgUnitId",
                    server.plantA(),
                    "code",
                    "boiler",
                    "nameZh",
                    "锅炉",
                    "nameEn",
                    "Boiler",
                    "kind",
                    "process",
                    "activityUnit",
                    "tCO2",
                    "validFrom",
                    "2025-01-01",
                    "excluded",
                    false,
                    "definition",
                    "{}"))
            .expect(201)
            .json()
            .path("id")
            .asString();
    String id = post(YAML.formatted(2025, 2026, "100", OWN, "50", "100"));
    move(recorder, id, "SUBMITTED");
    move(manager, id, "REVIEWED");
    move(manager, id, "APPROVED");
    move(manager, id, "LOCKED");
    assertThat(codes(light(id))).doesNotContain("edited-after-lock");
    JsonNode answer =
        recorder
            .put(
                "/api/activity",
                Map.of(
                    "cells",
                    List.of(
                        Map.of(
                            "sourceId",
                            source,
                            "from",
                            "2025-03-01",
                            "to",
                            "2025-04-01",
                            "amount",
                            "7",
                            "quality",
                            "measured",
                            "evidence",
                            "log"))))
            .expect(200)
            .json();
    assertThat(answer.at("/0/findings/0/code").asString())
        .as("said at entry")
        .isEqualTo("edited-after-lock");
    assertThat(answer.at("/0/datum/amount").asString()).as("and taken").isEqualTo("7");
    JsonNode light = light(id);
    assertThat(codes(light)).contains("edited-after-lock");
    assertThat(light.path("colour").asString()).isEqualTo("RED");
    assertThat(light.path("items").path(0).path("colour").asString()).isEqualTo("RED");
  }

  private static String post(String yaml) {
    return recorder
        .post(
            "/api/inventories",
            Map.of("orgUnitId", server.plantA(), "title", "Inventory", "yaml", yaml))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private static void move(TestClient who, String id, String to) {
    who.post("/api/inventories/" + id + "/transition", Map.of("to", to, "comment", "seen"))
        .expect(200);
  }

  private static JsonNode light(String id) {
    return recorder.get("/api/inventories/" + id + "/versions/1/review").expect(200).json();
  }

  private static List<String> codes(JsonNode light) {
    return light
        .path("items")
        .valueStream()
        .map(item -> item.path("finding").path("code").asString())
        .toList();
  }
}
