// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tanheng.app.web.EventStream;

/**
 * One browser. Of each point only the latest value waits, so what waits is bounded by the number of
 * points however slow the browser reads; a thread of its own sends, so it slows nobody.
 */
final class LiveReader {
  private static final long PAUSE_MILLIS = 500;
  private static final long SIGN_OF_LIFE_SECONDS = 15;

  private final Set<String> points;
  private final Consumer<LiveReader> gone;
  private final EventStream stream = new EventStream();
  private final Map<String, LiveFeed.LiveValue> waiting = new LinkedHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();

  LiveReader(Set<String> points, Consumer<LiveReader> gone) {
    this.points = Set.copyOf(points);
    this.gone = gone;
  }

  SseEmitter start() {
    Thread.ofVirtual().name("live").start(this::run);
    return stream.emitter();
  }

  /** What is known before the stream begins; a newer reading that came meanwhile stays. */
  void begin(LiveFeed.LiveValue known) {
    lock.lock();
    try {
      waiting.putIfAbsent(known.pointId(), known);
    } finally {
      lock.unlock();
    }
  }

  void offer(LiveFeed.LiveValue value) {
    if (!points.contains(value.pointId())) {
      return;
    }
    lock.lock();
    try {
      waiting.put(value.pointId(), value);
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      stream.send("readings", drain());
      while (stream.isOpen()) {
        stream.send("readings", take());
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      gone.accept(this);
      stream.end();
    }
  }

  private List<LiveFeed.LiveValue> take() throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(SIGN_OF_LIFE_SECONDS);
      while (waiting.isEmpty() && left > 0) {
        left = filled.awaitNanos(left);
      }
      return drain();
    } finally {
      lock.unlock();
    }
  }

  private List<LiveFeed.LiveValue> drain() {
    lock.lock();
    try {
      List<LiveFeed.LiveValue> taken = List.copyOf(waiting.values());
      waiting.clear();
      return taken;
    } finally {
      lock.unlock();
    }
  }
}
