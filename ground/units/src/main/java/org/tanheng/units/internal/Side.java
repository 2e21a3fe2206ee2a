// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Dimension;
import org.tanheng.units.Language;
import org.tanheng.units.Rational;

/** One side of a unit's slash: a plain multiplier such as 1e4 and the factors behind it. */
public record Side(BigDecimal multiplier, List<Factor> factors) {
  private static final int DIGITS = 15;
  static final Side EMPTY = new Side(BigDecimal.ONE, List.of());
  private static final Map<String, String> MYRIADS =
      Map.of("10000", "万", "100000000", "亿", "1000000", "百万", "10000000", "千万");

  public Side {
    factors = List.copyOf(factors);
    multiplier = multiplier.stripTrailingZeros();
  }

  Side and(Side other) {
    List<Factor> all = new ArrayList<>(factors);
    all.addAll(other.factors);
    return new Side(multiplier.multiply(other.multiplier), all);
  }

  /** Whether multiplier and powers keep the limits that a unit can be read with. */
  boolean isReadable() {
    return multiplier.precision() <= DIGITS
        && Math.abs(multiplier.scale()) < 100
        && factors.stream().allMatch(f -> Math.abs(f.power()) <= Cursor.HIGHEST_POWER);
  }

  boolean isEmpty() {
    return factors.isEmpty() && multiplier.compareTo(BigDecimal.ONE) == 0;
  }

  Side named() {
    List<Factor> merged = new ArrayList<>();
    for (Factor factor : factors) {
      Atom pair = merged.isEmpty() ? null : pair(merged.getLast(), factor);
      if (pair == null) {
        merged.add(factor);
      } else {
        merged.set(merged.size() - 1, Factor.of(pair));
      }
    }
    return new Side(multiplier, merged);
  }

  private static @Nullable Atom pair(Factor first, Factor second) {
    boolean plain =
        first.equals(Factor.of(first.atom())) && second.equals(Factor.of(second.atom()));
    if (!plain) {
      return null;
    }
    for (Language language : Language.values()) {
      String joined = first.print(language, false) + "·" + second.print(language, false);
      Atom atom = Catalogue.get().atoms.get(joined);
      if (atom != null) {
        return atom;
      }
    }
    return null;
  }

  Dimension dimension() {
    return factors.stream().map(Factor::dimension).reduce(Dimension.NONE, Dimension::times);
  }

  Rational ratio() {
    return factors.stream().map(Factor::ratio).reduce(Rational.of(multiplier), Rational::times);
  }

  String print(Language language, boolean words) {
    String names =
        factors.stream().map(f -> f.print(language, words)).collect(Collectors.joining("·"));
    if (multiplier.compareTo(BigDecimal.ONE) == 0) {
      return names.isEmpty() ? "1" : names;
    }
    String plain = multiplier.toPlainString();
    if (language == Language.ZH && MYRIADS.containsKey(plain) && !names.isEmpty()) {
      return MYRIADS.get(plain) + names;
    }
    boolean power = multiplier.unscaledValue().bitLength() == 1 && multiplier.scale() < -3;
    boolean tiny = multiplier.scale() > DIGITS;
    if (power || tiny || plain.length() > DIGITS) {
      plain = multiplier.unscaledValue() + "e" + -multiplier.scale();
    }
    return plain + (names.isEmpty() ? "" : " " + names);
  }
}
