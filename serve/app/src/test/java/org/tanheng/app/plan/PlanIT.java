// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
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
class PlanIT {

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @Test
  void thePlanCanBeReadAsItWasAtAnyTime() {
    JsonNode made = recorder.post("/api/control-plan", facts(null)).expect(201).json();
    String before = made.path("knownAt").asString();
    Map<String, Object> facts = facts(null);
    facts.put("frequency", "daily");
    JsonNode revised = revise(made, facts).expect(200).json();
    assertThat(revise(made, facts).expect(409).findings()).containsExactly("plan-changed");
    assertThat(plan("").path(0).path("frequency").asString()).isEqualTo("daily");
    assertThat(plan("&at=" + before).path(0).path("frequency").asString()).isEqualTo("monthly");
    recorder
        .post(
            "/api/control-plan/" + made.path("id").asString() + "/remove",
            Map.of("basedOn", revised.path("versionId").asLong(), "reason", "boiler sold"))
        .expect(200);
    assertThat(plan("").isEmpty()).isTrue();
    JsonNode history =
        recorder
            .get("/api/control-plan/" + made.path("id").asString() + "/history")
            .expect(200)
            .json();
    assertThat(history.size()).isEqualTo(3);
    assertThat(plan("&at=" + Instant.now().plusSeconds(60)).isEmpty()).isTrue();
  }

  @Test
  void whatThePlanNeedsIsAskedFor() {
    Map<String, Object> facts = facts(null);
    facts.put("method", "MEASURED");
    facts.put("missingData", " ");
    facts.put("reviewer", "Li");
    facts.put("responsible", "Li");
    facts.put("calibratedOn", "2023-05-01");
    facts.put("calibrationDue", "2022-05-01");
    assertThat(recorder.post("/api/control-plan", facts).expect(422).findings())
        .containsExactly("text-length", "four-eyes", "plan-instrument-missing", "period-order");
  }

  @Test
  void anExpiredCertificateTurnsTheBoardRed() {
    var source = new HashMap<String, Object>();
    source.put("orgUnitId", server.plantA().toString());
    source.put("code", "weld");
    source.put("nameZh", "weld");
    source.put("nameEn", "weld");
    source.put("kind", "process");
    source.put("activityUnit", "tCO2");
    source.put("definition", "{}");
    source.put("validFrom", "2020-01-01");
    source.put("excluded", false);
    String id = recorder.post("/api/sources", source).expect(201).json().path("id").asString();
    recorder
        .put(
            "/api/activity",
            Map.of(
                "cells",
                List.of(
                    Map.of(
                        "sourceId", id, "from", "2023-01-01", "to", "2023-02-01", "amount", "3"))))
        .expect(200);
    assertThat(colour()).isEqualTo("YELLOW");
    Map<String, Object> facts = facts(id);
    facts.put("calibrationDue", "2023-01-30");
    JsonNode made = recorder.post("/api/control-plan", facts).expect(201).json();
    assertThat(colour()).isEqualTo("RED");
    facts.put("calibrationDue", "2023-01-31");
    revise(made, facts).expect(200);
    assertThat(colour()).as("valid on the last day of use").isEqualTo("YELLOW");
  }

  private static String colour() {
    return recorder
        .get("/api/completeness?org=" + server.plantA() + "&year=2023")
        .expect(200)
        .json()
        .path(0)
        .path("colour")
        .asString();
  }

  private static JsonNode plan(String more) {
    return recorder.get("/api/control-plan?org=" + server.plantA() + more).expect(200).json();
  }

  private static TestClient.Answer revise(JsonNode made, Map<String, Object> facts) {
    return recorder.put(
        "/api/control-plan/" + made.path("id").asString(),
        Map.of("basedOn", made.path("versionId").asLong(), "facts", facts, "reason", "new meter"));
  }

  private static Map<String, Object> facts(String source) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA().toString());
    facts.put("sourceId", source);
    facts.put("parameter", "消耗量");
    facts.put("unit", "t");
    facts.put("method", "INVOICE");
    facts.put("determination", "delivery notes, stock taken at month end");
    facts.put("frequency", "monthly");
    facts.put("responsible", "Wang");
    facts.put("reviewer", "Li");
    facts.put("missingData", "the mean of the months before and after, flagged");
    return facts;
  }
}
