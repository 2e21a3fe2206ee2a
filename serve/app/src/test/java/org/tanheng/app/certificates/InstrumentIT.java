// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.app.testing.TestSources;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Hash;
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
    JsonNode change = lot.path("lot").path("versionId");
    JsonNode proved =
        recorder.put(at, Map.of("basedOn", change.asLong(), "facts", facts)).expect(200).json();
    assertThat(proved.path("lot").path("instrument").asString()).isEqualTo("direct-supply");
    assertThat(proved.path("lot").path("contract").asString()).isEqualTo("C-7");
    recorder.post(inventory + "/assemble", Map.of()).expect(200);
    assertThat(findings(inventory)).as("the settlement is missing").contains("instrument-evidence");
    JsonNode filed = settle(at).path("files").path(0);
    assertThat(filed.path("proves").asString()).isEqualTo("settlement");
    assertThat(filed.path("name").asString()).isEqualTo("settlement.pdf");
    assertThat(filed.path("hash").toString()).contains(Hash.of(pdf("settlement.pdf")).hex());
    JsonNode again = recorder.post(inventory + "/assemble", Map.of()).expect(200).json();
    assertThat(new BigDecimal(again.path("total").asString()))
        .as("by location too: it never passed the grid")
        .isEqualByComparingTo("318.36");
    assertThat(new BigDecimal(again.path("totalMarket").asString())).isEqualByComparingTo("318.36");
    assertThat(findings(inventory)).doesNotContain("instrument-evidence");
  }

  @Test
  void aFileIsOfTheUnitOfTheLotAndProvesSomethingKnown() {
    Map<String, Object> facts = direct();
    facts.put("serial", "DIRECT-2");
    JsonNode lot = recorder.post("/api/certificates", facts).expect(201).json();
    String at = "/api/certificates/" + lot.path("lot").path("id").asString() + "/files";
    String file = file("other.pdf", server.plantA());
    assertThat(
            recorder
                .post(at, Map.of("attachmentId", file, "proves", "price"))
                .expect(422)
                .findings())
        .containsExactly("unknown-value");
    TestClient other = server.user("elsewhere", server.plantB(), Role.RECORDER);
    String foreign = file(other, "foreign.pdf", server.plantB());
    assertThat(
            recorder
                .post(at, Map.of("attachmentId", foreign, "proves", "contract"))
                .expect(404)
                .findings())
        .containsExactly("not-found");
    other.post(at, Map.of("attachmentId", foreign, "proves", "contract")).expect(404);
    recorder.post(at, Map.of("attachmentId", file, "proves", "contract")).expect(200);
    JsonNode twice =
        recorder.post(at, Map.of("attachmentId", file, "proves", "contract")).expect(200).json();
    assertThat(twice.path("files").size()).as("once is enough").isEqualTo(1);
  }

  private static JsonNode settle(String at) {
    String file = file("settlement.pdf", server.plantA());
    return recorder
        .post(at + "/files", Map.of("attachmentId", file, "proves", "settlement"))
        .expect(200)
        .json();
  }

  private static String file(String name, UUID unit) {
    return file(recorder, name, unit);
  }

  private static String file(TestClient client, String name, UUID unit) {
    return client
        .upload("/api/attachments?org=" + unit, name, "application/pdf", pdf(name))
        .json()
        .path("id")
        .asString();
  }

  private static byte[] pdf(String name) {
    return ("%PDF-1.4 " + name).getBytes(StandardCharsets.UTF_8);
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
    String id = TestSources.grid(recorder, server.plantA(), "grid", "MWh");
    var cell = Map.of("sourceId", id, "from", "2023-01-01", "to", "2024-01-01", "amount", "1000");
    recorder.put("/api/activity", Map.of("cells", List.of(cell))).expect(200);
    return id;
  }
}
