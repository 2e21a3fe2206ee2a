// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.virtual.VirtualMeters;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** The use that an {@link Amount} states, computed by the interval engine from given readings. */
public final class MeteredUse {

  private MeteredUse() {}

  /**
   * The use over the days that the evidence names; empty where nothing is known of it or where
   * facts are missing.
   *
   * @param readings of a point that is read
   */
  public static Optional<Quantity> of(Amount amount, Function<String, Series> readings) {
    String[] parts = amount.evidence().substring(Amount.READINGS.length()).split("/", -1);
    List<ZoneId> zones = amount.metered().stream().map(m -> m.point().zone()).distinct().toList();
    if (parts.length != 3 || zones.size() != 1) {
      return Optional.empty();
    }
    try {
      ZoneId zone = zones.getFirst();
      Instant start = LocalDate.parse(parts[1]).atStartOfDay(zone).toInstant();
      Instant end = LocalDate.parse(parts[2]).atStartOfDay(zone).toInstant();
      return used(amount, readings, Slots.covering(start, end, Step.HOUR, zone));
    } catch (DateTimeException
        | IllegalArgumentException
        | ArithmeticException
        | FindingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Quantity> used(
      Amount amount, Function<String, Series> readings, Slots hours) {
    String point = amount.point();
    if (amount.formulas().isEmpty()) {
      return amount
          .metered(point)
          .flatMap(one -> sum(cut(one, readings, hours), one.point().unit()));
    }
    VirtualMeters meters =
        VirtualMeters.of(amount.formulas(), id -> amount.metered(id).map(one -> one.point().unit()))
            .orElseThrow();
    return meters
        .meter(point)
        .flatMap(
            formula ->
                sum(
                    meters.cut(
                        point,
                        hours,
                        (id, slots) -> cut(amount.metered(id).orElseThrow(), readings, slots)),
                    formula.unit()));
  }

  private static IntervalSeries cut(
      Metered metered, Function<String, Series> readings, Slots slots) {
    return metered.cut(readings.apply(metered.point().id()), slots).orElseThrow();
  }

  private static Optional<Quantity> sum(IntervalSeries cut, Unit unit) {
    return cut.knownMillis() == 0
        ? Optional.empty()
        : Optional.of(new Quantity(BigDecimal.valueOf(cut.sum(), cut.scale()), unit));
  }
}
