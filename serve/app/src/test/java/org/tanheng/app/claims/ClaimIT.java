// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

@OnServer
class ClaimIT {

  @SignedIn(Role.EXECUTIVE)
  private static TestClient reader;

  @Test
  void theAuditFindsWhatMatchesAndWhatDoesNot() {
    var verdicts = new TreeMap<String, String>();
    for (JsonNode claim : reader.get("/api/claims/audit").expect(200).json()) {
      verdicts.put(
          claim.path("titleZh").asString(), claim.path("verdict").path("result").asString());
    }
    assertThat(verdicts)
        .containsEntry("重庆工厂光伏 6.2 GWh → 5,323 t", "MATCHES")
        .containsEntry("感应加热 50 % → 80 %，单位能耗 −30 %", "REFUTED")
        .containsEntry("盐城 绿电抵消 69.6 % + 碳信用 65.4 %", "REFUTED")
        .containsEntry("宜宾 18,973 tce → 19,792 t", "UNKNOWN")
        .containsEntry("伊宁 节电 3 GWh 与 5,600 t", "REFUTED");
  }

  @Test
  void aMatchNamesTheFactorAndWhatItIsFor() {
    JsonNode answer = check("factor", "6200000 kWh", "5323 tCO2").expect(200).json();
    assertThat(answer.path("matches").path(0).path("id").asString()).isEqualTo("cn-om/华中/2019");
    assertThat(answer.path("matches").path(0).path("use").asString()).contains("reduction");
  }

  @Test
  void whatCannotBeReadIsAFinding() {
    for (List<String> figures :
        List.of(List.of("1 kWh"), List.of("0 kWh", "1 tCO2"), List.of("x", "y"))) {
      check("factor", figures.toArray(String[]::new)).expect(422);
    }
    check("guess", "1 kWh", "1 tCO2").expect(422);
  }

  private static TestClient.Answer check(String kind, String... figures) {
    return reader.post("/api/claims/check", Map.of("kind", kind, "figures", List.of(figures)));
  }
}
