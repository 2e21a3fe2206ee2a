// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tanheng.app.readings.ClockTold;
import org.tanheng.app.readings.UseChanged;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.telemetry.TimeRange;

/**
 * Follows changed use in the background: activity data at once, validation of a point at most every
 * quarter of an hour and never for more than a fortieth of the time, so that a plant of thousands
 * of meters is not slowed by looking at it.
 */
@Component
class QualityWorker {
  private static final Logger LOG = LoggerFactory.getLogger(QualityWorker.class);
  private static final long ROUND_MILLIS = 1_000;
  private static final long AGAIN_NANOS = TimeUnit.MINUTES.toNanos(15);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int REST = 39;

  private final LateData late;
  private final Validation validation;
  private final GapQueue gaps;
  private final ActivityRepository activities;
  private final PointRepository points;
  private final Marks<UUID> use = new Marks<>(PATIENCE_NANOS);
  private final Marks<UUID> unchecked = new Marks<>(PATIENCE_NANOS);
  private final Marks<List<UUID>> clocks = new Marks<>(PATIENCE_NANOS);
  private final Map<UUID, Long> checked = new HashMap<>();
  private final Thread worker;
  private volatile boolean running = true;

  QualityWorker(
      LateData late,
      Validation validation,
      GapQueue gaps,
      ActivityRepository activities,
      PointRepository points) {
    this.late = late;
    this.gaps = gaps;
    this.validation = validation;
    this.activities = activities;
    this.points = points;
    this.worker = Thread.ofPlatform().name("quality").daemon(true).unstarted(this::run);
  }

  @EventListener
  void on(UseChanged changed) {
    use.add(changed.pointId(), changed.range());
    unchecked.add(changed.pointId(), changed.range());
    gaps.on(changed);
  }

  @EventListener
  void on(ClockTold told) {
    clocks.add(told.points(), new TimeRange(told.at(), told.at().plusMillis(1)));
  }

  /** What a restart may have cut off is compared once. */
  @EventListener
  void on(ApplicationReadyEvent ready) {
    activities.proofs("readings:").forEach(proof -> use.add(id(proof), TimeRange.ALWAYS));
    gaps.begin();
    worker.start();
  }

  private static UUID id(String proof) {
    return UUID.fromString(proof.substring(proof.indexOf(':') + 1));
  }

  private void run() {
    while (running) {
      try {
        Thread.sleep(ROUND_MILLIS);
        remake();
        clocks.due().forEach(read -> clocks.work(read, in -> validation.clocks(read, in)));
        gaps.run();
        check();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("changed use was not followed; it is tried again with the next change", e);
      }
    }
  }

  private void remake() {
    if (!use.isDue()) {
      return;
    }
    Set<String> proofs = activities.proofs("readings:");
    for (UUID id : use.due()) {
      use.work(
          id,
          range -> {
            if (proofs.contains("readings:" + id)) {
              points.byId(id, OrgScope.everything()).ifPresent(late::remake);
            }
          });
    }
  }

  private void check() throws InterruptedException {
    for (UUID id : unchecked.due()) {
      long began = System.nanoTime();
      Long before = checked.get(id);
      boolean isDue = running && (before == null || began - before > AGAIN_NANOS);
      if (isDue && unchecked.work(id, range -> check(id, range))) {
        long now = System.nanoTime();
        checked.put(id, now);
        Thread.sleep(Math.min(ROUND_MILLIS, TimeUnit.NANOSECONDS.toMillis((now - began) * REST)));
      }
      if (use.isDue()) {
        return;
      }
    }
  }

  private void check(UUID id, TimeRange range) {
    points.byId(id, OrgScope.everything()).ifPresent(point -> validation.check(point, range));
  }

  @PreDestroy
  void stop() throws InterruptedException {
    running = false;
    worker.interrupt();
    worker.join(TimeUnit.SECONDS.toMillis(10));
  }
}
