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
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.units.Quality;

/** A server that takes no readings of one point: the others go on, and nothing is lost. */
class QuarantineTest {
  private static final Pattern SERIES =
      Pattern.compile("\"point\":\"(\\w+)\",[^\\[]*\"times\":\\[([\\d,]*)]");
  private static final String REFUSAL =
      "{\"status\":422,\"findings\":[{\"code\":\"ingest-too-many-points\",\"got\":\"bad\"}]}";

  @TempDir private Path folder;
  private final Map<String, TreeSet<Long>> kept = new TreeMap<>();
  private volatile boolean strict = true;
  private volatile int proxy;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/ingest", this::ingest);
    server.setExecutor(Executors.newSingleThreadExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void oneRefusedPointHoldsUpNobodyAndIsSentAgainWhenAsked() throws Exception {
    try (Journal journal = Journal.open(folder)) {
      Quarantine quarantine = Quarantine.open(folder.resolve("refused"));
      journal.append(List.of(run("good", 1, 2), run("bad", 1, 2, 3), run("other", 1)));
      send(journal, quarantine, () -> journal.waiting() == 0);
      journal.append(List.of(run("bad", 4), run("good", 3)));
      send(journal, quarantine, () -> journal.waiting() == 0);
      assertThat(kept.get("good")).containsExactly(1L, 2L, 3L);
      assertThat(kept.get("other")).containsExactly(1L);
      assertThat(kept).doesNotContainKey("bad");
      assertThat(quarantine.describe())
          .isEqualTo("refused 4 of 1 points\n  bad: 4 ingest-too-many-points bad\n");
    }
    strict = false;
    try (Journal journal = Journal.open(folder)) {
      Quarantine quarantine = Quarantine.open(folder.resolve("refused"));
      assertThat(quarantine.readings()).isEqualTo(4);
      assertThat(quarantine.release(journal)).isEqualTo(4);
      assertThat(quarantine.readings()).isZero();
      send(journal, quarantine, () -> journal.waiting() == 0);
      assertThat(kept.get("bad")).containsExactly(1L, 2L, 3L, 4L);
      assertThat(Quarantine.open(folder.resolve("refused")).readings()).isZero();
    }
  }

  @Test
  void aRefusalOfSomebodyOnTheWayKeepsTheReadingsInTheBuffer() throws Exception {
    try (Journal journal = Journal.open(folder)) {
      Quarantine quarantine = Quarantine.open(folder.resolve("refused"));
      proxy = 2;
      journal.append(List.of(run("good", 1)));
      send(journal, quarantine, () -> proxy == 0);
      send(journal, quarantine, () -> journal.waiting() == 0);
      assertThat(quarantine.readings()).isZero();
      assertThat(kept.get("good")).containsExactly(1L);
    }
  }

  private void send(Journal journal, Quarantine quarantine, BooleanSupplier over)
      throws InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    Sender sender =
        new Sender(
            journal, quarantine, new WaitingClocks(), address, "key", null, Clock.systemUTC());
    Thread thread = Thread.ofPlatform().daemon(true).start(sender);
    long end = System.nanoTime() + 90_000_000_000L;
    while (!over.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    sender.stop();
    thread.join(20_000);
    assertThat(over.getAsBoolean()).as(sender.state()).isTrue();
  }

  private synchronized void ingest(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (proxy > 0) {
      proxy--;
      answer(exchange, 413, "<html>too large</html>");
    } else if (strict && body.contains("\"bad\"")) {
      answer(exchange, 422, REFUSAL);
    } else {
      Matcher found = SERIES.matcher(body);
      while (found.find()) {
        TreeSet<Long> point = kept.computeIfAbsent(found.group(1), p -> new TreeSet<>());
        for (String time : found.group(2).split(",")) {
          point.add(Long.parseLong(time));
        }
      }
      answer(exchange, 200, "{}");
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Run run(String point, long... times) {
    List<Long> at = java.util.Arrays.stream(times).boxed().toList();
    List<BigDecimal> values = at.stream().map(t -> BigDecimal.valueOf(t, 1)).toList();
    return new Run(point, 0, Quality.MEASURED, at, values);
  }
}
