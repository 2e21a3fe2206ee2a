// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

/**
 * Solves one demand again and again while the numbers of the technosphere change, each time from
 * the solution of the stated numbers. Order and matching are kept; for one thread.
 */
public final class Resolver {
  private static final double ENOUGH = 1e-11;
  private final Equations s;
  private final Ladder ladder;
  private final double[] x;
  private final double[] h;

  /** A resolver of the system's demands. */
  public Resolver(Technosphere system) {
    s = Equations.primal(system);
    ladder = new Ladder(s);
    x = new double[s.size];
    h = new double[s.size];
  }

  /** Takes other values of A, in the order of its entries. */
  public void take(double[] values) {
    s.refill(values);
    ladder.changed();
  }

  /**
   * The activities for a demand; false if this system has none.
   *
   * @param near activities to start from
   * @param into receives the activities, by column
   */
  public boolean solve(double[] demand, double[] near, double[] into) {
    double[] g = new double[s.size];
    for (int k = 0; k < s.size; k++) {
      g[k] = demand[s.equation[k]];
      x[k] = near[s.unknown[k]];
    }
    if (ladder.solve(x, g, h, 1, ENOUGH) >= 0) {
      return false;
    }
    boolean finite = true;
    for (int k = 0; k < s.size; k++) {
      into[s.unknown[k]] = x[k];
      finite &= Double.isFinite(x[k]);
    }
    return finite;
  }
}
