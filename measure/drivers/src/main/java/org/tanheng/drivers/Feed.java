// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.ReadingBatch;

/**
 * The way of a driver's readings into the sink: it gathers what came while the last batch was being
 * written, so that batches grow with the load, offers a batch again until the sink has it, and only
 * then tells the messages that they are durable. Bounded; a full feed holds its producer back.
 */
public final class Feed implements AutoCloseable {
  private static final int MOST_MESSAGES = 1 << 16;
  private static final int MOST_READINGS = 20_000;
  private static final int MOST_WAITING = 500_000;
  private static final long LONGEST_PAUSE = 5_000;
  private static final long LOOK = 200;
  private static final long DURABLE_SECONDS = 60;

  private final String connection;
  private final ReadingSink sink;
  private final HealthBook health;
  private final Clock clock;
  private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(MOST_MESSAGES);
  private final Semaphore room = new Semaphore(MOST_WAITING);
  private final Map<String, Integer> scales = new HashMap<>();
  private final Thread thread;
  private volatile boolean closed;

  /** Readings that came together, and whom to tell when they are durable. */
  private record Message(List<Sample> samples, Runnable durable, int permits) {}

  public Feed(String connection, ReadingSink sink, HealthBook health, Clock clock) {
    this.connection = connection;
    this.sink = sink;
    this.health = health;
    this.clock = clock;
    this.thread = Thread.ofPlatform().daemon().name("feed " + connection).start(this::run);
  }

  /**
   * Hands readings over, waiting while the feed is full.
   *
   * @return whether they were taken; a feed that was closed takes nothing
   */
  public boolean put(List<Sample> samples, Runnable durable) throws InterruptedException {
    int permits = permits(samples);
    while (!room.tryAcquire(permits, LOOK, TimeUnit.MILLISECONDS)) {
      if (closed) {
        return false;
      }
    }
    var message = new Message(samples, durable, permits);
    while (!queue.offer(message, LOOK, TimeUnit.MILLISECONDS)) {
      if (closed) {
        return false;
      }
    }
    return true;
  }

  /** Hands readings over, or says at once that the feed is full. */
  public boolean offer(List<Sample> samples, Runnable durable) {
    int permits = permits(samples);
    if (!room.tryAcquire(permits)) {
      return false;
    }
    boolean taken = queue.offer(new Message(samples, durable, permits));
    if (!taken) {
      room.release(permits);
    }
    return taken;
  }

  /**
   * Hands over what its sender limits by itself: 65,535 messages that are not yet durable.
   *
   * @return whether the sender kept to that limit
   */
  public boolean take(List<Sample> samples, Runnable durable) {
    return queue.offer(new Message(samples, durable, 0));
  }

  /** Hands over what was read back and waits until it is durable; whether that came in time. */
  public boolean hand(List<Sample> samples) {
    if (samples.isEmpty()) {
      return true;
    }
    var durable = new CountDownLatch(1);
    try {
      return put(samples, durable::countDown) && durable.await(DURABLE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What to say when that took too long. */
  public static Finding notTaken(String connection, int readings) {
    return Finding.warning(
        "readings-not-stored",
        connection,
        readings + " readings",
        "readings that are stored",
        "They are offered again until the store takes them; look at disk and database.");
  }

  private static int permits(List<Sample> samples) {
    return Math.min(samples.size(), MOST_WAITING);
  }

  private void run() {
    var messages = new ArrayList<Message>();
    try {
      while (!closed) {
        messages.clear();
        messages.add(queue.take());
        int readings = messages.getFirst().samples().size();
        while (readings < MOST_READINGS) {
          Message next = queue.poll();
          if (next == null) {
            break;
          }
          messages.add(next);
          readings += next.samples().size();
        }
        write(messages);
        messages.forEach(this::tell);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Message message) {
    room.release(message.permits());
    try {
      message.durable().run();
    } catch (RuntimeException e) {
      // Whoever waited is gone; the readings are stored, and sent again they change nothing.
      health.failed(
          Finding.warning(
              "acknowledgement-lost",
              connection,
              String.valueOf(e.getMessage()),
              "a sender that waits",
              "The readings are stored; they may come once more."));
    }
  }

  private void write(List<Message> messages) throws InterruptedException {
    var batch = new ReadingBatch(clock.instant());
    for (Message message : messages) {
      for (Sample s : message.samples()) {
        add(batch, s);
      }
    }
    long pause = 50;
    while (!batch.isEmpty()) {
      try {
        health.acknowledged(sink.accept(connection, batch).get().readings());
        return;
      } catch (ExecutionException | RuntimeException e) {
        health.failed(notStored(e));
        Thread.sleep(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
    }
  }

  /** A batch holds a point at one scale; a second mapping with another one is left out. */
  private void add(ReadingBatch batch, Sample s) {
    Integer scale = scales.putIfAbsent(s.pointId(), s.scale());
    if (scale == null || scale == s.scale()) {
      batch.add(s.pointId(), s.time(), s.unscaled(), s.scale(), s.quality());
      return;
    }
    health.failed(
        Finding.error(
            "point-scale",
            connection + "/" + s.pointId(),
            s.scale() + " decimals",
            scale + " decimals, as another mapping of this point",
            "Give all mappings of a point the same decimals."));
  }

  private Finding notStored(Exception e) {
    return Finding.warning(
        "readings-not-stored",
        connection,
        String.valueOf(e.getCause() == null ? e : e.getCause()),
        "readings that are stored",
        "They are offered again until the store takes them; look at disk and database.");
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
