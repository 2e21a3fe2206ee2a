// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula.internal;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Rational;
import org.tanheng.units.Unit;

/** Numbers in a formula: {@code 0.99}, and {@code [83.74 kJ/kg]} or {@code [44/12 tCO2/tC]}. */
final class Literal {
  private static final int DIGITS = 60;
  private static final String DECIMAL = "(\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,9})?)";
  private static final Pattern QUANTITY =
      Pattern.compile("\\s*([+-]?)" + DECIMAL + "(?:\\s*/\\s*" + DECIMAL + ")?\\s*(.*?)\\s*");

  private Literal() {}

  static Expression number(Token token, Unit unit) {
    return new Expression.Constant(
        Rational.of(decimal(token.text(), token.position())), unit, token.position());
  }

  static Expression quantity(Token token) {
    int position = token.position();
    Matcher m = QUANTITY.matcher(token.text());
    if (!m.matches()) {
      throw Problem.syntax(position, "[" + token.text() + "]", "[number unit]");
    }
    Rational value = Rational.of(decimal(m.group(2), position));
    if (m.group(3) != null) {
      Rational divisor = Rational.of(decimal(m.group(3), position));
      if (divisor.signum() == 0) {
        throw Problem.at(
            position, "division-by-zero", token.text(), "a divisor other than zero", "Correct it.");
      }
      value = value.dividedBy(divisor);
    }
    Unit unit = m.group(4).isEmpty() ? Unit.ONE : unit(m.group(4), position);
    return new Expression.Constant(
        m.group(1).equals("-") ? value.negated() : value, unit, position);
  }

  private static Unit unit(String text, int position) {
    try {
      return Unit.of(text);
    } catch (FindingException refusal) {
      throw new FindingException(
          refusal.findings().stream()
              .map(f -> f.at("formula, character " + (position + 1) + ", " + f.subject()))
              .toList());
    }
  }

  private static BigDecimal decimal(String text, int position) {
    int e = Math.max(text.indexOf('e'), text.indexOf('E'));
    int exponent = e < 0 ? 0 : Math.abs(Integer.parseInt(text.substring(e + 1).replace("+", "")));
    if (text.length() > DIGITS || exponent > DIGITS) {
      throw Problem.at(
          position,
          "number-out-of-range",
          text.length() > DIGITS ? text.substring(0, DIGITS) + "…" : text,
          "at most " + DIGITS + " digits",
          "Check the number; no activity or factor needs so many digits.");
    }
    return new BigDecimal(text);
  }
}
