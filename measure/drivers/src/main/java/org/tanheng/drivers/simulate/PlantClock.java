// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The time in the plant: begins at the real time and may run faster. */
final class PlantClock {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private final Clock clock;
  private final long begun;
  private final int speed;
  private final long memory;

  PlantClock(Clock clock, int speed, Duration memory) {
    this.clock = clock;
    this.begun = clock.millis();
    this.speed = speed;
    this.memory = memory.toMillis();
  }

  long begun() {
    return begun;
  }

  /** Since when meters keep what they stored: some time before the play began. */
  long kept() {
    return begun - memory;
  }

  long now() {
    return begun + (clock.millis() - begun) * speed;
  }

  /** What a clock in the plant shows at an instant. */
  static ZonedDateTime shown(long millis) {
    return Instant.ofEpochMilli(millis).atZone(ZONE);
  }

  /** The instant at which a clock in the plant shows this. */
  static long millis(LocalDateTime shown) {
    return shown.atZone(ZONE).toInstant().toEpochMilli();
  }

  /** The first instant from one on at which a clock in the plant shows a whole number of units. */
  static long whole(long from, long unitMillis) {
    long shift = shown(from).getOffset().getTotalSeconds() * 1_000L;
    return Math.ceilDiv(from + shift, unitMillis) * unitMillis - shift;
  }

  /** The n-th last full hour or day, from 1; empty where no meter kept it. */
  Optional<ZonedDateTime> last(int n, ChronoUnit unit) {
    ZonedDateTime at = shown(now()).truncatedTo(unit).minus(n - 1L, unit);
    return n >= 1 && at.toInstant().toEpochMilli() >= kept() ? Optional.of(at) : Optional.empty();
  }

  /** Real milliseconds for a time of the plant. */
  long real(long plantMillis) {
    return Math.max(1, plantMillis / speed);
  }
}
