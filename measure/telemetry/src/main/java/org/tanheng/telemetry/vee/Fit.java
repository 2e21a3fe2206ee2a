// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

/** Correlation of two columns and the slope of the second over the first, least squares. */
record Fit(double correlation, double slope) {
  static Fit of(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    return xx == 0 || yy == 0 ? new Fit(0, 0) : new Fit(xy / Math.sqrt(xx * yy), xy / xx);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / Math.max(1, values.length);
  }
}
