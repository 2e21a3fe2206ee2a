// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tanheng.units.Rational;
import org.tanheng.units.Unit;

/** Checks a formula's dimensions and turns it into code; each part is a {@link Typed} result. */
final class Compiler {
  private static final int LARGEST = 1000;
  private static final int MOST_ARGUMENTS = 256;

  /** Code with its type, and the number of factors it may multiply up to. */
  record Typed(Code code, Type type, int size) {}

  private final List<String> names;
  private final Map<String, Unit> units;

  Compiler(List<String> names, Map<String, Unit> units) {
    this.names = names;
    this.units = units;
  }

  Typed compile(Expression expression) {
    return switch (expression) {
      case Expression.Constant c -> constant(c);
      case Expression.Name n -> name(n);
      case Expression.Negated n -> negated(compile(n.inner()), n.position());
      case Expression.Power p -> power(p);
      case Expression.Binary b -> binary(b);
      case Expression.Call c -> call(c);
    };
  }

  private static Typed constant(Expression.Constant c) {
    Rational base = c.unit().ratio().times(c.value()).plus(c.unit().zero());
    boolean zero = c.value().signum() == 0 && c.unit().equals(Unit.ONE);
    return new Typed(new Code.Constant(base), zero ? Type.ZERO : Type.of(c.unit()), 1);
  }

  private Typed name(Expression.Name n) {
    Unit unit = units.get(n.name());
    if (unit == null) {
      throw Problem.unknownName(n.position(), n.name(), names);
    }
    Code raw = new Code.Raw(names.indexOf(n.name()));
    Code scaled = unit.ratio().equals(Rational.ONE) ? raw : Product.of(raw).scaled(unit.ratio());
    Code code = unit.isAffine() ? new Code.Shifted(scaled, unit.zero()) : scaled;
    return new Typed(code, Type.of(unit), 1);
  }

  private Typed negated(Typed inner, int position) {
    refusePoint(inner, position);
    Product negated = Product.of(inner.code()).scaled(Rational.of(-1));
    return new Typed(negated, inner.type(), inner.size());
  }

  private Typed power(Expression.Power p) {
    Typed base = compile(p.base());
    refusePoint(base, p.position());
    int size = sized(p.position(), base.size() * Math.max(1, Math.abs(p.exponent())));
    Type type = Type.of(base.type().dimension().power(p.exponent()));
    return new Typed(new Code.Power(base.code(), p.exponent(), p.position()), type, size);
  }

  private Typed binary(Expression.Binary b) {
    if (b.sign().length() > 1 || "<>".contains(b.sign())) {
      throw Problem.syntax(b.position(), "a comparison", "a value; compare inside if()");
    }
    Typed left = compile(b.left());
    Typed right = compile(b.right());
    int size = sized(b.position(), left.size() + right.size());
    if (b.sign().equals("+") || b.sign().equals("-")) {
      boolean minus = b.sign().equals("-");
      Type type = Types.sum(left.type(), right.type(), minus, b.position());
      return new Typed(new Code.Sum(left.code(), right.code(), minus), type, size);
    }
    refusePoint(left, b.position());
    refusePoint(right, b.position());
    Product first = Product.of(left.code());
    Product second = Product.of(right.code());
    boolean times = b.sign().equals("*");
    var one = left.type().dimension();
    var other = right.type().dimension();
    return new Typed(
        times ? first.times(second) : first.dividedBy(second, b.position()),
        Type.of(times ? one.times(other) : one.dividedBy(other)),
        size);
  }

  private Typed call(Expression.Call call) {
    if (call.arguments().size() > MOST_ARGUMENTS) {
      throw Problem.tooLarge(call.position(), "more arguments", "at most " + MOST_ARGUMENTS);
    }
    return switch (call.function()) {
      case "if" -> choice(call);
      case "abs" -> {
        arity(call, 1, 1);
        Typed inner = compile(call.arguments().getFirst());
        refusePoint(inner, call.position());
        yield new Typed(new Code.Absolute(inner.code()), inner.type(), inner.size());
      }
      case "min", "max", "sum" -> folded(call);
      default -> throw Problem.syntax(call.position(), call.function(), "a value, not a condition");
    };
  }

  private Typed folded(Expression.Call call) {
    arity(call, 1, MOST_ARGUMENTS);
    Typed result = compile(call.arguments().getFirst());
    for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
      Typed next = compile(argument);
      boolean sum = call.function().equals("sum");
      Type type =
          sum
              ? Types.sum(result.type(), next.type(), false, argument.position())
              : Types.same(result.type(), next.type(), argument.position());
      Code code =
          sum
              ? new Code.Sum(result.code(), next.code(), false)
              : new Code.Extreme(result.code(), next.code(), call.function().equals("max"));
      int size = sized(argument.position(), result.size() + next.size());
      result = new Typed(code, type, size);
    }
    return result;
  }

  private Typed choice(Expression.Call call) {
    arity(call, 3, 3);
    Condition condition = condition(call.arguments().get(0));
    Typed yes = compile(call.arguments().get(1));
    Typed no = compile(call.arguments().get(2));
    Type type = Types.same(yes.type(), no.type(), call.arguments().get(2).position());
    Code code = new Code.Choice(condition, yes.code(), no.code());
    return new Typed(code, type, Math.max(yes.size(), no.size()));
  }

  private Condition condition(Expression expression) {
    if (expression instanceof Expression.Binary b
        && (b.sign().length() > 1 || "<>".contains(b.sign()))) {
      Typed left = compile(b.left());
      Typed right = compile(b.right());
      Types.same(left.type(), right.type(), b.position());
      return new Condition.Comparison(b.sign(), left.code(), right.code());
    }
    if (expression instanceof Expression.Call c && c.function().equals("not")) {
      arity(c, 1, 1);
      return new Condition.Not(condition(c.arguments().getFirst()));
    }
    if (expression instanceof Expression.Call c && c.function().matches("and|or")) {
      arity(c, 2, MOST_ARGUMENTS);
      List<Condition> parts = new ArrayList<>();
      c.arguments().forEach(a -> parts.add(condition(a)));
      return new Condition.Joined(List.copyOf(parts), c.function().equals("and"));
    }
    throw Problem.syntax(expression.position(), "a value", "a comparison such as a > b");
  }

  private static void arity(Expression.Call call, int least, int most) {
    int count = call.arguments().size();
    if (count < least || count > most) {
      String wanted = least == most ? String.valueOf(least) : "at least " + least;
      throw Problem.syntax(
          call.position(), call.function() + " of " + count + " values", wanted + " values");
    }
  }

  private static void refusePoint(Typed operand, int position) {
    if (operand.type().point()) {
      throw Problem.at(
          position,
          "unit-affine",
          operand.type().words(),
          "a temperature difference in K",
          "Subtract two temperatures first; 25 °C cannot be multiplied.");
    }
  }

  private static int sized(int position, int size) {
    if (size > LARGEST) {
      throw Problem.tooLarge(position, size + " factors", "at most " + LARGEST);
    }
    return size;
  }
}
