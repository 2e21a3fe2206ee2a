// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.RegisterRules;
import org.tanheng.telemetry.Series;
import org.tanheng.units.Quality;

/**
 * Chooses and applies estimation rules to the gaps of a register. The counter's move across a gap
 * is known; only its course is estimated, in steps of an hour, so that the law is kept whatever the
 * shape.
 */
public final class GapFill {
  private final List<FillRule> rules;
  private final RegisterRules register;
  private final Duration cadence;
  private final @Nullable IntervalSeries history;
  private final Map<String, IntervalSeries> siblings;

  /**
   * A filler for one register.
   *
   * @param history the point's own hours, for the profile; null if there is none
   * @param siblings hours of other meters by point id, tried in order of id
   */
  public GapFill(
      List<FillRule> rules,
      RegisterRules register,
      Duration cadence,
      @Nullable IntervalSeries history,
      Map<String, IntervalSeries> siblings) {
    this.rules = List.copyOf(rules);
    this.register = register;
    this.cadence = cadence;
    this.history = history;
    this.siblings = new java.util.TreeMap<>(siblings);
  }

  /** What the rules do about each gap of a series; gaps across a reset or exchange are left. */
  public List<Filling> propose(Series series, Instant now) {
    Series measured = Gap.measured(series);
    List<Filling> fillings = new ArrayList<>();
    for (Gap gap : Gap.of(measured, cadence)) {
      BigDecimal move = move(measured, gap.before());
      if (move.signum() >= 0) {
        fillings.add(fill(measured, gap, move, now));
      }
    }
    return fillings;
  }

  private BigDecimal move(Series series, int before) {
    BigDecimal move =
        BigDecimal.valueOf(series.value(before + 1), series.scale())
            .subtract(BigDecimal.valueOf(series.value(before), series.scale()));
    Integer digits = register.digits();
    BigDecimal span = digits == null ? BigDecimal.ZERO : BigDecimal.TEN.pow(digits);
    boolean over = move.signum() < 0 && move.add(span).compareTo(span.movePointLeft(1)) < 0;
    return over ? move.add(span) : move;
  }

  private Filling fill(Series series, Gap gap, BigDecimal move, Instant now) {
    Duration length = Duration.between(gap.range().start(), gap.range().end());
    for (FillRule rule : rules) {
      if (length.compareTo(rule.longest()) <= 0) {
        Optional<Filling> filling = apply(rule, series, gap, move, now);
        if (filling.isPresent()) {
          return filling.get();
        }
      }
    }
    return new Filling(series.pointId(), gap.range(), "even", "", move, List.of());
  }

  private Optional<Filling> apply(
      FillRule rule, Series series, Gap gap, BigDecimal move, Instant now) {
    String id = series.pointId();
    switch (rule.shape()) {
      case LINEAR -> {
        return Optional.of(new Filling(id, gap.range(), rule.id(), "", move, List.of()));
      }
      case PROFILE -> {
        if (history == null) {
          return Optional.empty();
        }
        WeekdayProfile profile = new WeekdayProfile(history);
        return readings(series, gap, move, now, time -> profile.at(time, rule.leastDonors()))
            .map(list -> new Filling(id, gap.range(), rule.id(), "weekday", move, list));
      }
      case SIBLING -> {
        for (Map.Entry<String, IntervalSeries> sibling : siblings.entrySet()) {
          var found = readings(series, gap, move, now, time -> known(sibling.getValue(), time));
          if (found.isPresent()) {
            return found.map(
                list -> new Filling(id, gap.range(), rule.id(), sibling.getKey(), move, list));
          }
        }
        return Optional.empty();
      }
    }
    throw new IllegalStateException("no such shape");
  }

  private static Optional<BigDecimal> known(IntervalSeries hours, long time) {
    int slot = hours.slots().slotAt(time);
    if (slot < 0 || slot >= hours.count()) {
      return Optional.empty();
    }
    boolean whole =
        hours.knownMillis(slot) == hours.slots().end(slot) - hours.slots().start(slot)
            && hours.quality(slot).compareTo(Quality.INTERPOLATED) <= 0;
    return whole ? Optional.ofNullable(hours.decimal(slot)) : Optional.empty();
  }

  /** Estimated readings at the full hours of a gap, or nothing where a weight is missing. */
  private Optional<List<Reading>> readings(
      Series series,
      Gap gap,
      BigDecimal move,
      Instant now,
      LongFunction<Optional<BigDecimal>> hourly) {
    Weights weights = Weights.of(gap.range(), hourly);
    if (weights == null) {
      return Optional.empty();
    }
    int scale = series.scale();
    BigDecimal start = BigDecimal.valueOf(series.value(gap.before()), scale);
    Integer digits = register.digits();
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < weights.count(); i++) {
      BigDecimal part = move.multiply(weights.until(i));
      BigDecimal value = start.add(part.divide(weights.total(), scale, RoundingMode.HALF_EVEN));
      if (digits != null && value.compareTo(BigDecimal.TEN.pow(digits)) >= 0) {
        value = value.subtract(BigDecimal.TEN.pow(digits));
      }
      readings.add(
          new Reading(
              series.pointId(),
              Instant.ofEpochMilli(weights.time(i)),
              value.unscaledValue().longValueExact(),
              scale,
              Quality.ESTIMATED,
              now));
    }
    return Optional.of(readings);
  }
}
