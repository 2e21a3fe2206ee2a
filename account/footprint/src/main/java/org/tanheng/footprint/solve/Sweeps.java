// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

/**
 * Passes over equations for one or four right-hand sides at once; four share each look-up of an
 * index. Vectors lie lane by lane: the number of lane l at place k is at {@code k * lanes + l}.
 */
final class Sweeps {

  private Sweeps() {}

  /** The right-hand side less what unknowns of earlier blocks take of it. */
  static void bring(Equations s, int from, int to, double[] x, double[] g, double[] h, int lanes) {
    for (int k = from; k < to; k++) {
      for (int l = 0; l < lanes; l++) {
        double sum = g[k * lanes + l];
        for (int e = s.start[k]; e < s.inner[k]; e++) {
          sum -= s.value[e] * x[s.index[e] * lanes + l];
        }
        h[k * lanes + l] = sum;
      }
    }
  }

  /** One pass of Gauss and Seidel over a block: each unknown from the newest of the others. */
  static void sweep(Equations s, int from, int to, double[] x, double[] h, int lanes) {
    if (lanes == 1) {
      sweepOne(s, from, to, x, h);
    } else {
      sweepFour(s, from, to, x, h);
    }
  }

  private static void sweepOne(Equations s, int from, int to, double[] x, double[] h) {
    int[] index = s.index;
    double[] value = s.value;
    for (int k = from; k < to; k++) {
      double sum = h[k];
      for (int e = s.inner[k], end = s.start[k + 1]; e < end; e++) {
        sum -= value[e] * x[index[e]];
      }
      x[k] = sum * s.inverse[k];
    }
  }

  private static void sweepFour(Equations s, int from, int to, double[] x, double[] h) {
    int[] index = s.index;
    double[] value = s.value;
    for (int k = from; k < to; k++) {
      int o = 4 * k;
      double a = h[o];
      double b = h[o + 1];
      double c = h[o + 2];
      double d = h[o + 3];
      for (int e = s.inner[k], end = s.start[k + 1]; e < end; e++) {
        double v = value[e];
        int i = 4 * index[e];
        a -= v * x[i];
        b -= v * x[i + 1];
        c -= v * x[i + 2];
        d -= v * x[i + 3];
      }
      double inverse = s.inverse[k];
      x[o] = a * inverse;
      x[o + 1] = b * inverse;
      x[o + 2] = c * inverse;
      x[o + 3] = d * inverse;
    }
  }

  /** The component-wise backward error inside a block, for what was brought to it. */
  static double error(Equations s, int from, int to, double[] x, double[] h, int lanes) {
    double worst = 0;
    for (int k = from; k < to; k++) {
      for (int l = 0; l < lanes; l++) {
        double own = s.diagonal[k] * x[k * lanes + l];
        double sum = h[k * lanes + l] - own;
        double size = Math.abs(h[k * lanes + l]) + Math.abs(own);
        for (int e = s.inner[k]; e < s.start[k + 1]; e++) {
          double part = s.value[e] * x[s.index[e] * lanes + l];
          sum -= part;
          size += Math.abs(part);
        }
        worst = worse(worst, Math.abs(sum), size);
      }
    }
    return worst;
  }

  /**
   * What is left of the right-hand side, with products and sums kept in two parts each (Ogita, Rump
   * and Oishi, SIAM J. Sci. Comput. 26, 2005), and the component-wise backward error: the largest
   * |residual| / (|A||x| + |g|) over the equations.
   */
  static double residual(Equations s, double[] x, double[] g, double[] low, double[] r, int lanes) {
    double worst = 0;
    for (int k = 0; k < s.size; k++) {
      for (int l = 0; l < lanes; l++) {
        int o = k * lanes + l;
        double high = g[o];
        double size = Math.abs(high);
        double p = -s.diagonal[k] * x[o];
        double small = low[o] + Math.fma(-s.diagonal[k], x[o], -p);
        double t = high + p;
        double z = t - high;
        small += (high - (t - z)) + (p - z);
        high = t;
        size += Math.abs(p);
        for (int e = s.start[k], end = s.start[k + 1]; e < end; e++) {
          double v = -s.value[e];
          double y = x[s.index[e] * lanes + l];
          p = v * y;
          small += Math.fma(v, y, -p);
          t = high + p;
          z = t - high;
          small += (high - (t - z)) + (p - z);
          high = t;
          size += Math.abs(p);
        }
        r[o] = high + small;
        worst = worse(worst, Math.abs(r[o]), size);
      }
    }
    return worst;
  }

  /** The larger share; what is no number is worse than any. */
  private static double worse(double worst, double rest, double size) {
    if (size == 0) {
      return worst;
    }
    double error = rest / size;
    return error <= worst ? worst : Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
  }
}
