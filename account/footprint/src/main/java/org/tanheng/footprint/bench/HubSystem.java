// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.tanheng.footprint.matrix.SparseMatrix;

/**
 * A synthetic background of the shape of a large database: a third of the processes in one loop, a
 * few hubs that most others take from, units that differ by orders of magnitude. Without units a
 * process takes 0.35 to 0.85 of others for one of its own; every figure follows from the seed.
 *
 * @param a technosphere
 * @param b elementary flows by processes
 * @param c factors of categories by flows
 */
public record HubSystem(SparseMatrix a, SparseMatrix b, SparseMatrix c) {
  private static final int INPUTS = 9;
  private static final int HUBS = 60;

  /** A system of so many processes, flows and categories. */
  public static HubSystem of(int size, int flows, int categories, long seed) {
    var random = new SplittableRandom(seed);
    int core = size * 35 / 100;
    int first = size * 15 / 100;
    int[] name = permutation(size, random);
    double[] unit = new double[size];
    for (int i = 0; i < size; i++) {
      unit[i] = Math.pow(10, 1.5 * random.nextGaussian());
    }
    int[] row = new int[size * (2 * INPUTS + 2)];
    int[] column = new int[row.length];
    double[] value = new double[row.length];
    int n = 0;
    for (int j = 0; j < size; j++) {
      int[] from = suppliers(j, first, core, random);
      double[] weight = new double[from.length];
      double sum = 0;
      for (int i = 0; i < from.length; i++) {
        weight[i] = -Math.log(1 - random.nextDouble());
        sum += weight[i];
      }
      double share = random.nextDouble(0.35, 0.85);
      for (int i = 0; i < from.length; i++) {
        row[n] = name[from[i]];
        column[n] = name[j];
        value[n++] = -share * weight[i] / sum * unit[j] / unit[from[i]];
      }
      row[n] = name[j];
      column[n] = name[j];
      value[n++] = 1;
    }
    SparseMatrix a =
        SparseMatrix.of(
            size, size, Arrays.copyOf(row, n), Arrays.copyOf(column, n), Arrays.copyOf(value, n));
    double[] by = new double[size];
    for (int i = 0; i < size; i++) {
      by[name[i]] = unit[i];
    }
    return new HubSystem(
        a, positive(flows, size, 10, by, random), factors(categories, flows, random));
  }

  private static int[] permutation(int size, SplittableRandom random) {
    int[] name = new int[size];
    for (int i = 0; i < size; i++) {
      int at = random.nextInt(i + 1);
      name[i] = name[at];
      name[at] = i;
    }
    return name;
  }

  /** Before the loop only what stands before; in it the next one too, so that it closes. */
  private static int[] suppliers(int j, int first, int core, SplittableRandom random) {
    boolean inside = j >= first && j < first + core;
    int count = j == 0 ? 0 : random.nextInt(3, 2 * INPUTS - 1);
    int[] found = new int[count + 1];
    int n = 0;
    if (inside) {
      found[n++] = j + 1 < first + core ? j + 1 : first;
    }
    while (n < count) {
      boolean hub = j >= first && random.nextDouble() < 0.4;
      int from =
          hub
              ? first + (int) (HUBS * Math.pow(random.nextDouble(), 2.5))
              : random.nextInt(inside ? first + core : j);
      if (from != j) {
        found[n++] = from;
      }
    }
    return Arrays.stream(found, 0, n).distinct().toArray();
  }

  private static SparseMatrix positive(
      int rows, int columns, int each, double[] unit, SplittableRandom random) {
    int[] row = new int[columns * each];
    int[] column = new int[row.length];
    double[] value = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = random.nextInt(rows);
      column[i] = i / each;
      value[i] = unit[i / each] * Math.exp(random.nextGaussian());
    }
    return SparseMatrix.of(rows, columns, row, column, value);
  }

  private static SparseMatrix factors(int categories, int flows, SplittableRandom random) {
    double[][] c = new double[categories][flows];
    for (double[] line : c) {
      for (int f = 0; f < flows; f++) {
        line[f] = random.nextDouble() < 0.2 ? Math.exp(2 * random.nextGaussian()) : 0;
      }
    }
    return SparseMatrix.dense(c);
  }
}
