// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * How fast a counter moves beside a step: what tells a reset from a rollover if nothing else does.
 */
final class Nearby {
  private static final double HOUR = 3.6e6;

  private Nearby() {}

  /**
   * The fastest forward move of the readings before row a and after row b; null if there is none.
   */
  static @Nullable Double perHour(Series series, int a, int b) {
    double fastest = -1;
    for (int i = Math.max(1, a - Sift.NEIGHBOURS + 1); i <= a; i++) {
      fastest = Math.max(fastest, rate(series, i));
    }
    int end = Math.min(series.size() - 1, b + Sift.NEIGHBOURS);
    for (int i = b + 1; i <= end; i++) {
      fastest = Math.max(fastest, rate(series, i));
    }
    return fastest < 0 ? null : fastest / Exact.power(series.scale());
  }

  private static double rate(Series series, int row) {
    double move = (double) series.value(row) - series.value(row - 1);
    return move / ((series.time(row) - series.time(row - 1)) / HOUR);
  }
}
