// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Unit;

/**
 * One quantity that is read at one place: what its readings mean, in which unit and calendar.
 * Values are positive in the direction that the point's name states.
 *
 * @param id stable name, for example {@code plant-a/main/kwh-import}
 * @param scale decimals that its values and intervals keep
 * @param digits for a register: digits before the decimal point, after which it starts again
 * @param length for interval values how long each lasts; else the usual time between readings
 * @param device what it is read from, empty if not known
 * @param organisation the unit of the organisation that it belongs to
 * @param zone the calendar of its days and months
 * @param validity when the point exists
 */
public record Point(
    String id,
    PointKind kind,
    Unit unit,
    int scale,
    @Nullable Integer digits,
    @Nullable Step length,
    String device,
    String organisation,
    ZoneId zone,
    TimeRange validity) {

  /** Most decimals that a stored reading may have. */
  public static final int MOST_DECIMALS = 9;

  public Point {
    if (id.isBlank() || scale < 0 || scale > MOST_DECIMALS) {
      throw new IllegalArgumentException("a point has an id and 0 to 9 decimals: " + id);
    }
    if (kind == PointKind.INTERVAL && length == null) {
      throw new IllegalArgumentException("interval values have a length: " + id);
    }
  }

  /** What is known of the register beyond its readings. */
  public RegisterRules rules() {
    Duration cadence = length == null ? null : length.nominal();
    return new RegisterRules(digits, cadence, null, null, Resolution.decimals(scale));
  }

  /** The times whose readings count: from the start, and of a register to the end itself. */
  public TimeRange counted() {
    boolean isShut = kind == PointKind.REGISTER && !validity.end().equals(TimeRange.ALWAYS.end());
    return isShut ? new TimeRange(validity.start(), validity.end().plusMillis(1)) : validity;
  }

  /** The readings that count. */
  Series counted(Series series) {
    TimeRange counted = counted();
    return series.slice(
        series.rowAtOrAfter(counted.startMillis()), series.rowAtOrAfter(counted.endMillis()));
  }

  Step lengthOfValue() {
    if (length == null) {
      throw new IllegalStateException("only interval values have a length: " + id);
    }
    return length;
  }
}
