// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tanheng.app.ingest.DirectIntake;
import org.tanheng.data.metering.ConnectionPoint;
import org.tanheng.data.metering.ConnectionRepository;
import org.tanheng.data.metering.StoredConnection;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.DeviceClock;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.GapReader;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.Ack;
import org.tanheng.telemetry.ReadingBatch;

/** The drivers that run in the server. They are opened, closed and tried one after the other. */
@Component
class OpenConnections {
  private static final Logger LOG = LoggerFactory.getLogger(OpenConnections.class);

  private final ConnectionRepository connections;
  private final Protocols protocols;
  private final DirectIntake intake;
  private final ConnectionSettings settings;
  private final GapReader gaps;
  private final Map<UUID, Open> open = new ConcurrentHashMap<>();
  private final Map<UUID, Finding> said = new ConcurrentHashMap<>();
  private final ExecutorService work =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("connections").daemon(true).factory());

  OpenConnections(
      ConnectionRepository connections,
      Protocols protocols,
      DirectIntake intake,
      ConnectionSettings settings) {
    this.connections = connections;
    this.protocols = protocols;
    this.intake = intake;
    this.settings = settings;
    this.gaps = new GapReader(new Sink(), (id, point) -> intake.last(UUID.fromString(id), point));
  }

  /** A driver that runs, or why it does not. */
  record Open(@Nullable Driver driver, List<Finding> refused) {}

  @EventListener
  void on(ApplicationReadyEvent ready) {
    sealAll();
    reopenAll();
  }

  /** Seals what stands as it was entered, from before secrets were sealed. */
  void sealAll() {
    connections.all(OrgScope.everything()).stream()
        .filter(settings::isPlain)
        .forEach(
            plain ->
                connections.settings(
                    plain.id(),
                    settings.write(plain.id(), plain.protocol(), settings.read(plain))));
  }

  /** Opens all as they may be opened now. */
  void reopenAll() {
    connections.all(OrgScope.everything()).stream()
        .filter(StoredConnection::enabled)
        .map(StoredConnection::id)
        .forEach(this::reopen);
  }

  /** Closes and opens a connection as it is entered now; its state tells what came of it. */
  void reopen(UUID id) {
    var unused = work.submit(() -> again(id));
  }

  /** Does something while the connection is closed, for lines that one master alone may use. */
  <T> Future<T> apart(UUID id, Callable<T> task) {
    return work.submit(
        () -> {
          close(id);
          try {
            return task.call();
          } finally {
            again(id);
          }
        });
  }

  @Nullable Open state(UUID id) {
    return open.get(id);
  }

  @Nullable Finding said(UUID id) {
    return said.get(id);
  }

  /** The connection as its driver knows it. */
  ConnectionConfig config(StoredConnection stored) {
    return config(stored, settings.read(stored), connections.points(stored.id()));
  }

  static ConnectionConfig config(
      StoredConnection stored, Map<String, String> settings, List<ConnectionPoint> points) {
    return new ConnectionConfig(
        stored.id().toString(),
        stored.protocol(),
        settings,
        points.stream()
            .map(
                point ->
                    new PointMapping(point.name(), point.address(), point.factor(), point.scale()))
            .toList());
  }

  ReadingSink sink() {
    return new Sink();
  }

  private void again(UUID id) {
    try {
      close(id);
      StoredConnection stored = connections.byId(id, OrgScope.everything()).orElse(null);
      if (stored == null || !stored.enabled()) {
        return;
      }
      switch (protocols.open(config(stored), gaps)) {
        case Outcome.Refused<Driver> refused -> open.put(id, new Open(null, refused.findings()));
        case Outcome.Done<Driver> done -> {
          open.put(id, new Open(done.value(), List.of()));
          gaps.attach(id.toString(), done.value());
          done.value().start();
        }
      }
    } catch (FindingException e) {
      open.put(id, new Open(null, e.findings()));
    } catch (RuntimeException e) {
      LOG.warn("connection {} could not be opened", id, e);
    }
  }

  private void close(UUID id) {
    Open running = open.remove(id);
    said.remove(id);
    gaps.detach(id.toString());
    Driver driver = running == null ? null : running.driver();
    if (driver != null) {
      driver.close();
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    gaps.close();
    work.shutdownNow();
    if (!work.awaitTermination(10, TimeUnit.SECONDS)) {
      LOG.warn("a connection is still being opened");
    }
    List.copyOf(open.keySet()).forEach(this::close);
  }

  /** Readings go into the pipeline under the connection's own gateway. */
  private final class Sink implements ReadingSink {
    @Override
    public CompletableFuture<Ack> accept(String connectionId, ReadingBatch batch) {
      return intake.accept(UUID.fromString(connectionId), batch);
    }

    @Override
    public void clock(String connectionId, DeviceClock told) {
      try {
        intake.clock(UUID.fromString(connectionId), told);
      } catch (RuntimeException e) {
        LOG.warn("the clock of {} was not kept; it is read again tomorrow", told.device(), e);
      }
    }

    @Override
    public void report(String connectionId, Finding finding) {
      said.put(UUID.fromString(connectionId), finding);
    }
  }
}
