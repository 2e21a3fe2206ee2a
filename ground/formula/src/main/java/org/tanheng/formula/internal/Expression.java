// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula.internal;

import java.util.List;
import org.tanheng.units.Rational;
import org.tanheng.units.Unit;

/** A formula as written; each part knows the character it starts at, counted from 0. */
sealed interface Expression {
  int position();

  record Constant(Rational value, Unit unit, int position) implements Expression {}

  record Name(String name, int position) implements Expression {}

  /** {@code + - * /} and comparisons. */
  record Binary(String sign, Expression left, Expression right, int position)
      implements Expression {}

  record Negated(Expression inner, int position) implements Expression {}

  record Power(Expression base, int exponent, int position) implements Expression {}

  /** {@code min max sum abs if and or not}. */
  record Call(String function, List<Expression> arguments, int position) implements Expression {}
}
