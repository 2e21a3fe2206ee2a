// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import org.tanheng.units.Dimension;

/** The one sentence that helps most when two dimensions differ. */
final class DimensionAdvice {
  private DimensionAdvice() {}

  static String of(Dimension got, Dimension wanted) {
    Dimension apart = got.dividedBy(wanted);
    for (String base : apart.powers().keySet()) {
      String advice = forBase(base);
      if (!advice.isEmpty()) {
        return advice;
      }
    }
    return "Check the unit, or multiply by a factor whose unit leads from one to the other.";
  }

  private static String forBase(String base) {
    if (base.startsWith("gas at")) {
      return "State the gas volume at 0 °C (Nm3) or 20 °C, or convert it by its reference state.";
    }
    if (base.startsWith("gross heat")) {
      return "Gross and net calorific values do not mix; convert with the fuel's own ratio.";
    }
    return switch (base) {
      case "coal equivalent" ->
          "Coal equivalent needs a dated coefficient (当量值 or 等价值), for example kgce/kWh.";
      case "calendar time" ->
          "A month or year is no fixed number of hours; multiply by the hours, e.g. [8760 h/a].";
      case "C" -> "Carbon becomes CO2 by [44/12 tCO2/tC].";
      case "CO2e" -> "A gas becomes CO2e by its GWP, for example [1 tCO2e/tCO2] for CO2.";
      default -> "";
    };
  }
}
