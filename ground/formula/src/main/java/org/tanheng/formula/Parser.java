// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.Lexer.Kind;
import org.tanheng.formula.Lexer.Token;
import org.tanheng.units.Dimension;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Unit;

/** Recursive descent over the tokens; dimensions are checked as the tree is built. */
final class Parser {

  private static final int MAX_LENGTH = 4_000;
  private static final int MAX_DEPTH = 64;
  private static final int MAX_EXPONENT = 9;
  private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "==", "!=");

  private final List<Token> tokens;
  private final List<String> names;
  private final Map<String, Unit> parameters;
  private int next;
  private int depth;

  private Parser(List<Token> tokens, List<String> names, Map<String, Unit> parameters) {
    this.tokens = tokens;
    this.names = names;
    this.parameters = parameters;
  }

  static Node parse(String text, List<String> names, Map<String, Unit> parameters) {
    if (text.length() > MAX_LENGTH) {
      throw Refusals.limit(text.length() + " characters", "at most " + MAX_LENGTH);
    }
    var parser = new Parser(Lexer.tokens(text), names, parameters);
    Node node = parser.sum();
    Token end = parser.peek();
    if (end.kind() != Kind.END) {
      throw Refusals.syntax(end.position(), end.text(), "an operator or the end");
    }
    return node;
  }

  private Node sum() {
    if (++depth > MAX_DEPTH) {
      throw Refusals.limit("nesting deeper than " + MAX_DEPTH, "at most " + MAX_DEPTH);
    }
    Node left = product();
    while (isSymbol("+") || isSymbol("-")) {
      Token operator = take();
      Node right = product();
      same(operator.position(), right.dimension(), left.dimension());
      left =
          new Node.Binary(
              operator.text().charAt(0), left, right, left.dimension(), operator.position());
    }
    depth--;
    return left;
  }

  private Node product() {
    Node left = unary();
    while (isSymbol("*") || isSymbol("/")) {
      Token operator = take();
      Node right = unary();
      char sign = operator.text().charAt(0);
      Dimension dimension =
          sign == '*'
              ? left.dimension().times(right.dimension())
              : left.dimension().dividedBy(right.dimension());
      left = new Node.Binary(sign, left, right, dimension, operator.position());
    }
    return left;
  }

  private Node unary() {
    if (!isSymbol("-")) {
      return power();
    }
    Token minus = take();
    Node operand = power();
    var zero = new Node.Constant(Rational.ZERO, operand.dimension());
    return new Node.Binary('-', zero, operand, operand.dimension(), minus.position());
  }

  private Node power() {
    Node base = atom();
    if (!isSymbol("^")) {
      return base;
    }
    Token caret = take();
    boolean negative = isSymbol("-");
    if (negative) {
      take();
    }
    Token number = take();
    if (number.kind() != Kind.NUMBER || !number.text().matches("[0-9]")) {
      throw Refusals.syntax(
          number.position(), number.text(), "a whole exponent up to " + MAX_EXPONENT);
    }
    int exponent = Integer.parseInt(number.text()) * (negative ? -1 : 1);
    return new Node.Power(base, exponent, base.dimension().power(exponent), caret.position());
  }

  private Node atom() {
    Token token = take();
    return switch (token.kind()) {
      case NUMBER -> new Node.Constant(Rational.of(decimal(token)), Dimension.NONE);
      case QUANTITY -> quantity(token);
      case NAME -> isSymbol("(") ? call(token) : parameter(token);
      case SYMBOL -> {
        if (!token.text().equals("(")) {
          throw Refusals.syntax(token.position(), token.text(), "a value");
        }
        Node inner = sum();
        expect(")");
        yield inner;
      }
      case END -> throw Refusals.syntax(token.position(), token.text(), "a value");
    };
  }

  private static BigDecimal decimal(Token token) {
    try {
      return new BigDecimal(token.text());
    } catch (NumberFormatException e) {
      throw Refusals.syntax(token.position(), token.text(), "a decimal number");
    }
  }

  private static Node quantity(Token token) {
    return switch (Quantity.parse(token.text())) {
      case Outcome.Done<Quantity> done ->
          new Node.Constant(done.value().base(), done.value().unit().dimension());
      case Outcome.Refused<Quantity> refused ->
          throw Refusals.syntax(
              token.position(),
              "[" + token.text() + "]",
              "a quantity: " + refused.findings().getFirst().advice());
    };
  }

  private Node parameter(Token token) {
    Unit unit = parameters.get(token.text());
    if (unit == null) {
      throw Refusals.unknown(token.position(), token.text(), String.join(", ", names));
    }
    return new Node.Parameter(token.text(), names.indexOf(token.text()), unit.dimension());
  }

  private Node call(Token name) {
    take();
    if (name.text().equals("if")) {
      return choice();
    }
    Function function =
        Function.named(name.text())
            .orElseThrow(
                () -> Refusals.syntax(name.position(), name.text(), "min, max, abs, sum or if"));
    var arguments = new ArrayList<Node>();
    do {
      arguments.add(sum());
      same(name.position(), arguments.getLast().dimension(), arguments.getFirst().dimension());
    } while (taken(","));
    expect(")");
    if (function == Function.ABS && arguments.size() != 1) {
      throw Refusals.syntax(name.position(), "abs of " + arguments.size(), "abs of one value");
    }
    return new Node.Call(function, List.copyOf(arguments), arguments.getFirst().dimension());
  }

  private Node choice() {
    Node left = sum();
    Token comparison = take();
    if (!COMPARISONS.contains(comparison.text())) {
      throw Refusals.syntax(comparison.position(), comparison.text(), "a comparison");
    }
    Node right = sum();
    same(comparison.position(), right.dimension(), left.dimension());
    expect(",");
    Node then = sum();
    expect(",");
    Node otherwise = sum();
    expect(")");
    same(comparison.position(), otherwise.dimension(), then.dimension());
    return new Node.Choice(comparison.text(), left, right, then, otherwise, then.dimension());
  }

  private static void same(int position, Dimension got, Dimension wanted) {
    if (!got.equals(wanted)) {
      throw Refusals.dimension(position, got, wanted);
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  private boolean isSymbol(String symbol) {
    return peek().kind() == Kind.SYMBOL && peek().text().equals(symbol);
  }

  private boolean taken(String symbol) {
    if (!isSymbol(symbol)) {
      return false;
    }
    take();
    return true;
  }

  private void expect(String symbol) {
    Token token = peek();
    if (!taken(symbol)) {
      throw Refusals.syntax(token.position(), token.text(), "'" + symbol + "'");
    }
  }
}
