// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Rational;

/**
 * A product of units with what stands on both sides of the slash cancelled: kWh·tCO2/MWh is tCO2
 * with scale 0.001. Only ratios that are finite decimals are taken out, so nothing rounds.
 */
public record Simplified(UnitExpression unit, Rational scale) {

  public static Simplified of(UnitExpression product) {
    List<Factor> left = new ArrayList<>();
    Rational scale = Rational.ONE;
    boolean cancelled = false;
    for (Factor factor : signed(product)) {
      Factor rest = factor;
      for (int i = 0; i < left.size() && rest != null; i++) {
        Factor other = left.get(i);
        Rational ratio = match(other, rest);
        if (ratio == null) {
          continue;
        }
        int power = other.power() + rest.power();
        boolean opposite = Integer.signum(other.power()) != Integer.signum(rest.power());
        scale = scale.times(ratio.power(rest.power()));
        left.set(i, merged(other, rest, power));
        cancelled |= opposite;
        rest = null;
      }
      if (rest != null) {
        left.add(rest);
      }
    }
    return build(product, left, scale, cancelled);
  }

  private static List<Factor> signed(UnitExpression product) {
    List<Factor> all = new ArrayList<>(product.over().factors());
    product.under().factors().forEach(f -> all.add(f.withPower(-f.power())));
    return all;
  }

  /** The ratio by which the second becomes the first, or null if they do not merge. */
  private static @Nullable Rational match(Factor first, Factor second) {
    boolean alike =
        first.atom().dimension().equals(second.atom().dimension())
            && Objects.equals(first.substance(), second.substance())
            && Objects.equals(first.qualifier(), second.qualifier())
            && (first.qualifier() == null || first.power() == -second.power());
    boolean opposite = Integer.signum(first.power()) != Integer.signum(second.power());
    if (!alike || (!opposite && !first.atom().equals(second.atom()))) {
      return null;
    }
    Rational ratio = second.atom().ratio().dividedBy(first.atom().ratio());
    return ratio.power(second.power()).exact() == null ? null : ratio;
  }

  private static Factor merged(Factor first, Factor second, int power) {
    Factor sum = first.withPower(power);
    return Objects.equals(first.note(), second.note()) ? sum : sum.withoutNote();
  }

  private static Simplified build(
      UnitExpression product, List<Factor> merged, Rational merging, boolean cancelled) {
    List<Factor> left = new ArrayList<>(merged.stream().filter(f -> f.power() != 0).toList());
    Rational scale = merging;
    if (left.size() > 1) {
      List<Factor> shares = left.stream().filter(Simplified::isShare).toList();
      scale = shares.stream().map(Factor::ratio).reduce(scale, Rational::times);
      left.removeAll(shares);
    }
    Rational multiplier =
        Rational.of(product.over().multiplier())
            .dividedBy(Rational.of(product.under().multiplier()));
    boolean out = cancelled && multiplier.exact() != null;
    BigDecimal over = out ? BigDecimal.ONE : product.over().multiplier();
    BigDecimal under = out ? BigDecimal.ONE : product.under().multiplier();
    List<Factor> top = left.stream().filter(f -> f.power() > 0).toList();
    List<Factor> bottom =
        left.stream().filter(f -> f.power() < 0).map(f -> f.withPower(-f.power())).toList();
    UnitExpression unit = new UnitExpression(new Side(over, top), new Side(under, bottom));
    return new Simplified(unit, out ? scale.times(multiplier) : scale);
  }

  /** Percent and its like multiply into the value as soon as they stand beside a unit. */
  private static boolean isShare(Factor factor) {
    return factor.dimension().isNone() && factor.power() > 0;
  }
}
