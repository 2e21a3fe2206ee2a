// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.poll;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Feed;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.HealthBook;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Reporter;
import org.tanheng.drivers.Sample;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Runs jobs in rounds at full multiples of an interval and hands the readings on. */
public final class Poller implements AutoCloseable {
  private final String id;
  private final Duration every;
  private final List<? extends Job> jobs;
  private final Clock clock;
  private final HealthBook health;
  private final Reporter reporter;
  private final Feed feed;
  private final Round round;
  private @Nullable Thread thread;
  private volatile boolean closed;

  public Poller(
      String id, Duration every, List<? extends Job> jobs, ReadingSink sink, Clock clock) {
    this.id = id;
    this.every = every;
    this.jobs = List.copyOf(jobs);
    this.clock = clock;
    this.health = new HealthBook(clock);
    this.reporter = new Reporter(id, sink, health, clock);
    this.feed = new Feed(id, sink, health, clock);
    this.round = new Round(every);
  }

  /** What this poller writes down of itself. */
  public Health health() {
    return health.health();
  }

  /** For readings outside the rounds: what a meter had stored. */
  public Feed feed() {
    return feed;
  }

  /** Begins; the first round runs at once. */
  public synchronized void start() {
    if (thread == null && !closed) {
      thread = Thread.ofVirtual().name("poll " + id).start(this::run);
    }
  }

  private void run() {
    try {
      while (!closed) {
        once();
        long step = Math.max(1, every.toMillis());
        Thread.sleep(step - Math.floorMod(clock.millis(), step));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() throws InterruptedException {
    var failed = new HashSet<String>();
    var samples = new ArrayList<Sample>();
    boolean answered = false;
    for (Job job : jobs) {
      String device = job.device();
      if (closed || failed.contains(device) || !round.asks(device)) {
        continue;
      }
      health.requested();
      try {
        samples.addAll(job.run());
        round.answered(device);
        answered = true;
      } catch (FindingException e) {
        e.findings().forEach(reporter::report);
        round.answered(device);
        answered = true;
      } catch (IOException e) {
        if (closed) {
          return;
        }
        failed.add(device);
        reporter.report(silent(device, e));
      } catch (RuntimeException e) {
        failed.add(device);
        reporter.report(broken(device, e));
      }
    }
    failed.forEach(round::failed);
    round.over();
    state(answered, failed.isEmpty());
    if (!samples.isEmpty()) {
      feed.put(samples, () -> {});
    }
  }

  private void state(boolean answered, boolean whole) {
    if (answered) {
      boolean all = whole && round.silent() == 0;
      health.become(all ? Health.State.CONNECTED : Health.State.DEGRADED);
    } else if (!whole) {
      health.become(Health.State.DOWN);
    }
  }

  private Finding silent(String device, IOException e) {
    return Finding.warning(
        "device-silent",
        device.isEmpty() ? id : id + "/" + device,
        String.valueOf(e.getMessage()),
        "an answer",
        "It is asked again by itself, less often. Check address, wiring, speed and parity.");
  }

  /** One device must not end the round of the others, whatever it made of this program. */
  private Finding broken(String device, RuntimeException e) {
    return Finding.warning(
        "driver-failed",
        id + "/" + device,
        e.getClass().getSimpleName() + ": " + e.getMessage(),
        "an answer that can be read",
        "Please report this with the device's model.");
  }

  @Override
  public synchronized void close() {
    closed = true;
    health.become(Health.State.CLOSED);
    if (thread != null) {
      thread.interrupt();
    }
    feed.close();
  }
}
