// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/**
 * A decimal expression over named quantities, checked for dimension when it is compiled and exact
 * when it is evaluated: 44/12 never rounds on the way. It has + - * /, whole powers, min, max, abs,
 * sum and {@code if(a < b, x, y)}; no loops and no scripts.
 */
public final class Formula {

  private final String text;
  private final List<String> names;
  private final List<Unit> units;
  private final Unit result;
  private final Node node;
  private final Set<String> used;

  private Formula(
      String text, Map<String, Unit> parameters, List<String> names, Unit result, Node node) {
    this.text = text;
    this.names = names;
    this.units = names.stream().map(name -> unit(parameters, name)).toList();
    this.result = result;
    this.node = node;
    this.used = new LinkedHashSet<>();
    collect(node, used);
  }

  /**
   * Compiles a formula.
   *
   * @param text the expression; a quantity is written in brackets: {@code [83.74 kJ/kg]}
   * @param parameters names and units; hyphens may stand inside a name
   * @param result unit of the value; its dimension must be that of the expression
   * @return the formula, or one finding that names the character: {@code formula-syntax}, {@code
   *     formula-parameter-unknown}, {@code formula-limit} or {@code unit-dimension}
   */
  public static Outcome<Formula> compile(String text, Map<String, Unit> parameters, Unit result) {
    return Outcome.of(
        () -> {
          List<String> names = List.copyOf(parameters.keySet());
          Node node = Parser.parse(text, names, parameters);
          if (!node.dimension().equals(result.dimension())) {
            throw Refusals.dimension(1, node.dimension(), result.dimension());
          }
          return new Formula(text, parameters, names, result, node);
        });
  }

  /** The expression as it was written. */
  public String text() {
    return text;
  }

  /** Unit of the value. */
  public Unit unit() {
    return result;
  }

  /** Names of the parameters that the expression really uses. */
  public Set<String> parameters() {
    return Set.copyOf(used);
  }

  /**
   * The exact value for these arguments, as {@code parameter-missing}, {@code unit-dimension} or
   * {@code division-by-zero} where it cannot be had.
   */
  public Outcome<Evaluation> evaluate(String label, Map<String, ? extends Traced> arguments) {
    return Outcome.of(() -> evaluated(label, arguments));
  }

  private Evaluation evaluated(String label, Map<String, ? extends Traced> arguments) {
    Rational[] values = new Rational[names.size()];
    var inputs = new ArrayList<Traced>(used.size());
    for (int i = 0; i < values.length; i++) {
      String name = names.get(i);
      if (used.contains(name)) {
        Traced argument = arguments.get(name);
        if (argument == null) {
          throw missing(name);
        }
        values[i] = base(name, argument, units.get(i));
        inputs.add(argument);
      }
    }
    Rational base = node.evaluate(values);
    Rational value = base.minus(result.zero()).dividedBy(result.ratio());
    return new Evaluation(label, new Quantity(value.toBigDecimal(), result), text, inputs);
  }

  private static Rational base(String name, Traced argument, Unit declared) {
    Quantity value = argument.value();
    if (!value.unit().isCommensurable(declared)) {
      throw new FindingException(
          Finding.error(
              "unit-dimension",
              name,
              value + " (" + value.unit().dimension() + ")",
              declared + " (" + declared.dimension() + ")",
              "Enter a value of the declared dimension."));
    }
    return value.base();
  }

  private FindingException missing(String name) {
    return new FindingException(
        Finding.error(
            "parameter-missing",
            name,
            "",
            "a value for " + name,
            "Enter it; the formula is " + text + "."));
  }

  private static Unit unit(Map<String, Unit> parameters, String name) {
    return Objects.requireNonNull(parameters.get(name));
  }

  private static void collect(Node node, Set<String> names) {
    switch (node) {
      case Node.Parameter p -> names.add(p.name());
      case Node.Binary b -> {
        collect(b.left(), names);
        collect(b.right(), names);
      }
      case Node.Power p -> collect(p.base(), names);
      case Node.Call c -> c.arguments().forEach(a -> collect(a, names));
      case Node.Choice c ->
          List.of(c.left(), c.right(), c.then(), c.otherwise()).forEach(n -> collect(n, names));
      case Node.Constant constant -> {}
    }
  }
}
