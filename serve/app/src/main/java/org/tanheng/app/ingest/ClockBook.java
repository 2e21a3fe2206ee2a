// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tanheng.app.readings.ClockTold;
import org.tanheng.data.metering.ClockRepository;
import org.tanheng.data.metering.StoredClock;
import org.tanheng.finding.FindingException;

/** Keeps what the clocks of devices showed. */
@Component
class ClockBook {
  private static final Logger LOG = LoggerFactory.getLogger(ClockBook.class);
  private static final Duration OLDEST = Duration.ofDays(60);
  private static final Duration AHEAD = Duration.ofDays(1);
  private static final int LONGEST = 400;

  private final ClockRepository clocks;
  private final Places places;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ClockBook(ClockRepository clocks, Places places, ApplicationEventPublisher events, Clock clock) {
    this.clocks = clocks;
    this.places = places;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps what can be true; the rest is no reading of anybody and is left. The readings that came
   * with it are written: what cannot be kept of a clock takes neither their acknowledgement nor
   * another clock away.
   */
  void told(UUID gateway, List<IngestBatch.IngestClock> told) {
    for (IngestBatch.IngestClock each : told) {
      try {
        keep(gateway, each);
      } catch (RuntimeException e) {
        LOG.warn("a clock of gateway {} was not kept", gateway, e);
      }
    }
  }

  private void keep(UUID gateway, IngestBatch.IngestClock each) {
    Instant now = clock.instant();
    Instant at = each.at().truncatedTo(ChronoUnit.MILLIS);
    boolean isTrue =
        at.isAfter(now.minus(OLDEST))
            && at.isBefore(now.plus(AHEAD))
            && each.withinMillis() >= 0
            && !each.device().isBlank()
            && each.device().length() <= LONGEST;
    List<UUID> points =
        each.points().stream().flatMap(name -> place(gateway, name).stream()).distinct().toList();
    if (isTrue
        && !points.isEmpty()
        && clocks.add(
            new StoredClock(
                gateway,
                each.device(),
                at,
                each.aheadMillis(),
                each.withinMillis(),
                each.way().name(),
                points))) {
      events.publishEvent(new ClockTold(points, at));
    }
  }

  private List<UUID> place(UUID gateway, String name) {
    try {
      return List.of(UUID.fromString(places.of(gateway, name).storeId()));
    } catch (FindingException e) {
      return List.of();
    }
  }
}
