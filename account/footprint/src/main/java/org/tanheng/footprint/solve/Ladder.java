// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Solves the loops of a system, each by the cheapest rung that converges: sweeps of Gauss and
 * Seidel, then GMRES with incomplete factors, then factors of the block itself. What a block needed
 * once it is given the next time.
 */
final class Ladder {
  private static final int FIRST = 10;
  private static final int MOST = 400;
  private static final double SLOW = 0.9;
  private static final double FLOOR = 1e-13;
  private static final int SMALL = 400;
  private static final int FULL = 1200;

  private final Equations s;
  private final @Nullable Factors[] factors;
  private final Method[] method;
  private final double[] ratio;
  private int sweeps;

  Ladder(Equations s) {
    this.s = s;
    int n = s.blockCount();
    factors = new Factors[n];
    method = new Method[n];
    ratio = new double[n];
    changed();
  }

  Method method(int block) {
    return method[block];
  }

  double ratio(int block) {
    return ratio[block];
  }

  /** The passes since the last question. */
  int takeSweeps() {
    int taken = sweeps;
    sweeps = 0;
    return taken;
  }

  /** Begins anew, as if nothing had been solved: the matrix has changed. */
  void changed() {
    Arrays.fill(factors, null);
    for (int b = 0; b < method.length; b++) {
      method[b] = s.blocks[b + 1] - s.blocks[b] == 1 ? Method.SUBSTITUTION : Method.SWEEPS;
      ratio[b] = 0.5;
    }
  }

  /** Solves block after block; the first block that has no solution, or -1. */
  int solve(double[] x, double[] g, double[] h, int lanes, double target) {
    for (int b = 0; b < method.length; b++) {
      int from = s.blocks[b];
      int to = s.blocks[b + 1];
      Sweeps.bring(s, from, to, x, g, h, lanes);
      if (method[b] == Method.SUBSTITUTION) {
        for (int l = 0; l < lanes; l++) {
          x[from * lanes + l] = h[from * lanes + l] / s.diagonal[from];
        }
      } else if (!block(b, x, h, lanes, target)) {
        return b;
      }
    }
    return -1;
  }

  private boolean block(int b, double[] x, double[] h, int lanes, double target) {
    if (method[b] == Method.SWEEPS) {
      if (sweep(b, x, h, lanes, target)) {
        return true;
      }
      method[b] = s.blocks[b + 1] - s.blocks[b] > SMALL ? Method.KRYLOV : Method.FACTORS;
    }
    if (method[b] == Method.KRYLOV) {
      if (factors(b).krylov(x, h, lanes, target)) {
        return true;
      }
      method[b] = Method.FACTORS;
    }
    return factors(b).direct(x, h, lanes, target);
  }

  Factors factors(int b) {
    Factors known = factors[b];
    if (known == null) {
      known = new Factors(s, s.blocks[b], s.blocks[b + 1], FULL);
      factors[b] = known;
    }
    return known;
  }

  private boolean sweep(int b, double[] x, double[] h, int lanes, double target) {
    int from = s.blocks[b];
    int to = s.blocks[b + 1];
    double before = 1;
    int step = FIRST;
    for (int done = 0; done < MOST; done += step) {
      for (int i = 0; i < step; i++) {
        Sweeps.sweep(s, from, to, x, h, lanes);
      }
      sweeps += step;
      double error = Sweeps.error(s, from, to, x, h, lanes);
      if (error <= target) {
        return true;
      }
      if (!(error < 1e300)) {
        return false;
      }
      double now = Math.pow(error / before, 1.0 / step);
      if (done > 0 && now > SLOW) {
        return error <= FLOOR;
      }
      ratio[b] = Math.min(0.99, Math.max(0.01, now));
      step = (int) Math.ceil(Math.log(target / error) / Math.log(ratio[b]));
      step = Math.max(2, Math.min(step + 1, 4 * FIRST));
      before = error;
    }
    return false;
  }

  /** A correction alone: as many sweeps as bring it to this share of itself. */
  void correct(double[] d, double[] r, double[] h, int lanes, double share) {
    for (int b = 0; b < method.length; b++) {
      int from = s.blocks[b];
      int to = s.blocks[b + 1];
      Sweeps.bring(s, from, to, d, r, h, lanes);
      if (method[b] == Method.SUBSTITUTION) {
        for (int l = 0; l < lanes; l++) {
          d[from * lanes + l] = h[from * lanes + l] / s.diagonal[from];
        }
      } else if (method[b] == Method.SWEEPS) {
        int times = (int) Math.ceil(Math.log(share) / Math.log(ratio[b]));
        for (int i = 0; i < times; i++) {
          Sweeps.sweep(s, from, to, d, h, lanes);
        }
        sweeps += times;
      } else if (method[b] == Method.KRYLOV) {
        factors(b).krylov(d, h, lanes, share);
      } else {
        factors(b).apply(d, h, lanes);
      }
    }
  }
}
