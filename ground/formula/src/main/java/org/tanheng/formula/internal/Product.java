// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula.internal;

import java.util.Arrays;
import org.tanheng.units.Rational;

/**
 * A product of many factors with all constants and unit ratios folded into one: the shape of most
 * emission formulas, and their fast path.
 */
final class Product implements Code {
  private static final Code[] NONE = {};

  private final Rational constant;
  private final Code[] over;
  private final Code[] under;
  private final int[] positions;

  private Product(Rational constant, Code[] over, Code[] under, int[] positions) {
    this.constant = constant;
    this.over = over;
    this.under = under;
    this.positions = positions;
  }

  static Product of(Code code) {
    return switch (code) {
      case Product product -> product;
      case Constant constant -> new Product(constant.constant(), NONE, NONE, new int[0]);
      default -> new Product(Rational.ONE, new Code[] {code}, NONE, new int[0]);
    };
  }

  Product times(Product other) {
    return new Product(
        constant.times(other.constant).simplest(),
        joined(over, other.over),
        joined(under, other.under),
        joined(positions, other.positions));
  }

  Product scaled(Rational factor) {
    return new Product(constant.times(factor).simplest(), over, under, positions);
  }

  /** Divides; a divisor that divides itself stays whole, so that its own zero is still seen. */
  Product dividedBy(Product other, int position) {
    if (other.constant.signum() == 0) {
      throw Problem.zeroDivisor(position);
    }
    boolean whole = other.under.length > 0;
    Rational divisor = whole ? Rational.ONE : other.constant;
    Code[] divisors = whole ? new Code[] {other} : other.over;
    int[] places = new int[divisors.length];
    Arrays.fill(places, position);
    return new Product(
        constant.dividedBy(divisor).simplest(),
        over,
        joined(under, divisors),
        joined(positions, places));
  }

  @Override
  public Rational value(Rational[] inputs) {
    Rational value = over.length == 0 ? Rational.ONE : over[0].value(inputs);
    for (int i = 1; i < over.length; i++) {
      value = value.times(over[i].value(inputs));
    }
    value = value.times(constant);
    for (int i = 0; i < under.length; i++) {
      Rational divisor = under[i].value(inputs);
      if (divisor.signum() == 0) {
        throw Problem.zeroDivisor(positions[i]);
      }
      value = value.dividedBy(divisor);
    }
    return value;
  }

  @Override
  public void mark(Rational[] inputs, boolean[] used) {
    for (Code code : over) {
      code.mark(inputs, used);
    }
    for (Code code : under) {
      code.mark(inputs, used);
    }
  }

  private static Code[] joined(Code[] a, Code[] b) {
    Code[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  private static int[] joined(int[] a, int[] b) {
    int[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }
}
