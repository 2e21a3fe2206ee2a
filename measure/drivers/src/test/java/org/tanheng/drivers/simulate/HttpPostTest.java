// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** What a simulated meter posts to the server's own address is what the server takes. */
class HttpPostTest {
  private static final LoadProfile PROFILE = new LoadProfile(new long[] {90_000}, 900_000);

  @Test
  void readingsByPointGoToTheServerAndTheMetersOwnMessageElsewhere() throws Exception {
    var bodies = new LinkedBlockingQueue<String>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    String root = "http://127.0.0.1:" + server.getAddress().getPort();
    try {
      JsonObject sent = first(root + "/api/ingest", bodies);
      assertThat(sent.items("readings"))
          .extracting(reading -> ((JsonObject) reading).text("point").orElseThrow())
          .containsExactly("press-1/kwh", "press-1/kw");
      JsonObject energy = (JsonObject) sent.items("readings").getFirst();
      assertThat(Instant.parse(energy.text("time").orElseThrow()))
          .isBefore(Instant.now().plusSeconds(60));
      assertThat(new BigDecimal(energy.text("value").orElseThrow())).isNotNegative();
      assertThat(first(root + "/device", bodies).text("id")).contains("press-1");
    } finally {
      server.stop(0);
    }
  }

  private static JsonObject first(String url, LinkedBlockingQueue<String> bodies) throws Exception {
    bodies.clear();
    var group =
        new Group(
            "press",
            1,
            "http",
            Map.of("url", url),
            Duration.ofSeconds(1),
            BigDecimal.ONE,
            BigDecimal.ONE,
            3,
            6,
            List.of());
    try (var play =
        Play.start(
            new PlantPlan("works", 1, 1, Duration.ZERO, List.of(group)),
            PROFILE,
            Clock.systemUTC())) {
      String body = bodies.poll(90, TimeUnit.SECONDS);
      assertThat(body).isNotNull();
      return (JsonObject) Json.parse(body).orElseThrow();
    }
  }
}
