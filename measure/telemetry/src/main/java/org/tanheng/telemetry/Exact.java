// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigInteger;

/** Exact integer arithmetic for scaled values; ties go to the even neighbour (half-even). */
final class Exact {
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private Exact() {}

  static long power(int exponent) {
    return POWERS[exponent];
  }

  /** {@code value} at one more scale; the same number, or an ArithmeticException if too large. */
  static long rescale(long value, int from, int to) {
    return to >= from
        ? Math.multiplyExact(value, POWERS[to - from])
        : mulDiv(value, 1, POWERS[from - to]);
  }

  /** {@code value} at another scale, rounded down if that is coarser. */
  static long floor(long value, int from, int to) {
    return to >= from
        ? Math.multiplyExact(value, POWERS[to - from])
        : Math.floorDiv(value, POWERS[from - to]);
  }

  /** {@code value} at another scale, rounded up if that is coarser. */
  static long ceil(long value, int from, int to) {
    return -floor(-value, from, to);
  }

  /** a * b / c rounded half-even, for c > 0. */
  static long mulDiv(long a, long b, long c) {
    long low = a * b;
    if (Math.multiplyHigh(a, b) == low >> 63) {
      return divide(low, c);
    }
    return divide(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)), BigInteger.valueOf(c));
  }

  /** (sum + move * part / whole) / 10^digits rounded once, half-even. */
  static long coarser(long sum, long move, long part, long whole, int digits) {
    BigInteger top =
        BigInteger.valueOf(sum)
            .multiply(BigInteger.valueOf(whole))
            .add(BigInteger.valueOf(move).multiply(BigInteger.valueOf(part)));
    return divide(top, BigInteger.valueOf(whole).multiply(BigInteger.valueOf(POWERS[digits])));
  }

  private static long divide(long a, long c) {
    long quotient = Math.floorDiv(a, c);
    long rest = a - quotient * c;
    long other = c - rest;
    boolean up = rest > other || (rest == other && (quotient & 1) == 1);
    return up ? quotient + 1 : quotient;
  }

  /** a / c rounded half-even, for c > 0. */
  static long divide(BigInteger a, BigInteger c) {
    BigInteger[] parts = a.divideAndRemainder(c);
    BigInteger quotient = parts[0];
    BigInteger rest = parts[1];
    if (rest.signum() < 0) {
      quotient = quotient.subtract(BigInteger.ONE);
      rest = rest.add(c);
    }
    int half = rest.shiftLeft(1).compareTo(c);
    if (half > 0 || (half == 0 && quotient.testBit(0))) {
      quotient = quotient.add(BigInteger.ONE);
    }
    return quotient.longValueExact();
  }
}
