// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Rational;
import org.tanheng.units.Unit;

/** A checked and compiled formula: the names it reads, in order of appearance, and its code. */
public final class Program {
  private final List<String> names;
  private final Code code;

  private Program(List<String> names, Code code) {
    this.names = names;
    this.code = code;
  }

  /** Compiles for a result in a unit; what is wrong is thrown as findings with its character. */
  public static Program compile(String text, Map<String, Unit> units, Unit result) {
    Expression expression = ExpressionParser.parse(text, units.keySet());
    Set<String> found = new LinkedHashSet<>();
    collect(expression, found);
    List<String> names = new ArrayList<>(found);
    Compiler.Typed typed =
        new Compiler(found.stream().filter(units::containsKey).toList(), units).compile(expression);
    Type wanted = Type.of(result);
    boolean fits =
        (typed.type().zero() && !wanted.point())
            || (typed.type().dimension().equals(wanted.dimension())
                && typed.type().point() == wanted.point());
    if (!fits) {
      throw typed.type().dimension().equals(wanted.dimension())
          ? Types.mismatch(typed.type(), wanted, 0)
          : new FindingException(
              typed
                  .type()
                  .dimension()
                  .mismatch(Problem.place(0), text, result.dimension(), result.symbol()));
    }
    Code moved =
        result.isAffine() ? new Code.Shifted(typed.code(), result.zero().negated()) : typed.code();
    Rational scale = Rational.ONE.dividedBy(result.ratio());
    return new Program(List.copyOf(names), Product.of(moved).scaled(scale));
  }

  /** The names a formula reads, in order of appearance; findings if it cannot be read. */
  public static List<String> names(String text, Set<String> known) {
    Set<String> names = new LinkedHashSet<>();
    collect(ExpressionParser.parse(text, known), names);
    return List.copyOf(names);
  }

  private static void collect(Expression expression, Set<String> names) {
    switch (expression) {
      case Expression.Constant c -> {}
      case Expression.Name n -> names.add(n.name());
      case Expression.Negated n -> collect(n.inner(), names);
      case Expression.Power p -> collect(p.base(), names);
      case Expression.Binary b -> {
        collect(b.left(), names);
        collect(b.right(), names);
      }
      case Expression.Call c -> c.arguments().forEach(a -> collect(a, names));
    }
  }

  public List<String> names() {
    return names;
  }

  /** The exact result in the result's unit, from exact inputs in their declared units. */
  public Rational run(Rational[] inputs) {
    return code.value(inputs);
  }

  /** The names that this run's value came from; those of a branch not taken are left out. */
  public List<String> used(Rational[] inputs) {
    boolean[] used = new boolean[names.size()];
    code.mark(inputs, used);
    List<String> list = new ArrayList<>();
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        list.add(names.get(i));
      }
    }
    return list;
  }
}
