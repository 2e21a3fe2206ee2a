// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.tanheng.app.readings.UseChanged;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.TimeRange;

/**
 * Where gaps may have closed: looked at in the background for a twentieth of the time at most, once
 * the meters themselves had time to be asked. After a start the last week of all points is looked
 * at.
 */
@Component
class GapQueue {
  private static final Duration GRACE = Duration.ofMinutes(15);
  private static final Duration AGAIN = Duration.ofMinutes(5);
  private static final Duration WEEK = Duration.ofDays(7);

  /** A shorter change of a register cannot be the end of a gap that is worth filling. */
  private static final Duration SHORT = Duration.ofHours(2);

  private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final int REST = 19;

  private final GapKeeper keeper;
  private final PointRepository points;
  private final Clock clock;
  private final Map<UUID, TimeRange> open = new ConcurrentHashMap<>();
  private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();
  private final Set<UUID> registers = ConcurrentHashMap.newKeySet();
  private long next;

  /** A range whose gaps had just closed, or that could not be looked at. */
  private record Waiting(TimeRange range, Instant until) {}

  GapQueue(GapKeeper keeper, PointRepository points, Clock clock) {
    this.keeper = keeper;
    this.points = points;
    this.clock = clock;
  }

  /** Hears that readings came. */
  void on(UseChanged changed) {
    UUID id = changed.pointId();
    Duration length = Duration.between(changed.range().start(), changed.range().end());
    boolean isShort = length.compareTo(SHORT) < 0;
    if (!isShort || !registers.contains(id) || keeper.isFilled(id)) {
      open.merge(id, changed.range(), TimeRange::span);
    }
  }

  /** Looks at what a stop may have cut off. */
  void begin() {
    keeper.begin();
    next = System.nanoTime();
    Instant now = clock.instant();
    var week = new TimeRange(now.minus(WEEK), now);
    points.all(OrgScope.everything()).stream()
        .filter(point -> PointKind.valueOf(point.kind()).hasUse())
        .forEach(point -> open.merge(point.id(), week, TimeRange::span));
  }

  /** Looks at some, and rests long after it. */
  void run() {
    long began = System.nanoTime();
    if (began - next < 0) {
      return;
    }
    try {
      round(began, clock.instant());
    } finally {
      long ended = System.nanoTime();
      next = ended + (ended - began) * REST;
    }
  }

  private void round(long began, Instant now) {
    waiting.forEach(
        (id, each) -> {
          if (each.until().isBefore(now) && waiting.remove(id, each)) {
            open.merge(id, each.range(), TimeRange::span);
          }
        });
    Iterator<UUID> ids = open.keySet().iterator();
    while (ids.hasNext() && System.nanoTime() - began < ROUND_NANOS) {
      UUID id = ids.next();
      TimeRange range = open.remove(id);
      if (range != null) {
        look(id, range, now);
      }
    }
  }

  /** A range that could not be looked at is looked at again. */
  private void look(UUID id, TimeRange range, Instant now) {
    try {
      points.byId(id, OrgScope.everything()).ifPresent(point -> look(point, range, now));
    } catch (RuntimeException e) {
      again(id, range, now);
      throw e;
    }
  }

  private void look(StoredPoint point, TimeRange range, Instant now) {
    if (point.kind().equals(PointKind.REGISTER.name())) {
      registers.add(point.id());
    }
    if (keeper.look(point, range, now, GRACE)) {
      again(point.id(), range, now);
    }
  }

  private void again(UUID id, TimeRange range, Instant now) {
    Waiting again = new Waiting(range, now.plus(AGAIN));
    waiting.merge(id, again, (a, b) -> new Waiting(a.range().span(b.range()), b.until()));
  }
}
