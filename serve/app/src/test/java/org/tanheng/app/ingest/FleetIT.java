// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.app.testing.ProcessCost;
import org.tanheng.app.testing.ServerProcess;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestGateways;

/**
 * 10,000 meters of 20 registers, each read every minute and sent by ten gateways, through the whole
 * server with its PostgreSQL and all of them points with rollups. Prints the share of a core and
 * the memory beside the targets of 15 % and 1.5 GB; minutes by {@code -Dtanheng.fleet=30}.
 */
class FleetIT {
  private static final int MINUTES = Integer.getInteger("tanheng.fleet", 0);
  private static final int GATEWAYS = 10;
  private static final int METERS = 1_000;
  private static final int REGISTERS = 20;
  private static final int READINGS = GATEWAYS * METERS * REGISTERS;
  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void tenThousandMetersEveryMinute() throws Exception {
    assumeThat(MINUTES).as("asked for with -Dtanheng.fleet=minutes").isPositive();
    try (var server = new ServerProcess(folder)) {
      server.startAsServed();
      TestClient admin = new TestClient(server.address());
      admin.signIn("admin", server.password());
      String org = admin.get("/api/organisation").expect(200).json().path(0).path("id").asString();
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < GATEWAYS; i++) {
        keys.add(TestGateways.key(admin, org, "g" + i));
      }
      long began = Instant.now().toEpochMilli() - 60_000;
      for (int i = 0; i < GATEWAYS; i++) {
        send(server, keys.get(i), 1, began);
      }
      makePoints(org);
      ProcessCost before = cost(server);
      long start = System.nanoTime();
      double peak = 0;
      for (int minute = 0; minute < MINUTES; minute++) {
        for (int i = 0; i < GATEWAYS; i++) {
          long due = start + (minute * 60_000L + i * 60_000L / GATEWAYS) * 1_000_000L;
          Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
          send(server, keys.get(i), minute + 2, began + (minute + 1) * 60_000L);
        }
        peak = Math.max(peak, cost(server).megabytes());
      }
      Thread.sleep(Math.max(0, (start - System.nanoTime()) / 1_000_000 + MINUTES * 60_000L));
      ProcessCost after = cost(server);
      double seconds = (System.nanoTime() - start) / 1e9;
      double used = after.seconds() - before.seconds();
      System.out.printf(
          Locale.ROOT,
          "%d meters x %d registers a minute for %.1f minutes: %.1f s of processor = %.1f %% of a"
              + " core (target 15), server %.1f s and PostgreSQL %.1f s, %.1f us a reading;"
              + " %.0f MB (target 1500); load %.1f%n",
          GATEWAYS * METERS,
          REGISTERS,
          seconds / 60,
          used,
          100 * used / seconds,
          after.server() - before.server(),
          after.postgres() - before.postgres(),
          used * 1e6 / ((double) READINGS * MINUTES),
          peak,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      assertThat(peak).isPositive();
    }
  }

  private ProcessCost cost(ServerProcess server) throws Exception {
    Path pidFile = folder.resolve("postgres/data/postmaster.pid");
    return ProcessCost.of(
        server.pid(), Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
  }

  /**
   * What a person would make one by one on the page, and the database would have counted meanwhile:
   * its plans for an empty table would last until then.
   */
  private void makePoints(String org) throws Exception {
    List<String> lines = Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"));
    String url = "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/tanheng";
    String password = Files.readString(folder.resolve("postgres/password")).strip();
    try (var connection = DriverManager.getConnection(url, "tanheng", password);
        var statement = connection.createStatement()) {
      int made =
          statement.executeUpdate(
              """
              insert into point (id, org_unit_id, code, name_zh, name_en, kind, unit, scale, zone,
                created_by)
              select point_id, '%s', gateway_id || address, address, address, 'REGISTER', 'kWh', 3,
                'Asia/Shanghai', (select id from app_user limit 1)
              from gateway_point"""
                  .formatted(org));
      assertThat(made).isEqualTo(READINGS);
      statement.execute("analyze point");
    }
  }

  private void send(ServerProcess server, String key, int number, long time) throws Exception {
    var json = new StringBuilder(READINGS);
    json.append("{\"epoch\":\"a\",\"number\":").append(number).append(",\"series\":[");
    for (int meter = 0; meter < METERS; meter++) {
      for (int register = 0; register < REGISTERS; register++) {
        json.append(meter + register == 0 ? "" : ",")
            .append("{\"point\":\"m")
            .append(meter)
            .append("/r")
            .append(register)
            .append("\",\"sequence\":")
            .append(number)
            .append(",\"times\":[")
            .append(time)
            .append("],\"values\":[\"")
            .append(1_000L * number + meter + register)
            .append(".125\"]}");
      }
    }
    var request =
        HttpRequest.newBuilder(URI.create(server.address() + "/api/ingest"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.append("]}").toString()))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
