// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.readings.internal.SiteClock;
import org.tanheng.telemetry.Step;

/** All decisions about a file in the form that reading it needs. */
record Layout(
    Head head,
    DateOrder yearFirst,
    DateOrder padded,
    DateOrder unpadded,
    boolean midnightCloses,
    boolean stampsEnd,
    boolean standardTime,
    boolean descending,
    ZoneId zone,
    @Nullable Step step) {

  SiteClock clock() {
    return new SiteClock(zone, standardTime, descending, stampsEnd);
  }

  /** The start of the interval that a stamp stands for, for interval values. */
  long intervalStart(long stamp) {
    if (!stampsEnd || step == null) {
      return stamp;
    }
    return switch (step.size()) {
      case MINUTE, HOUR -> stamp - step.nominal().toMillis();
      case DAY, MONTH -> step.before(Instant.ofEpochMilli(stamp), zone).toEpochMilli();
    };
  }

  Layout withStandardTime(boolean standard) {
    return new Layout(
        head,
        yearFirst,
        padded,
        unpadded,
        midnightCloses,
        stampsEnd,
        standard,
        descending,
        zone,
        step);
  }
}
