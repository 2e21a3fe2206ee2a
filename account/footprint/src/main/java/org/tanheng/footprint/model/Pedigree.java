// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.List;

/**
 * Five scores of a datum from 1 (best) to 5: reliability, completeness, time, place, technology.
 * Their mean is the data quality rating; they also stand for a spread of the logarithm where none
 * is stated (Weidema et al., Overview and methodology, ecoinvent report 1(v3), 2013, table 10.5).
 */
public record Pedigree(int reliability, int completeness, int time, int place, int technology) {
  private static final double[][] VARIANCE = {
    {0, 0.0006, 0.002, 0.008, 0.04},
    {0, 0.0001, 0.0006, 0.002, 0.008},
    {0, 0.0002, 0.002, 0.008, 0.04},
    {0, 0.000025, 0.0001, 0.0006, 0.002},
    {0, 0.0006, 0.008, 0.04, 0.12}
  };

  /** The scores in their order. */
  public List<Integer> scores() {
    return List.of(reliability, completeness, time, place, technology);
  }

  /** The mean of the scores, 1 to 5. */
  public double rating() {
    return scores().stream().mapToInt(s -> s).sum() / 5.0;
  }

  /** The standard deviation of the logarithm that the scores stand for. */
  public double deviation() {
    List<Integer> scores = scores();
    double variance = 0;
    for (int i = 0; i < VARIANCE.length; i++) {
      variance += VARIANCE[i][scores.get(i) - 1];
    }
    return Math.sqrt(variance);
  }
}
