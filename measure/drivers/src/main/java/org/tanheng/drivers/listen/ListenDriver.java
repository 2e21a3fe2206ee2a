// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.listen;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Discovered;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Feed;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.HealthBook;
import org.tanheng.drivers.MemoryReadBack;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Reporter;
import org.tanheng.drivers.Sample;
import org.tanheng.drivers.line.Line;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** Listens on a line and takes the values of its points as they pass; it sends nothing. */
final class ListenDriver<A, H extends Heard> implements Driver {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long AGAIN_MILLIS = 5_000;
  private static final long QUIET_MILLIS = 60_000;
  private static final int MOST_HEARD = 10_000;

  private final String id;
  private final Line line;
  private final long every;
  private final Hearing<A, H> hearing;
  private final List<Wanted<A>> wanted;
  private final Clock clock;
  private final HealthBook health;
  private final Reporter reporter;
  private final Feed feed;
  private final Ear<H> ear;
  private final Map<Wanted<A>, Long> taken = new HashMap<>();
  private final Map<String, H> heard = new ConcurrentHashMap<>();
  private @Nullable Thread thread;
  private volatile boolean closed;
  private long lastPair;

  /** A point and its address. */
  record Wanted<A>(PointMapping mapping, A address) {}

  ListenDriver(
      String id,
      Hearing<A, H> hearing,
      Line line,
      Duration every,
      List<Wanted<A>> wanted,
      ReadingSink sink,
      Clock clock) {
    this.id = id;
    this.hearing = hearing;
    this.ear = hearing.ear();
    this.line = line;
    this.every = every.toMillis();
    this.wanted = wanted;
    this.clock = clock;
    this.health = new HealthBook(clock);
    this.reporter = new Reporter(id, sink, health, clock);
    this.feed = new Feed(id, sink, health, clock);
  }

  @Override
  public synchronized void start() {
    if (thread == null && !closed) {
      lastPair = clock.millis();
      thread = Thread.ofVirtual().name("listen " + id).start(this::run);
    }
  }

  @Override
  public Health health() {
    return health.health();
  }

  private void run() {
    byte[] bytes = new byte[1_024];
    while (!closed) {
      try {
        int count = line.listen(bytes, LOOK);
        List<H> pairs = count > 0 ? ear.hear(bytes, count) : ear.silence();
        for (H pair : pairs) {
          lastPair = clock.millis();
          health.requested();
          health.become(Health.State.CONNECTED);
          take(pair);
        }
        quiet();
      } catch (IOException e) {
        away(e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void away(IOException e) {
    if (closed) {
      return;
    }
    health.become(Health.State.DOWN);
    reporter.report(
        Finding.warning(
            "device-silent",
            id,
            String.valueOf(e.getMessage()),
            "a line that can be listened on",
            "It is opened again by itself. Check the port, the converter and its permissions."));
    try {
      Thread.sleep(AGAIN_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  private void quiet() {
    if (clock.millis() - lastPair > QUIET_MILLIS) {
      lastPair = clock.millis();
      health.become(Health.State.DEGRADED);
      reporter.report(
          Finding.warning(
              "line-not-understood",
              id,
              ear.dropped() + " bytes that were no frame",
              "a master that asks and devices that answer",
              "Check speed and parity, and that a master is at work on the line."));
    }
  }

  private void take(H pair) throws InterruptedException {
    if (heard.size() < MOST_HEARD) {
      heard.put(pair.place(), pair);
    }
    long now = clock.millis();
    var samples = new ArrayList<Sample>();
    for (Wanted<A> value : wanted) {
      Long before = taken.get(value);
      if (!hearing.holds(pair, value.address()) || (before != null && now - before < every)) {
        continue;
      }
      BigDecimal number = hearing.number(pair, value.address());
      Sample sample =
          number == null
              ? null
              : Sample.of(
                  value.mapping(), value.mapping().pointId(), now, number, Quality.MEASURED);
      if (sample == null) {
        reporter.report(hearing.strange(id, value.mapping(), value.address(), number));
      } else {
        taken.put(value, now);
        samples.add(sample);
      }
    }
    if (!samples.isEmpty()) {
      feed.put(samples, () -> {});
    }
  }

  /** Waits until the address passes by and shows every way to read it. */
  @Override
  public Outcome<Probe> probe(String address) {
    A asked = hearing.address(address);
    if (asked == null) {
      return Outcome.refused(hearing.wrongAddress(address, address));
    }
    boolean waits = thread == null;
    Ear<H> own = hearing.ear();
    byte[] bytes = new byte[1_024];
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      do {
        for (H pair : waits ? listen(own, bytes) : List.copyOf(heard.values())) {
          if (hearing.holds(pair, asked)) {
            return Outcome.done(hearing.shown(pair, asked, clock.instant()));
          }
        }
        if (!waits) {
          Thread.sleep(LOOK);
        }
      } while (System.nanoTime() < end && !closed);
    } catch (IOException e) {
      return Outcome.refused(notHeard(address, String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Outcome.refused(notHeard(address, "not heard in " + PATIENCE.toSeconds() + " s"));
  }

  private List<H> listen(Ear<H> own, byte[] bytes) throws IOException {
    int count = line.listen(bytes, LOOK);
    return count > 0 ? own.hear(bytes, count) : own.silence();
  }

  private static Finding notHeard(String address, String got) {
    return Finding.error(
        "address-not-heard",
        address,
        got,
        "a request of the master for this address and its answer",
        "Only what the master of the line asks for can be heard; see what was heard.");
  }

  /** What was heard since the connection was opened. */
  @Override
  public Outcome<List<Discovered>> discover(String under) {
    var found = new TreeMap<String, Discovered>();
    heard.forEach(
        (place, pair) ->
            found.put(
                place, new Discovered(place, pair.device(), pair.what(), false, pair.raw(), "")));
    return Outcome.done(List.copyOf(found.values()));
  }

  @Override
  public Outcome<MemoryReadBack> readBack(List<String> pointIds, TimeRange range) {
    return Outcome.done(new MemoryReadBack(0, pointIds));
  }

  @Override
  public synchronized void close() {
    closed = true;
    health.become(Health.State.CLOSED);
    if (thread != null) {
      thread.interrupt();
    }
    feed.close();
    line.close();
  }
}
