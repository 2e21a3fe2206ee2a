// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an amount over weights so that the parts, each a whole number of quanta, add up to the
 * amount to the last digit. It is the method of largest remainders (Hare, Hamilton); ties go to the
 * earlier weight, so the same input always gives the same split.
 */
public final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * The parts of an amount.
   *
   * @param amount what is split; its sign is the sign of the parts
   * @param weights one per part, none negative, not all zero
   * @param scale decimals of the quantum; the amount must not have more
   * @return the parts in the order of the weights; they sum exactly to the amount
   */
  public static List<BigDecimal> split(BigDecimal amount, List<BigDecimal> weights, int scale) {
    BigInteger quanta = amount.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
    int weightScale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    BigInteger[] weight =
        weights.stream()
            .map(w -> w.setScale(weightScale, RoundingMode.UNNECESSARY).unscaledValue())
            .toArray(BigInteger[]::new);
    BigInteger total = Arrays.stream(weight).reduce(BigInteger.ZERO, BigInteger::add);
    if (total.signum() <= 0 || Arrays.stream(weight).anyMatch(w -> w.signum() < 0)) {
      throw new IllegalArgumentException("weights must be non-negative and not all zero");
    }
    BigInteger[] part = new BigInteger[weight.length];
    BigInteger[] rest = new BigInteger[weight.length];
    BigInteger left = quanta.abs();
    for (int i = 0; i < weight.length; i++) {
      BigInteger[] share = quanta.abs().multiply(weight[i]).divideAndRemainder(total);
      part[i] = share[0];
      rest[i] = share[1];
      left = left.subtract(share[0]);
    }
    IntStream.range(0, weight.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> rest[i]).reversed())
        .limit(left.longValueExact())
        .forEach(i -> part[i] = part[i].add(BigInteger.ONE));
    var parts = new ArrayList<BigDecimal>(part.length);
    for (BigInteger p : part) {
      parts.add(new BigDecimal(quanta.signum() < 0 ? p.negate() : p, scale));
    }
    return parts;
  }
}
