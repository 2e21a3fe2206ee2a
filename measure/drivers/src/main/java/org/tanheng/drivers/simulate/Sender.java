// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;

/**
 * Meters that send by themselves, each in its own moment of the interval: {@code
 * {"id","n","ts","kwh","kw"}} with numbers as text, {@code n} counting the meter's messages. A
 * message that cannot be handed over is sent again before the next.
 */
final class Sender implements Player {
  private static final int KEPT = 500;
  private final Group group;
  private final PlantClock clock;
  private final Post post;
  private final List<Source> sources = new ArrayList<>();
  private final AtomicLong count = new AtomicLong();
  private final Thread thread;
  private volatile boolean closed;

  private static final class Source {
    final SimulatedMeter meter;
    final Deque<String> sent = new ArrayDeque<>();
    long next;
    long number;

    Source(SimulatedMeter meter, long next) {
      this.meter = meter;
      this.next = next;
    }
  }

  Sender(Group group, List<SimulatedMeter> meters, PlantClock clock, Post post) {
    this.group = group;
    this.clock = clock;
    this.post = post;
    long every = group.every().toMillis();
    for (int i = 0; i < meters.size(); i++) {
      sources.add(new Source(meters.get(i), clock.begun() + every * i / meters.size()));
    }
    this.thread = Thread.ofPlatform().daemon().name("play " + group.name()).start(this::run);
  }

  private void run() {
    var queue = new ArrayDeque<>(sources);
    try {
      while (!closed) {
        Source first = queue.remove();
        long early = first.next - clock.now();
        if (early > 0) {
          Thread.sleep(clock.real(early));
        }
        speak(first);
        first.next += group.every().toMillis();
        queue.add(first);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void speak(Source source) throws InterruptedException {
    SimulatedMeter meter = source.meter;
    long now = Math.max(source.next, clock.begun());
    long again = meter.replays(now);
    for (String old : source.sent.stream().skip(Math.max(0, source.sent.size() - again)).toList()) {
      send(meter, old);
    }
    source.number++;
    if (meter.silent(now)) {
      return;
    }
    SimulatedMeter.Shown shown = meter.show(now);
    String message = post.takesReadings() ? readings(meter, shown) : message(source, shown);
    send(meter, message);
    source.sent.add(message);
    if (source.sent.size() > KEPT) {
      source.sent.remove();
    }
  }

  private static String message(Source source, SimulatedMeter.Shown shown) {
    return JsonObject.builder()
        .put("id", source.meter.name())
        .put("n", source.number)
        .put("ts", shown.time())
        .put("kwh", Json.of(source.meter.text(shown.register())))
        .put("kw", Json.of(java.math.BigDecimal.valueOf(shown.watts(), 3).toPlainString()))
        .build()
        .write();
  }

  private static String readings(SimulatedMeter meter, SimulatedMeter.Shown shown) {
    String power = java.math.BigDecimal.valueOf(shown.watts(), 3).toPlainString();
    return JsonObject.builder()
        .put(
            "readings",
            new JsonArray(
                List.of(
                    reading(meter.name() + "/kwh", shown, meter.text(shown.register())),
                    reading(meter.name() + "/kw", shown, power))))
        .build()
        .write();
  }

  private static Json reading(String point, SimulatedMeter.Shown shown, String value) {
    return JsonObject.builder()
        .put("point", point)
        .put("time", Instant.ofEpochMilli(shown.time()).toString())
        .put("value", Json.of(value))
        .build();
  }

  private void send(SimulatedMeter meter, String message) throws InterruptedException {
    while (!closed) {
      try {
        post.send(meter.name(), message);
        count.incrementAndGet();
        return;
      } catch (IOException e) {
        Thread.sleep(500);
      }
    }
  }

  @Override
  public String place() {
    return post.place();
  }

  @Override
  public long count() {
    return count.get();
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    post.close();
  }
}
