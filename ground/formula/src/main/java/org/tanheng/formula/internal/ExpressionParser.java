// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tanheng.units.Unit;

/** Reads a formula by recursive descent; {@code ^} binds tighter than a sign before it. */
final class ExpressionParser {
  static final int DEEPEST = 64;
  private static final int HIGHEST_POWER = 20;
  static final Set<String> FUNCTIONS = Set.of("min", "max", "sum", "abs", "if", "and", "or", "not");

  private final List<Token> tokens;
  private int at;
  private int depth;

  private ExpressionParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  static Expression parse(String text, Set<String> names) {
    ExpressionParser parser = new ExpressionParser(new Lexer(text, names).tokens());
    Expression whole = parser.comparison();
    Token rest = parser.peek();
    if (rest.kind() != Token.Kind.END) {
      throw Problem.syntax(rest.position(), rest.text(), "an operator or the end");
    }
    return whole;
  }

  private Expression comparison() {
    if (++depth > DEEPEST) {
      throw Problem.tooLarge(peek().position(), "deeper brackets", "at most " + DEEPEST);
    }
    Expression left = terms();
    Token sign = peek();
    if (sign.kind() == Token.Kind.SIGN && "< <= > >= == !=".contains(sign.text())) {
      at++;
      left = new Expression.Binary(sign.text(), left, terms(), sign.position());
    }
    depth--;
    return left;
  }

  private Expression terms() {
    Expression left = factors();
    while (peek().is("+") || peek().is("-")) {
      Token sign = next();
      left = new Expression.Binary(sign.text(), left, factors(), sign.position());
    }
    return left;
  }

  private Expression factors() {
    Expression left = signed();
    while (peek().is("*") || peek().is("/")) {
      Token sign = next();
      left = new Expression.Binary(sign.text(), left, signed(), sign.position());
    }
    return left;
  }

  private Expression signed() {
    int signs = 0;
    Token first = peek();
    while (peek().is("-")) {
      at++;
      signs++;
    }
    Expression inner = power();
    return signs % 2 == 0 ? inner : new Expression.Negated(inner, first.position());
  }

  private Expression power() {
    Expression base = primary();
    if (!peek().is("^")) {
      return base;
    }
    Token caret = next();
    boolean negative = peek().is("-");
    at += negative ? 1 : 0;
    Token exponent = next();
    boolean whole = exponent.kind() == Token.Kind.NUMBER && exponent.text().matches("\\d{1,2}");
    int value = whole ? Integer.parseInt(exponent.text()) : HIGHEST_POWER + 1;
    if (value > HIGHEST_POWER || peek().is("^")) {
      throw Problem.syntax(
          exponent.position(), exponent.text(), "a whole power of at most " + HIGHEST_POWER);
    }
    return new Expression.Power(base, negative ? -value : value, caret.position());
  }

  private Expression primary() {
    Token token = next();
    return switch (token.kind()) {
      case NUMBER -> Literal.number(token, Unit.ONE);
      case QUANTITY -> Literal.quantity(token);
      case NAME ->
          peek().is("(") ? call(token) : new Expression.Name(token.text(), token.position());
      case SIGN -> bracketed(token);
      case END -> throw Problem.syntax(token.position(), "the end", "a value");
    };
  }

  private Expression bracketed(Token open) {
    if (!open.is("(")) {
      throw Problem.syntax(open.position(), open.text(), "a value");
    }
    Expression inner = comparison();
    expect(")");
    return inner;
  }

  private Expression call(Token name) {
    if (!FUNCTIONS.contains(name.text())) {
      throw Problem.at(
          name.position(),
          "formula-function-unknown",
          name.text(),
          "one of min, max, sum, abs, if, and, or, not",
          "There are no other functions; give the steps their own names in a formula set.");
    }
    at++;
    List<Expression> arguments = new ArrayList<>();
    arguments.add(comparison());
    while (peek().is(",")) {
      at++;
      arguments.add(comparison());
    }
    expect(")");
    return new Expression.Call(name.text(), List.copyOf(arguments), name.position());
  }

  private void expect(String sign) {
    Token token = next();
    if (!token.is(sign)) {
      throw Problem.syntax(token.position(), token.text(), sign);
    }
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    Token token = tokens.get(at);
    at += token.kind() == Token.Kind.END ? 0 : 1;
    return token;
  }
}
