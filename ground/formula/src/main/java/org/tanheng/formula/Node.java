// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import java.util.List;
import org.tanheng.units.Dimension;
import org.tanheng.units.Rational;

/** A compiled expression: its dimension is fixed when it is compiled, its value is exact. */
sealed interface Node {

  Dimension dimension();

  /** The value in base units; arguments are the parameters in base units, by index. */
  Rational evaluate(Rational[] arguments);

  record Constant(Rational value, Dimension dimension) implements Node {
    @Override
    public Rational evaluate(Rational[] arguments) {
      return value;
    }
  }

  record Parameter(String name, int index, Dimension dimension) implements Node {
    @Override
    public Rational evaluate(Rational[] arguments) {
      return arguments[index];
    }
  }

  /** One of + - * /, dimension already checked. */
  record Binary(char operator, Node left, Node right, Dimension dimension, int position)
      implements Node {
    @Override
    public Rational evaluate(Rational[] arguments) {
      Rational a = left.evaluate(arguments);
      Rational b = right.evaluate(arguments);
      return switch (operator) {
        case '+' -> a.plus(b);
        case '-' -> a.minus(b);
        case '*' -> a.times(b);
        default -> {
          if (b.signum() == 0) {
            throw Refusals.divisionByZero(position);
          }
          yield a.dividedBy(b);
        }
      };
    }
  }

  record Power(Node base, int exponent, Dimension dimension, int position) implements Node {
    @Override
    public Rational evaluate(Rational[] arguments) {
      Rational value = base.evaluate(arguments);
      if (exponent < 0 && value.signum() == 0) {
        throw Refusals.divisionByZero(position);
      }
      return value.power(exponent);
    }
  }

  /** min, max, abs or sum over arguments of one dimension. */
  record Call(Function function, List<Node> arguments, Dimension dimension) implements Node {
    @Override
    public Rational evaluate(Rational[] values) {
      Rational result = arguments.getFirst().evaluate(values);
      if (function == Function.ABS) {
        return result.abs();
      }
      for (Node argument : arguments.subList(1, arguments.size())) {
        Rational next = argument.evaluate(values);
        result =
            switch (function) {
              case MIN -> next.compareTo(result) < 0 ? next : result;
              case MAX -> next.compareTo(result) > 0 ? next : result;
              default -> result.plus(next);
            };
      }
      return result;
    }
  }

  /** if(left comparison right, then, otherwise). */
  record Choice(
      String comparison, Node left, Node right, Node then, Node otherwise, Dimension dimension)
      implements Node {
    @Override
    public Rational evaluate(Rational[] arguments) {
      int order = left.evaluate(arguments).compareTo(right.evaluate(arguments));
      boolean holds =
          switch (comparison) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "==" -> order == 0;
            default -> order != 0;
          };
      return (holds ? then : otherwise).evaluate(arguments);
    }
  }
}
