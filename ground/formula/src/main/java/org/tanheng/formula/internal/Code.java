// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula.internal;

import org.tanheng.units.Rational;

/** A compiled part of a formula: exact values in, an exact value in base units out. */
interface Code {
  Rational value(Rational[] inputs);

  /** Marks the inputs that this value came from; a branch not taken marks nothing. */
  void mark(Rational[] inputs, boolean[] used);

  record Constant(Rational constant) implements Code {
    @Override
    public Rational value(Rational[] inputs) {
      return constant;
    }

    @Override
    public void mark(Rational[] inputs, boolean[] used) {}
  }

  /** An input as it came, in its declared unit. */
  record Raw(int index) implements Code {
    @Override
    public Rational value(Rational[] inputs) {
      return inputs[index];
    }

    @Override
    public void mark(Rational[] inputs, boolean[] used) {
      used[index] = true;
    }
  }

  /** {@code inner + constant}: moves the zero of °C and °F. */
  record Shifted(Code inner, Rational by) implements Code {
    @Override
    public Rational value(Rational[] inputs) {
      return inner.value(inputs).plus(by);
    }

    @Override
    public void mark(Rational[] inputs, boolean[] used) {
      inner.mark(inputs, used);
    }
  }

  record Sum(Code left, Code right, boolean minus) implements Code {
    @Override
    public Rational value(Rational[] inputs) {
      Rational a = left.value(inputs);
      Rational b = right.value(inputs);
      return minus ? a.minus(b) : a.plus(b);
    }

    @Override
    public void mark(Rational[] inputs, boolean[] used) {
      left.mark(inputs, used);
      right.mark(inputs, used);
    }
  }

  record Power(Code base, int exponent, int position) implements Code {
    @Override
    public Rational value(Rational[] inputs) {
      Rational value = base.value(inputs);
      if (exponent < 0 && value.signum() == 0) {
        throw Problem.zeroDivisor(position);
      }
      return value.power(exponent);
    }

    @Override
    public void mark(Rational[] inputs, boolean[] used) {
      base.mark(inputs, used);
    }
  }

  record Absolute(Code inner) implements Code {
    @Override
    public Rational value(Rational[] inputs) {
      return inner.value(inputs).abs();
    }

    @Override
    public void mark(Rational[] inputs, boolean[] used) {
      inner.mark(inputs, used);
    }
  }

  /** The smaller or the larger of two. */
  record Extreme(Code left, Code right, boolean larger) implements Code {
    @Override
    public Rational value(Rational[] inputs) {
      Rational a = left.value(inputs);
      Rational b = right.value(inputs);
      return (a.compareTo(b) >= 0) == larger ? a : b;
    }

    @Override
    public void mark(Rational[] inputs, boolean[] used) {
      left.mark(inputs, used);
      right.mark(inputs, used);
    }
  }

  record Choice(Condition condition, Code yes, Code no) implements Code {
    @Override
    public Rational value(Rational[] inputs) {
      return condition.holds(inputs) ? yes.value(inputs) : no.value(inputs);
    }

    @Override
    public void mark(Rational[] inputs, boolean[] used) {
      condition.mark(inputs, used);
      (condition.holds(inputs) ? yes : no).mark(inputs, used);
    }
  }
}
