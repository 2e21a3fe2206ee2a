// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.units.internal.DimensionNames;
import org.tanheng.units.internal.Refusal;

/**
 * What a quantity measures: integer powers over an open set of bases such as length, mass, CO2e,
 * coal equivalent or CNY. Two quantities add up only when their dimensions are equal, so bases that
 * must not mix (CO2 and CO2e, m3 at 0 °C and at 20 °C, gross and net heat) are kept apart here.
 */
public final class Dimension {
  public static final Dimension NONE = new Dimension(new TreeMap<>());

  private final SortedMap<String, Integer> powers;

  private Dimension(SortedMap<String, Integer> powers) {
    this.powers = powers;
  }

  public static Dimension base(String name) {
    return new Dimension(new TreeMap<>(Map.of(name, 1)));
  }

  public Dimension times(Dimension other) {
    return combine(other, 1);
  }

  public Dimension dividedBy(Dimension other) {
    return combine(other, -1);
  }

  public Dimension power(int exponent) {
    return NONE.combine(this, exponent);
  }

  public boolean isNone() {
    return powers.isEmpty();
  }

  /** The power of one base, 0 where it does not occur. */
  public int power(String base) {
    return powers.getOrDefault(base, 0);
  }

  public Map<String, Integer> powers() {
    return Map.copyOf(powers);
  }

  /** In words, for messages: {@code mass of CO2 per energy}, {@code 单位能量的CO2质量}. */
  public String words(Language language) {
    return DimensionNames.words(this, language);
  }

  /**
   * The finding that this dimension stands where another is wanted: {@code unit-dimension}, naming
   * both in words, with the advice that fits the pair. The texts say what has each dimension.
   */
  public Finding mismatch(String subject, String got, Dimension wanted, String wantedText) {
    return Refusal.dimensionFinding(subject, got, this, wantedText, wanted);
  }

  private Dimension combine(Dimension other, int sign) {
    TreeMap<String, Integer> sum = new TreeMap<>(powers);
    other.powers.forEach(
        (base, power) -> {
          if (power * sign != 0) {
            sum.merge(base, power * sign, (a, b) -> a + b == 0 ? null : a + b);
          }
        });
    return new Dimension(sum);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dimension that && powers.equals(that.powers);
  }

  @Override
  public int hashCode() {
    return powers.hashCode();
  }

  @Override
  public String toString() {
    return words(Language.EN);
  }
}
