// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Factors at the places of the matrix alone, ILU(0) (Saad, Iterative Methods, 2003, 10.3). */
final class IncompleteLu {
  private final Local a;
  private final double[] value;

  private IncompleteLu(Local a, double[] value) {
    this.a = a;
    this.value = value;
  }

  /** The factors, or null where a pivot vanishes. */
  static @Nullable IncompleteLu of(Local a) {
    double[] v = a.value.clone();
    int[] at = new int[a.size];
    Arrays.fill(at, -1);
    for (int k = 0; k < a.size; k++) {
      for (int e = a.start[k]; e < a.start[k + 1]; e++) {
        at[a.index[e]] = e;
      }
      for (int e = a.start[k]; a.index[e] < k; e++) {
        int j = a.index[e];
        v[e] /= v[a.diagonal[j]];
        for (int f = a.diagonal[j] + 1; f < a.start[j + 1]; f++) {
          if (at[a.index[f]] >= 0) {
            v[at[a.index[f]]] -= v[e] * v[f];
          }
        }
      }
      if (!(Math.abs(v[a.diagonal[k]]) > 1e-8)) {
        return null;
      }
      for (int e = a.start[k]; e < a.start[k + 1]; e++) {
        at[a.index[e]] = -1;
      }
    }
    return new IncompleteLu(a, v);
  }

  void solve(double[] b) {
    for (int k = 0; k < a.size; k++) {
      double sum = b[k];
      for (int e = a.start[k]; e < a.diagonal[k]; e++) {
        sum -= value[e] * b[a.index[e]];
      }
      b[k] = sum;
    }
    for (int k = a.size - 1; k >= 0; k--) {
      double sum = b[k];
      for (int e = a.diagonal[k] + 1; e < a.start[k + 1]; e++) {
        sum -= value[e] * b[a.index[e]];
      }
      b[k] = sum / value[a.diagonal[k]];
    }
  }
}
