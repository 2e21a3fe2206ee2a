// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula.internal;

import java.util.List;
import org.tanheng.units.Rational;

/** What {@code if} asks. */
interface Condition {
  boolean holds(Rational[] inputs);

  void mark(Rational[] inputs, boolean[] used);

  record Comparison(String sign, Code left, Code right) implements Condition {
    @Override
    public boolean holds(Rational[] inputs) {
      int order = left.value(inputs).compareTo(right.value(inputs));
      return switch (sign) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "==" -> order == 0;
        default -> order != 0;
      };
    }

    @Override
    public void mark(Rational[] inputs, boolean[] used) {
      left.mark(inputs, used);
      right.mark(inputs, used);
    }
  }

  /** {@code and}: all hold; {@code or}: any holds. */
  record Joined(List<Condition> parts, boolean all) implements Condition {
    @Override
    public boolean holds(Rational[] inputs) {
      return all
          ? parts.stream().allMatch(p -> p.holds(inputs))
          : parts.stream().anyMatch(p -> p.holds(inputs));
    }

    @Override
    public void mark(Rational[] inputs, boolean[] used) {
      parts.forEach(p -> p.mark(inputs, used));
    }
  }

  record Not(Condition inner) implements Condition {
    @Override
    public boolean holds(Rational[] inputs) {
      return !inner.holds(inputs);
    }

    @Override
    public void mark(Rational[] inputs, boolean[] used) {
      inner.mark(inputs, used);
    }
  }
}
