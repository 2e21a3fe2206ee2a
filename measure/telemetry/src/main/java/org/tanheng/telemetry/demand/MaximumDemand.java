// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.demand;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * The highest mean power in slots of energy. China's two-part tariff takes it over 15 minutes,
 * fixed or sliding by the meter's slip (1, 3, 5 or 15 minutes, DL/T 645); periods that are not
 * wholly known do not count.
 */
public final class MaximumDemand {
  private static final Unit HOUR = Unit.of("h");

  private MaximumDemand() {}

  /**
   * The maximum over periods of whole slots that begin at each slot: with slots as long as the
   * period it is the fixed demand, with shorter ones the sliding demand with their length as slip.
   *
   * @param energy unit of the slots, such as kWh
   * @param power unit of the result, such as kW
   * @return empty when no period is wholly known
   */
  public static Outcome<Optional<Demand>> of(
      IntervalSeries slots, Duration period, Unit energy, Unit power) {
    long slip = slots.slots().end(0) - slots.slots().start(0);
    if (slip <= 0 || period.toMillis() % slip != 0) {
      return Outcome.refused(
          Finding.error(
              "demand-period",
              "demand period",
              period + " in slots of " + Duration.ofMillis(slip),
              "a multiple of the slots",
              "Cut the register into slots of the meter's slip."));
    }
    int width = (int) (period.toMillis() / slip);
    long best = Long.MIN_VALUE;
    int at = -1;
    long sum = 0;
    int whole = 0;
    for (int i = 0; i < slots.count(); i++) {
      sum += slots.value(i);
      whole += isWhole(slots, i, slip) ? 1 : 0;
      if (i >= width) {
        sum -= slots.value(i - width);
        whole -= isWhole(slots, i - width, slip) ? 1 : 0;
      }
      if (whole == width && i >= width - 1 && sum > best) {
        best = sum;
        at = i - width + 1;
      }
    }
    return Outcome.done(
        at < 0 ? Optional.empty() : Optional.of(demand(slots, at, width, energy, power)));
  }

  private static boolean isWhole(IntervalSeries slots, int slot, long length) {
    return slots.knownMillis(slot) == length;
  }

  private static Demand demand(IntervalSeries slots, int from, int width, Unit energy, Unit power) {
    BigDecimal use = BigDecimal.ZERO;
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    Quality worst = Quality.MEASURED;
    for (int i = from; i < from + width; i++) {
      BigDecimal value = BigDecimal.valueOf(slots.value(i), slots.scale());
      BigDecimal least = slots.low(i);
      BigDecimal most = slots.high(i);
      use = use.add(value);
      low = low.add(least == null ? value : least);
      high = high.add(most == null ? value : most);
      worst = worst.worse(slots.quality(i));
    }
    long start = slots.slots().start(from);
    long end = slots.slots().end(from + width - 1);
    TimeRange period = new TimeRange(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end));
    Quantity hours =
        new Quantity(
            BigDecimal.valueOf(end - start)
                .divide(BigDecimal.valueOf(3_600_000), MathContext.DECIMAL128),
            HOUR);
    return new Demand(
        period,
        mean(use, energy, hours, power),
        worst,
        mean(low, energy, hours, power),
        mean(high, energy, hours, power));
  }

  private static Quantity mean(BigDecimal use, Unit energy, Quantity hours, Unit power) {
    return new Quantity(use, energy).dividedBy(hours).to(power);
  }
}
