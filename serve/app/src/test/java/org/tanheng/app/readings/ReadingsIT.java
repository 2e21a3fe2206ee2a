// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.exchange.readings.ShopYear;
import tools.jackson.databind.JsonNode;

@OnServer
class ReadingsIT {

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @Test
  void aRealYearComesInBecomesActivityDataAndGoesBackOut()
      throws IOException, InterruptedException {
    String point = point("main", "INTERVAL", "kWh", 2, "15m");
    String file = upload(ShopYear.FILE_NAME, ShopYear.open().readAllBytes());
    JsonNode understood = understand(file, Map.of());
    assertThat(understood.path("covered").path("rows").asLong()).isEqualTo(35_040);
    assertThat(understood.path("columns").path(0).path("sum").asString()).isEqualTo("959636.71");
    assertThat(understood.path("decisions").toString()).contains("stamps").contains("midnight");

    JsonNode done = apply(file, Map.of(), 2, point);
    assertThat(done.path("state").asString()).isEqualTo("DONE");
    assertThat(done.path("result").path("readings").asLong()).isEqualTo(35_040);
    assertThat(sum(point)).isEqualByComparingTo("959636.71");
    assertThat(
            recorder
                .get("/api/points/" + point + "/readings?from=2018-01-01&to=2018-01-02")
                .expect(200)
                .json()
                .size())
        .isEqualTo(96);
    assertThat(
            recorder
                .get("/api/points/" + point + "/readings?from=2018-01-02&to=2018-01-01")
                .expect(400)
                .findings())
        .containsExactly("period-invalid");

    String source = source();
    JsonNode used =
        recorder
            .post(
                "/api/points/" + point + "/use",
                Map.of("sourceId", source, "first", "2018-01", "last", "2018-12"))
            .expect(200)
            .json();
    assertThat(used.size()).isEqualTo(12);
    JsonNode january = used.path(0).path("datum");
    assertThat(january.path("evidence").asString())
        .isEqualTo("readings:" + point + "/2018-01-01/2018-02-01");
    assertThat(january.path("quality").asString()).isEqualTo("measured");

    recorder.post("/api/imports/" + file + "/undo", Map.of()).expect(200);
    assertThat(sum(point)).isZero();
    recorder.post("/api/imports/" + file + "/undo", Map.of()).expect(409);
  }

  @Test
  void anImportCutOffBetweenItsReadingsAndItsRecordIsTakenBackAtTheNextStart()
      throws InterruptedException {
    String point = point("cut", "INTERVAL", "kWh", 1, "1h");
    String csv = "time,kWh\n2018-01-01 00:00,1.5\n2018-01-01 01:00,2.5\n2018-01-01 02:00,3.5\n";
    String file = upload("cut.csv", csv.getBytes(StandardCharsets.UTF_8));
    apply(file, Map.of("stamps", "begin"), 2, point);
    assertThat(sum(point)).isEqualByComparingTo("7.5");
    server
        .bean(DSLContext.class)
        .execute("update import_run set state = 'OPEN' where id = ?", UUID.fromString(file));
    server.restart();
    recorder.movedTo(server);
    assertThat(sum(point)).isZero();
    assertThat(recorder.get("/api/imports/" + file).json().path("state").asString())
        .isEqualTo("OPEN");
    server.restart();
    recorder.movedTo(server);
    JsonNode done = apply(file, Map.of("stamps", "begin"), 2, point);
    assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
    assertThat(sum(point)).isEqualByComparingTo("7.5");
  }

  @Test
  void badRowsAreSetAsideWithTheirPlaceAndTheGoodOnesComeIn() throws InterruptedException {
    String point = point("hourly", "INTERVAL", "kWh", 1, "1h");
    String csv =
        "time,kWh\n2023-01-01 00:00,1.5\n2023-01-01 01:00,much\n2023-01-01 02:00,2.5\n"
            + "2023-01-01 03:00,3.0\n2023-01-01 04:00,3.5\n2023-01-01 04:00,9\nlater,4\n"
            + "2023-01-01 05:00,1.0\n";
    String file = upload("meter.csv", csv.getBytes(StandardCharsets.UTF_8));
    JsonNode done = apply(file, Map.of("stamps", "begin"), 2, point);
    assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
    JsonNode rows = recorder.get("/api/imports/" + file + "/rows").expect(200).json();
    assertThat(rows.size()).isGreaterThanOrEqualTo(2);
    for (JsonNode row : rows) {
      assertThat(row.path("row").asLong()).isGreaterThan(1);
      assertThat(row.path("advice").asString()).isNotBlank();
    }
    assertThat(rows.toString()).contains("\"row\":3").contains("much");
    recorder
        .post(
            "/api/imports/" + file + "/apply",
            Map.of("choices", Map.of(), "targets", List.of(Map.of("column", 2, "pointId", point))))
        .expect(409);
  }

  @Test
  void whatCannotBeReadIsRefusedAndNothingIsWritten() throws InterruptedException {
    String point = point("empty", "INTERVAL", "kWh", 1, "1h");
    String file = upload("bad.csv", "not a table at all".getBytes(StandardCharsets.UTF_8));
    assertThat(
            recorder
                .post("/api/imports/" + file + "/understanding", Map.of("choices", Map.of()))
                .expect(422)
                .findings())
        .isNotEmpty();
    recorder
        .post(
            "/api/imports/" + file + "/understanding", Map.of("choices", Map.of("colour", "blue")))
        .expect(422);
    assertThat(apply(file, Map.of(), 1, point).path("state").asString()).isEqualTo("REFUSED");
    assertThat(recorder.get("/api/imports/" + file).json().path("state").asString())
        .isEqualTo("OPEN");
    recorder
        .post("/api/points", facts("twice", "INTERVAL", "parsecs per fortnight", 1, "1h"))
        .expect(422);
    recorder.post("/api/points", facts("no-step", "INTERVAL", "kWh", 1, "")).expect(422);
    recorder
        .get("/api/points/" + point + "/intervals?from=1900-01-01&to=2100-01-01&step=1m")
        .expect(400);
  }

  private static String upload(String name, byte[] bytes) {
    return recorder
        .upload("/api/imports?org=" + server.plantA(), name, "text/csv", bytes)
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private static JsonNode understand(String file, Map<String, String> choices) {
    return recorder
        .post("/api/imports/" + file + "/understanding", Map.of("choices", choices))
        .expect(200)
        .json();
  }

  private static JsonNode apply(String file, Map<String, String> choices, int column, String point)
      throws InterruptedException {
    String job =
        recorder
            .post(
                "/api/imports/" + file + "/apply",
                Map.of(
                    "choices",
                    choices,
                    "targets",
                    List.of(Map.of("column", column, "pointId", point))))
            .expect(200)
            .json()
            .path("id")
            .asString();
    JsonNode view = recorder.get("/api/jobs/" + job).expect(200).json();
    for (int i = 0; i < 300 && view.path("endedAt").isNull(); i++) {
      Thread.sleep(100);
      view = recorder.get("/api/jobs/" + job).expect(200).json();
    }
    return view;
  }

  private static BigDecimal sum(String point) {
    JsonNode slots =
        recorder
            .get("/api/points/" + point + "/intervals?from=2018-01-01&to=2019-01-01&step=1mo")
            .expect(200)
            .json();
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode slot : slots) {
      if (!slot.path("value").isNull()) {
        sum = sum.add(new BigDecimal(slot.path("value").asString()));
      }
    }
    return sum;
  }

  private static String point(String code, String kind, String unit, int scale, String step) {
    return recorder
        .post("/api/points", facts(code, kind, unit, scale, step))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private static Map<String, Object> facts(
      String code, String kind, String unit, int scale, String step) {
    var facts =
        new HashMap<String, Object>(
            Map.of(
                "orgUnitId", server.plantA().toString(),
                "code", code,
                "nameZh", code,
                "nameEn", code,
                "kind", kind,
                "unit", unit,
                "scale", scale,
                "zone", "Asia/Shanghai"));
    if (!step.isEmpty()) {
      facts.put("step", step);
    }
    return facts;
  }

  private static String source() {
    return recorder
        .post(
            "/api/sources",
            Map.of(
                "orgUnitId", server.plantA().toString(),
                "code", "electricity",
                "nameZh", "购入电力",
                "nameEn", "Electricity",
                "kind", "purchased-electricity",
                "activityUnit", "MWh",
                "definition", "{}",
                "validFrom", "2018-01-01",
                "excluded", false))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }
}
