// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.line.BusBudget;
import org.tanheng.drivers.line.Line;
import org.tanheng.telemetry.TimeRange;

/** What differs between the protocols of meters on a line. */
interface MeterProtocol {
  /** Line settings as the standard has them. */
  List<Setting> line();

  /** An address taken apart, or null where it is none. */
  @Nullable Place place(String address);

  /** How an address is written, for findings. */
  String form();

  /**
   * Asks a device for an item.
   *
   * @throws IOException where no whole answer came
   * @throws org.tanheng.finding.FindingException where the device says no
   */
  List<Found> ask(Line line, Duration patience, String device, String item) throws IOException;

  /** Bytes of request and answer, as a rule. */
  BusBudget.Item cost(String item);

  /** What the meter stored of this item in the range; empty where it keeps none. */
  List<Stored> stored(Line line, Duration patience, Place place, TimeRange range, ZoneId zone)
      throws IOException;

  /** Whether a meter that gives this item also tells its time. */
  default boolean hasClock(String item) {
    return false;
  }

  /**
   * What the clock of a meter shows, null where it shows none.
   *
   * @param item one that {@link #hasClock}
   * @throws java.time.DateTimeException where it shows no time
   */
  default @Nullable Shown clock(Line line, Duration patience, String device, String item)
      throws IOException {
    return null;
  }

  /** The number of the only meter on the line, or null where the protocol cannot ask. */
  @Nullable String only(Line line, Duration patience) throws IOException;

  /** The middle of the time that a display stands for, and half of that time. */
  record Shown(LocalDateTime time, Duration within) {
    private static final Duration HALF_SECOND = Duration.ofMillis(500);
    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);

    /** A clock that shows full seconds. */
    static Shown second(LocalDateTime shown) {
      return new Shown(shown.plus(HALF_SECOND), HALF_SECOND);
    }

    /** A clock that shows full minutes. */
    static Shown minute(LocalDateTime shown) {
      return new Shown(shown.plus(HALF_MINUTE), HALF_MINUTE);
    }
  }

  /** A value out of a meter's memory, at the instant of which it was stored. */
  record Stored(long time, Found value) {}
}
