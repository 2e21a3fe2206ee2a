// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.matrix;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A matrix whose zeros are left out, kept by columns with ascending rows. Only exact zeros are ever
 * dropped: nothing is pruned by its magnitude, since units make any number small.
 */
public final class SparseMatrix {
  private final int rows;
  private final int[] starts;
  private final int[] index;
  private final double[] values;

  private SparseMatrix(int rows, int[] starts, int[] index, double[] values) {
    this.rows = rows;
    this.starts = starts;
    this.index = index;
    this.values = values;
  }

  /**
   * The matrix of these entries in any order; two entries at one place are added. Indices count
   * from zero.
   */
  public static SparseMatrix of(int rows, int columns, int[] row, int[] column, double[] value) {
    int[] byRow = order(rows, row, null);
    int[] order = order(columns, column, byRow);
    int[] starts = new int[columns + 1];
    int[] index = new int[order.length];
    double[] values = new double[order.length];
    int n = 0;
    int at = 0;
    for (int c = 0; c < columns; c++) {
      while (at < order.length && column[order[at]] == c) {
        int r = row[order[at]];
        double sum = 0;
        for (; at < order.length && column[order[at]] == c && row[order[at]] == r; at++) {
          sum += value[order[at]];
        }
        if (sum != 0) {
          index[n] = r;
          values[n++] = sum;
        }
      }
      starts[c + 1] = n;
    }
    return new SparseMatrix(rows, starts, Arrays.copyOf(index, n), Arrays.copyOf(values, n));
  }

  /** The matrix of these rows of numbers. */
  public static SparseMatrix dense(double[][] numbers) {
    int columns = numbers.length == 0 ? 0 : numbers[0].length;
    int[] row = new int[numbers.length * columns];
    int[] column = new int[row.length];
    double[] value = new double[row.length];
    for (int r = 0; r < numbers.length; r++) {
      for (int c = 0; c < columns; c++) {
        row[r * columns + c] = r;
        column[r * columns + c] = c;
        value[r * columns + c] = numbers[r][c];
      }
    }
    return of(numbers.length, columns, row, column, value);
  }

  /** A stable order of the entries by key, from an order that is already there. */
  private static int[] order(int keys, int[] key, int @Nullable [] from) {
    int[] count = new int[keys + 1];
    for (int k : key) {
      count[k + 1]++;
    }
    for (int k = 0; k < keys; k++) {
      count[k + 1] += count[k];
    }
    int[] order = new int[key.length];
    for (int i = 0; i < key.length; i++) {
      int entry = from == null ? i : from[i];
      order[count[key[entry]]++] = entry;
    }
    return order;
  }

  /** How many rows. */
  public int rows() {
    return rows;
  }

  /** How many columns. */
  public int columns() {
    return starts.length - 1;
  }

  /** How many entries that are not zero. */
  public int entries() {
    return values.length;
  }

  /** The place of the first entry of a column; that of the next column ends it. */
  public int start(int column) {
    return starts[column];
  }

  /** The row of an entry. */
  public int row(int entry) {
    return index[entry];
  }

  /** The value of an entry. */
  public double value(int entry) {
    return values[entry];
  }

  /** The number at a place; zero where there is no entry. */
  public double at(int row, int column) {
    int entry = Arrays.binarySearch(index, starts[column], starts[column + 1], row);
    return entry < 0 ? 0 : values[entry];
  }

  /** The place of an entry among all, or a negative number where there is none. */
  public int entry(int row, int column) {
    return Arrays.binarySearch(index, starts[column], starts[column + 1], row);
  }

  /** Rows as columns. */
  public SparseMatrix transposed() {
    int[] column = new int[values.length];
    for (int c = 0; c < columns(); c++) {
      Arrays.fill(column, starts[c], starts[c + 1], c);
    }
    return of(columns(), rows, column, index, values);
  }

  /** The same places with other values, one per entry in their order; a zero stays as an entry. */
  public SparseMatrix withValues(double[] other) {
    if (other.length != values.length) {
      throw new IllegalArgumentException("%d values for %d".formatted(other.length, values.length));
    }
    return new SparseMatrix(rows, starts, index, other.clone());
  }

  /** A copy of the values in the order of the entries. */
  public double[] values() {
    return values.clone();
  }

  /** This matrix times a vector, added in the order of the columns. */
  public double[] times(double[] vector) {
    double[] result = new double[rows];
    for (int c = 0; c < columns(); c++) {
      for (int e = starts[c]; e < starts[c + 1]; e++) {
        result[index[e]] += values[e] * vector[c];
      }
    }
    return result;
  }

  /** One less this matrix: a requirements matrix as a technosphere. */
  public SparseMatrix oneMinus() {
    int n = columns();
    int[] row = new int[values.length + n];
    int[] column = new int[row.length];
    double[] value = new double[row.length];
    int at = 0;
    for (int c = 0; c < n; c++) {
      for (int e = starts[c]; e < starts[c + 1]; e++) {
        row[at] = index[e];
        column[at] = c;
        value[at++] = -values[e];
      }
      row[at] = c;
      column[at] = c;
      value[at++] = 1;
    }
    return of(rows, n, row, column, value);
  }
}
