// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.coils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

/** The worked example of the documentation, handed in over REST. */
@OnServer
class CoilIT {
  private static final Path EXAMPLES = Path.of("../../docs/examples");
  private static final int WELDED = 4;

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.EXECUTIVE)
  private static TestClient executive;

  private static TestClient.Answer hand(TestClient who, byte[] table, String plan) {
    String query =
        "/api/coils?org=%s&month=2026-09&title=September&plan=%s"
            .formatted(server.plantA(), URLEncoder.encode(plan, StandardCharsets.UTF_8));
    return who.upload(query, "coils.csv", "text/csv", table);
  }

  @Test
  void aMonthIsTakenExploredAndCloses() throws IOException {
    byte[] table = Files.readAllBytes(EXAMPLES.resolve("coils.csv"));
    String plan = Files.readString(EXAMPLES.resolve("coils.yaml"));
    assertThat(hand(executive, table, plan).status()).isEqualTo(403);
    JsonNode made = hand(recorder, table, plan).expect(201).json();
    assertThat(made.path("items").asInt()).isEqualTo(5);
    String id = made.path("id").asString();
    assertThat(recorder.get("/api/coils").expect(200).text()).contains(id);

    JsonNode sum = recorder.get("/api/coils/" + id).expect(200).json();
    assertThat(sum.path("gate").path("closes").asBoolean()).isTrue();
    assertThat(sum.path("activity").path(0).path("unallocated").asString()).isEqualTo("110.00");

    JsonNode found = recorder.get("/api/coils/" + id + "/items?text=w").expect(200).json();
    assertThat(found).hasSize(1);
    JsonNode weld = recorder.get("/api/coils/" + id + "/items/" + WELDED).expect(200).json();
    assertThat(weld.path("mothers")).hasSize(2);
    double traced = 0;
    for (JsonNode ancestor : weld.path("trace")) {
      for (JsonNode input : ancestor.path("inputs")) {
        traced += input.path("brings").asDouble();
      }
    }
    JsonNode category = weld.path("categories").path(0);
    assertThat(traced).isCloseTo(category.path("whole").asDouble(), within(1e-9));
    JsonNode bridge = weld.path("bridge");
    double steps =
        bridge.path("gate").asDouble()
            + bridge.path("factorFamily").asDouble()
            + bridge.path("upstream").asDouble()
            + bridge.path("rules").asDouble();
    assertThat(steps).isCloseTo(bridge.path("footprint").asDouble(), within(1e-9));
    recorder.get("/api/coils/" + id + "/items/5").expect(404);
  }

  @Test
  void aWrongCellOrPlanIsRefusedByName() {
    byte[] table = "item,day,output_kg\nA,2026-09-01,-5\n".getBytes(StandardCharsets.UTF_8);
    assertThat(hand(recorder, table, "notes: []").expect(422).findings()).contains("cell-number");
    byte[] good =
        "item,day,output_kg,charge_kg\nA,2026-09-01,5,5\n".getBytes(StandardCharsets.UTF_8);
    assertThat(hand(recorder, good, "scrap: magic").expect(422).findings())
        .containsExactly("plan-value");
    String id = hand(recorder, good, "").expect(201).json().path("id").asString();
    assertThat(recorder.get("/api/coils/" + id + "/items/0").expect(422).findings())
        .containsExactly("factor-missing");
  }

  /** The slab used 100 kWh more: the welded coil at the end of its line carries some of it. */
  @Test
  void aLateReadingReachesWhatIsMadeOfItsItem() throws IOException {
    byte[] table = Files.readAllBytes(EXAMPLES.resolve("coils.csv"));
    String plan = Files.readString(EXAMPLES.resolve("coils.yaml"));
    String id = hand(recorder, table, plan).expect(201).json().path("id").asString();
    String path = "/api/coils/" + id;
    double before = whole(path);
    var late =
        java.util.Map.of(
            "item",
            "S",
            "input",
            "electricity",
            "line",
            "",
            "value",
            "1100",
            "reason",
            "wrong bus");
    executive.post(path + "/late", late).expect(403);
    var unknown =
        java.util.Map.of(
            "item", "X", "input", "electricity", "line", "", "value", "1100", "reason", "none");
    assertThat(recorder.post(path + "/late", unknown).expect(422).findings())
        .containsExactly("coil-late");
    int moved = recorder.post(path + "/late", late).expect(200).json().path("items").asInt();
    assertThat(moved).isBetween(1, 5);
    assertThat(whole(path)).isGreaterThan(before);
    JsonNode sum = recorder.get(path).expect(200).json();
    assertThat(sum.path("activity").path(0).path("total").asString()).isEqualTo("3100.00");
    assertThat(sum.path("gate").path("closes").asBoolean()).isTrue();
    assertThat(recorder.get(path + "/late").expect(200).json()).hasSize(1);
  }

  /** 500 kWh of the hot line's electricity: the slab's weld carries less, the month says whose. */
  @Test
  void aCertificateIsSpreadOverTheItemsOfALine() throws IOException {
    byte[] table = Files.readAllBytes(EXAMPLES.resolve("coils.csv"));
    String plan = Files.readString(EXAMPLES.resolve("coils.yaml"));
    String grey = hand(recorder, table, plan).expect(201).json().path("id").asString();
    String green =
        plan.replace(
                "factors:\n",
                "factors:\n  - {input: GEC-COIL, category: GWP100 (kgCO2e), upstream: 0.05,"
                    + " source: test}\n")
            + "green:\n  - {input: electricity, certificate: GEC-COIL, amount: 500,"
            + " only: {line: HR}}\n";
    String id = hand(recorder, table, green).expect(201).json().path("id").asString();
    JsonNode sum = recorder.get("/api/coils/" + id).expect(200).json();
    assertThat(sum.at("/green/0/amount").asString()).isEqualTo("500.00");
    assertThat(sum.at("/green/0/items").asInt()).isEqualTo(2);
    assertThat(sum.path("findings").toString()).contains("certificate-not-held");
    assertThat(sum.path("gate").path("closes").asBoolean()).isTrue();
    assertThat(whole("/api/coils/" + id)).isLessThan(whole("/api/coils/" + grey));
    assertThat(recorder.get("/api/coils/" + id + "/items/" + WELDED).text()).contains("GEC-COIL");
    assertThat(
            hand(recorder, table, green.replace("amount: 500", "amount: 5000"))
                .expect(422)
                .findings())
        .contains("green-exceeded");
    assertThat(
            hand(recorder, table, green.replace("input: GEC-COIL", "input: GEC-X"))
                .expect(422)
                .findings())
        .contains("plan-value");
  }

  private static double whole(String path) {
    JsonNode weld = recorder.get(path + "/items/" + WELDED).expect(200).json();
    return weld.path("categories").path(0).path("whole").asDouble();
  }
}
