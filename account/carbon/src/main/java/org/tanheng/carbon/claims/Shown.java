// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import java.math.MathContext;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Unit;

/** Prints an implied value at six significant digits; the exact one stays in the verdict. */
final class Shown {

  private static final MathContext SIX = new MathContext(6);

  private Shown() {}

  static String quantity(Quantity quantity) {
    return new Quantity(quantity.value().round(SIX).stripTrailingZeros(), quantity.unit())
        .toString();
  }

  static Quantity exact(Rational base, Unit unit) {
    return new Quantity(base.dividedBy(unit.ratio()).toBigDecimal(), unit);
  }
}
