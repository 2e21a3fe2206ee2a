// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

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
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Reporter;
import org.tanheng.drivers.Sample;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.modbus.Overheard.Heard;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** Listens on a line and takes the values of its points as they pass; it sends nothing. */
final class ListenDriver implements Driver {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long AGAIN_MILLIS = 5_000;
  private static final long QUIET_MILLIS = 60_000;
  private static final int MOST_HEARD = 10_000;

  private final String id;
  private final Line line;
  private final long every;
  private final List<Block.Wanted> wanted;
  private final Clock clock;
  private final HealthBook health;
  private final Reporter reporter;
  private final Feed feed;
  private final Overheard overheard = new Overheard();
  private final Map<Block.Wanted, Long> taken = new HashMap<>();
  private final Map<String, Heard> heard = new ConcurrentHashMap<>();
  private @Nullable Thread thread;
  private volatile boolean closed;
  private long lastPair;

  ListenDriver(
      String id,
      Line line,
      Duration every,
      List<Block.Wanted> wanted,
      ReadingSink sink,
      Clock clock) {
    this.id = id;
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
        List<Heard> pairs = count > 0 ? overheard.hear(bytes, count) : overheard.silence();
        for (Heard pair : pairs) {
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
              overheard.dropped() + " bytes that were no frame",
              "a master that asks and devices that answer",
              "Check speed and parity, and that a master is at work on the line."));
    }
  }

  private void take(Heard pair) throws InterruptedException {
    if (heard.size() < MOST_HEARD) {
      heard.put(place(pair), pair);
    }
    long now = clock.millis();
    var samples = new ArrayList<Sample>();
    for (Block.Wanted value : wanted) {
      Long before = taken.get(value);
      if (!pair.holds(value.address()) || (before != null && now - before < every)) {
        continue;
      }
      BigDecimal number = BlockJob.number(value.address(), pair.start(), pair.data());
      Sample sample =
          number == null
              ? null
              : Sample.of(
                  value.mapping(), value.mapping().pointId(), now, number, Quality.MEASURED);
      if (sample == null) {
        reporter.report(BlockJob.strange(id, value, number));
      } else {
        taken.put(value, now);
        samples.add(sample);
      }
    }
    if (!samples.isEmpty()) {
      feed.put(samples, () -> {});
    }
  }

  private static String place(Heard pair) {
    return pair.unit() + "/" + pair.table().code() + "/" + pair.start();
  }

  /** Waits until the address passes by and shows every way to read it. */
  @Override
  public Outcome<Probe> probe(String address) {
    ModbusAddress asked = ModbusAddress.parse(address);
    if (asked == null) {
      return Outcome.refused(ModbusKind.wrongAddress(address, address));
    }
    boolean waits = thread == null;
    Overheard own = new Overheard();
    byte[] bytes = new byte[1_024];
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      do {
        for (Heard pair : waits ? listen(own, bytes) : List.copyOf(heard.values())) {
          if (pair.holds(asked)) {
            return Outcome.done(shown(asked, pair));
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

  private List<Heard> listen(Overheard own, byte[] bytes) throws IOException {
    int count = line.listen(bytes, LOOK);
    return count > 0 ? own.hear(bytes, count) : own.silence();
  }

  private Probe shown(ModbusAddress asked, Heard pair) {
    int from = 2 * (asked.register() - pair.start());
    byte[] part =
        asked.table().bits()
            ? pair.data()
            : java.util.Arrays.copyOfRange(
                pair.data(), from, Math.min(pair.data().length, from + 8));
    int start = asked.table().bits() ? pair.start() : asked.register();
    String raw = "%s: %s".formatted(place(pair), Hex.of(part));
    var found = new ArrayList<Probe.Candidate>();
    if (asked.table().bits()) {
      found.add(new Probe.Candidate(asked.toString(), asked.decode(start, pair.data()), "", true));
    } else {
      Candidates.read(asked.unit(), asked.table(), start, part, found);
    }
    return new Probe(asked.toString(), raw, clock.instant(), found);
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
                place,
                new Discovered(
                    place,
                    "" + pair.unit(),
                    pair.count() + (pair.table().bits() ? " bits" : " registers"),
                    false,
                    Hex.of(pair.data()),
                    "")));
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
