// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of the gateway at random times, while its server loses every third answer. */
class GatewayKillTest {
  private static final long SEED = 20261121;
  private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");
  private static final Pattern SERIES =
      Pattern.compile("\"point\":\"(p\\d)\",\"sequence\":(\\d+)[^\\[]*\"times\":\\[([\\d,]*)]");

  @TempDir private Path folder;
  private final Map<String, String> batches = new HashMap<>();
  private final Map<String, TreeMap<Long, Long>> kept = new TreeMap<>();

  /** Offered when the process was killed: it may or may not have come to the disk. */
  private final Set<Long> unacknowledged = new HashSet<>();

  private int requests;

  @Test
  void nothingAcknowledgedIsLostAndNothingComesTwice() throws Exception {
    int kills = Boolean.getBoolean("tanheng.full") ? 50 : 3;
    Random random = new Random(SEED);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/ingest", this::ingest);
    server.setExecutor(Executors.newSingleThreadExecutor());
    server.start();
    try {
      long next = 0;
      for (int kill = 0; kill < kills; kill++) {
        long unsure = write(server, next, Long.MAX_VALUE, random.nextInt(20, 400)) + 1;
        unacknowledged.add(unsure);
        next = unsure + 1;
      }
      write(server, next, next + 50, Integer.MAX_VALUE);
      long last = next + 49;
      for (long i = 0; i <= last; i++) {
        if (!unacknowledged.contains(i)) {
          assertThat(kept.get("p" + i % 3).values()).as("reading " + i).contains(i);
        }
      }
      kept.forEach(
          (point, bySequence) -> {
            assertThat(bySequence.firstKey()).as(point).isEqualTo(1);
            assertThat(bySequence.lastKey()).as(point).isEqualTo(bySequence.size());
            assertThat(bySequence.values()).as(point).doesNotHaveDuplicates();
          });
    } finally {
      server.stop(0);
    }
  }

  /**
   * Runs the writer and kills it after so many acknowledged readings; the last that was printed.
   */
  private long write(HttpServer server, long from, long end, int killAfter) throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                EdgeWriter.class.getName(),
                folder.toString(),
                "http://127.0.0.1:" + server.getAddress().getPort(),
                Long.toString(from),
                Long.toString(end))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long last = from - 1;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int count = 0;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = Long.parseLong(line);
        count++;
        if (count == killAfter) {
          assertThat(process.toHandle().destroyForcibly()).isTrue();
        }
      }
    }
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return last;
  }

  /** A server that keeps each number once, forgets to answer at times and is away at others. */
  private synchronized void ingest(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests++;
    if (requests % 5 == 4) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    Matcher number = NUMBER.matcher(body);
    assertThat(number.find()).isTrue();
    String series = body.substring(body.indexOf("\"series\""));
    String before = batches.putIfAbsent(number.group(1), series);
    if (before == null) {
      keep(series);
    } else {
      assertThat(series).as("batch " + number.group(1)).isEqualTo(before);
    }
    if (requests % 3 == 0) {
      exchange.close();
      return;
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private void keep(String series) {
    Matcher found = SERIES.matcher(series);
    while (found.find()) {
      TreeMap<Long, Long> point = kept.computeIfAbsent(found.group(1), p -> new TreeMap<>());
      long sequence = Long.parseLong(found.group(2));
      for (String time : found.group(3).split(",")) {
        assertThat(point.put(sequence, Long.parseLong(time))).as("kept twice").isNull();
        sequence++;
      }
    }
  }
}
