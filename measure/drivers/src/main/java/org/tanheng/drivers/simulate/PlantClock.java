// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.time.Clock;

/** The time in the plant: begins at the real time and may run faster. */
final class PlantClock {
  private final Clock clock;
  private final long begun;
  private final int speed;

  PlantClock(Clock clock, int speed) {
    this.clock = clock;
    this.begun = clock.millis();
    this.speed = speed;
  }

  long begun() {
    return begun;
  }

  long now() {
    return begun + (clock.millis() - begun) * speed;
  }

  /** Real milliseconds for a time of the plant. */
  long real(long plantMillis) {
    return Math.max(1, plantMillis / speed);
  }
}
