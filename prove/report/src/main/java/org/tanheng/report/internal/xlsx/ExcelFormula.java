// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tanheng.document.Rule;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Unit;

/**
 * Writes a rule as an Excel formula over the cells of its inputs. Cells hold values in their own
 * units, so each part carries the ratio of its text to base units; a factor is written only where
 * units differ.
 */
final class ExcelFormula {
  private final List<Quantity> values;
  private final List<String> cells;

  /** A part of the formula: base value = text x scale. */
  private record Part(String text, Rational scale, int strength) {}

  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int POWER = 3;
  private static final int ATOM = 4;

  private ExcelFormula(List<Quantity> values, List<String> cells) {
    this.values = values;
    this.cells = cells;
  }

  /** The formula without its equals sign; the result is in the unit asked for. */
  static String of(Rule rule, List<Quantity> values, List<String> cells, Unit unit) {
    Part part = new ExcelFormula(values, cells).part(rule.term());
    String scaled = scaled(part, unit.ratio());
    return unit.isAffine() ? scaled + "-" + number(unit.zero().dividedBy(unit.ratio())) : scaled;
  }

  private Part part(Rule.Term term) {
    return switch (term) {
      case Rule.Input input -> input(input);
      case Rule.Constant constant -> constant(constant);
      case Rule.Negated negated -> {
        Part inner = part(negated.inner());
        yield new Part("-" + wrapped(inner, POWER), inner.scale(), SUM);
      }
      case Rule.Power power -> {
        Part base = part(power.base());
        yield new Part(
            wrapped(base, ATOM)
                + "^"
                + (power.exponent() < 0 ? "(" + power.exponent() + ")" : power.exponent()),
            base.scale().power(power.exponent()),
            POWER);
      }
      case Rule.Binary binary -> binary(binary);
      case Rule.Call call -> call(call);
    };
  }

  private Part input(Rule.Input input) {
    Unit unit = values.get(input.index()).unit();
    String cell = cells.get(input.index());
    return unit.isAffine()
        ? new Part(cell + "+" + number(unit.zero().dividedBy(unit.ratio())), unit.ratio(), SUM)
        : new Part(cell, unit.ratio(), ATOM);
  }

  private static Part constant(Rule.Constant constant) {
    String text = constant.value().equals(Rational.of(44, 12)) ? "44/12" : number(constant.value());
    boolean atom = !text.contains("/") && !text.startsWith("-");
    return new Part(text, constant.unit().ratio(), atom ? ATOM : PRODUCT);
  }

  private Part binary(Rule.Binary binary) {
    Part left = part(binary.left());
    Part right = part(binary.right());
    return switch (binary.sign()) {
      case "*" ->
          new Part(
              wrapped(left, PRODUCT) + "*" + wrapped(right, PRODUCT),
              left.scale().times(right.scale()),
              PRODUCT);
      case "/" ->
          new Part(
              wrapped(left, PRODUCT) + "/" + wrapped(right, POWER),
              left.scale().dividedBy(right.scale()),
              PRODUCT);
      case "+", "-" ->
          new Part(
              wrapped(left, SUM) + binary.sign() + wrapped(unified(right, left.scale()), PRODUCT),
              left.scale(),
              SUM);
      default -> {
        String sign = binary.sign().equals("==") ? "=" : binary.sign().replace("!=", "<>");
        String text = left.text() + sign + unified(right, left.scale()).text();
        yield new Part(text, Rational.ONE, 0);
      }
    };
  }

  private Part call(Rule.Call call) {
    List<Part> parts = new ArrayList<>();
    call.arguments().forEach(argument -> parts.add(part(argument)));
    boolean branch = call.function().equals("if");
    Rational scale = parts.get(branch ? 1 : 0).scale();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      texts.add(branch && i == 0 ? parts.get(i).text() : unified(parts.get(i), scale).text());
    }
    String arguments =
        call.function().equals("sum") ? Ranges.collapse(texts) : String.join(",", texts);
    return new Part(call.function().toUpperCase(Locale.ROOT) + "(" + arguments + ")", scale, ATOM);
  }

  /** The part written so that its text stands for another scale. */
  private static Part unified(Part part, Rational scale) {
    return part.scale().equals(scale) ? part : new Part(scaled(part, scale), scale, PRODUCT);
  }

  private static String scaled(Part part, Rational scale) {
    Rational factor = part.scale().dividedBy(scale);
    return factor.equals(Rational.ONE)
        ? part.text()
        : wrapped(part, PRODUCT) + "*" + number(factor);
  }

  private static String wrapped(Part part, int around) {
    return part.strength() < around ? "(" + part.text() + ")" : part.text();
  }

  /** A number as Excel reads it: a decimal, or a quotient of whole numbers. */
  private static String number(Rational value) {
    String text = value.toString();
    return value.signum() < 0 ? "(" + text + ")" : text;
  }
}
