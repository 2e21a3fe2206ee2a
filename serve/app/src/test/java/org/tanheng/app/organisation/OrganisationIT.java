// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.organisation.OrgKind;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

@OnServer
class OrganisationIT {
  private static TestServer server;

  @SignedIn(value = Role.ADMINISTRATOR, at = SignedIn.At.ROOT)
  private static TestClient keeper;

  @Test
  void aReorganisationKeepsHistoryAndWhatWasKnown() {
    UUID east = server.unit(server.root(), "EAST", "东", "East", OrgKind.GROUP);
    UUID west = server.unit(server.root(), "WEST", "西", "West", OrgKind.GROUP);
    String plant = create(facts(east, "P", "SITE", "2020-01-01")).path("id").asString();
    Instant before = Instant.now();
    JsonNode first = keeper.get("/api/organisation/" + plant + "/history").expect(200).json();
    long version = first.path(0).path("version").asLong();
    Map<String, Object> moved = facts(west, "P", "SITE", "2023-07-01");
    moved.put("equityShare", "0.60");
    keeper
        .put("/api/organisation/" + plant, Map.of("basedOn", version, "facts", moved))
        .expect(200);
    assertThat(parentOn(plant, "2023-06-30", null)).isEqualTo(east.toString());
    assertThat(parentOn(plant, "2023-07-01", null)).isEqualTo(west.toString());
    assertThat(parentOn(plant, "2023-07-01", before)).isEqualTo(east.toString());
    JsonNode history = keeper.get("/api/organisation/" + plant + "/history").json();
    assertThat(history.size()).isEqualTo(3);
    assertThat(history.path(0).path("supersededAt").isNull()).isFalse();
    assertThat(history.path(2).path("equityShare").asString()).isEqualTo("0.60");
    assertThat(
            keeper
                .put("/api/organisation/" + plant, Map.of("basedOn", version, "facts", moved))
                .expect(409)
                .findings())
        .containsExactly("organisation-changed");
    var audit = keeper.get("/api/audit?subjectId=" + plant).json().path("items");
    assertThat(audit.size()).isEqualTo(2);
    assertThat(audit.path(0).path("action").asString()).isEqualTo("organisation-revise");
    assertThat(audit.path(0).path("before").asString()).contains(east.toString());
  }

  @Test
  void whatCannotBeIsRefusedByName() {
    UUID site = server.unit(server.root(), "S1", "一", "One", OrgKind.SITE);
    expect("organisation-kind", facts(site, "G", "GROUP", "2020-01-01"));
    expect("organisation-code-taken", facts(server.root(), "S1", "SITE", "2020-01-01"));
    expect("organisation-parent-absent", facts(site, "W", "WORKSHOP", "1990-01-01"));
    Map<String, Object> share = facts(site, "W", "WORKSHOP", "2020-01-01");
    share.put("equityShare", "60");
    share.put("zone", "Mars/Base");
    share.put("validTo", "2020-01-01");
    share.put("nameZh", " ");
    assertThat(keeper.post("/api/organisation", share).expect(422).findings())
        .containsExactly("text-length", "equity-share", "period-order", "time-zone");
  }

  @Test
  void aUnitEndsOnlyAfterItsChildren() {
    String site = create(facts(server.root(), "END", "SITE", "2020-01-01")).path("id").asString();
    String shop =
        create(facts(UUID.fromString(site), "SHOP", "WORKSHOP", "2020-01-01"))
            .path("id")
            .asString();
    assertThat(end(site, "2024-01-01").expect(422).findings())
        .containsExactly("organisation-child-left");
    end(shop, "2024-01-01").expect(200);
    end(site, "2024-01-01").expect(200);
    assertThat(keeper.get("/api/organisation?at=2023-12-31").text()).contains(site);
    assertThat(keeper.get("/api/organisation?at=2024-01-01").text()).doesNotContain(site, shop);
    assertThat(end(shop, "2019-01-01").expect(422).findings()).containsExactly("organisation-end");
  }

  @Test
  void aPlantAdministratorSeesAndKeepsTheOwnTreeOnly() {
    TestClient keeper = server.user("keeper-a", server.plantA(), Role.ADMINISTRATOR);
    JsonNode units = keeper.get("/api/organisation").expect(200).json();
    assertThat(units.size()).isEqualTo(1);
    assertThat(units.path(0).path("parentId").isNull()).isTrue();
    keeper.post("/api/organisation", facts(server.plantA(), "L", "LINE", "2020-01-01")).expect(201);
    keeper.post("/api/organisation", facts(server.plantB(), "L", "LINE", "2020-01-01")).expect(404);
    TestClient recorder = server.user("recorder-a", server.plantA(), Role.RECORDER);
    recorder
        .post("/api/organisation", facts(server.plantA(), "M", "LINE", "2020-01-01"))
        .expect(403);
  }

  private static void expect(String code, Map<String, Object> facts) {
    assertThat(keeper.post("/api/organisation", facts).expect(422).findings())
        .containsExactly(code);
  }

  private static TestClient.Answer end(String id, String day) {
    long latest = 0;
    for (JsonNode version : keeper.get("/api/organisation/" + id + "/history").json()) {
      if (version.path("supersededAt").isNull()) {
        latest = Math.max(latest, version.path("version").asLong());
      }
    }
    return keeper.post("/api/organisation/" + id + "/end", Map.of("basedOn", latest, "day", day));
  }

  private static JsonNode create(Map<String, Object> facts) {
    return keeper.post("/api/organisation", facts).expect(201).json();
  }

  private static String parentOn(String unit, String day, @Nullable Instant knownAt) {
    String query = "?at=" + day + (knownAt == null ? "" : "&knownAt=" + knownAt);
    for (JsonNode node : keeper.get("/api/organisation" + query).expect(200).json()) {
      if (node.path("id").asString().equals(unit)) {
        return node.path("parentId").asString();
      }
    }
    return "absent";
  }

  private static Map<String, Object> facts(UUID parent, String code, String kind, String from) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("parentId", parent);
    facts.put("code", code);
    facts.put("nameZh", code);
    facts.put("nameEn", code);
    facts.put("kind", kind);
    facts.put("zone", "Asia/Shanghai");
    facts.put("control", "FULL");
    facts.put("operated", true);
    facts.put("equityShare", "1");
    facts.put("validFrom", from);
    return facts;
  }
}
