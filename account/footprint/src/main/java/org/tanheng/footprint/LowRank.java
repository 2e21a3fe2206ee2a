// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.solve.Solved;

/** Intensities after a few columns have changed, from those before. */
final class LowRank {
  /** More columns than this are not worth the solves; the values before are near enough. */
  private static final int MOST = 8;

  private LowRank() {}

  /** Values near the new ones: those of the formula of low rank, or those before. */
  static double[][] near(Footprints before, SparseMatrix after, double[][] direct) {
    SparseMatrix old = before.system().matrix();
    var changed = new ArrayList<Integer>();
    for (int c = 0; c < old.columns(); c++) {
      if (differs(old, after, c)) {
        changed.add(c);
      }
    }
    if (changed.size() > MOST) {
      return before.intensities();
    }
    double[][] near = shifted(before, direct);
    if (near.length == 0 || changed.isEmpty()) {
      return near.length == 0 ? before.intensities() : near;
    }
    double[][] units = new double[changed.size()][old.columns()];
    for (int k = 0; k < units.length; k++) {
      units[k][changed.get(k)] = 1;
    }
    return before.solver().intensities(units, new double[0][]) instanceof Outcome.Done<Solved> z
        ? corrected(old, after, changed, near, z.value().values())
        : near;
  }

  private static boolean differs(SparseMatrix old, SparseMatrix after, int c) {
    if (old.start(c + 1) - old.start(c) != after.start(c + 1) - after.start(c)) {
      return true;
    }
    int shift = after.start(c) - old.start(c);
    for (int e = old.start(c); e < old.start(c + 1); e++) {
      if (old.row(e) != after.row(e + shift) || old.value(e) != after.value(e + shift)) {
        return true;
      }
    }
    return false;
  }

  /** The intensities of the old system for the new direct impacts; none where many have changed. */
  private static double[][] shifted(Footprints before, double[][] direct) {
    var columns = new ArrayList<Integer>();
    for (int c = 0; c < before.system().size(); c++) {
      for (int k = 0; k < direct.length; k++) {
        if (direct[k][c] != before.direct()[k][c]) {
          columns.add(c);
          break;
        }
      }
    }
    double[][] y = new double[direct.length][];
    for (int k = 0; k < y.length; k++) {
      y[k] = before.intensities()[k].clone();
    }
    if (columns.isEmpty()) {
      return y;
    }
    if (columns.size() > MOST) {
      return new double[0][];
    }
    double[][] units = new double[columns.size()][before.system().size()];
    for (int j = 0; j < units.length; j++) {
      units[j][columns.get(j)] = 1;
    }
    if (!(before.solver().intensities(units, new double[0][]) instanceof Outcome.Done<Solved> z)) {
      return new double[0][];
    }
    for (int k = 0; k < y.length; k++) {
      for (int j = 0; j < units.length; j++) {
        double step = direct[k][columns.get(j)] - before.direct()[k][columns.get(j)];
        add(y[k], step, z.value().values()[j]);
      }
    }
    return y;
  }

  private static void add(double[] to, double factor, double[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * from[i];
    }
  }

  private static double[][] corrected(
      SparseMatrix old, SparseMatrix after, List<Integer> changed, double[][] y, double[][] z) {
    int n = changed.size();
    double[][] m = new double[n][n + y.length];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        m[i][j] = (i == j ? 1 : 0) + step(old, after, changed.get(i), z[j]);
      }
      for (int k = 0; k < y.length; k++) {
        m[i][n + k] = step(old, after, changed.get(i), y[k]);
      }
    }
    if (!eliminate(m, n)) {
      return y;
    }
    for (int k = 0; k < y.length; k++) {
      for (int i = 0; i < n; i++) {
        add(y[k], -m[i][n + k], z[i]);
      }
    }
    return y;
  }

  /** The change of a column times a vector. */
  private static double step(SparseMatrix old, SparseMatrix after, int c, double[] vector) {
    double sum = 0;
    for (int e = after.start(c); e < after.start(c + 1); e++) {
      sum += after.value(e) * vector[after.row(e)];
    }
    for (int e = old.start(c); e < old.start(c + 1); e++) {
      sum -= old.value(e) * vector[old.row(e)];
    }
    return sum;
  }

  /** Gauss and Jordan with the largest pivot; false where there is none. */
  private static boolean eliminate(double[][] m, int n) {
    for (int p = 0; p < n; p++) {
      int best = p;
      for (int i = p + 1; i < n; i++) {
        best = Math.abs(m[i][p]) > Math.abs(m[best][p]) ? i : best;
      }
      double[] row = m[best];
      m[best] = m[p];
      m[p] = row;
      if (Math.abs(row[p]) < 1e-12) {
        return false;
      }
      for (int j = m[p].length - 1; j >= p; j--) {
        row[j] /= row[p];
      }
      for (int i = 0; i < n; i++) {
        double factor = m[i][p];
        for (int j = p; i != p && factor != 0 && j < row.length; j++) {
          m[i][j] -= factor * row[j];
        }
      }
    }
    return true;
  }
}
