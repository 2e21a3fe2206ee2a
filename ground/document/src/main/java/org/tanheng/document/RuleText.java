// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.tanheng.units.Rational;
import org.tanheng.units.Unit;

/** Prints a rule as one reads it, each input and constant as the caller writes it. */
record RuleText(IntFunction<String> inputs, Function<Rule.Constant, String> constants) {
  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int SIGNED = 3;
  private static final int ATOM = 4;

  String of(Rule.Term term) {
    return text(term, 0);
  }

  private String text(Rule.Term term, int around) {
    String text =
        switch (term) {
          case Rule.Input input -> inputs.apply(input.index());
          case Rule.Constant constant -> constants.apply(constant);
          case Rule.Negated negated -> "−" + text(negated.inner(), SIGNED);
          case Rule.Power power -> "(" + text(power.base(), 0) + ")^" + power.exponent();
          case Rule.Binary b -> binary(b);
          case Rule.Call call -> call(call);
        };
    return strength(term) < around ? "(" + text + ")" : text;
  }

  private String binary(Rule.Binary b) {
    if (b.sign().equals("*") && isOne(b.right())) {
      return text(b.left(), PRODUCT);
    }
    int strength = strength(b);
    boolean ordered = b.sign().equals("-") || b.sign().equals("/");
    String sign = b.sign().replace("*", "×").replace("-", "−");
    String right = text(b.right(), ordered ? strength + 1 : strength);
    boolean fraction = b.sign().equals("/") && b.right() instanceof Rule.Constant;
    return text(b.left(), strength) + (fraction ? sign : " " + sign + " ") + right;
  }

  /** A bridge between units, such as [1 t/tCO2]: it changes no number and is not printed. */
  private static boolean isOne(Rule.Term term) {
    return term instanceof Rule.Constant constant
        && constant.value().equals(Rational.ONE)
        && !constant.unit().equals(Unit.ONE);
  }

  private String call(Rule.Call call) {
    List<Rule.Term> arguments = call.arguments();
    if (call.function().equals("sum")) {
      return arguments.stream().map(a -> text(a, SUM)).collect(Collectors.joining(" + "));
    }
    return call.function()
        + arguments.stream().map(a -> text(a, 0)).collect(Collectors.joining(", ", "(", ")"));
  }

  private static int strength(Rule.Term term) {
    return switch (term) {
      case Rule.Input ignored -> ATOM;
      case Rule.Constant ignored -> ATOM;
      case Rule.Power ignored -> ATOM;
      case Rule.Negated ignored -> SIGNED;
      case Rule.Call call -> call.function().equals("sum") ? SUM : ATOM;
      case Rule.Binary b ->
          switch (b.sign()) {
            case "+", "-" -> SUM;
            case "*", "/" -> PRODUCT;
            default -> 0;
          };
    };
  }
}
