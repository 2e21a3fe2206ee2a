// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.uncertainty;

import java.util.List;
import java.util.TreeSet;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * The uncertain numbers of a system and which of them vary together. Correlations are those of the
 * normal numbers that the amounts are drawn from (a Gaussian copula); for first order they count as
 * those of the amounts.
 *
 * @param members numbers of the spreads that are correlated, ascending
 * @param root lower triangle whose product with its transpose is the correlation of the members
 */
public record Spreads(
    List<Spread> all, List<Correlation> correlations, int[] members, double[][] root) {

  /** Two spreads by their number from zero, and how they correlate, -1 to 1. */
  public record Correlation(int first, int second, double coefficient) {}

  /** Checks that the correlations can be all together. */
  public static Outcome<Spreads> of(List<Spread> all, List<Correlation> correlations) {
    var set = new TreeSet<Integer>();
    for (Correlation c : correlations) {
      set.add(c.first());
      set.add(c.second());
    }
    int[] members = set.stream().mapToInt(i -> i).toArray();
    double[][] root = new double[members.length][members.length];
    for (int i = 0; i < members.length; i++) {
      root[i][i] = 1;
    }
    for (Correlation c : correlations) {
      int i = java.util.Arrays.binarySearch(members, Math.max(c.first(), c.second()));
      root[i][java.util.Arrays.binarySearch(members, Math.min(c.first(), c.second()))] =
          c.coefficient();
    }
    return cholesky(root)
        ? Outcome.done(new Spreads(List.copyOf(all), List.copyOf(correlations), members, root))
        : Outcome.refused(
            Finding.error(
                "correlation-impossible",
                "correlations",
                members.length + " amounts that cannot vary together so",
                "a positive semidefinite correlation matrix",
                "Lower the coefficients, or give those that are missing between the amounts."));
  }

  private static boolean cholesky(double[][] m) {
    for (int j = 0; j < m.length; j++) {
      double pivot = m[j][j];
      for (int k = 0; k < j; k++) {
        pivot -= m[j][k] * m[j][k];
      }
      if (pivot < -1e-12) {
        return false;
      }
      double root = Math.sqrt(Math.max(0, pivot));
      m[j][j] = root;
      for (int i = j + 1; i < m.length; i++) {
        double sum = m[i][j];
        for (int k = 0; k < j; k++) {
          sum -= m[i][k] * m[j][k];
        }
        if (root < 1e-7 && Math.abs(sum) > 1e-6) {
          return false;
        }
        m[i][j] = root < 1e-7 ? 0 : sum / root;
      }
    }
    return true;
  }
}
