// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/**
 * The rule of a trace as an expression over its inputs, so that it can be printed with values or
 * written as a live formula. It is read again from the text and accepted only if it gives the value
 * of the trace: an independent recomputation, to one part in 10^12.
 */
public record Rule(Term term) {
  private static final BigDecimal CLOSE = new BigDecimal("1E-12");

  /** A part of a rule. */
  public sealed interface Term {}

  /** The input at a place of {@link Trace#inputs()}. */
  public record Input(int index) implements Term {}

  /** A number written in the rule, with its unit. */
  public record Constant(Rational value, Unit unit) implements Term {}

  /** {@code + - * /} and comparisons, as written. */
  public record Binary(String sign, Term left, Term right) implements Term {}

  /** A sign before a term. */
  public record Negated(Term inner) implements Term {}

  /** A whole power. */
  public record Power(Term base, int exponent) implements Term {}

  /** One of {@code min max sum abs if and or not}. */
  public record Call(String function, List<Term> arguments) implements Term {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** The rule of a trace; empty if it is not an expression or does not give the value. */
  public static Optional<Rule> of(Trace trace) {
    int inputs = trace.inputs().size();
    if (inputs == 0) {
      return Optional.empty();
    }
    String text = trace.rule() == null ? "" : trace.rule();
    return RuleReader.candidates(text, inputs).stream()
        .map(Rule::new)
        .filter(rule -> rule.gives(trace))
        .findFirst();
  }

  private boolean gives(Trace trace) {
    List<Quantity> values = trace.inputs().stream().map(Trace::value).toList();
    Optional<Rational> result = new RuleValue(values).of(term);
    if (result.isEmpty()) {
      return false;
    }
    Unit unit = trace.value().unit();
    Rational value = result.get().minus(unit.zero()).dividedBy(unit.ratio());
    Rational wanted = Rational.of(trace.value().value());
    Rational slack = wanted.abs().times(CLOSE).plus(Rational.of(CLOSE));
    return value.minus(wanted).abs().compareTo(slack) <= 0;
  }
}
