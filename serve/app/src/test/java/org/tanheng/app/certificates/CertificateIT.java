// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

@OnServer
class CertificateIT {

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  /** T2: 10 GWh with 4 GWh of certificates at 0.5306 and 0.6096: 5306 and 3657.6 t. */
  @Test
  void aLotIsUsedOnceAndCoversTheMarketBasedFigure() {
    String source = source("10000");
    JsonNode lot = lot("GEC-1", "5000").expect(201).json();
    String at = "/api/certificates/" + lot.path("lot").path("id").asString();
    JsonNode used = use(at, source, "4000").expect(200).json();
    assertThat(new BigDecimal(used.path("left").asString())).isEqualByComparingTo("1000");
    assertThat(use(at, source, "1000.001").expect(409).findings())
        .containsExactly("certificate-used-up");
    assertThat(use(at, source, "0.0000000000001").expect(409).findings())
        .as("a part that the store would round to nothing")
        .containsExactly("certificate-used-up");
    assertThat(lot("gec-1", "1").expect(409).findings()).containsExactly("already-exists");
    Map<String, Object> less = facts("GEC-1", "3999");
    assertThat(recorder.put(at, revision(lot, less)).expect(409).findings())
        .containsExactly("certificate-in-use");

    JsonNode made = recorder.post("/api/inventories/assemble", order()).expect(201).json();
    assertThat(new BigDecimal(made.path("total").asString())).isEqualByComparingTo("5306");
    assertThat(new BigDecimal(made.path("totalMarket").asString())).isEqualByComparingTo("3657.6");

    String use = used.path("uses").path(0).path("id").asString();
    recorder.post(at + "/uses/" + use + "/withdraw", Map.of()).expect(200);
    assertThat(recorder.post(at + "/uses/" + use + "/withdraw", Map.of()).expect(404).findings())
        .containsExactly("not-found");
    JsonNode again =
        recorder
            .post("/api/inventories/" + made.path("id").asString() + "/assemble", Map.of())
            .expect(200)
            .json();
    assertThat(new BigDecimal(again.path("totalMarket").asString()))
        .as("without certificates the whole use takes the residual factor")
        .isEqualByComparingTo("6096");

    Map<String, Object> longer =
        Map.of("sourceId", source, "from", "2022-07-01", "to", "2024-01-01", "amount", "4000");
    recorder.post(at + "/uses", longer).expect(200);
    String inventory = "/api/inventories/" + made.path("id").asString();
    JsonNode third = recorder.post(inventory + "/assemble", Map.of()).expect(200).json();
    assertThat(new BigDecimal(third.path("totalMarket").asString()))
        .as("a use of eighteen months is not split over a year")
        .isEqualByComparingTo("6096");
    assertThat(recorder.get(inventory + "/versions/1/result").json().path("findings").toString())
        .contains("certificate-use-span", "2022-07-01/2024-01-01");
  }

  @Test
  void whatALockedInventoryCountsIsNotFreeForAnotherUse() {
    TestClient reviewer = server.user("reviewer-lots", server.plantA(), Role.REVIEWER);
    TestClient manager = server.user("manager-lots", server.plantA(), Role.MANAGER);
    String source = source("0");
    JsonNode lot = lot("GEC-LOCKED", "4").expect(201).json();
    String at = "/api/certificates/" + lot.path("lot").path("id").asString();
    JsonNode used = use(at, source, "4").expect(200).json();
    String withdraw = at + "/uses/" + used.path("uses").path(0).path("id").asString() + "/withdraw";
    assertThat(recorder.put(at, revision(lot, facts("GEC-RENAMED", "4"))).expect(409).findings())
        .containsExactly("certificate-in-use");
    JsonNode made = recorder.post("/api/inventories/assemble", order()).expect(201).json();
    String inventory = "/api/inventories/" + made.path("id").asString();
    lock(inventory, reviewer, manager);
    assertThat(recorder.post(withdraw, Map.of()).expect(409).findings())
        .containsExactly("certificate-counted");

    String yaml =
        recorder.get(inventory + "/versions/1/document").expect(200).json().path("yaml").asString();
    assertThat(yaml).contains("GEC-LOCKED");
    manager
        .post(
            inventory + "/restate",
            Map.of("reason", "not ours", "yaml", yaml.replace("GEC-LOCKED", "GEC-OTHER")))
        .expect(200);
    assertThat(recorder.post(withdraw, Map.of()).expect(409).findings())
        .as("a restatement that is not locked frees nothing")
        .containsExactly("certificate-counted");
    lock(inventory, reviewer, manager);
    recorder.post(withdraw, Map.of()).expect(200);
  }

  private static void lock(String inventory, TestClient reviewer, TestClient manager) {
    recorder.post(inventory + "/transition", Map.of("to", "SUBMITTED")).expect(200);
    reviewer.post(inventory + "/transition", Map.of("to", "REVIEWED")).expect(200);
    manager.post(inventory + "/transition", Map.of("to", "APPROVED")).expect(200);
    manager.post(inventory + "/transition", Map.of("to", "LOCKED")).expect(200);
  }

  @Test
  void instrumentsThatDoNotExistAreRefused() {
    Map<String, Object> odd = facts("ODD-1", "1");
    odd.put("instrument", "offset");
    assertThat(recorder.post("/api/certificates", odd).expect(422).findings())
        .containsExactly("word-unknown");
    Map<String, Object> undated = facts("ODD-2", "1");
    undated.put("retiredOn", null);
    undated.put("retirementRecord", "HX-1");
    assertThat(recorder.post("/api/certificates", undated).expect(422).findings())
        .containsExactly("key-missing");
  }

  @Test
  void twoWhoWantTheSameCertificateDoNotBothGetIt() throws Exception {
    String source = source("0");
    String at =
        "/api/certificates/"
            + lot("GEC-RACE", "100").expect(201).json().path("lot").path("id").asString();
    var asks = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 8; i++) {
      asks.add(() -> use(at, source, "60").status());
    }
    try (var pool = Executors.newFixedThreadPool(8)) {
      List<Integer> statuses =
          pool.invokeAll(asks).stream().map(future -> future.resultNow()).toList();
      assertThat(statuses).containsOnlyOnce(200);
    }
    recorder.get("/api/certificates").expect(200);
  }

  @Test
  void whatIsMalformedIsRefused() {
    Map<String, Object> wrong = facts(" ", "-1");
    wrong.put("generatedTo", "2022-01-01");
    assertThat(recorder.post("/api/certificates", wrong).expect(422).findings())
        .containsExactlyInAnyOrder("text-length", "amount-range", "period-order");
    assertThat(lot("tiny", "0.0000000000001").expect(422).findings())
        .containsExactly("amount-range");
    assertThat(lot("split", "1 234").expect(422).findings()).containsExactly("number-malformed");
    Map<String, Object> tonnes = facts("t", "1");
    tonnes.put("unit", "t");
    assertThat(recorder.post("/api/certificates", tonnes).expect(422).findings())
        .containsExactly("unit-dimension");
  }

  private static String source(String amount) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA());
    facts.put("code", "grid-" + System.nanoTime());
    facts.put("nameZh", "电");
    facts.put("nameEn", "grid");
    facts.put("kind", "purchased-electricity");
    facts.put("activityUnit", "MWh");
    facts.put(
        "definition",
        "{\"factor\":{\"family\":\"cn-grid-average\",\"region\":\"全国\",\"year\":\"2023\"},"
            + "\"residual\":\"cn-grid-excluding-traded\"}");
    facts.put("validFrom", "2020-01-01");
    facts.put("excluded", false);
    String id = recorder.post("/api/sources", facts).expect(201).json().path("id").asString();
    recorder
        .put(
            "/api/activity",
            Map.of(
                "cells",
                List.of(
                    Map.of(
                        "sourceId",
                        id,
                        "from",
                        "2023-01-01",
                        "to",
                        "2024-01-01",
                        "amount",
                        amount))))
        .expect(200);
    return id;
  }

  private static TestClient.Answer lot(String serial, String amount) {
    return recorder.post("/api/certificates", facts(serial, amount));
  }

  private static Map<String, Object> facts(String serial, String amount) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA());
    facts.put("serial", serial);
    facts.put("amount", amount);
    facts.put("unit", "MWh");
    facts.put("market", "中国");
    facts.put("technology", "wind");
    facts.put("generatedFrom", "2023-01-01");
    facts.put("generatedTo", "2023-07-01");
    facts.put("retiredOn", "2023-12-20");
    facts.put("document", "retirement record");
    return facts;
  }

  private static Map<String, Object> revision(JsonNode known, Map<String, Object> facts) {
    return Map.of("basedOn", known.path("lot").path("versionId").asLong(), "facts", facts);
  }

  private static TestClient.Answer use(String at, String source, String amount) {
    return recorder.post(
        at + "/uses",
        Map.of("sourceId", source, "from", "2023-01-01", "to", "2024-01-01", "amount", amount));
  }

  private static Map<String, Object> order() {
    return Map.of(
        "title",
        "certificates",
        "order",
        Map.of(
            "orgUnitId", server.plantA().toString(),
            "from", "2023-01-01",
            "to", "2024-01-01",
            "method", "ghg-protocol"));
  }
}
