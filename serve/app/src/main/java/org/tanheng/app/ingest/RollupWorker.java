// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tanheng.app.readings.PointBook;
import org.tanheng.app.readings.UseChanged;
import org.tanheng.app.readings.VirtualChanged;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Rollups;
import org.tanheng.telemetry.TimeRange;

/**
 * Makes the rollups of changed days again, in the background, at most every other second and seldom
 * enough to leave the processor to others, and looks now and then for what imports and changed
 * meters have marked. What is dirty is remembered by the store itself, so nothing is lost by a
 * restart.
 */
@Component
class RollupWorker {
  private static final Logger LOG = LoggerFactory.getLogger(RollupWorker.class);
  private static final long PAUSE_MILLIS = 2_000;
  private static final long LONGEST_PAUSE_MILLIS = 900_000;
  private static final int REST = 49;
  private static final int FEW = 2_000;
  private static final long LOOK_SECONDS = 30;

  private final ReadingStore store;
  private final ApplicationEventPublisher events;
  private final Rollups rollups;
  private final VirtualWork virtual;
  private final Semaphore work = new Semaphore(1);
  private final Said ofMeters = new Said();
  private final Said ofFormulas = new Said();
  private final Thread worker;
  private volatile boolean running = true;

  RollupWorker(
      ReadingStore store, PointBook points, VirtualWork virtual, ApplicationEventPublisher events) {
    this.virtual = virtual;
    this.store = store;
    this.events = events;
    this.rollups = Rollups.metered(store, points::byStoreIds);
    this.worker = Thread.ofPlatform().name("rollups").daemon(true).unstarted(this::run);
  }

  @PostConstruct
  void start() {
    worker.start();
  }

  /** Heard when the formula of a virtual meter stands. */
  @TransactionalEventListener(fallbackExecution = true)
  void on(VirtualChanged formula) {
    virtual.entered(formula.pointId());
    wake();
  }

  void wake() {
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  /**
   * A pass over very many points rests many times what it cost, so that the processor stays free
   * for what comes in; where little is left to do the next one follows at once.
   */
  private void rest(long nanos) throws InterruptedException {
    long most =
        Math.clamp(REST * TimeUnit.NANOSECONDS.toMillis(nanos), PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
    long step = PAUSE_MILLIS;
    for (long rested = 0; rested < most; rested += step, step = Math.min(2 * step, most - rested)) {
      Thread.sleep(step);
      if (!store.rollups().isDirtier(FEW)) {
        return;
      }
    }
  }

  private void run() {
    while (running) {
      try {
        work.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
        work.drainPermits();
        if (running) {
          long start = System.nanoTime();
          ofMeters.run(() -> rollups.update(this::tell, this::tell));
          ofFormulas.run(() -> virtual.update(this::tell));
          rest(System.nanoTime() - start);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("what is to be made again could not be read", e);
      }
    }
  }

  /** Work whose failure is said once, until it succeeds or fails otherwise. */
  private static final class Said {
    private String last = "";

    void run(Runnable work) {
      try {
        work.run();
        last = "";
      } catch (RuntimeException e) {
        if (!last.equals(e.toString())) {
          LOG.warn("some rollups could not be made; they stay marked", e);
        }
        last = e.toString();
      }
    }
  }

  private void tell(Rollups.Change change) {
    if (!change.isReal()) {
      return;
    }
    virtual.changed(change);
    events.publishEvent(new UseChanged(UUID.fromString(change.after().pointId()), change.range()));
  }

  /** Events have no use, and yet a rule looks at them. */
  private void tell(Point point, TimeRange range) {
    if (point.kind() == PointKind.EVENT) {
      events.publishEvent(new UseChanged(UUID.fromString(point.id()), range));
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    running = false;
    wake();
    worker.interrupt();
    worker.join(TimeUnit.SECONDS.toMillis(10));
  }
}
