// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction of two decimals, so that 44/12 or a conversion ratio never rounds on the way.
 * Dimensionless and signed; the denominator is positive and the fraction is reduced only when
 * compared, printed or added.
 */
public final class Rational implements Comparable<Rational> {
  public static final Rational ZERO = new Rational(BigDecimal.ZERO, BigDecimal.ONE);
  public static final Rational ONE = new Rational(BigDecimal.ONE, BigDecimal.ONE);
  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final int LONG_DIGITS = 18;

  private final BigDecimal numerator;
  private final BigDecimal denominator;

  private Rational(BigDecimal numerator, BigDecimal denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  public static Rational of(BigDecimal value) {
    return new Rational(value, BigDecimal.ONE);
  }

  public static Rational of(long value) {
    return of(BigDecimal.valueOf(value));
  }

  public static Rational of(long numerator, long denominator) {
    return of(numerator).dividedBy(of(denominator));
  }

  /** Reads {@code 0.5306}, {@code 1e4} or {@code 44/12}; anything else is a programming error. */
  public static Rational of(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? of(new BigDecimal(text.strip()))
        : of(text.substring(0, slash)).dividedBy(of(text.substring(slash + 1)));
  }

  public Rational plus(Rational other) {
    if (isWhole(this) && isWhole(other)) {
      return of(numerator.add(other.numerator));
    }
    BigDecimal top =
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator));
    return new Rational(top, denominator.multiply(other.denominator)).reduced();
  }

  public Rational minus(Rational other) {
    return plus(other.negated());
  }

  public Rational times(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), product(denominator, other.denominator));
  }

  public Rational times(BigDecimal factor) {
    return new Rational(numerator.multiply(factor), denominator);
  }

  /** Exact quotient; a zero divisor is an {@link ArithmeticException}. */
  public Rational dividedBy(Rational other) {
    if (other.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    BigDecimal top = product(numerator, other.denominator);
    BigDecimal bottom = product(denominator, other.numerator);
    return bottom.signum() < 0
        ? new Rational(top.negate(), bottom.negate())
        : new Rational(top, bottom);
  }

  public Rational power(int exponent) {
    if (exponent < 0) {
      return ONE.dividedBy(power(-exponent));
    }
    return new Rational(numerator.pow(exponent), denominator.pow(exponent));
  }

  public Rational negated() {
    return new Rational(numerator.negate(), denominator);
  }

  public Rational abs() {
    return signum() < 0 ? negated() : this;
  }

  public int signum() {
    return numerator.signum();
  }

  /** The exact decimal where it is finite, without trailing zeros; null where it is endless. */
  public @Nullable BigDecimal exact() {
    if (isWhole(this)) {
      return plain(numerator);
    }
    return isSmall(numerator) && isSmall(denominator) ? small() : large();
  }

  private @Nullable BigDecimal small() {
    long rest = denominator.unscaledValue().longValue();
    int twos = Long.numberOfTrailingZeros(rest);
    rest >>= twos;
    int fives = 0;
    for (; rest % 5 == 0; rest /= 5) {
      fives++;
    }
    long top = numerator.unscaledValue().longValue();
    return top % rest == 0 ? decimal(BigInteger.valueOf(top / rest), twos, fives) : null;
  }

  private @Nullable BigDecimal large() {
    BigInteger bottom = denominator.unscaledValue();
    int twos = bottom.getLowestSetBit();
    BigInteger rest = bottom.shiftRight(twos);
    int fives = 0;
    for (BigInteger[] step = rest.divideAndRemainder(FIVE);
        step[1].signum() == 0;
        step = rest.divideAndRemainder(FIVE)) {
      rest = step[0];
      fives++;
    }
    BigInteger[] split = numerator.unscaledValue().divideAndRemainder(rest);
    return split[1].signum() == 0 ? decimal(split[0], twos, fives) : null;
  }

  /** Of this fraction, whose denominator has no other primes left. */
  private BigDecimal decimal(BigInteger quotient, int twos, int fives) {
    int digits = Math.max(twos, fives);
    BigInteger top =
        twos < fives
            ? quotient.multiply(BigInteger.TWO.pow(digits - twos))
            : quotient.multiply(FIVE.pow(digits - fives));
    return plain(new BigDecimal(top, digits + numerator.scale() - denominator.scale()));
  }

  /** The exact decimal where it is finite, else 34 digits half-even (IEEE 754 decimal128). */
  public BigDecimal toBigDecimal() {
    BigDecimal exact = exact();
    return exact != null ? exact : numerator.divide(denominator, MathContext.DECIMAL128);
  }

  /** The same as a decimal where that is finite, else in lowest terms: quick to multiply by. */
  public Rational simplest() {
    BigDecimal exact = exact();
    return exact == null ? reduced() : of(exact);
  }

  /** Lowest terms with whole numerator and denominator. */
  public Rational reduced() {
    int shift = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
    BigInteger top = numerator.scaleByPowerOfTen(shift).toBigIntegerExact();
    BigInteger bottom = denominator.scaleByPowerOfTen(shift).toBigIntegerExact();
    BigInteger common = top.gcd(bottom);
    return new Rational(new BigDecimal(top.divide(common)), new BigDecimal(bottom.divide(common)));
  }

  public BigInteger numerator() {
    return reduced().numerator.toBigIntegerExact();
  }

  public BigInteger denominator() {
    return reduced().denominator.toBigIntegerExact();
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rational that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    Rational lowest = reduced();
    return 31 * lowest.numerator.hashCode() + lowest.denominator.hashCode();
  }

  /** {@code 11/3}, or the plain decimal where it is finite; {@link #of(String)} reads it back. */
  @Override
  public String toString() {
    BigDecimal exact = exact();
    return exact != null ? exact.toPlainString() : numerator() + "/" + denominator();
  }

  private static boolean isWhole(Rational value) {
    return isOne(value.denominator);
  }

  private static BigDecimal product(BigDecimal a, BigDecimal b) {
    if (isOne(a)) {
      return b;
    }
    return isOne(b) ? a : a.multiply(b);
  }

  private static boolean isOne(BigDecimal value) {
    return value == BigDecimal.ONE || value.compareTo(BigDecimal.ONE) == 0;
  }

  private static boolean isSmall(BigDecimal value) {
    return value.precision() <= LONG_DIGITS;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
