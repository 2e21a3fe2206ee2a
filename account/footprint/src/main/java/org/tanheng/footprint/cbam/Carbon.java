// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** Units of emissions; carbon dioxide counts as itself, all else is stated in CO2e. */
final class Carbon {
  static final Unit TONNE = Unit.of("tCO2e");
  static final Unit SPECIFIC = Unit.of("tCO2e/t");
  private static final Unit DIOXIDE = Unit.of("tCO2");
  private static final Unit SPECIFIC_DIOXIDE = Unit.of("tCO2/t");

  private Carbon() {}

  /** Whether a value is an emission, or with {@code specific} one of a tonne of something. */
  static boolean fits(Quantity value, boolean specific) {
    return value.unit().isCommensurable(specific ? SPECIFIC : TONNE)
        || value.unit().isCommensurable(specific ? SPECIFIC_DIOXIDE : DIOXIDE);
  }

  /** An emission in tCO2e. */
  static Quantity tonnes(Quantity value) {
    return value.unit().isCommensurable(DIOXIDE)
        ? new Quantity(value.in(DIOXIDE), TONNE)
        : value.to(TONNE);
  }

  /** A specific emission in tCO2e/t. */
  static Quantity specific(Quantity value) {
    return value.unit().isCommensurable(SPECIFIC_DIOXIDE)
        ? new Quantity(value.in(SPECIFIC_DIOXIDE), SPECIFIC)
        : value.to(SPECIFIC);
  }
}
