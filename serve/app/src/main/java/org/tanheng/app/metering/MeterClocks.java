// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Spans;
import org.tanheng.data.metering.ClockRepository;
import org.tanheng.data.metering.MeterPoint;
import org.tanheng.data.metering.MeterRepository;
import org.tanheng.data.metering.StoredClock;
import org.tanheng.data.metering.StoredMeter;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.vee.ClockOffset;

/** What the clocks at a meter showed against ours, the newest first. */
@Service
class MeterClocks {
  private static final Duration BEFORE = Duration.ofDays(56);
  private static final int MOST = 1_000;

  private final Meters meters;
  private final MainRegisters registers;
  private final MeterRepository places;
  private final ClockRepository clocks;

  MeterClocks(
      Meters meters, MainRegisters registers, MeterRepository places, ClockRepository clocks) {
    this.meters = meters;
    this.registers = registers;
    this.places = places;
    this.clocks = clocks;
  }

  /**
   * A clock that was read.
   *
   * @param way READ if it was asked, STAMPED if it is learnt from the stamps of messages
   * @param aheadMillis how far it was ahead, negative if behind
   * @param withinMillis half of the span in which the true offset lies
   * @param secondsPerDay what it gained since the time before, null if that is not known
   */
  record ToldClock(
      String device,
      String zone,
      Instant at,
      String way,
      long aheadMillis,
      long withinMillis,
      @Nullable Double secondsPerDay) {}

  /** Clocks of half-open days, at most the last 1,000. */
  List<ToldClock> of(CurrentUser user, UUID id, LocalDate from, LocalDate to) {
    StoredMeter meter = meters.require(user, id);
    Spans.require(from, to);
    String zone =
        registers.all(meter.id()).stream().findFirst().map(StoredPoint::zone).orElse("UTC");
    Instant start = from.atStartOfDay(ZoneId.of(zone)).toInstant();
    Instant end = to.atStartOfDay(ZoneId.of(zone)).toInstant();
    List<UUID> read = places.points(List.of(meter.id())).stream().map(MeterPoint::pointId).toList();
    List<ToldClock> told = new ArrayList<>();
    @Nullable StoredClock before = null;
    for (StoredClock each : clocks.of(read, start.minus(BEFORE), end)) {
      boolean same =
          before != null
              && before.gatewayId().equals(each.gatewayId())
              && before.device().equals(each.device());
      if (!each.at().isBefore(start)) {
        told.add(told(zone, each, same ? before : null));
      }
      before = each;
    }
    return told.stream()
        .sorted(Comparator.comparing(ToldClock::at).reversed())
        .limit(MOST)
        .toList();
  }

  private static ToldClock told(String zone, StoredClock now, @Nullable StoredClock before) {
    OptionalDouble gained =
        before == null ? OptionalDouble.empty() : offset(now).gainedPerDay(offset(before));
    return new ToldClock(
        now.device(),
        zone,
        now.at(),
        now.way(),
        now.aheadMillis(),
        now.withinMillis(),
        gained.isPresent() ? Math.round(gained.getAsDouble() * 10) / 10.0 : null);
  }

  private static ClockOffset offset(StoredClock told) {
    return new ClockOffset(
        told.at(), Duration.ofMillis(told.aheadMillis()), Duration.ofMillis(told.withinMillis()));
  }
}
