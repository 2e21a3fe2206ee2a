// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint;

import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.SparseMatrix;

/**
 * What each process causes by itself, per column and category: characterisation times elementary
 * flows. Sums are kept in two parts, so that what cancels in them is not lost.
 *
 * @param name the matrices it comes from
 * @param high one row per category, one number per process
 * @param low what the rounding of each number lost
 */
public record DirectImpacts(String name, double[][] high, double[][] low) {

  /** From a matrix of categories by processes. */
  public static DirectImpacts of(SparseMatrix d) {
    double[][] high = new double[d.rows()][d.columns()];
    for (int c = 0; c < d.columns(); c++) {
      for (int e = d.start(c); e < d.start(c + 1); e++) {
        high[d.row(e)][c] = d.value(e);
      }
    }
    return new DirectImpacts("D", high, new double[d.rows()][d.columns()]);
  }

  /** From elementary flows by processes and factors by categories and flows. */
  public static Outcome<DirectImpacts> of(SparseMatrix b, SparseMatrix c) {
    if (c.columns() != b.rows()) {
      return Outcome.refused(
          Finding.error(
              "system-size",
              "C",
              c.columns() + " columns",
              b.rows() + " columns, one for each flow of B",
              "Give both matrices the same flows in the same order."));
    }
    double[][] high = new double[c.rows()][b.columns()];
    double[][] low = new double[c.rows()][b.columns()];
    for (int p = 0; p < b.columns(); p++) {
      for (int e = b.start(p); e < b.start(p + 1); e++) {
        int flow = b.row(e);
        for (int f = c.start(flow); f < c.start(flow + 1); f++) {
          int category = c.row(f);
          double product = c.value(f) * b.value(e);
          double sum = high[category][p] + product;
          double part = sum - high[category][p];
          low[category][p] +=
              Math.fma(c.value(f), b.value(e), -product)
                  + ((high[category][p] - (sum - part)) + (product - part));
          high[category][p] = sum;
        }
      }
    }
    return Outcome.done(new DirectImpacts("B", high, low));
  }

  /** How many processes. */
  public int processes() {
    return high.length == 0 ? 0 : high[0].length;
  }
}
