// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The upper rungs for one block, with what they keep between right-hand sides. */
final class Factors {
  private static final int ROUNDS = 6;
  private static final double LOOSE = 1e-10;
  private final Equations s;
  private final int from;
  private final int to;
  private final int full;
  private final Local local;
  private @Nullable Gmres gmres;
  private boolean tried;
  private @Nullable SparseLu sparse;
  private @Nullable DenseLu dense;

  Factors(Equations s, int from, int to, int full) {
    this.s = s;
    this.from = from;
    this.to = to;
    this.full = full;
    local = new Local(s, from, to);
  }

  /** Solves lane by lane with corrections until the backward error is small; false if it stays. */
  boolean krylov(double[] x, double[] h, int lanes, double target) {
    if (!tried) {
      IncompleteLu inverse = IncompleteLu.of(local);
      gmres = inverse == null ? null : new Gmres(local, inverse);
      tried = true;
    }
    if (gmres == null) {
      return false;
    }
    clear(x, lanes);
    for (int l = 0; l < lanes; l++) {
      for (int round = 0; round < ROUNDS; round++) {
        double[] r = rest(x, h, lanes, l);
        double[] y = new double[local.size];
        if (none(r)) {
          break;
        }
        if (!gmres.solve(r, y, LOOSE) && round == 0) {
          return false;
        }
        add(x, y, lanes, l);
      }
    }
    return Sweeps.error(s, from, to, x, h, lanes) <= target;
  }

  /** Solves by factors, with corrections; false if the block is singular. */
  boolean direct(double[] x, double[] h, int lanes, double target) {
    if (singular()) {
      return false;
    }
    clear(x, lanes);
    for (int round = 0; round < ROUNDS; round++) {
      apply(x, h, lanes);
      if (Sweeps.error(s, from, to, x, h, lanes) <= target) {
        break;
      }
    }
    return Sweeps.error(s, from, to, x, h, lanes) < 1e-8;
  }

  /** Adds what the factors make of the rest. */
  void apply(double[] x, double[] h, int lanes) {
    if (singular()) {
      return;
    }
    for (int l = 0; l < lanes; l++) {
      double[] r = rest(x, h, lanes, l);
      if (dense != null) {
        dense.solve(r);
      } else if (sparse != null) {
        sparse.solve(r);
      }
      add(x, r, lanes, l);
    }
  }

  boolean singular() {
    if (dense == null && sparse == null) {
      if (local.size <= full) {
        dense = new DenseLu(local.dense());
      } else {
        sparse = new SparseLu(local);
      }
    }
    return dense != null ? dense.singular() : sparse == null || sparse.singular();
  }

  /** The order of magnitude of each unknown, from its units alone. */
  double[] scale() {
    return local.columnScale;
  }

  private void clear(double[] x, int lanes) {
    Arrays.fill(x, from * lanes, to * lanes, 0);
  }

  private static boolean none(double[] r) {
    for (double v : r) {
      if (v != 0) {
        return false;
      }
    }
    return true;
  }

  private double[] rest(double[] x, double[] h, int lanes, int l) {
    double[] r = new double[local.size];
    for (int k = from; k < to; k++) {
      double p = -s.diagonal[k] * x[k * lanes + l];
      double sum = h[k * lanes + l] + p;
      double small = Math.fma(-s.diagonal[k], x[k * lanes + l], -p);
      for (int e = s.inner[k]; e < s.start[k + 1]; e++) {
        p = -s.value[e] * x[s.index[e] * lanes + l];
        small += Math.fma(-s.value[e], x[s.index[e] * lanes + l], -p);
        double t = sum + p;
        double z = t - sum;
        small += (sum - (t - z)) + (p - z);
        sum = t;
      }
      r[k - from] = (sum + small) * local.rowScale[k - from];
    }
    return r;
  }

  private void add(double[] x, double[] y, int lanes, int l) {
    for (int k = from; k < to; k++) {
      x[k * lanes + l] += y[k - from] * local.columnScale[k - from];
    }
  }
}
