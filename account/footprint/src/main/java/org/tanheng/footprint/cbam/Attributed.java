// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Unit;

/** Emissions attributed to a process, tCO2e of the period, each part with where it stands. */
final class Attributed {
  private static final Unit TONNE = Unit.of("t");

  private Attributed() {}

  /** Own emissions with heat and gases taken, less what is passed on. */
  static Exact direct(ProductionProcess process) {
    List<Exact> parts = new ArrayList<>();
    process.direct().forEach(part -> parts.add(emission(part)));
    process.taken().forEach(part -> parts.add(emission(part)));
    for (Amount part : process.given()) {
      Exact amount = emission(part);
      String label = part.name() + " (passed on)";
      parts.add(
          Exact.by("-amount", label, amount.number().negated(), Carbon.TONNE, List.of(amount)));
    }
    return Exact.by("sum", "attributed direct emissions", Exact.sum(parts), Carbon.TONNE, parts);
  }

  private static Exact emission(Amount part) {
    Quantity factor = part.factor();
    if (factor == null) {
      return Exact.of(part.name(), Carbon.tonnes(part.value()), Carbon.TONNE, part.source());
    }
    return product(part.name(), part.value(), factor, part.source());
  }

  /** A stated mass in tonnes. */
  static Exact mass(String name, Stated mass) {
    return Exact.of(name, mass.value(), TONNE, mass.source());
  }

  private static Exact product(
      String name, Quantity energy, Quantity factor, @Nullable String source) {
    Exact first = Exact.of(name, energy, energy.unit(), source);
    Exact second = Exact.of("factor", factor, factor.unit());
    Rational tonnes = energy.base().times(factor.base()).dividedBy(Quantity.of("1 tCO2e").base());
    String rule =
        energy.times(factor).unit().isCommensurable(Carbon.TONNE)
            ? "energy * factor"
            : "energy * factor * [1 tCO2e/tCO2]";
    return Exact.by(rule, name, tonnes, Carbon.TONNE, List.of(first, second));
  }

  /** Emissions of the electricity consumed. */
  static Exact electricity(ProductionProcess process) {
    List<Exact> parts =
        process.power().stream()
            .map(
                part ->
                    product(part.evidence().code(), part.energy(), part.factor(), part.source()))
            .toList();
    return Exact.by("sum", "attributed indirect emissions", Exact.sum(parts), Carbon.TONNE, parts);
  }
}
