// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Drivers;
import org.tanheng.drivers.GapReader;
import org.tanheng.drivers.Health;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * A running gateway: its drivers read into the buffer on disk, and the sender empties it to the
 * server. Either side may be killed at any time: what the buffer has is sent under its number until
 * the server acknowledges it, and the server keeps each number once.
 */
public final class Gateway implements AutoCloseable {
  private final Journal journal;
  private final Quarantine quarantine;
  private final Sender sender;
  private final @Nullable NoteSigner signer;
  private final JournalSink sink;
  private final LastRead lastRead;
  private final GapReader gaps;
  private final AtomicLong dropped = new AtomicLong();
  private final Map<String, Driver> drivers = new TreeMap<>();
  private final Thread sending;
  private final ScheduledExecutorService care;
  private final @Nullable HttpServer status;

  private Gateway(GatewayConfig config, Journal journal, Clock clock) throws IOException {
    this.journal = journal;
    this.quarantine = Quarantine.open(config.buffer().resolve("refused"));
    this.lastRead = LastRead.open(config.buffer());
    WaitingClocks clocks = new WaitingClocks();
    this.sink = new JournalSink(journal, lastRead, clocks);
    this.gaps = new GapReader(sink, lastRead::of);
    this.signer = DeviceKey.readOrMake(config.signingKey());
    this.sender =
        new Sender(journal, quarantine, clocks, config.server(), config.key(), signer, clock);
    this.sending = Thread.ofPlatform().name("sender").daemon(true).unstarted(sender);
    this.care =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("care").daemon(true).factory());
    this.status = config.statusPort() == 0 ? null : statusServer(config.statusPort());
  }

  /** Opens the buffer and all connections; refused if one of them cannot work. */
  public static Outcome<Gateway> start(GatewayConfig config, Clock clock) {
    Gateway gateway;
    try {
      gateway = new Gateway(config, Journal.open(config.buffer()), clock);
    } catch (IOException e) {
      return Outcome.refused(
          Finding.error(
              "buffer-unusable",
              config.buffer().toString(),
              String.valueOf(e.getMessage()),
              "a folder that can be written",
              "Choose another folder or port, or end the gateway that uses it."));
    }
    List<Finding> wrong = gateway.connect(config.connections());
    if (!wrong.isEmpty()) {
      gateway.close();
      return Outcome.refused(wrong);
    }
    gateway.begin(config, clock);
    return Outcome.done(gateway);
  }

  private List<Finding> connect(List<ConnectionConfig> connections) {
    List<Finding> wrong = new ArrayList<>();
    Drivers installed = Drivers.installed();
    for (ConnectionConfig connection : connections) {
      switch (installed.open(connection, gaps)) {
        case Outcome.Refused<Driver> refused -> wrong.addAll(refused.findings());
        case Outcome.Done<Driver> done -> {
          drivers.put(connection.id(), done.value());
          gaps.attach(connection.id(), done.value());
        }
      }
    }
    return wrong;
  }

  private void begin(GatewayConfig config, Clock clock) {
    drivers.values().forEach(Driver::start);
    sending.start();
    var unused = care.scheduleWithFixedDelay(() -> drop(config, clock), 1, 60, TimeUnit.MINUTES);
    var unusedToo = care.scheduleWithFixedDelay(this::note, 1, 1, TimeUnit.MINUTES);
    if (status != null) {
      status.start();
    }
  }

  private void drop(GatewayConfig config, Clock clock) {
    try {
      Instant oldest = clock.instant().minus(Duration.ofDays(config.days()));
      journal.dropBefore(oldest);
      dropped.addAndGet(quarantine.dropBefore(oldest));
    } catch (IOException e) {
      sink.report(
          "buffer",
          Finding.error(
              "buffer-unusable",
              config.buffer().toString(),
              String.valueOf(e.getMessage()),
              "a folder that can be written",
              "Look at the disk."));
    }
  }

  /** A note that cannot be written is tried again a minute later; nothing depends on it. */
  private void note() {
    try {
      lastRead.save();
    } catch (IOException e) {
      sink.report(
          "buffer",
          Finding.warning(
              "buffer-unusable",
              "last-read",
              String.valueOf(e.getMessage()),
              "a folder that can be written",
              "Look at the disk."));
    }
  }

  private HttpServer statusServer(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = describe().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    return server;
  }

  /** How it is, for a person: buffer, sender, and each connection with its last error. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    text.append("waiting ").append(journal.waiting()).append('\n');
    text.append("acknowledged ").append(sender.acknowledged()).append('\n');
    text.append("given up ").append(journal.dropped() + dropped.get()).append('\n');
    text.append("sender ").append(sender.state()).append('\n');
    NoteSigner by = signer;
    if (by != null) {
      text.append("signs with ").append(by.key().encoded()).append('\n');
    }
    text.append(quarantine.describe());
    drivers.forEach(
        (id, driver) -> {
          Health health = driver.health();
          text.append(id).append(' ').append(health.state());
          text.append(" readings ").append(health.readings());
          text.append(" failures ").append(health.failures());
          text.append(" gaps ").append(health.sequenceGaps()).append('\n');
        });
    sink.reports()
        .forEach(
            (id, finding) ->
                text.append(id)
                    .append(": ")
                    .append(finding.code())
                    .append(' ')
                    .append(finding.got())
                    .append('\n'));
    return text.toString();
  }

  /**
   * Offers the server once more what it had refused for its content.
   *
   * @return readings put back into the buffer
   */
  public Outcome<Long> resend() {
    try {
      return Outcome.done(quarantine.release(journal));
    } catch (IOException e) {
      return Outcome.refused(
          Finding.error(
              "buffer-unusable",
              "refused",
              String.valueOf(e.getMessage()),
              "a folder that can be written",
              "Look at the disk."));
    }
  }

  /** Readings that wait for the server. */
  public long waiting() {
    return journal.waiting();
  }

  @Override
  public void close() {
    if (status != null) {
      status.stop(0);
    }
    care.shutdownNow();
    gaps.close();
    drivers.values().forEach(Driver::close);
    note();
    sender.stop();
    sending.interrupt();
    try {
      sending.join(Duration.ofSeconds(10));
      journal.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      sink.report(
          "buffer",
          Finding.warning(
              "buffer-unusable", "buffer", String.valueOf(e.getMessage()), "closed", "Nothing."));
    }
  }
}
