// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.tanheng.footprint.matrix.SparseMatrix;

/**
 * Which row is the reference product of each column. In a system that makes more than it takes, no
 * loop gains, so that the references are the assignment with the largest product of magnitudes,
 * which no choice of units changes (Duff and Koster, SIAM J. Matrix Anal. Appl. 22, 2001). Where
 * loops gain, what speaks for a reference counts too: others of its row have the other sign, as
 * takers of a product and givers of a waste have; it is positive; it stands on the diagonal; it is
 * exactly one. Each is weighed against the logarithm of the gain. A diagonal that is positive all
 * along is taken as it stands.
 */
final class Matching {
  private static final double LIKE_OTHERS = 9;
  private static final double NEGATIVE = 3;
  private static final double OFF_DIAGONAL = 2;
  private static final double NOT_ONE = 1;
  private static final int LEVELLINGS = 3;

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
    if (diagonal()) {
      return true;
    }
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

  /** Where every process makes the product of its own number, the order speaks for itself. */
  private boolean diagonal() {
    for (int c = 0; c < a.columns(); c++) {
      if (c >= a.rows() || !(a.at(c, c) > 0)) {
        return false;
      }
    }
    Arrays.setAll(rowOf, c -> c);
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
    int[] positive = new int[a.rows()];
    int[] entries = new int[a.rows()];
    for (int c = 0; c < a.columns(); c++) {
      for (int e = a.start(c); e < a.start(c + 1); e++) {
        positive[a.row(e)] += a.value(e) > 0 ? 1 : 0;
        entries[a.row(e)]++;
      }
    }
    double[] size = levelled(entries);
    for (int c = 0; c < a.columns(); c++) {
      double least = Double.POSITIVE_INFINITY;
      int best = -1;
      for (int e = a.start(c); e < a.start(c + 1); e++) {
        int row = a.row(e);
        double v = a.value(e);
        int others = entries[row] - 1;
        int alike = (v > 0 ? positive[row] : entries[row] - positive[row]) - 1;
        cost[e] =
            LIKE_OTHERS * alike / Math.max(1, others)
                + (v < 0 ? NEGATIVE : 0)
                + (row == c ? 0 : OFF_DIAGONAL)
                + (Math.abs(v) == 1 ? 0 : NOT_ONE)
                - size[e];
        if (cost[e] < least) {
          least = cost[e];
          best = row;
        }
      }
      column[c] = least;
      if (best >= 0 && columnOf[best] < 0) {
        columnOf[best] = c;
        rowOf[c] = best;
      }
    }
  }

  /**
   * Logarithms of the magnitudes less a level of each row and column: the levels add the same to
   * every assignment, so that none is preferred, and units do not hide what is large.
   */
  private double[] levelled(int[] entries) {
    double[] size = new double[a.entries()];
    for (int e = 0; e < size.length; e++) {
      size[e] = Math.log(Math.abs(a.value(e)));
    }
    for (int round = 0; round < LEVELLINGS; round++) {
      double[] level = new double[a.rows()];
      for (int e = 0; e < size.length; e++) {
        level[a.row(e)] += size[e] / entries[a.row(e)];
      }
      for (int c = 0; c < a.columns(); c++) {
        double mean = 0;
        for (int e = a.start(c); e < a.start(c + 1); e++) {
          size[e] -= level[a.row(e)];
          mean += size[e] / (a.start(c + 1) - a.start(c));
        }
        for (int e = a.start(c); e < a.start(c + 1); e++) {
          size[e] -= mean;
        }
      }
    }
    return size;
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
