// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

@OnServer
class BillImportIT {
  private static final String HEADER = "户号,表号,起始日,截止日,上次示数,本次示数,倍率,用量,单位,峰电量,谷电量,应付金额,排放源\n";

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @Test
  void goodRowsComeInAndBadOnesAreNamedByRowAndColumn() {
    String table =
        HEADER
            + "1,a,2023-01-01,2023-01-31,1000,1300,40,\"12,000\",kWh,7000,5000,,\n"
            + "1,a,2023-02-01,2023-02-28,1300,1400,40,5000,kWh,,,,\n"
            + "1,b,2023-02-01,2023-02-30,,,,5,kWh,,,,\n"
            + "1,c,2023-01-01,2023-01-31,,,,-5,kWh,,,,\n"
            + "1,d,2023-01-01,2023-01-31,,,,much,kWh,,,,\n"
            + "1,e,2023-01-01,2023-01-31,,,,5,furlongs,,,,\n"
            + "1,f,2023-03-01,2023-01-31,,,,5,kWh,,,,\n"
            + "1,g,2023-01-01,2023-01-31,,,,,kWh,,,,\n"
            + "1,h,2023-01-01,2023-01-31,,,,5,kWh,,,,nowhere\n"
            + "1,a,2023-01-01,2023-01-31,1000,1300,40,12000,kWh,,,,\n";
    JsonNode rows = take(table).expect(200).json();
    assertThat(rows.valueStream().map(row -> String.join(" ", codes(row))))
        .containsExactly(
            "",
            "bill-register-mismatch",
            "date-malformed",
            "negative-activity",
            "number-malformed",
            "unit-unknown",
            "period-invalid",
            "cell-empty",
            "source-unknown",
            "bill-duplicate");
    assertThat(rows.valueStream().filter(row -> !row.path("billId").isNull()).count()).isEqualTo(2);
    assertThat(rows.path(4).path("findings").path(0).path("subject").asString())
        .isEqualTo("row 6, energy");
    JsonNode kept =
        recorder
            .get("/api/bills?org=" + server.plantA() + "&from=2023-01-01&to=2024-01-01")
            .expect(200)
            .json();
    assertThat(kept.size()).isEqualTo(2);
    assertThat(kept.path(0).path("state").asString()).isEqualTo("DRAFT");
    assertThat(kept.path(0).path("facts").path("to").asString())
        .as("the last day belongs to the period")
        .isEqualTo("2023-02-01");
  }

  @Test
  void whatIsNoTableIsRefusedWhole() {
    assertThat(take("a,b\n1,2\n").expect(422).findings()).containsExactly("bill-columns-missing");
    assertThat(take("PK\u0003\u0004").expect(422).findings()).containsExactly("xlsx-damaged");
    assertThat(recorder.get("/api/bills/template.csv").expect(200).text()).contains("户号 account");
    assertThat(recorder.get("/api/bills/template.xlsx").expect(200).bytes()).startsWith('P', 'K');
  }

  private static TestClient.Answer take(String table) {
    return recorder.upload(
        "/api/bills/import?org=" + server.plantA(),
        "bills.csv",
        "text/csv",
        table.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> codes(JsonNode row) {
    return row.path("findings").valueStream().map(f -> f.path("code").asString()).toList();
  }
}
