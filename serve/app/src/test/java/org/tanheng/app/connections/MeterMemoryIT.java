// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.app.ingest.DirectIntake;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.drivers.peers.Peer;
import org.tanheng.drivers.simulate.Group;
import org.tanheng.drivers.simulate.LoadProfile;
import org.tanheng.drivers.simulate.PlantPlan;
import org.tanheng.drivers.simulate.Play;
import org.tanheng.evidence.JsonObject;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.units.Quality;
import tools.jackson.databind.JsonNode;

/** Played meters of 360 kW on serial lines that the server reads itself. */
@OnServer
class MeterMemoryIT {
  private static final BigDecimal AN_HOUR = new BigDecimal("360");
  private static final int HOURS_AWAY = 5;
  private static TestServer server;

  @SignedIn({Role.ADMINISTRATOR, Role.RECORDER})
  private static TestClient keeper;

  @TempDir private Path folder;

  private static Play play(String protocol, int port) throws Exception {
    var group =
        new Group(
            "m",
            2,
            protocol,
            Map.of("port", "" + port),
            Duration.ofMinutes(1),
            BigDecimal.ONE,
            BigDecimal.ONE,
            2,
            6,
            List.of());
    var plan = new PlantPlan("works", 1, 1, Duration.ofHours(8), List.of(group));
    return Play.start(plan, new LoadProfile(new long[] {90_000}, 900_000), Clock.systemUTC());
  }

  @Test
  void hoursThatNobodyReadComeFromTheMeterWhenTheLineIsThereAgain() throws Exception {
    int port = Peer.freePort();
    String tty = folder.resolve("tty").toString();
    try (var play = play("dlt645", port);
        var line = Peer.python(folder, "serial_line.py", "termios", tty, "" + port)) {
      var settings = Map.of("device", tty, "every", "5s", "delay", "0ms", "wait", "1s");
      String id = connect("line", "dlt645", settings);
      enable(id, settings, false);
      String point = take(id, "dlt645-2007", "000000000001", "kwh-import", "hall");
      Instant last = Instant.now().minus(Duration.ofHours(HOURS_AWAY));
      BigDecimal now = new BigDecimal(first(play));
      BigDecimal shown = now.subtract(AN_HOUR.multiply(BigDecimal.valueOf(HOURS_AWAY)));
      BigDecimal before = shown.signum() < 0 ? shown.add(BigDecimal.valueOf(1_000_000)) : shown;
      var batch = new ReadingBatch(Instant.now());
      long unscaled = before.movePointRight(2).longValueExact();
      batch.add("hall/kwh-import", last.toEpochMilli(), unscaled, 2, Quality.MEASURED);
      server.bean(DirectIntake.class).accept(UUID.fromString(id), batch).get();
      enable(id, settings, true);
      List<JsonNode> stored = await(point, "read-back", HOURS_AWAY);
      assertThat(stored).hasSizeGreaterThanOrEqualTo(HOURS_AWAY);
      Instant from = last.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
      Instant to = Instant.now().truncatedTo(ChronoUnit.HOURS);
      List<JsonNode> hours =
          get(point, "intervals", "&step=1h")
              .valueStream()
              .filter(slot -> !Instant.parse(slot.path("start").asString()).isBefore(from))
              .filter(slot -> !Instant.parse(slot.path("end").asString()).isAfter(to))
              .toList();
      assertThat(hours).hasSizeGreaterThanOrEqualTo(HOURS_AWAY - 1);
      assertThat(hours)
          .allSatisfy(
              slot -> {
                assertThat(slot.path("quality").asString()).isEqualTo("read-back");
                assertThat(slot.path("flags").toString()).doesNotContain("gap-spread");
                assertThat(new BigDecimal(slot.path("value").asString()))
                    .isCloseTo(AN_HOUR, within(new BigDecimal("0.02")));
              });
      Instant end = Instant.now().plus(Duration.ofSeconds(90));
      while (!connections().contains("gap-read-back") && Instant.now().isBefore(end)) {
        Thread.sleep(200);
      }
      assertThat(connections()).contains("gap-read-back");
      enable(id, settings, false);
      assertThat(line.port()).isPositive();
    }
  }

  @Test
  void aMeterOfModbusRtuOnASerialLineIsRead() throws Exception {
    int port = Peer.freePort();
    String tty = folder.resolve("tty").toString();
    try (var play = play("modbus-rtu", port);
        var line = Peer.python(folder, "serial_line.py", "termios", tty, "" + port)) {
      var settings = Map.of("device", tty, "every", "1s");
      String id = connect("rtu", "modbus-rtu", settings);
      String point = take(id, "simulated-modbus", "2", "kw", "press");
      List<JsonNode> read = await(point, "measured", 2);
      assertThat(new BigDecimal(read.getFirst().path("value").asString()))
          .isEqualByComparingTo("360");
      assertThat(play.count()).isPositive();
      enable(id, settings, false);
      assertThat(line.port()).isPositive();
    }
  }

  private static String connections() {
    return keeper.get("/api/connections?org=" + server.plantA()).expect(200).text();
  }

  private static String first(Play play) {
    return ((JsonObject) play.truth().items("meters").getFirst()).text("first").orElseThrow();
  }

  private static String connect(String code, String protocol, Map<String, String> settings) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA().toString());
    facts.put("code", code);
    facts.put("nameZh", code);
    facts.put("nameEn", code);
    facts.put("protocol", protocol);
    facts.put("settings", settings);
    return keeper.post("/api/connections", facts).expect(201).json().path("id").asString();
  }

  private static void enable(String id, Map<String, String> settings, boolean enabled) {
    keeper
        .put("/api/connections/" + id, Map.of("settings", settings, "enabled", enabled))
        .expect(200);
  }

  /** Makes one point of a device; its id. */
  private static String take(
      String id, String template, String device, String point, String prefix) {
    keeper
        .post(
            "/api/connections/" + id + "/devices",
            Map.of(
                "template",
                template,
                "device",
                device,
                "prefix",
                prefix,
                "nameZh",
                prefix,
                "nameEn",
                prefix,
                "only",
                List.of(point)))
        .expect(200);
    return keeper
        .get("/api/points?org=" + server.plantA())
        .expect(200)
        .json()
        .valueStream()
        .filter(each -> each.path("code").asString().equals(prefix + "/" + point))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  private static List<JsonNode> await(String point, String quality, int least)
      throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(90));
    while (true) {
      List<JsonNode> found =
          get(point, "readings", "")
              .valueStream()
              .filter(each -> each.path("quality").asString().equals(quality))
              .toList();
      if (found.size() >= least) {
        return found;
      }
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(quality + " awaited: " + connections());
      }
      Thread.sleep(300);
    }
  }

  private static JsonNode get(String point, String what, String more) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String range = "?from=" + today.minusDays(2) + "&to=" + today.plusDays(2);
    return keeper.get("/api/points/" + point + "/" + what + range + more).expect(200).json();
  }
}
