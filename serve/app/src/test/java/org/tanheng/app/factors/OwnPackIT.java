// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
class OwnPackIT {

  private static final String OWN_KIND =
      "\"kinds\": [ { \"kind\": \"glaze\", \"titleZh\": \"釉料\", \"titleEn\": \"Glaze\","
          + " \"scope\": \"1\", \"category\": \"1\", \"results\": [ { \"gas\": \"CO2\","
          + " \"unit\": \"tCO2\", \"formulas\": [ \"activity*carbonate\" ] } ] },";

  private static TestServer server;

  @SignedIn({Role.MANAGER, Role.RECORDER})
  private static TestClient manager;

  @Test
  void aCopiedAndChangedPackComputesAnInventoryThatKeepsItsText() {
    String copy =
        manager
            .get("/api/packs/cn-general-industry/text")
            .expect(200)
            .text()
            .replaceFirst("\"id\": ?\"cn-general-industry\"", "\"id\": \"our-method\"")
            .replaceFirst("\"kinds\": ?\\[", java.util.regex.Matcher.quoteReplacement(OWN_KIND));
    JsonNode tried = manager.post("/api/own-packs/check", Map.of("body", copy)).expect(200).json();
    assertThat(tried.path("id").asString()).isEqualTo("our-method");
    JsonNode made = create(copy).expect(201).json();
    assertThat(create(copy).expect(409).findings()).containsExactly("already-exists");
    assertThat(create("{\"id\": \"x\"}").expect(422).findings()).contains("missing-key", "pack-id");
    source();

    JsonNode inventory =
        manager.post("/api/inventories/assemble", order("our-method")).expect(201).json();
    assertThat(new BigDecimal(inventory.path("total").asString())).isEqualByComparingTo("11");
    String at = "/api/inventories/" + inventory.path("id").asString();

    Map<String, Object> revision =
        Map.of(
            "basedOn",
            made.path("versionId").asLong(),
            "body",
            copy.replace("\"edition\"", " \"edition\""));
    String pack = "/api/own-packs/" + made.path("id").asString();
    manager.put(pack, revision).expect(200);
    assertThat(manager.put(pack, revision).expect(409).findings()).containsExactly("pack-changed");
    assertThat(manager.get(pack + "/history").expect(200).json().size()).isEqualTo(2);
    assertThat(
            new BigDecimal(
                manager.get(at + "/versions/1/result").expect(200).json().path("total").asString()))
        .as("the inventory keeps the text that computed it")
        .isEqualByComparingTo("11");
    assertThat(manager.post("/api/inventories/assemble", order("nobody")).expect(422).findings())
        .containsExactly("method-unknown");
  }

  private static TestClient.Answer create(String body) {
    return manager.post(
        "/api/own-packs", Map.of("orgUnitId", server.plantA().toString(), "body", body));
  }

  private static void source() {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA());
    facts.put("code", "kiln");
    facts.put("nameZh", "窑");
    facts.put("nameEn", "kiln");
    facts.put("kind", "glaze");
    facts.put("activityUnit", "t");
    facts.put("definition", "{\"parameters\":{\"carbonate\":\"0.44 tCO2/t\"}}");
    facts.put("validFrom", "2020-01-01");
    facts.put("excluded", false);
    String id = manager.post("/api/sources", facts).expect(201).json().path("id").asString();
    manager
        .put(
            "/api/activity",
            Map.of(
                "cells",
                List.of(
                    Map.of(
                        "sourceId", id,
                        "from", "2023-01-01",
                        "to", "2024-01-01",
                        "amount", "25"))))
        .expect(200);
  }

  private static Map<String, Object> order(String method) {
    return Map.of(
        "title",
        "own method",
        "order",
        Map.of(
            "orgUnitId",
            server.plantA().toString(),
            "from",
            "2023-01-01",
            "to",
            "2024-01-01",
            "method",
            method));
  }
}
