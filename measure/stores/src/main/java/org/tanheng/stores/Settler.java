// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Settles in the background once enough came loose; days that still fill are left alone. */
final class Settler implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Settler.class.getName());

  /** How long after a day's end its readings mostly came. */
  private static final Duration LAG = Duration.ofMinutes(30);

  private static final long ENOUGH = 200_000;

  private final Settling settling;
  private long newest = Long.MIN_VALUE;
  private long loose;
  private long enough = ENOUGH;
  private @Nullable Thread running;
  private boolean closed;

  Settler(Settling settling) {
    this.settling = settling;
  }

  /** Counts entries of a commit and starts a pass if they are enough. */
  synchronized void wrote(int entries, Instant receivedAt) {
    newest = Math.max(newest, receivedAt.toEpochMilli());
    loose += entries;
    if (loose >= enough && running == null && !closed) {
      running = Thread.ofPlatform().name("settling").daemon().start(this::pass);
    }
  }

  private void pass() {
    try {
      long before;
      int day;
      synchronized (this) {
        before = loose;
        day = Keys.day(newest - LAG.toMillis());
      }
      long stay = settling.before(day);
      synchronized (this) {
        loose = loose - before + stay;
        enough = stay + Math.max(ENOUGH, stay);
      }
    } catch (StoreException e) {
      LOG.log(Level.WARNING, "readings are not settled now; what is loose stays loose", e);
    } finally {
      synchronized (this) {
        running = null;
        notifyAll();
      }
    }
  }

  /** Waits for a running pass; none starts after it. */
  @Override
  public synchronized void close() {
    closed = true;
    boolean interrupted = false;
    while (running != null) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
