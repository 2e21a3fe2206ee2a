// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.math.BigDecimal;
import java.util.List;
import org.tanheng.factors.GwpTable;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * What a gas weighs as kgCO2e.
 *
 * @param set the set of global warming potentials, such as {@code AR6}
 */
record Equivalents(GwpTable gwp, String set) {
  private static final List<String> MASSES = List.of("kgCO2e", "kgCO2");

  /** kgCO2e of one unit of an emission's amount. */
  double of(Emission emission) {
    return emission.gas().equals("CO2e") ? stated(emission) : weighed(emission);
  }

  private static double stated(Emission emission) {
    Unit unit = emission.amount().unit();
    for (String mass : MASSES) {
      if (unit.isCommensurable(Unit.of(mass))) {
        return new Quantity(BigDecimal.ONE, unit).in(mass).doubleValue();
      }
    }
    throw Rates.refuse(
        "unit-dimension",
        emission.amount().path(),
        unit.symbol(),
        "kgCO2e, or kg with 'gas'",
        "Say which gas the mass is of.");
  }

  private double weighed(Emission emission) {
    String gas = emission.gas();
    Unit unit = emission.amount().unit();
    double potential = gas.equals("CO2") ? 1 : potential(emission.path(), gas);
    for (String mass : List.of("kg", "kg" + gas.split("-", 2)[0])) {
      boolean fits =
          Unit.parse(mass) instanceof Outcome.Done<Unit>(Unit known, var none)
              && unit.isCommensurable(known);
      if (fits) {
        return new Quantity(BigDecimal.ONE, unit).in(mass).doubleValue() * potential;
      }
    }
    throw Rates.refuse(
        "unit-dimension", emission.amount().path(), unit.symbol(), "a mass", "Give a mass.");
  }

  private double potential(String path, String gas) {
    return switch (gwp.value(set, gas).map(trace -> trace.value().value().doubleValue())) {
      case Outcome.Done<Double> done -> done.value();
      case Outcome.Refused<Double> refused ->
          throw new FindingException(
              refused.findings().stream().map(f -> f.at(path + ".gas")).toList());
    };
  }
}
