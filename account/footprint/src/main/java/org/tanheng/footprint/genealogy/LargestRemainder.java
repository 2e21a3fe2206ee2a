// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Splits a whole number over weights so that the parts add up to it exactly: each gets its share
 * rounded down, and what is left goes one by one to the largest fractions (Hare's quota). Among
 * equal fractions the earlier item comes first, so that the same input gives the same split.
 */
public final class LargestRemainder {
  private static final int BUCKETS = 1 << 16;
  private static final int FEW = 64;

  private LargestRemainder() {}

  /**
   * The parts, in the order of the weights.
   *
   * @param total what is split, of either sign
   * @param weights none below zero, not all zero unless the total is zero
   */
  public static long[] split(BigInteger total, long[] weights) {
    BigInteger sum = sum(weights);
    if (sum.signum() == 0) {
      if (total.signum() != 0) {
        throw new IllegalArgumentException("nothing to split over");
      }
      return new long[weights.length];
    }
    BigInteger[] whole = total.abs().divideAndRemainder(sum);
    long[] parts = new long[weights.length];
    long[] fractions = new long[weights.length];
    long most = Arrays.stream(weights).max().orElse(0);
    boolean small =
        sum.bitLength() < Long.SIZE
            && whole[1].multiply(BigInteger.valueOf(most)).bitLength() < Long.SIZE;
    BigInteger left =
        small
            ? quick(weights, whole, sum, parts, fractions)
            : exact(weights, whole, sum, parts, fractions);
    hand(left.intValueExact(), fractions, parts);
    if (total.signum() < 0) {
      Arrays.setAll(parts, i -> -parts[i]);
    }
    return parts;
  }

  /** The same for a few weights without big numbers where their products fit. */
  static long[] splitFew(long total, long[] weights) {
    long sum = 0;
    long most = 0;
    for (long weight : weights) {
      sum += weight;
      most = Math.max(most, weight);
    }
    boolean small = weights.length <= FEW && sum > 0 && sum < (1L << 40);
    if (!small || Math.multiplyHigh(sum, most) != 0 || sum * most < 0 || total < 0) {
      return split(BigInteger.valueOf(total), weights);
    }
    long times = total / sum;
    long rest = total % sum;
    long left = rest;
    long[] parts = new long[weights.length];
    long[] fractions = new long[weights.length];
    for (int i = 0; i < weights.length; i++) {
      long share = rest * weights[i] / sum;
      fractions[i] = rest * weights[i] - share * sum;
      parts[i] = times * weights[i] + share;
      left -= share;
    }
    for (; left > 0; left--) {
      int best = 0;
      for (int i = 1; i < fractions.length; i++) {
        best = fractions[i] > fractions[best] ? i : best;
      }
      fractions[best] = -1;
      parts[best]++;
    }
    return parts;
  }

  /** The sum of weights that are none below zero. */
  static BigInteger sum(long[] weights) {
    for (long weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("a weight below zero");
      }
    }
    return total(weights);
  }

  /** All products fit 63 bits; fractions are remainders of the division by the sum. */
  private static BigInteger quick(
      long[] weights, BigInteger[] whole, BigInteger sum, long[] parts, long[] fractions) {
    long times = whole[0].bitLength() < Long.SIZE ? whole[0].longValue() : Long.MAX_VALUE;
    long rest = whole[1].longValue();
    long all = sum.longValue();
    long left = 0;
    for (int i = 0; i < weights.length; i++) {
      long product = rest * weights[i];
      long share = product / all;
      long fraction = product - share * all;
      parts[i] = Math.addExact(Math.multiplyExact(times, weights[i]), share);
      fractions[i] = fraction;
      left += share;
    }
    return whole[1].subtract(BigInteger.valueOf(left));
  }

  /** Any size; fractions are cut to 62 bits of the remainder's share, ties beyond them by order. */
  private static BigInteger exact(
      long[] weights, BigInteger[] whole, BigInteger sum, long[] parts, long[] fractions) {
    int shift = Math.max(0, sum.bitLength() - (Long.SIZE - 1));
    BigInteger left = whole[1];
    for (int i = 0; i < weights.length; i++) {
      BigInteger weight = BigInteger.valueOf(weights[i]);
      BigInteger[] share = whole[1].multiply(weight).divideAndRemainder(sum);
      parts[i] = whole[0].multiply(weight).add(share[0]).longValueExact();
      fractions[i] = share[1].shiftRight(shift).longValue();
      left = left.subtract(share[0]);
    }
    return left;
  }

  /** The sum of values of either sign. */
  static BigInteger total(long[] values) {
    BigInteger all = BigInteger.ZERO;
    long part = 0;
    for (long value : values) {
      long next = part + value;
      if (((part ^ next) & (value ^ next)) < 0) {
        all = all.add(BigInteger.valueOf(part));
        next = value;
      }
      part = next;
    }
    return all.add(BigInteger.valueOf(part));
  }

  /** One more for each of the {@code left} largest fractions; a fraction of zero gets none. */
  private static void hand(int left, long[] fractions, long[] parts) {
    if (left == 0) {
      return;
    }
    long largest = Arrays.stream(fractions).max().orElse(0);
    int bits = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(largest) - 16);
    int[] counts = new int[BUCKETS];
    for (long fraction : fractions) {
      counts[(int) (fraction >>> bits)]++;
    }
    int bucket = BUCKETS - 1;
    int open = left;
    while (open > counts[bucket]) {
      open -= counts[bucket--];
    }
    long[] inside = new long[counts[bucket]];
    int found = 0;
    for (long fraction : fractions) {
      if (fraction >>> bits == bucket) {
        inside[found++] = fraction;
      }
    }
    Arrays.sort(inside);
    long threshold = inside[inside.length - open];
    int ties = open - (int) Arrays.stream(inside).filter(f -> f > threshold).count();
    for (int i = 0; i < fractions.length; i++) {
      if (fractions[i] > threshold || (fractions[i] == threshold && ties-- > 0)) {
        parts[i]++;
      }
    }
  }
}
