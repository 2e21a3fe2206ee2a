// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import java.util.Arrays;
import org.tanheng.footprint.matrix.SparseMatrix;

/**
 * Columns in an order in which suppliers come first; what needs itself in a circle stands together
 * as one component (Tarjan, SIAM J. Comput. 1, 1972, without recursion).
 */
final class Components {
  private final SparseMatrix a;
  private final int[] producer;
  private final int[] order;
  private final int[] number;
  private final int[] low;
  private final int[] next;
  private final int[] path;
  private final int[] open;
  private final int[] left;
  private final boolean[] isOpen;
  private int[] starts = new int[16];
  private int blocks;
  private int placed;
  private int numbered;
  private int opened;
  private int leaving;

  Components(SparseMatrix a, int[] producer) {
    int n = a.columns();
    this.a = a;
    this.producer = producer;
    order = new int[n];
    number = new int[n];
    low = new int[n];
    next = new int[n];
    path = new int[n];
    open = new int[n];
    left = new int[n];
    isOpen = new boolean[n];
    for (int c = 0; c < n; c++) {
      if (number[c] == 0) {
        search(c);
      }
    }
    starts = Arrays.copyOf(starts, blocks + 1);
    starts[blocks] = n;
  }

  /** Columns, suppliers first. */
  int[] order() {
    return order;
  }

  /** The first place of each component in the order, and the end. */
  int[] starts() {
    return starts;
  }

  private void enter(int c) {
    number[c] = ++numbered;
    low[c] = numbered;
    next[c] = a.start(c);
    open[opened++] = c;
    isOpen[c] = true;
  }

  private void search(int root) {
    int depth = 0;
    path[0] = root;
    enter(root);
    while (depth >= 0) {
      int c = path[depth];
      if (next[c] < a.start(c + 1)) {
        int supplier = producer[a.row(next[c]++)];
        if (number[supplier] == 0) {
          path[++depth] = supplier;
          enter(supplier);
        } else if (isOpen[supplier]) {
          low[c] = Math.min(low[c], number[supplier]);
        }
      } else {
        depth--;
        left[leaving++] = c;
        if (depth >= 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[c]);
        }
        if (low[c] == number[c]) {
          close(c);
        }
      }
    }
  }

  /** Inside a loop, too, what was left first stands first: most suppliers before who needs them. */
  private void close(int root) {
    if (blocks + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[blocks++] = placed;
    int size = 0;
    int member;
    do {
      member = open[--opened];
      isOpen[member] = false;
      size++;
    } while (member != root);
    leaving -= size;
    System.arraycopy(left, leaving, order, placed, size);
    placed += size;
  }
}
