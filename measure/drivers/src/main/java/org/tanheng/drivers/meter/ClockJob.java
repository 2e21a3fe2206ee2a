// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Sample;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.poll.Job;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * Reads the clock of a meter once a day and says where it is off by more than a minute; nothing
 * here ever sets it. Around midnight it waits, since date and time are read one after the other.
 */
final class ClockJob implements Job {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final LocalTime EARLY = LocalTime.of(0, 2);
  private static final LocalTime LATE = LocalTime.of(23, 58);

  private final String id;
  private final MeterProtocol protocol;
  private final Line line;
  private final Duration patience;
  private final String device;
  private final ZoneId zone;
  private final Clock clock;
  private long next;

  ClockJob(
      String id,
      MeterProtocol protocol,
      Line line,
      Duration patience,
      String device,
      ZoneId zone,
      Clock clock) {
    this.id = id;
    this.protocol = protocol;
    this.line = line;
    this.patience = patience;
    this.device = device;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public String device() {
    return device;
  }

  @Override
  public List<Sample> run() throws IOException {
    LocalTime here = clock.instant().atZone(zone).toLocalTime();
    if (clock.millis() < next || here.isBefore(EARLY) || here.isAfter(LATE)) {
      return List.of();
    }
    @Nullable LocalDateTime shown = shown();
    next = clock.millis() + DAY;
    if (shown != null) {
      Instant now = clock.instant();
      Duration ahead = Duration.between(now, shown.atZone(zone).toInstant());
      if (ahead.abs().compareTo(MOST) > 0) {
        throw new FindingException(
            Finding.warning(
                "meter-clock",
                id + "/" + device,
                ahead.toSeconds() + " s ahead",
                "within 60 s",
                "Set the clock of the meter with the maker's tool; its daily values are shifted."));
      }
    }
    return List.of();
  }

  /** Null where the meter does not tell its time. */
  private @Nullable LocalDateTime shown() throws IOException {
    try {
      return protocol.clock(line, patience, device);
    } catch (FindingException | DateTimeException e) {
      return null;
    }
  }
}
