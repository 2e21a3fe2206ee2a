// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;
import tools.jackson.databind.JsonNode;

@OnServer
class BillProfileIT {

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @Test
  void aBillIsSplitByTheRecordOfItsOwnMeterWhereThatIsWhole() {
    meter("m-1", LocalDate.of(2023, 2, 20));
    assertThat(parts("m-1"))
        .as("12 days of 10 and 19 days of 20")
        .containsExactly("1200.000 PROFILE", "3800.000 PROFILE");
    meter("m-2", LocalDate.of(2023, 2, 10));
    assertThat(parts("m-2"))
        .as("a record with a hole is no profile")
        .containsExactly("1935.484 DAYS", "3064.516 DAYS");
    assertThat(parts("m-3")).containsExactly("1935.484 DAYS", "3064.516 DAYS");
  }

  private static void meter(String code, LocalDate until) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA().toString());
    facts.put("code", "point-" + code);
    facts.put("nameZh", code);
    facts.put("nameEn", code);
    facts.put("kind", "REGISTER");
    facts.put("unit", "kWh");
    facts.put("scale", 0);
    facts.put("device", code);
    facts.put("zone", "Asia/Shanghai");
    String id = recorder.post("/api/points", facts).expect(201).json().path("id").asString();
    var batch = new ReadingBatch(Instant.now());
    long register = 1000;
    LocalDate february = LocalDate.of(2023, 2, 1);
    for (LocalDate day = LocalDate.of(2023, 1, 20); !day.isAfter(until); day = day.plusDays(1)) {
      Instant midnight = day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
      batch.add(id, midnight.toEpochMilli(), register, 0, Quality.MEASURED);
      register += day.isBefore(february) ? 10 : 20;
    }
    server.bean(ReadingStore.class).upsert(batch);
  }

  private static List<String> parts(String meter) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA().toString());
    facts.put("account", "1");
    facts.put("meter", meter);
    facts.put("from", "2023-01-20");
    facts.put("to", "2023-02-20");
    facts.put("unit", "kWh");
    facts.put("estimated", false);
    facts.put("registers", List.of());
    facts.put("energy", "5000");
    facts.put("lines", List.of());
    facts.put("currency", "CNY");
    JsonNode preview = recorder.post("/api/bills/check", Map.copyOf(facts)).expect(200).json();
    return preview
        .path("parts")
        .valueStream()
        .map(part -> part.path("energy").asString() + " " + part.path("basis").asString())
        .toList();
  }
}
