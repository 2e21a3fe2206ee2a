// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Intervals;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.RegisterRules;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Unit;

/**
 * Another source for slots that are too fine for a register's resolution: the load record, which is
 * measured, or the power gauge, which is an estimate. It is offered beside the register and never
 * put in its place by itself.
 *
 * @param slots the other source's use in the same slots, in the register's unit
 * @param difference its sum less the register's over slots that both know wholly
 */
public record FinerOffer(String pointId, IntervalSeries slots, BigDecimal difference) {
  /** A point that may tell more than the register, with its readings around the slots. */
  public record Candidate(Metered metered, Series readings) {}

  /** What the candidates can say, load records first; others than energy and power are passed. */
  public static List<FinerOffer> of(
      Metered register, IntervalSeries shown, List<Candidate> candidates) {
    List<FinerOffer> offers = new ArrayList<>();
    for (Candidate candidate : candidates) {
      slots(register, shown.slots(), candidate)
          .map(
              slots ->
                  new FinerOffer(candidate.metered().point().id(), slots, difference(shown, slots)))
          .ifPresent(offers::add);
    }
    offers.sort(
        java.util.Comparator.comparing(
            offer ->
                candidates.stream()
                    .filter(each -> each.metered().point().id().equals(offer.pointId()))
                    .findFirst()
                    .orElseThrow()
                    .metered()
                    .point()
                    .kind()));
    return offers;
  }

  private static Optional<IntervalSeries> slots(
      Metered register, Slots slots, Candidate candidate) {
    Unit energy = register.point().unit();
    Unit unit = candidate.metered().point().unit();
    return switch (candidate.metered().point().kind()) {
      case INTERVAL ->
          unit.equals(energy)
              ? Optional.of(candidate.metered().cut(candidate.readings(), slots).orElseThrow())
              : Optional.empty();
      case GAUGE -> {
        Unit overAnHour = Unit.of(unit.symbol() + "·h");
        yield overAnHour.isCommensurable(energy)
            ? Optional.of(integral(register, slots, candidate, unit))
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private static IntervalSeries integral(
      Metered register, Slots slots, Candidate candidate, Unit unit) {
    Series counter = PowerIntegral.of(candidate.readings(), unit, register.point().unit());
    Step cadence = candidate.metered().point().length();
    RegisterRules rules = new RegisterRules(null, cadence == null ? null : cadence.nominal(), null);
    return Intervals.ofRegister(counter, rules, slots, counter.scale());
  }

  private static BigDecimal difference(IntervalSeries shown, IntervalSeries other) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < shown.count(); i++) {
      long length = shown.slots().end(i) - shown.slots().start(i);
      BigDecimal a = shown.decimal(i);
      BigDecimal b = other.decimal(i);
      boolean whole = shown.knownMillis(i) == length && other.knownMillis(i) == length;
      sum = whole && a != null && b != null ? sum.add(b).subtract(a) : sum;
    }
    return sum;
  }
}
