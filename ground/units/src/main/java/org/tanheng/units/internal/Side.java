// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanheng.units.Dimension;
import org.tanheng.units.Language;
import org.tanheng.units.Rational;

/** One side of a unit's slash: a plain multiplier such as 1e4 and the factors behind it. */
public record Side(BigDecimal multiplier, List<Factor> factors) {
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

  boolean isEmpty() {
    return factors.isEmpty() && multiplier.compareTo(BigDecimal.ONE) == 0;
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
    return (power ? "1e" + -multiplier.scale() : plain) + (names.isEmpty() ? "" : " " + names);
  }
}
