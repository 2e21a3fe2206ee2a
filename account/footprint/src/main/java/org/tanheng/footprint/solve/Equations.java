// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import org.tanheng.footprint.matrix.SparseMatrix;

/**
 * A square system in an order in which it can be substituted: equation k has its own unknown k, and
 * refers to unknowns before it or of its own block alone. Entries to earlier blocks come first.
 */
final class Equations {
  final int size;
  final int[] start;
  final int[] inner;
  final int[] index;
  final double[] value;
  final double[] diagonal;
  final double[] inverse;
  final int[] blocks;

  /** Where the right-hand side of an equation stands outside: a column, or a row. */
  final int[] equation;

  /** Where an unknown stands outside: a row, or a column. */
  final int[] unknown;

  private final int[] source;
  private final int[] diagonalSource;

  private Equations(SparseMatrix lines, int[] equation, int[] unknown, int[] blocks, int[] from) {
    size = equation.length;
    this.equation = equation;
    this.unknown = unknown;
    this.blocks = blocks;
    start = new int[size + 1];
    inner = new int[size];
    index = new int[lines.entries() - size];
    value = new double[index.length];
    source = new int[index.length];
    diagonal = new double[size];
    inverse = new double[size];
    diagonalSource = new int[size];
    fill(lines, from);
  }

  private void fill(SparseMatrix lines, int[] from) {
    int[] place = new int[size];
    for (int k = 0; k < size; k++) {
      place[unknown[k]] = k;
    }
    int n = 0;
    int block = 0;
    for (int k = 0; k < size; k++) {
      if (k == blocks[block + 1]) {
        block++;
      }
      int first = lines.start(equation[k]);
      int last = lines.start(equation[k] + 1);
      for (int pass = 0; pass < 2; pass++) {
        for (int e = first; e < last; e++) {
          int p = place[lines.row(e)];
          if (p == k && pass == 0) {
            diagonal[k] = lines.value(e);
            inverse[k] = 1 / diagonal[k];
            diagonalSource[k] = from.length == 0 ? e : from[e];
          } else if (p != k && p < blocks[block] == (pass == 0)) {
            index[n] = p;
            value[n] = lines.value(e);
            source[n++] = from.length == 0 ? e : from[e];
          }
        }
        if (pass == 0) {
          inner[k] = n;
        }
      }
      start[k + 1] = n;
    }
  }

  /** For what one unit of each product causes: columns of A as equations, products as unknowns. */
  static Equations adjoint(Technosphere system) {
    int[] order = system.order();
    int[] unknown = new int[order.length];
    for (int k = 0; k < order.length; k++) {
      unknown[k] = system.reference(order[k]);
    }
    return new Equations(system.matrix(), order, unknown, system.blocks(), new int[0]);
  }

  /** For how much of each process a demand takes: rows of A as equations, processes as unknowns. */
  static Equations primal(Technosphere system) {
    int n = system.size();
    int[] order = new int[n];
    int[] equation = new int[n];
    for (int k = 0; k < n; k++) {
      order[k] = system.order()[n - 1 - k];
      equation[k] = system.reference(order[k]);
    }
    int[] forward = system.blocks();
    int[] blocks = new int[forward.length];
    for (int b = 0; b < blocks.length; b++) {
      blocks[b] = n - forward[forward.length - 1 - b];
    }
    SparseMatrix a = system.matrix();
    double[] numbers = new double[a.entries()];
    for (int e = 0; e < numbers.length; e++) {
      numbers[e] = e + 1;
    }
    double[] moved = a.withValues(numbers).transposed().values();
    int[] from = new int[moved.length];
    double[] values = a.values();
    for (int e = 0; e < from.length; e++) {
      from[e] = (int) moved[e] - 1;
      moved[e] = values[from[e]];
    }
    SparseMatrix lines = a.withValues(numbers).transposed().withValues(moved);
    return new Equations(lines, equation, order, blocks, from);
  }

  /** Takes other values of the same matrix, in the order of its entries. */
  void refill(double[] values) {
    for (int i = 0; i < value.length; i++) {
      value[i] = values[source[i]];
    }
    for (int k = 0; k < size; k++) {
      diagonal[k] = values[diagonalSource[k]];
      inverse[k] = 1 / diagonal[k];
    }
  }

  int blockCount() {
    return blocks.length - 1;
  }
}
