// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.units.internal.Catalogue;
import org.tanheng.units.internal.UnitExpression;
import org.tanheng.units.internal.UnitParser;

/**
 * A unit with its dimension and its exact ratio to the base units (m, kg, s, K, A and the bases of
 * {@link Dimension}). Two units are equal when their symbols are; they convert into each other when
 * their dimensions are equal.
 */
public final class Unit {
  private static final int CACHED = 4096;
  private static final Map<String, Outcome<Unit>> PARSED = new ConcurrentHashMap<>();

  /** The unit of plain numbers. */
  public static final Unit ONE = of("1");

  private final UnitExpression expression;
  private final String symbol;
  private final Dimension dimension;
  private final Rational ratio;
  private final Rational zero;

  Unit(UnitExpression written) {
    this.expression = written.named();
    this.symbol = expression.print(Language.EN, false);
    this.dimension = expression.dimension();
    this.ratio = expression.ratio().reduced();
    this.zero = expression.zero();
  }

  /**
   * Reads English and Chinese: {@code GJ/1e4 Nm3} and {@code 吉焦/万标方} are one unit. Findings:
   * unit-unknown, unit-ambiguous, unit-malformed; a spelling that was mended is told as an info.
   */
  public static Outcome<Unit> parse(String text) {
    Outcome<Unit> known = PARSED.get(text);
    if (known != null) {
      return known;
    }
    Outcome<Unit> read = read(text);
    if (read.isDone() && PARSED.size() < CACHED) {
      PARSED.put(text, read);
    }
    return read;
  }

  /** For constants in code; a text that is no unit is thrown with its findings. */
  public static Unit of(String text) {
    return parse(text).orElseThrow();
  }

  private static Outcome<Unit> read(String text) {
    UnitParser parser = new UnitParser(Catalogue.get(), text);
    try {
      Unit unit = new Unit(parser.parse());
      List<Finding> remarks = parser.remarks();
      return Outcome.done(unit, remarks);
    } catch (FindingException refusal) {
      return Outcome.refused(refusal.findings());
    }
  }

  /** The canonical English symbol, such as {@code GJ/1e4 Nm3}; parsing it gives this unit. */
  public String symbol() {
    return symbol;
  }

  /** The symbol as written in a language: {@code GJ/万Nm3}, {@code 元/kWh}. */
  public String symbol(Language language) {
    return expression.print(language, false);
  }

  /** In words: {@code kilogram CO2e/kilowatt hour}, {@code 千克二氧化碳当量/千瓦时}. */
  public String words(Language language) {
    return expression.print(language, true);
  }

  public Dimension dimension() {
    return dimension;
  }

  /** How many base units one of this unit is. */
  public Rational ratio() {
    return ratio;
  }

  /** Where this unit's zero lies in base units: 273.15 for °C, zero for nearly all others. */
  public Rational zero() {
    return zero;
  }

  /** True for °C and °F standing alone: a place on a scale, not an amount. */
  public boolean isAffine() {
    return zero.signum() != 0;
  }

  public boolean isCommensurable(Unit other) {
    return dimension.equals(other.dimension);
  }

  public Unit times(Unit other) {
    return new Unit(expression.times(other.expression));
  }

  public Unit dividedBy(Unit other) {
    return new Unit(expression.times(other.expression.inverse()));
  }

  public Unit power(int exponent) {
    return new Unit(expression.power(exponent));
  }

  UnitExpression expression() {
    return expression;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Unit that && symbol.equals(that.symbol));
  }

  @Override
  public int hashCode() {
    return symbol.hashCode();
  }

  @Override
  public String toString() {
    return symbol;
  }
}
