// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;

/** Works out a rule exactly in base units; nothing if it divides by zero or is not a number. */
record RuleValue(List<Quantity> inputs) {

  Optional<Rational> of(Rule.Term term) {
    try {
      return Optional.of(value(term));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private Rational value(Rule.Term term) {
    return switch (term) {
      case Rule.Input input -> inputs.get(input.index()).base();
      case Rule.Constant constant ->
          constant.value().times(constant.unit().ratio()).plus(constant.unit().zero());
      case Rule.Negated negated -> value(negated.inner()).negated();
      case Rule.Power power -> value(power.base()).power(power.exponent());
      case Rule.Binary binary -> binary(binary);
      case Rule.Call call -> call(call);
    };
  }

  private Rational binary(Rule.Binary binary) {
    Rational left = value(binary.left());
    Rational right = value(binary.right());
    int order = left.compareTo(right);
    return switch (binary.sign()) {
      case "+" -> left.plus(right);
      case "-" -> left.minus(right);
      case "*" -> left.times(right);
      case "/" -> left.dividedBy(right);
      case "<" -> truth(order < 0);
      case "<=" -> truth(order <= 0);
      case ">" -> truth(order > 0);
      case ">=" -> truth(order >= 0);
      case "==" -> truth(order == 0);
      default -> truth(order != 0);
    };
  }

  private Rational call(Rule.Call call) {
    if (call.function().equals("if")) {
      int branch = value(call.arguments().get(0)).signum() != 0 ? 1 : 2;
      return value(call.arguments().get(branch));
    }
    List<Rational> values = new ArrayList<>();
    call.arguments().forEach(argument -> values.add(value(argument)));
    return switch (call.function()) {
      case "min" -> values.stream().min(Rational::compareTo).orElseThrow();
      case "max" -> values.stream().max(Rational::compareTo).orElseThrow();
      case "abs" -> values.getFirst().abs();
      case "and" -> truth(values.stream().allMatch(v -> v.signum() != 0));
      case "or" -> truth(values.stream().anyMatch(v -> v.signum() != 0));
      case "not" -> truth(values.getFirst().signum() == 0);
      default -> values.stream().reduce(Rational.ZERO, Rational::plus);
    };
  }

  private static Rational truth(boolean holds) {
    return holds ? Rational.ONE : Rational.ZERO;
  }
}
