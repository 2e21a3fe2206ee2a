// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.organisation.OrgKind;
import org.tanheng.data.security.Role;

/** What the role of a verifier opens by itself: nothing; and what a case opens: its inventory. */
@OnServer
class VerifierScopeIT {
  private static final String YAML =
      """
      organisation: Works
      period: 2023-01-01/2024-01-01
      method: ghg-protocol
      sources:
        - id: SECRET
          kind: process
          activity: { value: "30", unit: tCO2 }
      """;

  private static TestServer server;

  @Test
  void aCaseOpensItsInventoryAndUnitAndNothingBeside() {
    UUID group = server.unit(server.root(), "group", "集团", "Group", OrgKind.GROUP);
    UUID first = server.unit(group, "first", "一厂", "First", OrgKind.SITE);
    UUID other = server.unit(group, "other", "SECRET", "SECRET", OrgKind.SITE);
    TestClient keeper = server.user("keeper", group, Role.RECORDER, Role.ADMINISTRATOR);
    TestClient reviewer = server.user("reviewer", group, Role.REVIEWER, Role.MANAGER);
    TestClient verifier = server.user("verifier", group, Role.VERIFIER);
    String opened = inventory(keeper, first);
    String beside = inventory(keeper, first);
    String elsewhere = inventory(keeper, other);
    source(keeper, first);
    source(keeper, other);

    List<String> places =
        List.of(
            "/api/overview?year=2023&org=",
            "/api/sources?org=",
            "/api/activity?from=2023-01-01&to=2024-01-01&org=",
            "/api/completeness?year=2023&org=",
            "/api/bills?from=2023-01-01&to=2024-01-01&org=",
            "/api/points?org=",
            "/api/attachments?org=",
            "/api/activity/sheet/batches?org=",
            "/api/duties?year=2023&org=");
    for (String place : places) {
      for (UUID unit : List.of(group, first, other)) {
        assertThat(verifier.get(place + unit).status()).as(place).isEqualTo(404);
      }
    }
    for (String list : List.of("/api/inventories", "/api/sources", "/api/reports", "/api/cases")) {
      assertThat(verifier.get(list).expect(200).json().size()).as(list).isZero();
    }
    verifier.get("/api/inventories/" + opened).expect(404);

    for (String to : List.of("SUBMITTED", "REVIEWED", "APPROVED")) {
      (to.equals("SUBMITTED") ? keeper : reviewer)
          .post("/api/inventories/" + opened + "/transition", Map.of("to", to))
          .expect(200);
    }
    reviewer.post("/api/cases", Map.of("inventoryId", opened)).expect(201);
    assertThat(verifier.get("/api/inventories").expect(200).json().size()).isEqualTo(1);
    verifier.get("/api/inventories/" + opened + "/versions/1/result").expect(200);
    for (String hidden : List.of(beside, elsewhere)) {
      String at = "/api/inventories/" + hidden;
      for (String rest :
          List.of(
              "",
              "/versions/1/result",
              "/versions/1/lines",
              "/versions/1/document",
              "/versions/1/views/scope",
              "/versions/1/lines/1/trace",
              "/report-context",
              "/versions/1/report?kind=iso-14064-1&language=en",
              "/versions/1/report/preview?kind=iso-14064-1&language=en",
              "/bridge?from=1&to=1")) {
        assertThat(verifier.get(at + rest).status()).as(rest).isEqualTo(404);
      }
    }
    for (String place : places) {
      verifier.get(place + first).expect(200);
      for (UUID unit : List.of(group, other)) {
        assertThat(verifier.get(place + unit).status()).as(place).isEqualTo(404);
      }
    }
    assertThat(
            verifier.get("/api/overview?year=2023&org=" + first).json().path("inventories").size())
        .isEqualTo(1);
    assertThat(verifier.get("/api/sources").expect(200).json().size()).isEqualTo(1);
    assertThat(verifier.get("/api/session").expect(200).json().path("memberships").size())
        .isEqualTo(1);
  }

  private static String inventory(TestClient keeper, UUID unit) {
    return keeper
        .post(
            "/api/inventories",
            Map.of("orgUnitId", unit.toString(), "title", "SECRET", "yaml", YAML))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private static void source(TestClient keeper, UUID unit) {
    keeper
        .post(
            "/api/sources",
            Map.of(
                "orgUnitId", unit.toString(),
                "code", "SECRET",
                "nameZh", "SECRET",
                "nameEn", "SECRET",
                "kind", "process",
                "activityUnit", "tCO2",
                "definition", "{}",
                "validFrom", "2020-01-01",
                "excluded", false))
        .expect(201);
  }
}
