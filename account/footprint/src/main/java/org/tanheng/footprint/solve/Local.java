// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import java.util.Arrays;

/**
 * The equations of one block by rows, diagonal included, with rows and columns scaled by powers of
 * two so that the units of the processes do not decide which pivot is small.
 */
final class Local {
  private static final int ROUNDS = 5;
  final int size;
  final int[] start;
  final int[] index;
  final double[] value;
  final int[] diagonal;
  final double[] rowScale;
  final double[] columnScale;

  Local(Equations s, int from, int to) {
    size = to - from;
    start = new int[size + 1];
    diagonal = new int[size];
    rowScale = new double[size];
    columnScale = new double[size];
    Arrays.fill(rowScale, 1);
    Arrays.fill(columnScale, 1);
    int n = 0;
    for (int k = 0; k < size; k++) {
      n += 1 + s.start[from + k + 1] - s.inner[from + k];
      start[k + 1] = n;
    }
    index = new int[n];
    value = new double[n];
    long[] row = new long[size];
    for (int k = 0; k < size; k++) {
      int first = s.inner[from + k];
      int count = s.start[from + k + 1] - first;
      for (int i = 0; i < count; i++) {
        row[i] = ((long) (s.index[first + i] - from) << 32) | (first + i);
      }
      row[count] = ((long) k << 32) | Integer.MAX_VALUE;
      Arrays.sort(row, 0, count + 1);
      for (int i = 0; i <= count; i++) {
        int at = start[k] + i;
        int entry = (int) row[i];
        index[at] = (int) (row[i] >> 32);
        value[at] = entry == Integer.MAX_VALUE ? s.diagonal[from + k] : s.value[entry];
        if (entry == Integer.MAX_VALUE) {
          diagonal[k] = at;
        }
      }
    }
    scale();
  }

  private void scale() {
    for (int round = 0; round < ROUNDS; round++) {
      double[] row = new double[size];
      double[] column = new double[size];
      for (int k = 0; k < size; k++) {
        for (int e = start[k]; e < start[k + 1]; e++) {
          double v = Math.abs(value[e]);
          row[k] = Math.max(row[k], v);
          column[index[e]] = Math.max(column[index[e]], v);
        }
      }
      for (int k = 0; k < size; k++) {
        row[k] = power(row[k]);
        column[k] = power(column[k]);
        rowScale[k] *= row[k];
        columnScale[k] *= column[k];
      }
      for (int k = 0; k < size; k++) {
        for (int e = start[k]; e < start[k + 1]; e++) {
          value[e] *= row[k] * column[index[e]];
        }
      }
    }
  }

  private static double power(double largest) {
    return largest == 0 ? 1 : Math.scalb(1.0, -Math.getExponent(Math.sqrt(largest)));
  }

  double[][] dense() {
    double[][] rows = new double[size][size];
    for (int k = 0; k < size; k++) {
      for (int e = start[k]; e < start[k + 1]; e++) {
        rows[k][index[e]] = value[e];
      }
    }
    return rows;
  }

  void times(double[] x, double[] y) {
    for (int k = 0; k < size; k++) {
      double sum = 0;
      for (int e = start[k]; e < start[k + 1]; e++) {
        sum += value[e] * x[index[e]];
      }
      y[k] = sum;
    }
  }
}
