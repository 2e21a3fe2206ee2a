// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
class BillIT {

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @SignedIn(Role.MANAGER)
  private static TestClient manager;

  @Test
  void aBillAcrossTwoMonthsIsPostedAsTwoFlaggedDataThatCloseExactly() {
    String source = source("grid-1");
    JsonNode bill = recorder.post("/api/bills", facts(source, "m-1", "12000")).expect(201).json();
    assertThat(codes(bill)).containsExactly("bill-period-not-calendar");
    assertThat(data(source).isEmpty()).as("a draft counts for nothing").isTrue();
    JsonNode posted = act(bill, "post", Map.of()).expect(200).json();
    assertThat(posted.path("state").asString()).isEqualTo("POSTED");
    JsonNode data = data(source);
    assertThat(data.valueStream().map(d -> d.path("amount").asString()))
        .containsExactly("4645.161", "7354.839");
    assertThat(data.valueStream().map(d -> d.path("periodStart").asString()))
        .containsExactly("2023-01-20", "2023-02-01");
    assertThat(data.path(0).path("quality").asString()).isEqualTo("estimated");
    assertThat(data.path(0).path("evidence").asString())
        .isEqualTo("bill:" + bill.path("id").asString());

    Map<String, Object> corrected = facts(source, "m-1", "12400");
    corrected.put("registers", List.of(register("1000", "1310")));
    JsonNode revised = revise(posted, corrected).expect(200).json();
    assertThat(revised.path("state").asString()).isEqualTo("POSTED");
    assertThat(data(source).valueStream().map(d -> d.path("amount").asString()))
        .containsExactly("4800.000", "7600.000");
    assertThat(act(posted, "withdraw", Map.of("reason", "x")).expect(409).findings())
        .containsExactly("bill-changed");
    act(revised, "withdraw", Map.of("reason", "billed twice")).expect(200);
    assertThat(data(source).isEmpty()).isTrue();
    assertThat(history(bill).size()).isEqualTo(4);
  }

  @Test
  void whatDoesNotAddUpIsSaidAndWhatWouldCountTwiceIsRefused() {
    String source = source("grid-2");
    Map<String, Object> bill = facts(source, "m-2", "12001");
    bill.put("lines", List.of(line("BAND", "峰", "7000", "5600"), line("BAND", "谷", "4000", "1")));
    bill.put("amount", "5600.5");
    JsonNode made = recorder.post("/api/bills", bill).expect(201).json();
    assertThat(codes(made))
        .containsExactly(
            "bill-period-not-calendar",
            "bill-register-mismatch",
            "bill-bands-sum",
            "bill-amount-sum");
    act(made, "post", Map.of()).expect(200);
    JsonNode twice = recorder.post("/api/bills", facts(source, "m-2", "12000")).json();
    assertThat(act(twice, "post", Map.of()).expect(422).findings()).contains("bill-overlap");
    JsonNode other = recorder.post("/api/bills", facts(source, "m-3", "12000")).json();
    assertThat(act(other, "post", Map.of()).expect(422).findings())
        .containsExactly("activity-overlap", "activity-overlap");
    assertThat(data(source).size()).isEqualTo(2);
    Map<String, Object> tonnes = facts(source, "m-4", "12000");
    tonnes.put("unit", "t");
    JsonNode wrong = recorder.post("/api/bills", tonnes).json();
    assertThat(act(wrong, "post", Map.of()).expect(422).findings()).contains("unit-dimension");
    JsonNode loose = recorder.post("/api/bills", facts(null, "m-5", "12000")).json();
    assertThat(act(loose, "post", Map.of()).expect(422).findings())
        .containsExactly("bill-source-missing");
  }

  @Test
  void anApprovedDatumHoldsItsBill() {
    String source = source("grid-3");
    JsonNode bill = recorder.post("/api/bills", facts(source, "m-6", "12000")).json();
    JsonNode posted = act(bill, "post", Map.of()).json();
    List<String> ids = data(source).valueStream().map(d -> d.path("id").asString()).toList();
    reviewer.post("/api/activity/review", Map.of("ids", ids, "to", "REVIEWED")).expect(200);
    manager.post("/api/activity/review", Map.of("ids", ids, "to", "APPROVED")).expect(200);
    assertThat(revise(posted, facts(source, "m-6", "13000")).expect(422).findings())
        .contains("activity-approved");
    assertThat(data(source).path(0).path("amount").asString()).isEqualTo("4645.161");
    assertThat(history(bill).size()).as("nothing was kept of the refused change").isEqualTo(2);
  }

  @Test
  void numbersAreNamedByTheirFieldAndOnlyARecorderWrites() {
    Map<String, Object> bill = facts(null, "m-7", "12万");
    bill.put("registers", List.of(register("one", "1300")));
    assertThat(recorder.post("/api/bills", bill).expect(422).findings())
        .containsExactly("number-malformed", "number-malformed");
    JsonNode preview = recorder.post("/api/bills/check", bill).expect(200).json();
    assertThat(preview.path("findings").valueStream().map(f -> f.path("subject").asString()))
        .containsExactly("energy", "registers.0.from");
    reviewer.post("/api/bills", facts(null, "m-7", "12000")).expect(403);
    assertThat(recorder.post("/api/bills", facts(null, "m-7", "-1")).expect(422).findings())
        .containsExactly("negative-activity");
  }

  @Test
  void aDatumCorrectedByHandIsToldOnItsBillUntilTheBillIsPostedAnew() {
    String source = source("grid-4");
    JsonNode bill = recorder.post("/api/bills", facts(source, "m-9", "12000")).json();
    JsonNode posted = act(bill, "post", Map.of()).expect(200).json();
    assertThat(codes(posted)).containsExactly("bill-period-not-calendar");
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
                        "2023-02-01",
                        "to",
                        "2023-02-20",
                        "amount",
                        "1",
                        "unit",
                        "kWh"))))
        .expect(200);
    JsonNode seen = recorder.get("/api/bills/" + bill.path("id").asString()).json();
    assertThat(codes(seen)).contains("bill-posting-differs");
    assertThat(revise(posted, facts(source, "m-9", "12000")).expect(422).findings())
        .as("what was corrected by hand is not overwritten")
        .containsExactly("activity-overlap");
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
                        "2023-02-01",
                        "to",
                        "2023-02-20",
                        "amount",
                        ""))))
        .expect(200);
    JsonNode anew = revise(posted, facts(source, "m-9", "12000")).expect(200).json();
    assertThat(codes(anew)).containsExactly("bill-period-not-calendar");
    assertThat(data(source).size()).isEqualTo(2);
  }

  @Test
  void thePaperIsAttached() {
    JsonNode bill = recorder.post("/api/bills", facts(null, "m-8", "12000")).json();
    String file =
        recorder
            .upload(
                "/api/attachments?org=" + server.plantA(),
                "bill.pdf",
                "application/pdf",
                "%PDF-1.4 bill".getBytes(StandardCharsets.UTF_8))
            .json()
            .path("id")
            .asString();
    JsonNode attached = act(bill, "attachments", Map.of("attachmentId", file)).expect(200).json();
    assertThat(attached.path("attachments").path(0).asString()).isEqualTo(file);
  }

  private static Map<String, Object> facts(String source, String meter, String energy) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA().toString());
    facts.put("sourceId", source);
    facts.put("account", "3301");
    facts.put("meter", meter);
    facts.put("from", "2023-01-20");
    facts.put("to", "2023-02-20");
    facts.put("unit", "kWh");
    facts.put("estimated", false);
    facts.put("registers", List.of(register("1000", "1300")));
    facts.put("energy", energy);
    facts.put("lines", List.of());
    facts.put("currency", "CNY");
    return facts;
  }

  private static Map<String, Object> register(String from, String to) {
    return Map.of("name", "正向有功（总）", "from", from, "to", to, "multiplier", "40");
  }

  private static Map<String, Object> line(String kind, String name, String energy, String amount) {
    return Map.of("kind", kind, "name", name, "energy", energy, "amount", amount);
  }

  private static String source(String code) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA().toString());
    facts.put("code", code);
    facts.put("nameZh", code);
    facts.put("nameEn", code);
    facts.put("kind", "purchased-electricity");
    facts.put("activityUnit", "MWh");
    facts.put("definition", "{}");
    facts.put("validFrom", "2020-01-01");
    facts.put("excluded", false);
    return recorder.post("/api/sources", facts).expect(201).json().path("id").asString();
  }

  private static TestClient.Answer act(JsonNode bill, String verb, Map<String, Object> more) {
    var body = new HashMap<>(more);
    if (!verb.equals("attachments")) {
      body.put("basedOn", bill.path("versionId").asLong());
    }
    return recorder.post("/api/bills/" + bill.path("id").asString() + "/" + verb, body);
  }

  private static TestClient.Answer revise(JsonNode bill, Map<String, Object> facts) {
    return recorder.put(
        "/api/bills/" + bill.path("id").asString(),
        Map.of("basedOn", bill.path("versionId").asLong(), "facts", facts, "reason", "misread"));
  }

  private static JsonNode history(JsonNode bill) {
    return recorder.get("/api/bills/" + bill.path("id").asString() + "/history").json();
  }

  private static List<String> codes(JsonNode bill) {
    return bill.path("findings").valueStream().map(f -> f.path("code").asString()).toList();
  }

  private static JsonNode data(String source) {
    JsonNode all =
        recorder
            .get("/api/activity?org=" + server.plantA() + "&from=2023-01-01&to=2024-01-01")
            .expect(200)
            .json();
    var mine = tools.jackson.databind.json.JsonMapper.shared().createArrayNode();
    all.forEach(
        datum -> {
          if (datum.path("sourceId").asString().equals(source)) {
            mine.add(datum);
          }
        });
    return mine;
  }
}
