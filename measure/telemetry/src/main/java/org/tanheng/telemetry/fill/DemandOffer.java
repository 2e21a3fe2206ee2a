// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * What the meter's own demand register says where the steps of its energy register are too coarse:
 * no demand period within its readings used more than the maximum that it showed after them, and
 * where the maximum rose, one did use that much. A settlement sets the maximum back; what it had
 * risen to after the last reading before that is not shown any more, so where one lies between two
 * readings of the range a period may have used more.
 *
 * @param use most energy of a demand period, in the register's unit on the primary side
 * @param period length of a demand period
 * @param within the readings between which that period lies; the whole range where it is only a
 *     bound
 * @param isReached whether the maximum rose within the range, so that a period used that much
 */
public record DemandOffer(BigDecimal use, Duration period, TimeRange within, boolean isReached) {

  /**
   * The offer of a demand register for a range.
   *
   * @param readings with the one before and the one after the range, if there are any
   * @return empty where it shows no power that fits, or nothing at or after the end
   */
  public static Optional<DemandOffer> of(
      Unit energy, Metered demand, Series readings, TimeRange range, Duration period) {
    Unit power = demand.point().unit();
    int end = readings.rowAtOrAfter(range.endMillis());
    int start = readings.rowAtOrAfter(range.startMillis() + 1);
    boolean fits = Unit.of(power.symbol() + "·h").isCommensurable(energy);
    if (!fits || end >= readings.size() || start > end) {
      return Optional.empty();
    }
    int highest = start;
    for (int row = start; row <= end; row++) {
      highest = readings.value(row) > readings.value(highest) ? row : highest;
    }
    boolean isReached =
        highest > 0
            && readings.time(highest) <= range.endMillis()
            && readings.time(highest - 1) >= range.startMillis()
            && readings.value(highest) > readings.value(highest - 1);
    TimeRange within =
        isReached
            ? new TimeRange(instant(readings, highest - 1), instant(readings, highest))
            : range;
    BigDecimal factor = demand.meter().factor(within.start(), power);
    Quantity shown = new Quantity(readings.reading(highest).value().multiply(factor), power);
    BigDecimal hours =
        BigDecimal.valueOf(period.toMinutes())
            .divide(BigDecimal.valueOf(60), java.math.MathContext.DECIMAL64);
    BigDecimal use = shown.times(new Quantity(hours, Unit.of("h"))).in(energy);
    return Optional.of(new DemandOffer(use.stripTrailingZeros(), period, within, isReached));
  }

  private static Instant instant(Series readings, int row) {
    return Instant.ofEpochMilli(readings.time(row));
  }
}
