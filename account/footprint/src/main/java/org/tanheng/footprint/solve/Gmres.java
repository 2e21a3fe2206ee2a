// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import java.util.Arrays;

/**
 * GMRES with restarts, preconditioned from the right (Saad and Schultz, SIAM J. Sci. Stat. 7,
 * 1986).
 */
final class Gmres {
  private static final int BASIS = 60;
  private static final int RESTARTS = 8;
  private final Local a;
  private final IncompleteLu inverse;
  private final double[][] basis;
  private final double[][] h = new double[BASIS + 1][BASIS];
  private final double[] cosine = new double[BASIS];
  private final double[] sine = new double[BASIS];

  Gmres(Local a, IncompleteLu inverse) {
    this.a = a;
    this.inverse = inverse;
    basis = new double[BASIS + 1][a.size];
  }

  /** Adds to x what reduces the residual b to this share of itself; false if it did not. */
  boolean solve(double[] b, double[] x, double share) {
    double wanted = norm(b) * share;
    double[] r = b.clone();
    for (int restart = 0; restart < RESTARTS && norm(r) > wanted; restart++) {
      double[] step = cycle(r, wanted);
      double[] image = new double[a.size];
      a.times(step, image);
      for (int k = 0; k < a.size; k++) {
        x[k] += step[k];
        r[k] -= image[k];
      }
    }
    return norm(r) <= wanted;
  }

  private double[] cycle(double[] r, double wanted) {
    double[] g = new double[BASIS + 1];
    g[0] = norm(r);
    scaled(r, 1 / g[0], basis[0]);
    int used = 0;
    while (used < BASIS && Math.abs(g[used]) > wanted) {
      int j = used++;
      double[] w = basis[j].clone();
      inverse.solve(w);
      a.times(w, basis[j + 1]);
      if (!orthogonal(j)) {
        rotate(j, g);
        break;
      }
      rotate(j, g);
    }
    double[] y = new double[used];
    for (int i = used - 1; i >= 0; i--) {
      double sum = g[i];
      for (int j = i + 1; j < used; j++) {
        sum -= h[i][j] * y[j];
      }
      y[i] = h[i][i] == 0 ? 0 : sum / h[i][i];
    }
    double[] step = new double[a.size];
    for (int j = 0; j < used; j++) {
      for (int k = 0; k < a.size; k++) {
        step[k] += y[j] * basis[j][k];
      }
    }
    inverse.solve(step);
    return step;
  }

  private boolean orthogonal(int j) {
    double[] w = basis[j + 1];
    double before = norm(w);
    for (int i = 0; i <= j; i++) {
      double dot = 0;
      for (int k = 0; k < a.size; k++) {
        dot += w[k] * basis[i][k];
      }
      h[i][j] = dot;
      for (int k = 0; k < a.size; k++) {
        w[k] -= dot * basis[i][k];
      }
    }
    h[j + 1][j] = norm(w);
    if (!(h[j + 1][j] > 1e-15 * before)) {
      h[j + 1][j] = 0;
      Arrays.fill(w, 0);
      return false;
    }
    scaled(w, 1 / h[j + 1][j], w);
    return true;
  }

  private void rotate(int j, double[] g) {
    for (int i = 0; i < j; i++) {
      double upper = cosine[i] * h[i][j] + sine[i] * h[i + 1][j];
      h[i + 1][j] = cosine[i] * h[i + 1][j] - sine[i] * h[i][j];
      h[i][j] = upper;
    }
    double length = Math.hypot(h[j][j], h[j + 1][j]);
    cosine[j] = length == 0 ? 1 : h[j][j] / length;
    sine[j] = length == 0 ? 0 : h[j + 1][j] / length;
    h[j][j] = length;
    g[j + 1] = -sine[j] * g[j];
    g[j] *= cosine[j];
  }

  private static void scaled(double[] from, double by, double[] to) {
    for (int k = 0; k < from.length; k++) {
      to[k] = from[k] * by;
    }
  }

  private static double norm(double[] x) {
    double sum = 0;
    for (double v : x) {
      sum += v * v;
    }
    return Math.sqrt(sum);
  }
}
