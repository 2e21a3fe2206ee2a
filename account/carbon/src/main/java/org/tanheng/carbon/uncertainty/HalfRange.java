// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.tanheng.units.Citation;

/**
 * The 95 % interval of one input about its value, as shares of it: 0.05 is 5 %.
 *
 * @param lower half-range below, never negative
 * @param upper half-range above, never negative
 * @param distribution form of the error
 * @param origin who says so
 * @param sources documents that state it, one for each part; empty where the user or nobody does
 */
public record HalfRange(
    BigDecimal lower,
    BigDecimal upper,
    Distribution distribution,
    Origin origin,
    List<Citation> sources) {

  private static final BigDecimal NORMAL_LIMIT = new BigDecimal("0.6");
  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final MathContext KEPT = new MathContext(6);

  /** Where a half-range comes from. */
  public enum Origin {
    /** The file states it. */
    STATED,
    /** A published default. */
    DEFAULT,
    /** Left out beside the other part, or there is no factor at all: counts as zero. */
    ZERO,
    /**
     * Nobody states it, and a rating stands in for it; never in the half-range of what is known.
     */
    ASSUMED,
    /** Nobody states it: its line is not in the half-range, and the result says so. */
    UNKNOWN;

    /** The word that JSON uses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public HalfRange {
    sources = List.copyOf(sources);
  }

  static HalfRange of(BigDecimal lower, BigDecimal upper, Origin origin, List<Citation> sources) {
    return new HalfRange(lower, upper, fitting(lower, upper), origin, sources);
  }

  static HalfRange symmetric(BigDecimal share, Origin origin, List<Citation> sources) {
    return of(share, share, origin, sources);
  }

  static HalfRange unknown() {
    return symmetric(BigDecimal.ZERO, Origin.UNKNOWN, List.of());
  }

  /** The half-range that approach 1 takes: the larger of the two (IPCC 2006, vol. 1, 3.2.3.1). */
  public BigDecimal share() {
    return lower.max(upper);
  }

  /** The half-range of a product of this input and another, root-sum on each side. */
  HalfRange times(HalfRange other) {
    var both = new java.util.ArrayList<>(sources);
    both.addAll(other.sources);
    return of(root(lower, other.lower), root(upper, other.upper), origin, both);
  }

  private static BigDecimal root(BigDecimal a, BigDecimal b) {
    return a.multiply(a).add(b.multiply(b)).sqrt(DIGITS).round(KEPT);
  }

  static Distribution fitting(BigDecimal lower, BigDecimal upper) {
    return lower.compareTo(upper) != 0 || upper.compareTo(NORMAL_LIMIT) > 0
        ? Distribution.LOGNORMAL
        : Distribution.NORMAL;
  }
}
