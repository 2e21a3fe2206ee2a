// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

/**
 * How well a datum represents what it is used for, each from 1 (best) to 5: its technology, its
 * place and its time (the three data quality ratings of PACT 3.0; ISO 14067:2018 clause 6.3.5 asks
 * for the same three among others). Where a datum states none, the scores of its pedigree stand.
 */
public record Ratings(double technology, double geography, double time) {
  static final double BEST = 1;
  static final double WORST = 5;

  /** The mean of the three, each of equal weight. */
  public double mean() {
    return (technology + geography + time) / 3;
  }

  Ratings plus(Ratings other, double weight) {
    return new Ratings(
        technology + weight * other.technology,
        geography + weight * other.geography,
        time + weight * other.time);
  }
}
