// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.tanheng.footprint.matrix.SparseMatrix;

/**
 * Which row is the reference product of each column: the assignment with the fewest negative
 * references (a treatment of waste has one), then those on the diagonal, then those of exactly one,
 * then the largest product of magnitudes, which no choice of units changes (Duff and Koster, SIAM
 * J. Matrix Anal. Appl. 22, 2001).
 */
final class Matching {
  private static final double NEGATIVE = 9;
  private static final double OFF_DIAGONAL = 2;
  private static final double NOT_ONE = 1;
  private static final double MAGNITUDE = 1e-6;

  private final SparseMatrix a;
  private final double[] cost;
  private final double[] dual;
  private final double[] column;
  private final int[] rowOf;
  private final int[] columnOf;
  private final double[] distance;
  private final int[] from;
  private final boolean[] done;
  private boolean[] stuck = new boolean[0];

  private record Reached(double distance, int row) {}

  Matching(SparseMatrix a) {
    this.a = a;
    int n = a.columns();
    cost = new double[a.entries()];
    dual = new double[a.rows()];
    column = new double[n];
    rowOf = new int[n];
    columnOf = new int[a.rows()];
    distance = new double[a.rows()];
    from = new int[a.rows()];
    done = new boolean[a.rows()];
    Arrays.fill(rowOf, -1);
    Arrays.fill(columnOf, -1);
  }

  /** Whether every column found a row of its own. */
  boolean complete() {
    costs();
    boolean all = true;
    for (int c = 0; c < a.columns(); c++) {
      all &= rowOf[c] >= 0 || augment(c);
      if (!all) {
        return false;
      }
    }
    return true;
  }

  /** The row of each column. */
  int[] rows() {
    return rowOf;
  }

  /** The columns that share too few rows, where the matching is not complete. */
  boolean[] stuck() {
    return stuck;
  }

  private void costs() {
    for (int c = 0; c < a.columns(); c++) {
      double least = Double.POSITIVE_INFINITY;
      int best = -1;
      for (int e = a.start(c); e < a.start(c + 1); e++) {
        double v = a.value(e);
        cost[e] =
            (v < 0 ? NEGATIVE : 0)
                + (a.row(e) == c ? 0 : OFF_DIAGONAL)
                + (Math.abs(v) == 1 ? 0 : NOT_ONE)
                - MAGNITUDE * Math.log(Math.abs(v));
        if (cost[e] < least) {
          least = cost[e];
          best = a.row(e);
        }
      }
      column[c] = least;
      if (best >= 0 && columnOf[best] < 0) {
        columnOf[best] = c;
        rowOf[c] = best;
      }
    }
  }

  /** The cheapest path from a column to a free row, along which the pairs change over. */
  private boolean augment(int first) {
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(done, false);
    var queue = new PriorityQueue<Reached>((x, y) -> Double.compare(x.distance(), y.distance()));
    relax(first, 0, queue);
    while (!queue.isEmpty()) {
      Reached reached = queue.poll();
      int row = reached.row();
      if (done[row]) {
        continue;
      }
      done[row] = true;
      if (columnOf[row] < 0) {
        duals(first, reached.distance());
        change(first, row);
        return true;
      }
      relax(columnOf[row], reached.distance(), queue);
    }
    stuck = new boolean[a.columns()];
    stuck[first] = true;
    for (int r = 0; r < done.length; r++) {
      if (done[r]) {
        stuck[columnOf[r]] = true;
      }
    }
    return false;
  }

  private void relax(int c, double so, PriorityQueue<Reached> queue) {
    for (int e = a.start(c); e < a.start(c + 1); e++) {
      int row = a.row(e);
      double way = so + Math.max(0, cost[e] - column[c] - dual[row]);
      if (!done[row] && way < distance[row]) {
        distance[row] = way;
        from[row] = c;
        queue.add(new Reached(way, row));
      }
    }
  }

  private void duals(int first, double end) {
    for (int r = 0; r < done.length; r++) {
      if (done[r] && distance[r] < end) {
        dual[r] += distance[r] - end;
        column[columnOf[r]] += end - distance[r];
      }
    }
    column[first] += end;
  }

  private void change(int first, int last) {
    int row = last;
    while (true) {
      int c = from[row];
      int next = rowOf[c];
      rowOf[c] = row;
      columnOf[row] = c;
      if (c == first) {
        return;
      }
      row = next;
    }
  }
}
