// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.DeviceClock;
import org.tanheng.drivers.Sample;
import org.tanheng.drivers.line.Line;
import org.tanheng.drivers.poll.Job;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.vee.ClockOffset;

/**
 * Reads the clock of a meter once a day, tells how far it is off, and names one that is off by more
 * than a minute; nothing here ever sets it. Around midnight it waits, since date and time are read
 * one after the other. A meter that does not answer is asked for its clock again after an hour; its
 * values are read all the same.
 */
final class ClockJob implements Job {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final LocalTime EARLY = LocalTime.of(0, 2);
  private static final LocalTime LATE = LocalTime.of(23, 58);

  private final String id;
  private final MeterProtocol protocol;
  private final Line line;
  private final Duration patience;
  private final List<MeterJob.Wanted> points;
  private final ZoneId zone;
  private final Clock clock;
  private final Consumer<DeviceClock> to;
  private long next;

  /**
   * @param points of one meter, all of items that tell its time
   */
  ClockJob(
      String id,
      MeterProtocol protocol,
      Line line,
      Duration patience,
      List<MeterJob.Wanted> points,
      ZoneId zone,
      Clock clock,
      Consumer<DeviceClock> to) {
    this.id = id;
    this.protocol = protocol;
    this.line = line;
    this.patience = patience;
    this.points = List.copyOf(points);
    this.zone = zone;
    this.clock = clock;
    this.to = to;
  }

  @Override
  public String device() {
    return points.getFirst().place().device();
  }

  @Override
  public List<Sample> run() {
    Instant asked = clock.instant();
    LocalTime here = asked.atZone(zone).toLocalTime();
    if (asked.toEpochMilli() < next || here.isBefore(EARLY) || here.isAfter(LATE)) {
      return List.of();
    }
    MeterProtocol.@Nullable Shown shown;
    try {
      shown = shown();
    } catch (IOException e) {
      next = clock.millis() + HOUR;
      return List.of();
    }
    next = clock.millis() + DAY;
    if (shown != null) {
      tell(shown, asked);
    }
    return List.of();
  }

  private void tell(MeterProtocol.Shown shown, Instant asked) {
    Duration halfWay = Duration.between(asked, clock.instant()).dividedBy(2);
    Instant at = asked.plus(halfWay);
    Duration ahead = Duration.between(at, shown.time().atZone(zone).toInstant());
    Duration within = shown.within().plus(halfWay);
    List<String> read = points.stream().map(point -> point.mapping().pointId()).toList();
    to.accept(
        new DeviceClock(device(), read, new ClockOffset(at, ahead, within), DeviceClock.Way.READ));
    if (ahead.abs().minus(within).compareTo(MOST) > 0) {
      throw new FindingException(
          Finding.warning(
              "meter-clock",
              id + "/" + device(),
              ahead.toSeconds() + " s ahead",
              "within 60 s",
              "Set the clock of the meter with the maker's tool; its daily values are shifted."));
    }
  }

  /** Null where the meter does not tell its time. */
  private MeterProtocol.@Nullable Shown shown() throws IOException {
    try {
      return protocol.clock(line, patience, device(), points.getFirst().place().item());
    } catch (FindingException | DateTimeException e) {
      return null;
    }
  }
}
