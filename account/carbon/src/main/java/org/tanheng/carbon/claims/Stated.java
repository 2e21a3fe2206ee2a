// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import java.math.BigDecimal;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;

/**
 * A figure as a text states it. Its last printed digit says how far it may have been rounded or cut
 * off: 5,323 t may stand for anything from 5,322.5 to just under 5,324 t.
 *
 * @param label what the text calls it
 * @param value the figure with the unit in which it is printed
 * @param sense whether the text says the figure itself, more than it, or up to it
 */
public record Stated(String label, Quantity value, Sense sense) {

  /** How the text limits the figure. */
  public enum Sense {
    EXACT,
    ABOUT,
    MORE_THAN,
    UP_TO
  }

  private static final int DIGITS_TO_CUT = 4;
  private static final Rational HALF = Rational.of(1, 2);
  private static final Rational ABOUT_SHARE = Rational.of(2, 100);
  private static final Rational MORE_SHARE = Rational.of(20, 100);

  /** A figure that the text gives as it is. */
  public static Stated exact(String label, String quantity) {
    return new Stated(label, Quantity.of(quantity), Sense.EXACT);
  }

  /** What the figure may stand for, in base units. */
  public Range range() {
    Rational base = value.base();
    Rational step = value.unit().ratio().times(BigDecimal.ONE.movePointLeft(value.value().scale()));
    return switch (sense) {
      case EXACT -> new Range(base.minus(step.times(HALF)), base.plus(step));
      case ABOUT -> new Range(spread(base, ABOUT_SHARE.negated()), spread(base, ABOUT_SHARE));
      case MORE_THAN -> new Range(base, spread(base, MORE_SHARE));
      case UP_TO -> new Range(Rational.ZERO, base.plus(step.times(HALF)));
    };
  }

  /**
   * What the figure may stand for where a factor is sought: with fewer than four printed digits it
   * was rounded, since a whole step down would span several published factors.
   */
  Range rounded() {
    if (sense != Sense.EXACT || value.value().precision() >= DIGITS_TO_CUT) {
      return range();
    }
    Rational half =
        value.unit().ratio().times(BigDecimal.ONE.movePointLeft(value.value().scale())).times(HALF);
    return new Range(value.base().minus(half), value.base().plus(half));
  }

  private static Rational spread(Rational base, Rational share) {
    return base.plus(base.abs().times(share));
  }
}
