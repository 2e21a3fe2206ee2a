// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

@OnServer
class InventoryIT {

  private static final String YAML =
      """
      organisation: Example works
      period: 2023-01-01/2024-01-01
      method: ghg-protocol
      sources:
        - id: grid
          kind: purchased-electricity
          activity: { value: "%s", unit: MWh }
          factor: { family: cn-grid-average, region: 全国, year: 2023 }
          certificates: { value: "4000", unit: MWh }
          residual: cn-grid-excluding-traded
        - id: gas
          kind: stationary-combustion
          activity: { value: "21", unit: 1e4 Nm3 }
          parameters: { ncv: "389.31 GJ/1e4 Nm3", carbon-content: "0.01532 tC/GJ", oxidation-factor: "0.99" }
      """;

  private static TestServer server;

  @SignedIn({Role.RECORDER, Role.REVIEWER})
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @SignedIn(Role.MANAGER)
  private static TestClient manager;

  @SignedIn(
      value = {Role.RECORDER, Role.MANAGER},
      at = SignedIn.At.PLANT_B)
  private static TestClient stranger;

  @Test
  void everyViewClosesToTheTotalAndEveryLineOpens() {
    String at = "/api/inventories/" + create("10000") + "/versions/1/";
    for (String view : new String[] {"scope", "category", "gas", "table", "source", "month"}) {
      JsonNode answer = recorder.get(at + "views/" + view).expect(200).json();
      assertThat(decimal(answer.path("total"))).isEqualByComparingTo("5760.653191916");
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonNode row : answer.path("rows")) {
        sum = sum.add(decimal(row.path("amount")));
      }
      assertThat(sum).as(view).isEqualByComparingTo("5760.653191916");
    }
    JsonNode result = recorder.get(at + "result").expect(200).json();
    assertThat(result.path("scopes").path("2-market").asString()).isEqualTo("3657.6");
    JsonNode lines = recorder.get(at + "lines").expect(200).json();
    assertThat(lines.size()).isEqualTo(4);
    for (JsonNode line : lines) {
      JsonNode trace =
          recorder.get(at + "lines/" + line.path("lineNo").asInt() + "/trace").expect(200).json();
      assertThat(decimal(trace.path("value").path("value")))
          .isEqualByComparingTo(decimal(line.path("amount")));
    }
    recorder.get(at + "lines/9/trace").expect(404);
    recorder.get(at + "views/colour").expect(400);
  }

  @Test
  void aDocumentThatCannotBeComputedIsRefusedWholeWithItsFindings() {
    int before = recorder.get("/api/inventories").expect(200).json().size();
    JsonNode problem =
        recorder
            .post(
                "/api/inventories", body(YAML.formatted("-1").replace("cn-grid-average", "cn-om")))
            .expect(422)
            .json();
    assertThat(problem.path("findings").path(0).path("code").asString())
        .isEqualTo("negative-activity");
    assertThat(recorder.get("/api/inventories").json().size()).isEqualTo(before);
  }

  @Test
  void recorderReviewerManagerLockRestateBridge() {
    String at = "/api/inventories/" + create("10000");
    move(recorder, at, "SUBMITTED", 200);
    move(recorder, at, "REVIEWED", 409);
    recorder.put(at + "/document", Map.of("yaml", YAML.formatted("1"))).expect(409);
    move(reviewer, at, "DRAFT", 400);
    reviewer.post(at + "/transition", Map.of("to", "DRAFT", "comment", "bill?")).expect(200);
    recorder.put(at + "/document", Map.of("yaml", YAML.formatted("9000"))).expect(200);
    move(recorder, at, "SUBMITTED", 200);
    move(reviewer, at, "REVIEWED", 200);
    move(reviewer, at, "APPROVED", 403);
    move(manager, at, "APPROVED", 200);
    move(manager, at, "LOCKED", 200);
    move(manager, at, "DRAFT", 409);
    recorder.put(at + "/document", Map.of("yaml", YAML.formatted("1"))).expect(409);

    manager
        .post(at + "/restate", Map.of("reason", "bill corrected", "yaml", YAML.formatted("10000")))
        .expect(200);
    JsonNode bridge = manager.get(at + "/bridge?from=1&to=2").expect(200).json();
    assertThat(decimal(bridge.path("difference"))).isEqualByComparingTo("530.6");
    assertThat(bridge.path("parts").size()).isEqualTo(1);
    assertThat(bridge.path("parts").path(0).path("effect").asString()).isEqualTo("ACTIVITY");
    assertThat(bridge.path("effects").path(0).path("effect").asString()).isEqualTo("ACTIVITY");
    assertThat(bridge.path("parts").path(0).path("before").asString()).isEqualTo("9000 MWh");
    JsonNode detail = manager.get(at).expect(200).json();
    assertThat(detail.path("versions").size()).isEqualTo(2);
    assertThat(detail.path("versions").path(1).path("state").asString()).isEqualTo("LOCKED");
    assertThat(detail.path("changes").size()).isEqualTo(6);
  }

  @Test
  void aLockedPeriodChangesOnlyByARestatementWithItsReason() {
    String year = YAML.replace("2023-01-01/2024-01-01", "2024-01-01/2025-01-01");
    String locked = "/api/inventories/" + createFrom(year.formatted("10"));
    lock(locked);
    String other = "/api/inventories/" + createFrom(year.formatted("20"));
    move(recorder, other, "SUBMITTED", 200);
    move(reviewer, other, "REVIEWED", 200);
    move(manager, other, "APPROVED", 200);
    assertThat(manager.post(other + "/transition", Map.of("to", "LOCKED")).expect(409).findings())
        .containsExactly("period-locked");
    lock(
        "/api/inventories/"
            + createFrom(year.formatted("20").replace("ghg-protocol", "iso-14064-1")));
    String quarter = year.replace("2025-01-01", "2024-04-01");
    lock("/api/inventories/" + createFrom(quarter.formatted("5")));

    assertThat(restate(locked, "  ", year.formatted("11"), 400)).containsExactly("comment-missing");
    assertThat(restate(locked, "bill", YAML.formatted("11"), 422))
        .containsExactly("restatement-period");
    restate(locked, "bill", year.formatted("11"), 200);
    assertThat(manager.get(locked).json().path("versions").size()).isEqualTo(2);
    lock(locked);
  }

  @Test
  void aCertificateIsCountedByOneLockedInventory() {
    String lots =
        YAML.replace(
            "{ value: \"4000\", unit: MWh }",
            "{ lots: [ { id: GT-77, value: \"4000\", unit: MWh, market: 中国, month: 2022-12,"
                + " retired: 2023-06-01 } ] }");
    String first = lots.replace("2023-01-01/2024-01-01", "2022-07-01/2023-01-01");
    lock("/api/inventories/" + createFrom(first.formatted("9000")));
    lock(
        "/api/inventories/"
            + createFrom(first.formatted("9000").replace("ghg-protocol", "iso-14064-1")));
    String later = lots.replace("2023-01-01/2024-01-01", "2023-01-01/2023-07-01");
    String again = "/api/inventories/" + createFrom(later.formatted("9000").replace("GT", "gt"));
    move(recorder, again, "SUBMITTED", 200);
    move(reviewer, again, "REVIEWED", 200);
    move(manager, again, "APPROVED", 200);
    assertThat(manager.post(again + "/transition", Map.of("to", "LOCKED")).expect(409).findings())
        .containsExactly("certificate-used-twice");
  }

  @Test
  void anInventoryHasATitle() {
    var untitled = new java.util.HashMap<String, Object>(body(YAML.formatted("1")));
    for (String title : new String[] {"", " ", "x".repeat(201)}) {
      untitled.put("title", title);
      assertThat(recorder.post("/api/inventories", untitled).expect(400).findings())
          .containsExactly("title-missing");
    }
  }

  @Test
  void uncertaintyIsSimulatedRepeatably() {
    String at = "/api/inventories/" + create("500") + "/versions/1/uncertainty";
    assertThat(recorder.get(at).expect(200).json().path("uncertainty").has("monteCarlo")).isFalse();
    String drawn = recorder.get(at + "?draws=2000&seed=5").expect(200).json().toString();
    assertThat(drawn).contains("\"draws\":2000", "\"seed\":\"5\"", "dataQuality");
    assertThat(recorder.get(at + "?draws=2000&seed=5").expect(200).json().toString())
        .isEqualTo(drawn);
    recorder.get(at + "?draws=3").expect(422);
  }

  @Test
  void anotherPlantSeesAndChangesNothing() {
    String at = "/api/inventories/" + create("777");
    assertThat(stranger.get("/api/inventories").expect(200).json().size()).isZero();
    for (String path :
        new String[] {
          "",
          "/versions/1/document",
          "/versions/1/result",
          "/versions/1/lines",
          "/versions/1/views/gas",
          "/versions/1/lines/1/trace",
          "/bridge?from=1&to=1"
        }) {
      stranger.get(at + path).expect(404);
    }
    stranger.put(at + "/document", Map.of("yaml", YAML.formatted("1"))).expect(404);
    move(stranger, at, "SUBMITTED", 404);
    stranger.post("/api/inventories", body(YAML.formatted("1"))).expect(404);
  }

  @Test
  void theLedgerRefusesToBeChanged() {
    create("5");
    DSLContext sql = server.bean(DSLContext.class);
    for (String attempt :
        new String[] {
          "update ledger_line set amount = 0",
          "delete from ledger_line",
          "truncate ledger_line",
          "update calculation set total = 0"
        }) {
      assertThatThrownBy(() -> sql.execute(attempt)).hasMessageContaining("append-only");
    }
  }

  private static java.util.List<String> restate(String at, String reason, String yaml, int status) {
    return manager
        .post(at + "/restate", Map.of("reason", reason, "yaml", yaml))
        .expect(status)
        .findings();
  }

  private static void lock(String at) {
    move(recorder, at, "SUBMITTED", 200);
    move(reviewer, at, "REVIEWED", 200);
    move(manager, at, "APPROVED", 200);
    move(manager, at, "LOCKED", 200);
  }

  private static String create(String use) {
    return createFrom(YAML.formatted(use));
  }

  private static String createFrom(String yaml) {
    return recorder.post("/api/inventories", body(yaml)).expect(201).json().path("id").asString();
  }

  private static Map<String, Object> body(String yaml) {
    return Map.of("orgUnitId", server.plantA().toString(), "title", "2023", "yaml", yaml);
  }

  private static void move(TestClient who, String at, String to, int status) {
    who.post(at + "/transition", Map.of("to", to)).expect(status);
  }

  private static BigDecimal decimal(JsonNode node) {
    return new BigDecimal(node.asString());
  }
}
