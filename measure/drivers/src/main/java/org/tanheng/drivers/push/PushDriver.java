// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.tanheng.drivers.Discovered;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Feed;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.HealthBook;
import org.tanheng.drivers.MemoryReadBack;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Reporter;
import org.tanheng.drivers.Sample;
import org.tanheng.drivers.Settings;
import org.tanheng.drivers.json.LastMessages;
import org.tanheng.drivers.json.MessageReader;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.TimeRange;

/**
 * Takes posts: 204 when the readings are durable, 400 where the body cannot be read, 401 without
 * the key, 503 where the store is too slow, so that the device sends again.
 */
final class PushDriver implements Driver {
  private static final int LONGEST_BODY = 4 << 20;
  private static final int PATIENCE_SECONDS = 30;

  private final byte[] key;
  private final MessageReader reader;
  private final Clock clock = Clock.systemUTC();
  private final HealthBook health = new HealthBook(clock);
  private final Reporter reporter;
  private final Feed feed;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final LastMessages last;

  PushDriver(String id, Settings settings, MessageReader reader, ReadingSink sink)
      throws IOException {

    String secret = settings.text("key");
    this.key = (secret.isEmpty() ? "" : "Bearer " + secret).getBytes(StandardCharsets.UTF_8);
    this.reader = reader;
    this.last = new LastMessages(reader);
    this.reporter = new Reporter(id, sink, health, clock);
    this.feed = new Feed(id, sink, health, clock);
    InetAddress address = InetAddress.getByName(settings.text("bind"));
    this.server = HttpServer.create(new InetSocketAddress(address, settings.number("port")), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  @Override
  public void start() {
    server.start();
    health.become(Health.State.CONNECTED);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      health.requested();
      exchange.sendResponseHeaders(status(exchange), -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int status(HttpExchange exchange) throws IOException, InterruptedException {
    if (!exchange.getRequestMethod().equals("POST")) {
      return 405;
    }
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    byte[] bearer = (given == null ? "" : given).getBytes(StandardCharsets.UTF_8);
    if (key.length > 0 && !MessageDigest.isEqual(bearer, key)) {
      return 401;
    }
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      return 413;
    }
    String path = exchange.getRequestURI().getPath().replaceFirst("^/+", "");
    last.keep(path, body);
    return take(path, body);
  }

  private int take(String path, byte[] body) throws InterruptedException {
    var samples = new ArrayList<Sample>();
    var strange = new ArrayList<Finding>();
    reader.read(path, body, clock.millis(), samples::add, strange::add, health::missed);
    strange.forEach(reporter::report);
    if (!strange.isEmpty() && samples.isEmpty()) {
      return 400;
    }
    if (samples.isEmpty()) {
      return 404;
    }
    var durable = new CountDownLatch(1);
    boolean stored =
        feed.offer(samples, durable::countDown)
            && durable.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return stored ? 204 : 503;
  }

  @Override
  public Health health() {
    return health.health();
  }

  @Override
  public Outcome<Probe> probe(String address) {
    return last.probe(address, clock.instant());
  }

  @Override
  public Outcome<List<Discovered>> discover(String under) {
    return Outcome.done(last.discover(under));
  }

  @Override
  public Outcome<MemoryReadBack> readBack(List<String> pointIds, TimeRange range) {
    return Outcome.done(new MemoryReadBack(0, pointIds));
  }

  @Override
  public void close() {
    health.become(Health.State.CLOSED);
    server.stop(0);
    threads.shutdownNow();
    feed.close();
  }
}
