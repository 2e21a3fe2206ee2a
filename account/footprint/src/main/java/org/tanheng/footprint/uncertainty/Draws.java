// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.uncertainty;

import java.util.Arrays;

/**
 * The footprints of all runs, in the order of the runs.
 *
 * @param results by run, demand and category; a run whose system had no solution is empty
 */
public record Draws(double[][][] results, int demands, int categories, long seed) {

  /** How many runs had a solution. */
  public int done() {
    return (int) Arrays.stream(results).filter(run -> run.length > 0).count();
  }

  /** The values of one demand and category that have a solution, in the order of the runs. */
  public double[] values(int demand, int category) {
    return Arrays.stream(results)
        .filter(run -> run.length > 0)
        .mapToDouble(run -> run[demand][category])
        .toArray();
  }

  /** Mean, deviation and quantiles of one demand and category. */
  public Summary summary(int demand, int category) {
    double[] values = values(demand, category);
    double mean = 0;
    double square = 0;
    for (int i = 0; i < values.length; i++) {
      double before = values[i] - mean;
      mean += before / (i + 1);
      square += before * (values[i] - mean);
    }
    Arrays.sort(values);
    double deviation = values.length < 2 ? Double.NaN : Math.sqrt(square / (values.length - 1));
    return new Summary(
        values.length == 0 ? Double.NaN : mean,
        deviation,
        quantile(values, 0.025),
        quantile(values, 0.5),
        quantile(values, 0.975));
  }

  /** The share of runs in which the first demand is below the second, ties by half. */
  public double below(int first, int second, int category) {
    double[] a = values(first, category);
    double[] b = values(second, category);
    double count = 0;
    for (int i = 0; i < a.length; i++) {
      count += a[i] < b[i] ? 1 : a[i] == b[i] ? 0.5 : 0;
    }
    return count / a.length;
  }

  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = share * (sorted.length - 1);
    int low = (int) at;
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
  }

  /** What the runs say, in the category's unit; quantiles by linear interpolation. */
  public record Summary(double mean, double deviation, double low, double median, double high) {}
}
