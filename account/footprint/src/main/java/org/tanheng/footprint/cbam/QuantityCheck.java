// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** Findings about the quantities of a statement: unit and sign of each. */
final class QuantityCheck {
  private final List<Finding> findings = new ArrayList<>();

  List<Finding> findings() {
    return findings;
  }

  /** Energy and a factor whose product is a mass of emissions. */
  void product(String place, Quantity energy, Quantity factor) {
    if (!sign(place, energy) || !sign(place, factor)) {
      return;
    }
    if (!Carbon.fits(energy.times(factor), false)) {
      error(
          "unit-dimension",
          place,
          energy + " * " + factor,
          "energy and emissions for each unit of it",
          "Write 500 TJ with 56.1 tCO2/TJ, or 40 MWh with 0.5568 tCO2/MWh.");
    }
  }

  /** A mass of emissions, or with {@code specific} one for each tonne of a good. */
  void emission(String place, Quantity value, boolean specific) {
    if (Carbon.fits(value, specific)) {
      sign(place, value);
    } else {
      fits(place, value, specific ? Carbon.SPECIFIC : Carbon.TONNE);
    }
  }

  /** Whether the value has this dimension and no sign. */
  boolean fits(String place, Quantity value, Unit unit) {
    if (!value.unit().isCommensurable(unit)) {
      error(
          "unit-dimension",
          place,
          value.toString(),
          "a value in " + unit.symbol(),
          "Write the number with its unit.");
      return false;
    }
    return sign(place, value);
  }

  void share(String place, Quantity value) {
    if (fits(place, value, Unit.ONE) && value.compareTo(Quantity.of("1")) > 0) {
      error("share-out-of-range", place, value.toString(), "0 % to 100 %", "Mend the share.");
    }
  }

  private boolean sign(String place, Quantity value) {
    if (value.isNegative()) {
      error(
          "cbam-negative",
          place,
          value.toString(),
          "zero or more",
          "What is passed on stands under 'given', without a sign.");
      return false;
    }
    return true;
  }

  void error(String code, String place, String got, String wanted, String advice) {
    findings.add(Finding.error(code, place, got, wanted, advice));
  }

  void warning(String code, String place, String got, String wanted, String advice) {
    findings.add(Finding.warning(code, place, got, wanted, advice));
  }
}
