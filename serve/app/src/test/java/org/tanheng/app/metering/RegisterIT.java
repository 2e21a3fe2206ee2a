// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

/** The register in and out as a file, the network with its losses, and lapsed certificates. */
@OnServer
class RegisterIT {
  private static final String HEAD = "编号,名称,能源种类,级别,上级表编号,出厂编号,型号规格,安装日期,电流互感器,证书编号,检定日期,有效期至\r\n";
  private static final String ROWS =
      "sub-1,一号车间,电,2,main,S-1,DTSD,2025-01-01,200/5,C-1,2025-01-05,2026-01-15\r\n"
          + "main,总表,电力,一级,,M-1,DSSD,2025年1月1日,400/5,C-2,2025/1/5,2030-01-04\r\n"
          + "sub-2,二号车间,electricity,2,main,S-2,,2025-01-01,,,,\r\n"
          + "bad,坏行,光,2,nowhere,S-9,,,,,,\r\n"
          + "sub-2,重复,电,2,main,,,,,,,\r\n";

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  private static JsonNode send(String path, byte[] bytes) {
    return recorder
        .upload(path + "?org=" + server.plantA(), "register.csv", "text/csv", bytes)
        .expect(200)
        .json();
  }

  @Test
  void aRegisterComesInGoesOutAndComesInAgainUnchanged() {
    byte[] file = (HEAD + ROWS).getBytes(StandardCharsets.UTF_8);
    assertThat(fates(send("/api/meters/register/preview", file)))
        .containsExactly("NEW", "NEW", "NEW", "ASIDE", "ASIDE");
    assertThat(recorder.get("/api/meters?org=" + server.plantA()).expect(200).json()).isEmpty();
    JsonNode taken = send("/api/meters/register", file);
    assertThat(fates(taken)).containsExactly("NEW", "NEW", "NEW", "ASIDE", "ASIDE");
    assertThat(taken.path(3).path("findings").toString())
        .contains("row 5")
        .contains("unknown-value")
        .contains("register-parent-unknown");
    assertThat(taken.path(4).path("findings").toString()).contains("register-code-twice");
    JsonNode views = recorder.get("/api/meters?org=" + server.plantA()).expect(200).json();
    JsonNode sub = view(views, "sub-1");
    assertThat(sub.path("meter").path("parentId"))
        .isEqualTo(view(views, "main").path("meter").path("id"));
    assertThat(sub.path("transformers").path("currentPrimary").asString()).isEqualTo("200");
    assertThat(sub.path("certificateState").asString()).isEqualTo("EXPIRED");
    for (String ending : List.of("csv", "xlsx")) {
      byte[] out =
          recorder
              .get("/api/meters/register/register." + ending + "?org=" + server.plantA())
              .expect(200)
              .bytes();
      assertThat(fates(send("/api/meters/register", out))).containsExactly("SAME", "SAME", "SAME");
    }
    networkAndCertificates(views);
  }

  private static void networkAndCertificates(JsonNode views) {
    read(views, "main", 1000);
    read(views, "sub-1", 600);
    read(views, "sub-2", 350);
    JsonNode nodes =
        recorder
            .get("/api/meters/network?org=" + server.plantA() + "&from=2026-01-01&to=2026-02-01")
            .expect(200)
            .json();
    JsonNode main =
        nodes
            .valueStream()
            .filter(node -> node.path("code").asString().equals("main"))
            .findFirst()
            .orElseThrow();
    assertThat(main.path("use").asString()).isEqualTo("31000.0");
    assertThat(main.path("difference").asString()).isEqualTo("1550.0");
    assertThat(main.path("share").asString()).isEqualTo("0.0500");
    JsonNode days =
        recorder
            .get("/api/points/" + point("sub-1") + "/intervals?from=2026-01-01&to=2026-02-01")
            .expect(200)
            .json();
    assertThat(days.path(14).path("flags").toString()).doesNotContain("certificate-expired");
    assertThat(days.path(15).path("flags").toString()).contains("certificate-expired");
  }

  private static final Map<String, String> POINTS = new HashMap<>();

  private static String point(String code) {
    return POINTS.computeIfAbsent(
        code,
        any -> {
          var facts = new HashMap<String, Object>();
          facts.put("orgUnitId", server.plantA().toString());
          facts.put("code", code + "-kwh");
          facts.put("nameZh", code);
          facts.put("nameEn", code);
          facts.put("kind", "INTERVAL");
          facts.put("unit", "kWh");
          facts.put("scale", 1);
          facts.put("step", "1d");
          facts.put("zone", "Asia/Shanghai");
          return recorder.post("/api/points", facts).expect(201).json().path("id").asString();
        });
  }

  private static void read(JsonNode views, String code, long daily) {
    String meter = view(views, code).path("meter").path("id").asString();
    recorder.post("/api/meters/" + meter + "/points", Map.of("pointId", point(code))).expect(200);
    ReadingBatch batch = new ReadingBatch(Instant.now());
    Instant start = Instant.parse("2025-12-31T16:00:00Z");
    for (int i = 0; i < 31; i++) {
      long time = start.plusSeconds(86_400L * i).toEpochMilli();
      batch.add(point(code), time, daily * 10, 1, Quality.MEASURED);
    }
    server.bean(ReadingStore.class).upsert(batch);
  }

  private static List<String> fates(JsonNode rows) {
    return rows.valueStream().map(row -> row.path("fate").asString()).toList();
  }

  private static JsonNode view(JsonNode views, String code) {
    return views
        .valueStream()
        .filter(v -> v.path("meter").path("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
