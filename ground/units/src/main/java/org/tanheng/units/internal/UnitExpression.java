// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.math.BigDecimal;
import java.util.List;
import org.tanheng.units.Dimension;
import org.tanheng.units.Language;
import org.tanheng.units.Rational;

/** A unit as read: what stands over the slash and what stands under it. */
public record UnitExpression(Side over, Side under) {
  public static final UnitExpression ONE = new UnitExpression(Side.EMPTY, Side.EMPTY);

  static UnitExpression of(Factor factor) {
    boolean nothing = factor.note() == null && factor.atom().symbol().equals("1");
    return nothing
        ? ONE
        : new UnitExpression(new Side(BigDecimal.ONE, List.of(factor)), Side.EMPTY);
  }

  public UnitExpression times(UnitExpression other) {
    return new UnitExpression(over.and(other.over), under.and(other.under));
  }

  public UnitExpression inverse() {
    return new UnitExpression(under, over);
  }

  public UnitExpression power(int exponent) {
    UnitExpression result = ONE;
    for (int i = 0; i < Math.abs(exponent); i++) {
      result = result.times(this);
    }
    return isSingle()
        ? of(single().withPower(single().power() * exponent))
        : exponent < 0 ? result.inverse() : result;
  }

  boolean isSingle() {
    return under.isEmpty()
        && over.factors().size() == 1
        && over.multiplier().compareTo(BigDecimal.ONE) == 0;
  }

  Factor single() {
    return over.factors().getFirst();
  }

  /** The same with W·h written as the one name Wh, wherever the catalogue has such a name. */
  public UnitExpression named() {
    return new UnitExpression(over.named(), under.named());
  }

  public Dimension dimension() {
    return over.dimension().dividedBy(under.dimension());
  }

  public Rational ratio() {
    return over.ratio().dividedBy(under.ratio());
  }

  /** Where zero lies on the base scale: not zero only for a lone °C or °F. */
  public Rational zero() {
    return isSingle() && single().power() == 1 ? single().atom().zero() : Rational.ZERO;
  }

  public String print(Language language, boolean words) {
    String top = over.print(language, words);
    return under.isEmpty() ? top : top + "/" + under.print(language, words);
  }
}
