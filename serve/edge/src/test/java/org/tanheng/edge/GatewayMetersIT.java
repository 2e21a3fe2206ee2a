// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.peers.Peer;
import org.tanheng.drivers.simulate.Group;
import org.tanheng.drivers.simulate.LoadProfile;
import org.tanheng.drivers.simulate.PlantPlan;
import org.tanheng.drivers.simulate.Play;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** Played meters of 360 kW on serial lines and converters, read by a gateway. */
class GatewayMetersIT {
  private static final long HOUR = 3_600_000;
  private static final int HOURS_AWAY = 5;
  private final Map<String, ConcurrentSkipListMap<Long, BigDecimal>> measured =
      new ConcurrentHashMap<>();
  private final Map<String, ConcurrentSkipListMap<Long, BigDecimal>> stored =
      new ConcurrentHashMap<>();
  @TempDir private Path folder;

  private static Group group(String protocol, int port) {
    return new Group(
        protocol,
        2,
        protocol,
        Map.of("port", "" + port),
        Duration.ofMinutes(1),
        BigDecimal.ONE,
        BigDecimal.ONE,
        2,
        6,
        List.of());
  }

  private Peer serial(String name, int port) throws IOException {
    Path place = Files.createDirectory(folder.resolve(name + ".line"));
    return Peer.python(place, "serial_line.py", "termios", tty(name), "" + port);
  }

  private String tty(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void hoursMissedComeFromTheMetersAndSerialLinesAreRead() throws Exception {
    int dlt645 = Peer.freePort();
    int mbus = Peer.freePort();
    int rtu = Peer.freePort();
    var plan =
        new PlantPlan(
            "works",
            1,
            1,
            Duration.ofHours(8),
            List.of(group("dlt645", dlt645), group("mbus", mbus), group("modbus-rtu", rtu)));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/ingest", this::ingest);
    server.start();
    long last = Instant.now().minus(Duration.ofHours(HOURS_AWAY)).toEpochMilli();
    Path buffer = Files.createDirectory(folder.resolve("buffer"));
    Files.writeString(
        buffer.resolve("last-read"),
        last + " a\tfrozen\n" + last + " b\tstored\n" + last + " c\tkw\n");
    var config =
        new GatewayConfig(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            "key",
            buffer,
            null,
            30,
            0,
            List.of(
                new ConnectionConfig(
                    "a",
                    "dlt645",
                    Map.of("device", tty("a"), "every", "5s", "delay", "0ms", "wait", "1s"),
                    List.of(PointMapping.of("frozen", "000000000001/00010000", 2))),
                new ConnectionConfig(
                    "b",
                    "mbus",
                    Map.of("host", "127.0.0.1", "port", "" + mbus, "every", "5s", "delay", "0ms"),
                    List.of(new PointMapping("stored", "2/energy", new BigDecimal("0.001"), 2))),
                new ConnectionConfig(
                    "c",
                    "modbus-rtu",
                    Map.of("device", tty("c"), "every", "1s"),
                    List.of(PointMapping.of("kw", "2/input/2/float32", 0)))));
    try (var play =
            Play.start(plan, new LoadProfile(new long[] {90_000}, 900_000), Clock.systemUTC());
        var lineA = serial("a", dlt645);
        var lineC = serial("c", rtu);
        var gateway = Gateway.start(config, Clock.systemUTC()).orElseThrow()) {
      long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (System.nanoTime() < end
          && !(whole() && gateway.describe().contains("gap-read-back"))) {
        Thread.sleep(50);
      }
      assertThat(whole()).as("%s %s", gateway.describe(), stored).isTrue();
      for (String point : List.of("frozen", "stored")) {
        var hours = stored.get(point);
        assertThat(hours.firstKey()).isBetween(last, last + HOUR);
        for (long hour = hours.firstKey() + HOUR; hour <= hours.lastKey(); hour += HOUR) {
          BigDecimal counted = hours.get(hour).subtract(hours.get(hour - HOUR));
          assertThat(counted.add(new BigDecimal("1000000")).remainder(new BigDecimal("1000000")))
              .isBetween(new BigDecimal("359.99"), new BigDecimal("360.01"));
        }
      }
      assertThat(measured.get("kw").lastEntry().getValue()).isEqualByComparingTo("360");
      assertThat(gateway.describe()).contains("gap-read-back");
      assertThat(play.count() + lineA.port() + lineC.port()).isPositive();
    } finally {
      server.stop(0);
    }
  }

  private boolean whole() {
    return measured.containsKey("kw")
        && stored.getOrDefault("frozen", new ConcurrentSkipListMap<>()).size() >= HOURS_AWAY
        && stored.getOrDefault("stored", new ConcurrentSkipListMap<>()).size() >= HOURS_AWAY;
  }

  private void ingest(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var batch = (JsonObject) Json.parse(body).orElseThrow();
    for (Json each : batch.items("series")) {
      var series = (JsonObject) each;
      boolean kept = series.text("quality").orElseThrow().equals("read-back");
      ConcurrentSkipListMap<Long, BigDecimal> of =
          (kept ? stored : measured)
              .computeIfAbsent(
                  series.text("point").orElseThrow(), p -> new ConcurrentSkipListMap<>());
      List<Json> times = series.items("times");
      List<Json> values = series.items("values");
      for (int i = 0; i < times.size(); i++) {
        of.put(
            Long.parseLong(times.get(i).write()),
            new BigDecimal(values.get(i).write().replace("\"", "")));
      }
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }
}
