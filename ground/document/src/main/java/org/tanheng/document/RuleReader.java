// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Unit;

/** Reads the text of a rule. Its names stand for the inputs in the order of their appearance. */
final class RuleReader {
  private static final Map<String, Integer> ARGUMENTS = Map.of("abs", 1, "not", 1, "if", 3);
  private static final Set<String> FUNCTIONS =
      Set.of("min", "max", "sum", "abs", "if", "and", "or", "not");

  private final List<String> tokens;
  private final List<String> names = new ArrayList<>();
  private int at;

  private RuleReader(List<String> tokens) {
    this.tokens = tokens;
  }

  /** What a text may mean: hyphens in names first, then as minus; a text without names, a sum. */
  static List<Rule.Term> candidates(String text, int inputs) {
    List<Rule.Term> found = new ArrayList<>();
    for (boolean hyphens : new boolean[] {true, false}) {
      try {
        RuleReader reader = new RuleReader(RuleTokens.of(text, hyphens));
        Rule.Term term = reader.comparison();
        if (reader.at == reader.tokens.size() && reader.names.size() == inputs) {
          found.add(term);
        }
      } catch (RuleTokens.Unreadable | FindingException e) {
        continue;
      }
    }
    found.add(
        new Rule.Call(
            "sum", IntStream.range(0, inputs).<Rule.Term>mapToObj(Rule.Input::new).toList()));
    return found;
  }

  private Rule.Term comparison() {
    Rule.Term left = terms();
    return peekOneOf("< <= > >= == !=") ? new Rule.Binary(next(), left, terms()) : left;
  }

  private Rule.Term terms() {
    Rule.Term left = factors();
    while (peekOneOf("+ -")) {
      left = new Rule.Binary(next(), left, factors());
    }
    return left;
  }

  private Rule.Term factors() {
    Rule.Term left = signed();
    while (peekOneOf("* /")) {
      left = new Rule.Binary(next(), left, signed());
    }
    return left;
  }

  private Rule.Term signed() {
    if (peekOneOf("-")) {
      at++;
      return new Rule.Negated(signed());
    }
    Rule.Term base = primary();
    if (!peekOneOf("^")) {
      return base;
    }
    at++;
    boolean negative = peekOneOf("-");
    at += negative ? 1 : 0;
    int exponent = RuleTokens.whole(next());
    return new Rule.Power(base, negative ? -exponent : exponent);
  }

  private Rule.Term primary() {
    String token = next();
    if (token.equals("(")) {
      Rule.Term inner = comparison();
      expect(")");
      return inner;
    }
    if (token.startsWith("[")) {
      return constant(token.substring(1, token.length() - 1).strip());
    }
    if (Character.isDigit(token.charAt(0))) {
      return new Rule.Constant(Rational.of(token), Unit.ONE);
    }
    if (peekOneOf("(") && FUNCTIONS.contains(token)) {
      return call(token);
    }
    if (!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_') {
      throw new RuleTokens.Unreadable();
    }
    if (!names.contains(token)) {
      names.add(token);
    }
    return new Rule.Input(names.indexOf(token));
  }

  private Rule.Term call(String function) {
    List<Rule.Term> arguments = new ArrayList<>();
    do {
      at++;
      arguments.add(comparison());
    } while (peekOneOf(","));
    expect(")");
    if (ARGUMENTS.getOrDefault(function, arguments.size()) != arguments.size()) {
      throw new RuleTokens.Unreadable();
    }
    return new Rule.Call(function, arguments);
  }

  /** {@code 83.74 kJ/kg}, or a fraction with a unit: {@code 44/12 tCO2/tC}. */
  private static Rule.Term constant(String text) {
    int space = text.indexOf(' ');
    String number = space < 0 ? text : text.substring(0, space);
    int slash = number.indexOf('/');
    if (slash > 0 && Character.isDigit(number.charAt(slash + 1))) {
      Unit unit = space < 0 ? Unit.ONE : Unit.of(text.substring(space + 1).strip());
      return new Rule.Constant(Rational.of(number), unit);
    }
    Quantity quantity = Quantity.of(text);
    return new Rule.Constant(Rational.of(quantity.value()), quantity.unit());
  }

  private boolean peekOneOf(String signs) {
    return at < tokens.size() && List.of(signs.split(" ")).contains(tokens.get(at));
  }

  private String next() {
    if (at == tokens.size()) {
      throw new RuleTokens.Unreadable();
    }
    return tokens.get(at++);
  }

  private void expect(String token) {
    if (!next().equals(token)) {
      throw new RuleTokens.Unreadable();
    }
  }
}
