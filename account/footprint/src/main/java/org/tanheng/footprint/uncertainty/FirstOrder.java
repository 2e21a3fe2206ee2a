// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.uncertainty;

import org.tanheng.footprint.uncertainty.Spreads.Correlation;

/**
 * The variance of a footprint to first order (Groen, Heijungs, Bokkers and de Boer, 2014): the sum
 * over all pairs of sensitivities times covariance. All sensitivities of a category follow from one
 * transposed and one direct solve: dg/da(i,j) = -y(i) s(j).
 *
 * @param value the footprint at the stated amounts
 * @param variance in the square of the category's unit
 * @param sensitivities by spread
 * @param parts what each spread adds to the variance; half of each pair's covariance
 */
public record FirstOrder(double value, double variance, double[] sensitivities, double[] parts) {

  /**
   * The variance of one category.
   *
   * @param activities how much of each process the demand takes
   * @param demand by products
   */
  public static FirstOrder of(
      UncertainSystem system, int category, double[] demand, double[] activities) {
    double[] y = system.footprints().intensities()[category];
    double value = 0;
    for (int r = 0; r < demand.length; r++) {
      value += demand[r] * y[r];
    }
    var spreads = system.spreads().all();
    double[] flows = system.b() == null ? new double[0] : system.b().times(activities);
    double[] sensitivity = new double[spreads.size()];
    double[] deviation = new double[sensitivity.length];
    double[] parts = new double[sensitivity.length];
    double variance = 0;
    for (int i = 0; i < sensitivity.length; i++) {
      Spread spread = spreads.get(i);
      sensitivity[i] = sensitivity(system, category, spread, y, activities, flows);
      double amount = system.amount(spread);
      deviation[i] = sensitivity[i] * Math.sqrt(spread.distribution().variance(amount));
      parts[i] = deviation[i] * deviation[i];
      variance += parts[i];
    }
    for (Correlation c : system.spreads().correlations()) {
      double part = c.coefficient() * deviation[c.first()] * deviation[c.second()];
      parts[c.first()] += part;
      parts[c.second()] += part;
      variance += 2 * part;
    }
    return new FirstOrder(value, Math.max(0, variance), sensitivity, parts);
  }

  private static double sensitivity(
      UncertainSystem system, int category, Spread spread, double[] y, double[] s, double[] flows) {
    int row = spread.row();
    int column = spread.column();
    return switch (spread.place()) {
      case A -> (system.requirements() ? 1 : -1) * y[row] * s[column];
      case B -> system.c() == null ? 0 : system.c().at(category, row) * s[column];
      case C -> row == category && flows.length > 0 ? flows[column] : 0;
      case D -> row == category ? s[column] : 0;
    };
  }

  /** The standard deviation in the category's unit. */
  public double deviation() {
    return Math.sqrt(variance);
  }

  /** The spreads by what they add to the variance, the largest first. */
  public int[] ranked() {
    return java.util.stream.IntStream.range(0, parts.length)
        .boxed()
        .sorted((a, b) -> Double.compare(Math.abs(parts[b]), Math.abs(parts[a])))
        .mapToInt(i -> i)
        .toArray();
  }
}
