// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.tanheng.units.Dimension;

/** Rewrites the gas volumes inside a unit for another reference state. */
public final class GasUnits {
  private static final Dimension VOLUME = Catalogue.LENGTH.power(3);

  private GasUnits() {}

  /** Nm3/h becomes m3(20°C)/h: each factor that carries the one state carries the other. */
  public static UnitExpression moved(UnitExpression unit, String fromBase, String to) {
    return each(
        unit,
        factor -> {
          if (factor.atom().dimension().power(fromBase) != 0) {
            return at(Factor.of(Objects.requireNonNull(Catalogue.get().atoms.get("m"))), to)
                .withPower(3 * factor.power());
          }
          Qualifier old = factor.qualifier();
          return old != null && fromBase.equals(old.adds()) ? at(factor, to) : factor;
        });
  }

  /** m3/h becomes m3(20°C)/h: each plain volume gets the state. */
  public static UnitExpression stated(UnitExpression unit, String state) {
    return each(
        unit,
        factor -> {
          boolean volume = factor.qualifier() == null && factor.dimension().equals(VOLUME);
          return volume ? at(factor, state) : factor;
        });
  }

  private static Factor at(Factor factor, String state) {
    return factor.withQualifier(Objects.requireNonNull(Catalogue.get().qualifiers.get(state)));
  }

  private static UnitExpression each(UnitExpression unit, UnaryOperator<Factor> change) {
    return new UnitExpression(each(unit.over(), change), each(unit.under(), change));
  }

  private static Side each(Side side, UnaryOperator<Factor> change) {
    List<Factor> factors = new ArrayList<>();
    side.factors().forEach(f -> factors.add(change.apply(f)));
    return new Side(side.multiplier(), factors);
  }
}
