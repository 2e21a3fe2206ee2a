// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which half-range of the 95 % interval a source takes; shares, 0.05 is 5 %. */
public sealed interface HalfRangeChoice {

  /**
   * Half-ranges that the user brings.
   *
   * @param lower below the value
   * @param upper above the value
   * @param distribution normal, lognormal, triangular or uniform; null for what fits the range
   * @param source document that states them, null if it is the user's own judgement
   */
  record Stated(
      BigDecimal lower, BigDecimal upper, @Nullable String distribution, @Nullable String source)
      implements HalfRangeChoice {}

  /**
   * The limit of error of a meter's accuracy class.
   *
   * @param meter electricity, gas, belt-scale or rail-scale; null for what the unit tells
   * @param meterClass class as on its plate
   * @param transformer class of the current transformers, null if there are none
   */
  record MeterClass(@Nullable String meter, String meterClass, @Nullable String transformer)
      implements HalfRangeChoice {}

  /** A tier of a published table, by its id. */
  record Tier(String id) implements HalfRangeChoice {}

  /** The published default for the kind and fuel, if there is one. */
  record ByDefault() implements HalfRangeChoice {}

  /** Left out beside the other part: counts as zero. */
  record Omitted() implements HalfRangeChoice {}
}
