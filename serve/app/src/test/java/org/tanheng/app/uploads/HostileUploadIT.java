// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.app.testing.TestSources;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

/**
 * Hostile and strange files by the ways in which a user uploads tables: a clear finding in bounded
 * time, nothing half written; what is only strange is read as it stands.
 */
@OnServer
class HostileUploadIT {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final YearMonth FIRST = YearMonth.of(2021, 1);

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @BeforeAll
  static void start() {
    TestSources.welding(recorder, server.plantA());
  }

  @ParameterizedTest
  @EnumSource(HostileFile.class)
  void activitySheets(HostileFile file) {
    YearMonth month = FIRST.plusMonths(file.ordinal());
    List<List<String>> table =
        List.of(List.of("排放源", "单位", month.toString()), List.of("weld", "tCO2", amount(file)));
    long before = known().size();
    TestClient.Answer answer = send("/api/activity/sheet", file, table);
    assertAnswer(file, answer);
    List<JsonNode> after = known();
    assertThat(after).as(answer.text()).hasSize((int) before + (file.isTaken() ? 1 : 0));
    if (file.isTaken()) {
      assertThat(after)
          .filteredOn(datum -> datum.path("periodStart").asString().startsWith(month.toString()))
          .singleElement()
          .satisfies(
              datum ->
                  assertThat(new BigDecimal(datum.path("amount").asString()))
                      .isEqualByComparingTo(amount(file)));
    }
  }

  @ParameterizedTest
  @EnumSource(HostileFile.class)
  void bills(HostileFile file) {
    List<List<String>> table =
        List.of(
            List.of("户号", "表号", "起始日", "截止日", "单位", "用量", "应付金额"),
            List.of(
                "K" + file.ordinal(),
                "M1",
                "2023-01-01",
                "2023-01-31",
                "kWh",
                "777",
                amount(file)));
    long before = kept().size();
    TestClient.Answer answer = send("/api/bills/import", file, table);
    assertAnswer(file, answer);
    List<JsonNode> after = kept();
    assertThat(after).as(answer.text()).hasSize((int) before + (file.isTaken() ? 1 : 0));
    if (file.isTaken()) {
      assertThat(after)
          .filteredOn(b -> b.path("facts").path("account").asString().equals("K" + file.ordinal()))
          .singleElement()
          .satisfies(
              b ->
                  assertThat(new BigDecimal(b.path("facts").path("amount").asString()))
                      .isEqualByComparingTo(amount(file)));
    }
  }

  @ParameterizedTest
  @EnumSource(HostileFile.class)
  void readings(HostileFile file) {
    var table = new ArrayList<List<String>>();
    table.add(List.of("time", "kWh"));
    var stamp = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    for (int i = 1; i <= 48; i++) {
      LocalDateTime at = LocalDateTime.of(2023, 1, 1, 0, 0).plusHours(i);
      table.add(List.of(stamp.format(at), Integer.toString(i)));
    }
    TestClient.Answer sent = send("/api/imports", file, table);
    if (sent.status() != 201) {
      assertThat(file.isTaken()).as(sent.text()).isFalse();
      assertThat(sent.status()).as(sent.text()).isIn(413, 422);
      assertThat(sent.findings()).containsExactly("file-size");
      return;
    }
    String id = sent.json().path("id").asString();
    assertThat(sent.json().path("fileName").asString(sent.text())).doesNotContain("/");
    TestClient.Answer seen =
        recorder.post("/api/imports/" + id + "/understanding", Map.of("choices", Map.of()));
    if (seen.status() == 200) {
      assertThat(file.isTaken() || file.name().contains("FORMULA") || file.name().contains("QUOTE"))
          .as(file + " " + seen.text())
          .isTrue();
      assertThat(seen.json().path("covered").path("rows").asLong()).isEqualTo(48);
      if (file.isTaken()) {
        assertThat(new BigDecimal(seen.json().path("columns").path(0).path("sum").asString()))
            .isEqualByComparingTo("1176");
      }
    } else {
      assertThat(seen.expect(422).findings()).contains(file.code());
    }
    assertThat(recorder.get("/api/imports/" + id).expect(200).json().path("state").asString())
        .isEqualTo("OPEN");
  }

  @Test
  void aFormWithoutAFileOrWithTwoNamesIsAFinding() {
    for (String path : List.of("/api/activity/sheet", "/api/bills/import", "/api/imports")) {
      TestClient.Answer answer = recorder.post(path + "?org=" + server.plantA(), Map.of());
      assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
      assertThat(answer.findings()).isNotEmpty();
    }
  }

  private static void assertAnswer(HostileFile file, TestClient.Answer answer) {
    assertThat(answer.text()).doesNotContain("Exception", "at org.");
    if (file.isTaken()) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      return;
    }
    assertThat(answer.status()).as(answer.text()).isIn(200, 413, 422);
    assertThat(answer.text()).contains('"' + file.code() + '"');
  }

  private static TestClient.Answer send(String path, HostileFile file, List<List<String>> table) {
    long start = System.nanoTime();
    TestClient.Answer answer =
        recorder.upload(
            path + "?org=" + server.plantA(), file.file(), "text/csv", file.bytes(table));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    return answer;
  }

  private static String amount(HostileFile file) {
    return (100 + file.ordinal()) + ".25";
  }

  private static List<JsonNode> known() {
    return rows("/api/activity");
  }

  private static List<JsonNode> kept() {
    return rows("/api/bills");
  }

  private static List<JsonNode> rows(String path) {
    return recorder
        .get(path + "?org=" + server.plantA() + "&from=2020-01-01&to=2026-01-01")
        .expect(200)
        .json()
        .valueStream()
        .toList();
  }
}
