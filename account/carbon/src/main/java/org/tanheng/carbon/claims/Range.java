// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import org.tanheng.units.Rational;

/** A closed range of exact values in base units; arithmetic on ranges of positive figures. */
public record Range(Rational low, Rational high) {

  static Range of(Rational value) {
    return new Range(value, value);
  }

  Range times(Range other) {
    return new Range(low.times(other.low), high.times(other.high));
  }

  Range dividedBy(Range other) {
    return new Range(low.dividedBy(other.high), high.dividedBy(other.low));
  }

  Range plus(Range other) {
    return new Range(low.plus(other.low), high.plus(other.high));
  }

  boolean contains(Rational value) {
    return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
  }

  boolean meets(Range other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }
}
