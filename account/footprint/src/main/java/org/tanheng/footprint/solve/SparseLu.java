// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * Factors of a sparse block: pivots of least fill (Markowitz) above a tenth of their row are
 * eliminated sparsely, and what has filled up is factored as a full matrix with partial pivoting.
 */
final class SparseLu {
  private static final int FULL = 400;
  private static final double FILLED = 0.2;
  private static final double THRESHOLD = 0.1;
  private static final double ROUNDING = 1e-15;

  private final Local a;
  private final int[][] index;
  private final double[][] value;
  private final int[] length;
  private final int[][] holders;
  private final int[] held;
  private final int[] pivotRow;
  private final int[] pivotColumn;
  private final int[][] lowRow;
  private final double[][] low;
  private final boolean[] rowDone;
  private final boolean[] columnDone;
  private int steps;
  private int[] lastRows = new int[0];
  private int[] lastColumns = new int[0];
  private DenseLu last = new DenseLu(new double[0][]);

  SparseLu(Local a) {
    this.a = a;
    int n = a.size;
    index = new int[n][];
    value = new double[n][];
    length = new int[n];
    holders = new int[n][4];
    held = new int[n];
    pivotRow = new int[n];
    pivotColumn = new int[n];
    lowRow = new int[n][];
    low = new double[n][];
    rowDone = new boolean[n];
    columnDone = new boolean[n];
    long entries = 0;
    for (int k = 0; k < n; k++) {
      index[k] = Arrays.copyOfRange(a.index, a.start[k], a.start[k + 1]);
      value[k] = Arrays.copyOfRange(a.value, a.start[k], a.start[k + 1]);
      length[k] = index[k].length;
      entries += length[k];
      for (int c : index[k]) {
        hold(c, k);
      }
    }
    factor(entries);
  }

  boolean singular() {
    return last.singular();
  }

  private void hold(int column, int row) {
    if (held[column] == holders[column].length) {
      holders[column] = Arrays.copyOf(holders[column], 2 * held[column]);
    }
    holders[column][held[column]++] = row;
  }

  private void factor(long atFirst) {
    long entries = atFirst;
    int[] mark = new int[a.size];
    Arrays.fill(mark, -1);
    int left = a.size;
    var byLength = new TreeSet<Long>();
    for (int k = 0; k < a.size; k++) {
      byLength.add(key(k));
    }
    while (left > FULL && entries < FILLED * left * left) {
      int row = (int) (long) byLength.pollFirst();
      int at = pivot(row);
      if (at < 0) {
        break;
      }
      entries -= length[row];
      entries += eliminate(row, at, mark, byLength);
      left--;
    }
    rest(left);
  }

  private long key(int row) {
    return ((long) length[row] << 32) | row;
  }

  /** Of the entries of a row that are large enough, that whose column is held by the fewest. */
  private int pivot(int row) {
    double largest = 0;
    for (int i = 0; i < length[row]; i++) {
      largest = Math.max(largest, Math.abs(value[row][i]));
    }
    int best = -1;
    for (int i = 0; i < length[row]; i++) {
      if (Math.abs(value[row][i]) >= THRESHOLD * largest
          && largest > ROUNDING
          && (best < 0 || held[index[row][i]] < held[index[row][best]])) {
        best = i;
      }
    }
    return best;
  }

  private long eliminate(int row, int at, int[] mark, TreeSet<Long> byLength) {
    int column = index[row][at];
    double pivot = value[row][at];
    rowDone[row] = true;
    columnDone[column] = true;
    pivotRow[steps] = row;
    pivotColumn[steps] = column;
    int[] below = new int[held[column]];
    double[] factors = new double[below.length];
    int n = 0;
    long grown = 0;
    for (int i = 0; i < held[column]; i++) {
      int other = holders[column][i];
      if (rowDone[other]) {
        continue;
      }
      byLength.remove(key(other));
      int before = length[other];
      double factor = take(other, column) / pivot;
      below[n] = other;
      factors[n++] = factor;
      if (factor != 0) {
        add(other, row, column, -factor, mark);
      }
      grown += length[other] - before;
      byLength.add(key(other));
    }
    for (int i = 0; i < length[row]; i++) {
      drop(index[row][i], row);
    }
    lowRow[steps] = Arrays.copyOf(below, n);
    low[steps++] = Arrays.copyOf(factors, n);
    return grown;
  }

  private void drop(int column, int row) {
    int[] rows = holders[column];
    for (int i = 0; i < held[column]; i++) {
      if (rows[i] == row) {
        rows[i] = rows[--held[column]];
        return;
      }
    }
  }

  /** Takes the entry of a column out of a row. */
  private double take(int row, int column) {
    for (int i = 0; i < length[row]; i++) {
      if (index[row][i] == column) {
        double v = value[row][i];
        int end = --length[row];
        index[row][i] = index[row][end];
        value[row][i] = value[row][end];
        return v;
      }
    }
    return 0;
  }

  private void add(int to, int from, int without, double by, int[] mark) {
    for (int i = 0; i < length[to]; i++) {
      mark[index[to][i]] = i;
    }
    int room = length[to] + length[from];
    if (index[to].length < room) {
      index[to] = Arrays.copyOf(index[to], room + room / 2);
      value[to] = Arrays.copyOf(value[to], room + room / 2);
    }
    int end = length[to];
    for (int i = 0; i < length[from]; i++) {
      int c = index[from][i];
      if (c == without) {
        continue;
      }
      if (mark[c] >= 0) {
        value[to][mark[c]] += by * value[from][i];
      } else {
        index[to][end] = c;
        value[to][end++] = by * value[from][i];
        hold(c, to);
      }
    }
    for (int i = 0; i < length[to]; i++) {
      mark[index[to][i]] = -1;
    }
    length[to] = end;
  }

  private void rest(int left) {
    lastRows = new int[left];
    lastColumns = new int[left];
    int[] place = new int[a.size];
    int r = 0;
    int c = 0;
    for (int k = 0; k < a.size; k++) {
      if (!rowDone[k]) {
        lastRows[r++] = k;
      }
      if (!columnDone[k]) {
        place[k] = c;
        lastColumns[c++] = k;
      }
    }
    double[][] full = new double[left][left];
    for (int k = 0; k < left; k++) {
      int row = lastRows[k];
      for (int i = 0; i < length[row]; i++) {
        full[k][place[index[row][i]]] += value[row][i];
      }
    }
    last = new DenseLu(full);
  }

  /** Solves for one right-hand side in place. */
  void solve(double[] b) {
    for (int s = 0; s < steps; s++) {
      double v = b[pivotRow[s]];
      for (int i = 0; i < low[s].length; i++) {
        b[lowRow[s][i]] -= low[s][i] * v;
      }
    }
    double[] x = new double[a.size];
    double[] end = new double[lastRows.length];
    for (int k = 0; k < end.length; k++) {
      end[k] = b[lastRows[k]];
    }
    last.solve(end);
    for (int k = 0; k < end.length; k++) {
      x[lastColumns[k]] = end[k];
    }
    for (int s = steps - 1; s >= 0; s--) {
      int row = pivotRow[s];
      double sum = b[row];
      double pivot = 1;
      for (int i = 0; i < length[row]; i++) {
        if (index[row][i] == pivotColumn[s]) {
          pivot = value[row][i];
        } else {
          sum -= value[row][i] * x[index[row][i]];
        }
      }
      x[pivotColumn[s]] = sum / pivot;
    }
    System.arraycopy(x, 0, b, 0, x.length);
  }
}
