// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Outcome;
import org.tanheng.units.internal.QuantityText;
import org.tanheng.units.internal.Refusal;
import org.tanheng.units.internal.Simplified;
import org.tanheng.units.internal.UnitExpression;

/**
 * A decimal value with its unit; signed as its author says. Sums, products and conversions are
 * exact; a quotient or conversion without a finite decimal has 34 digits (decimal128). A dimension
 * that does not fit is thrown as the finding {@code unit-dimension}, which names both.
 */
public record Quantity(BigDecimal value, Unit unit) implements Comparable<Quantity> {

  private static final int MOST_PLACES = 1000;

  public Quantity {
    if (Math.abs((long) value.scale()) > MOST_PLACES) {
      throw Refusal.error(
          "number-out-of-range",
          "quantity",
          "a number of " + value.scale() + " decimal places",
          "at most " + MOST_PLACES,
          "Check the exponent of the number.");
    }
  }

  /** For constants in code: {@code Quantity.of("0.5306", "tCO2/MWh")}. */
  public static Quantity of(String value, String unit) {
    return new Quantity(new BigDecimal(value), Unit.of(unit));
  }

  /** For constants in code: {@code Quantity.of("0.5306 tCO2/MWh")}. */
  public static Quantity of(String text) {
    return parse(text).orElseThrow();
  }

  /**
   * Reads {@code 389.31 GJ/1e4 Nm3}, {@code 21万Nm3}, {@code 1,234.5 元}. Findings: number-malformed,
   * number-out-of-range and those of {@link Unit#parse}.
   */
  public static Outcome<Quantity> parse(String text) {
    return QuantityText.split(text)
        .flatMap(p -> Unit.parse(p.unit()).map(unit -> new Quantity(p.value(), unit)));
  }

  /**
   * Reads a number and a unit that stand apart, as in two cells of a table: {@code 1 234} is no
   * number. Findings as of {@link #parse(String)}.
   */
  public static Outcome<Quantity> parse(String number, String unit) {
    return QuantityText.join(number, unit)
        .flatMap(p -> Unit.parse(p.unit()).map(read -> new Quantity(p.value(), read)));
  }

  public Quantity plus(Quantity other) {
    Quantity addend = inSameUnit("sum", other);
    return new Quantity(value.add(addend.value), unit);
  }

  /** The difference in this unit; of two temperatures in °C it is in K. */
  public Quantity minus(Quantity other) {
    if (unit.isAffine() && other.unit.isAffine()) {
      return new Quantity(base().minus(other.base()).toBigDecimal(), Unit.of("K"));
    }
    Quantity subtrahend = inSameUnit("difference", other);
    return new Quantity(value.subtract(subtrahend.value), unit);
  }

  public Quantity times(Quantity other) {
    return scaled(value.multiply(other.value), product(other.unit.expression(), other));
  }

  public Quantity dividedBy(Quantity other) {
    if (other.value.signum() == 0) {
      throw Refusal.error(
          "division-by-zero",
          "quotient",
          this + " / " + other,
          "a divisor other than zero",
          "Check the divisor; a missing value is not zero.");
    }
    UnitExpression quotient = product(other.unit.expression().inverse(), other);
    return scaled(divide(value, other.value), quotient);
  }

  public Quantity times(BigDecimal factor) {
    return new Quantity(value.multiply(factor), unit);
  }

  public Quantity negated() {
    return new Quantity(value.negate(), unit);
  }

  /** The same quantity in another unit of its dimension. */
  public Quantity to(Unit other) {
    return new Quantity(in(other), other);
  }

  public Quantity to(String unitText) {
    return to(Unit.of(unitText));
  }

  /** The value in another unit of this dimension. */
  public BigDecimal in(Unit other) {
    if (unit.equals(other)) {
      return value;
    }
    if (!unit.isCommensurable(other)) {
      throw Refusal.dimension(
          "conversion", unit.symbol(), unit.dimension(), other.symbol(), other.dimension());
    }
    return base().minus(other.zero()).dividedBy(other.ratio()).toBigDecimal();
  }

  public BigDecimal in(String unitText) {
    return in(Unit.of(unitText));
  }

  /** The exact value in base units, with °C and °F moved to kelvin. */
  public Rational base() {
    return unit.ratio().times(value).plus(unit.zero());
  }

  public boolean isNegative() {
    return value.signum() < 0;
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  /** Orders by size; both must have one dimension. */
  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.in(unit));
  }

  private Quantity inSameUnit(String operation, Quantity other) {
    if (unit.isAffine() || other.unit.isAffine()) {
      throw affine(operation, unit.isAffine() ? this : other);
    }
    if (!unit.isCommensurable(other.unit)) {
      throw Refusal.dimension(
          operation, other.unit.symbol(), other.unit.dimension(), unit.symbol(), unit.dimension());
    }
    return other.to(unit);
  }

  private UnitExpression product(UnitExpression second, Quantity other) {
    if (unit.isAffine() || other.unit.isAffine()) {
      throw affine("product", unit.isAffine() ? this : other);
    }
    return unit.expression().times(second);
  }

  private static RuntimeException affine(String operation, Quantity quantity) {
    return Refusal.error(
        "unit-affine",
        operation,
        quantity.toString(),
        "a temperature in K",
        "A place on the °C scale cannot be added or multiplied; use K for differences.");
  }

  private static Quantity scaled(BigDecimal value, UnitExpression product) {
    Simplified simple = Simplified.of(product);
    BigDecimal scaled = simple.scale().times(value).toBigDecimal();
    return new Quantity(scaled, new Unit(simple.unit()));
  }

  private static BigDecimal divide(BigDecimal a, BigDecimal b) {
    BigDecimal exact = Rational.of(a).dividedBy(Rational.of(b)).exact();
    return exact != null ? exact : a.divide(b, MathContext.DECIMAL128);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quantity that
        && unit.equals(that.unit)
        && value.compareTo(that.value) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * value.stripTrailingZeros().hashCode() + unit.hashCode();
  }

  /** {@code 0.5306 tCO2/MWh}; {@link #parse} reads it back. */
  @Override
  public String toString() {
    String number = value.toPlainString();
    return unit.equals(Unit.ONE) ? number : number + " " + unit.symbol();
  }
}
