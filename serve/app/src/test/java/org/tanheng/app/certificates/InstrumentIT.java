// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.certificates;

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
class InstrumentIT {

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  /** 1,000 MWh, 400 supplied directly: 0.5306 × 1000, and 600 × 0.5306 once it is proved. */
  @Test
  void directSupplyCountsByContractAndSettlement() {
    String source = source();
    Map<String, Object> facts = direct();
    JsonNode lot = recorder.post("/api/certificates", facts).expect(201).json();
    String at = "/api/certificates/" + lot.path("lot").path("id").asString();
    recorder
        .post(
            at + "/uses",
            Map.of("sourceId", source, "from", "2023-01-01", "to", "2024-01-01", "amount", "400"))
        .expect(200);
    JsonNode made =
        recorder
            .post(
                "/api/inventories/assemble",
                Map.of(
                    "title",
                    "instruments",
                    "order",
                    Map.of(
                        "orgUnitId",
                        server.plantA(),
                        "from",
                        "2023-01-01",
                        "to",
                        "2024-01-01",
                        "method",
                        "ghg-protocol")))
            .expect(201)
            .json();
    String inventory = "/api/inventories/" + made.path("id").asString();
    assertThat(new BigDecimal(made.path("totalMarket").asString())).isEqualByComparingTo("530.6");
    assertThat(findings(inventory)).contains("instrument-evidence");

    facts.put("contract", "C-7");
    facts.put("settlement", "2023-12");
    JsonNode change = lot.path("lot").path("versionId");
    JsonNode proved =
        recorder.put(at, Map.of("basedOn", change.asLong(), "facts", facts)).expect(200).json();
    assertThat(proved.path("lot").path("instrument").asString()).isEqualTo("direct-supply");
    assertThat(proved.path("lot").path("contract").asString()).isEqualTo("C-7");
    JsonNode again = recorder.post(inventory + "/assemble", Map.of()).expect(200).json();
    assertThat(new BigDecimal(again.path("total").asString()))
        .as("by location too: it never passed the grid")
        .isEqualByComparingTo("318.36");
    assertThat(new BigDecimal(again.path("totalMarket").asString())).isEqualByComparingTo("318.36");
    assertThat(findings(inventory)).doesNotContain("instrument-evidence");
  }

  private static String findings(String inventory) {
    return recorder.get(inventory + "/versions/1/result").json().path("findings").toString();
  }

  private static Map<String, Object> direct() {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA());
    facts.put("serial", "DIRECT-1");
    facts.put("instrument", "direct-supply");
    facts.put("amount", "400");
    facts.put("unit", "MWh");
    facts.put("market", "中国");
    facts.put("generatedFrom", "2023-01-01");
    facts.put("generatedTo", "2024-01-01");
    facts.put("document", "contract of the solar plant");
    return facts;
  }

  private static String source() {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA());
    facts.put("code", "grid");
    facts.put("nameZh", "电");
    facts.put("nameEn", "grid");
    facts.put("kind", "purchased-electricity");
    facts.put("activityUnit", "MWh");
    facts.put(
        "definition",
        "{\"factor\":{\"family\":\"cn-grid-average\",\"region\":\"全国\",\"year\":\"2023\"}}");
    facts.put("validFrom", "2020-01-01");
    facts.put("excluded", false);
    String id = recorder.post("/api/sources", facts).expect(201).json().path("id").asString();
    var cell = Map.of("sourceId", id, "from", "2023-01-01", "to", "2024-01-01", "amount", "1000");
    recorder.put("/api/activity", Map.of("cells", List.of(cell))).expect(200);
    return id;
  }
}
