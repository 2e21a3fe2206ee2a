// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

/**
 * Factors of a full matrix with partial pivoting. A pivot that is no larger than the rounding of
 * the terms it is the difference of counts as zero: the matrix is singular.
 */
final class DenseLu {
  private static final double ROUNDING = 4 * Math.ulp(1.0);
  private final double[][] lu;
  private final int[] pivot;
  private final boolean singular;

  /** Takes the rows over and changes them. */
  DenseLu(double[][] rows) {
    lu = rows;
    int n = rows.length;
    pivot = new int[n];
    double[][] size = new double[n][];
    for (int i = 0; i < n; i++) {
      size[i] = new double[n];
      for (int j = 0; j < n; j++) {
        size[i][j] = Math.abs(rows[i][j]);
      }
    }
    boolean zero = false;
    for (int k = 0; k < n; k++) {
      int best = k;
      for (int i = k + 1; i < n; i++) {
        if (Math.abs(lu[i][k]) > Math.abs(lu[best][k])) {
          best = i;
        }
      }
      pivot[k] = best;
      swap(lu, k, best);
      swap(size, k, best);
      zero |= !(Math.abs(lu[k][k]) > ROUNDING * (1 + n / 16.0) * size[k][k]);
      if (zero) {
        break;
      }
      for (int i = k + 1; i < n; i++) {
        if (lu[i][k] != 0) {
          eliminate(lu[i], size[i], lu[k], k);
        }
      }
    }
    singular = zero;
  }

  private static void eliminate(double[] row, double[] size, double[] by, int k) {
    double factor = row[k] / by[k];
    row[k] = factor;
    double scale = Math.abs(factor);
    for (int j = k + 1; j < row.length; j++) {
      row[j] -= factor * by[j];
      size[j] = Math.max(size[j], scale * Math.abs(by[j]));
    }
  }

  private static void swap(double[][] rows, int i, int j) {
    double[] row = rows[i];
    rows[i] = rows[j];
    rows[j] = row;
  }

  boolean singular() {
    return singular;
  }

  /** Solves for one right-hand side in place. */
  void solve(double[] b) {
    int n = lu.length;
    for (int k = 0; k < n; k++) {
      double v = b[pivot[k]];
      b[pivot[k]] = b[k];
      b[k] = v;
    }
    for (int i = 0; i < n; i++) {
      double sum = b[i];
      for (int j = 0; j < i; j++) {
        sum -= lu[i][j] * b[j];
      }
      b[i] = sum;
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = b[i];
      for (int j = i + 1; j < n; j++) {
        sum -= lu[i][j] * b[j];
      }
      b[i] = sum / lu[i][i];
    }
  }
}
