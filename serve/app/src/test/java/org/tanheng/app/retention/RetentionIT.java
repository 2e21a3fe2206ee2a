// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestGateways;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.telemetry.ReadingStore;
import tools.jackson.databind.JsonNode;

@OnServer
class RetentionIT {
  private static final int YEAR = LocalDate.now(java.time.ZoneOffset.UTC).getYear() - 4;
  private static final Instant BEGIN = Instant.parse(YEAR + "-01-31T00:00:00Z");
  private static final String SPAN = "?from=" + YEAR + "-02-01&to=" + YEAR + "-03-01";

  private static TestServer server;

  @SignedIn(Role.ADMINISTRATOR)
  private static TestClient keeper;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @Test
  void oldReadingsGoAndWhatWasMadeOfThemStays() throws Exception {
    TestClient root = server.user("root-keeper", server.root(), Role.ADMINISTRATOR);
    assertThat(keeper.get("/api/retention").status()).as("not of the installation").isEqualTo(403);
    assertThat(refused(root, "{\"years\":0,\"reason\":\"x\"}")).containsExactly("retention-years");
    assertThat(refused(root, "{\"years\":3,\"reason\":\" \"}")).containsExactly("reason-missing");
    JsonNode gateway = TestGateways.enter(keeper, server.plantA().toString(), "old");
    TestClient device = new TestClient(keeper.base()).bearing(gateway.path("key").asString());
    send(device, 0, 24 * 40, 3_600);
    send(device, 24 * 365 * 3 + 24 * 300, 48, 3_600);
    String point = adopt(gateway.path("gateway").path("id").asString());
    String source = source();
    recorder
        .post(
            "/api/points/" + point + "/use",
            Map.of("sourceId", source, "first", YEAR + "-02", "last", YEAR + "-02"))
        .expect(200);
    rolledUp();
    JsonNode days = days(point);
    String amount = amount(source);

    JsonNode rule =
        root.put("/api/retention", Map.of("years", 2, "reason", "contract of 2020"))
            .expect(200)
            .json();
    assertThat(rule.path("able").asBoolean()).isTrue();
    JsonNode done = root.post("/api/retention/run", Map.of()).expect(200).json();
    assertThat(done.path("passes").path(0).path("points").asInt()).isEqualTo(1);
    assertThat(done.path("passes").path(0).path("removed").asInt()).isBetween(900, 24 * 40);
    assertThat(root.get("/api/points/" + point + "/readings" + SPAN).expect(200).json()).isEmpty();

    JsonNode after = days(point);
    assertThat(after.size()).isEqualTo(28);
    for (int i = 0; i < 28; i++) {
      assertThat(after.path(i).path("value")).isEqualTo(days.path(i).path("value"));
      assertThat(after.path(i).path("quality")).isEqualTo(days.path(i).path("quality"));
      assertThat(after.path(i).path("coverage")).isEqualTo(days.path(i).path("coverage"));
      assertThat(after.path(i).path("flags").toString()).contains("raw-removed");
      assertThat(days.path(i).path("flags").toString()).doesNotContain("raw-removed");
    }
    assertThat(amount(source)).isEqualTo(amount);
    assertThat(send(device, 24, 2, 3_600)).as("set aside").containsExactly("reading-too-old");
    assertThat(amount(source)).isEqualTo(amount);
    assertThat(root.post("/api/retention/run", Map.of()).expect(200).json().path("passes"))
        .as("a pass that removes nothing leaves no row")
        .hasSize(1);
    assertThat(root.get("/api/audit").expect(200).text()).contains("retention-run");
    JsonNode inspected = root.get("/api/evidence/audit").expect(200).json();
    assertThat(inspected.path("whole").asBoolean()).as(inspected.toString()).isTrue();
    root.put("/api/retention", new HashMap<>(Map.of("reason", "for ever again"))).expect(200);
    assertThat(root.get("/api/retention").json().path("versions")).hasSize(2);
  }

  private static List<String> refused(TestClient root, String order) {
    return root.send("PUT", "/api/retention", order).expect(422).findings();
  }

  /** Sends readings of a counter that moves by 10 an hour; the codes of what was set aside. */
  private static List<String> send(TestClient device, int from, int count, int seconds) {
    var times = new ArrayList<Long>();
    var values = new ArrayList<String>();
    for (int i = from; i < from + count; i++) {
      times.add(BEGIN.plusSeconds((long) seconds * i).toEpochMilli());
      values.add(10L * i + ".5");
    }
    Map<String, Object> series = Map.of("point", "m1", "times", times, "values", values);
    return device
        .post("/api/ingest", Map.of("series", List.of(series)))
        .expect(200)
        .json()
        .path("findings")
        .valueStream()
        .map(finding -> finding.path("code").asString())
        .distinct()
        .toList();
  }

  private static String adopt(String gateway) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA().toString());
    facts.put("code", "old");
    facts.put("nameZh", "old");
    facts.put("nameEn", "old");
    facts.put("kind", "REGISTER");
    facts.put("unit", "kWh");
    facts.put("scale", 1);
    facts.put("zone", "Asia/Shanghai");
    return recorder
        .post("/api/gateways/" + gateway + "/points", Map.of("address", "m1", "facts", facts))
        .expect(200)
        .json()
        .path("id")
        .asString();
  }

  private static String source() {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA().toString());
    facts.put("code", "old");
    facts.put("nameZh", "old");
    facts.put("nameEn", "old");
    facts.put("kind", "purchased-electricity");
    facts.put("activityUnit", "kWh");
    facts.put(
        "definition",
        "{\"factor\":{\"family\":\"cn-grid-average\",\"region\":\"全国\",\"year\":2023}}");
    facts.put("validFrom", "2020-01-01");
    facts.put("excluded", false);
    return recorder.post("/api/sources", facts).expect(201).json().path("id").asString();
  }

  private static JsonNode days(String point) {
    return recorder
        .get("/api/points/" + point + "/intervals" + SPAN + "&step=1d")
        .expect(200)
        .json();
  }

  private static String amount(String source) {
    return recorder
        .get("/api/activity?org=" + server.plantA() + SPAN.replace('?', '&'))
        .expect(200)
        .json()
        .valueStream()
        .filter(datum -> datum.toString().contains(source))
        .map(datum -> datum.path("amount").asString() + datum.path("datum").path("amount"))
        .findFirst()
        .orElseThrow();
  }

  private static void rolledUp() throws InterruptedException {
    ReadingStore store = server.bean(ReadingStore.class);
    long end = System.nanoTime() + 60_000_000_000L;
    while (!store.rollups().dirty().isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(100);
    }
  }
}
