// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import java.util.Arrays;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Solves a technosphere both ways: intensities of all products from one transposed solve per
 * category, and the activity of all processes for a demand. Loops that are singular, or that need
 * more of a product than they make, are refused by name.
 */
public final class Solver {
  private static final int LANES = 4;
  private static final double SHARE = 1e-6;
  private static final int MOST = 4;

  private final Technosphere system;
  private final Equations adjoint;
  private final Ladder up;
  private final Loops loops;
  private Equations primal;
  private Ladder down;
  private boolean primalMade;

  private Solver(Technosphere system) {
    this.system = system;
    adjoint = Equations.adjoint(system);
    up = new Ladder(adjoint);
    loops = new Loops(system, adjoint, up);
    primal = adjoint;
    down = up;
  }

  /** The solver of a system; nothing is solved yet. */
  public static Solver of(Technosphere system) {
    return new Solver(system);
  }

  /**
   * What one unit of each product causes: y of A'y = g.
   *
   * @param direct one row per category, one number per column of A: what the column itself causes
   * @param low what the rounding of these numbers lost, or no rows
   * @return one row per category, one number per row of A
   */
  public Outcome<Solved> intensities(double[][] direct, double[][] low) {
    return intensities(direct, low, new double[0][]);
  }

  /**
   * The same from values that are near, as those before a small change; the certificate is the
   * same, only the way to it is shorter.
   *
   * @param near one row per category, one number per row of A, or no rows
   */
  public Outcome<Solved> intensities(double[][] direct, double[][] low, double[][] near) {
    return run(adjoint, up, direct, low, near).flatMap(solved -> loops(solved, hint(solved)));
  }

  private double[] hint(Solved solved) {
    return solved.values().length == 0 ? new double[system.size()] : solved.values()[0];
  }

  private Outcome<Solved> loops(Solved solved, double[] hint) {
    List<Finding> findings = loops.check(hint);
    return findings.stream().anyMatch(Finding::isError)
        ? Outcome.refused(findings)
        : Outcome.done(solved, findings);
  }

  /** How much of each column a demand takes: s of As = f, one row per demand (by rows of A). */
  public Outcome<Solved> activities(double[][] demands) {
    if (!primalMade) {
      primal = Equations.primal(system);
      down = new Ladder(primal);
      primalMade = true;
    }
    return run(primal, down, demands, new double[0][], new double[0][])
        .flatMap(solved -> loops(solved, new double[system.size()]));
  }

  private Outcome<Solved> run(
      Equations s, Ladder ladder, double[][] right, double[][] low, double[][] near) {
    double[][] values = new double[right.length][s.size];
    Certificate all = new Certificate(0, 0, 0, Method.SUBSTITUTION);
    for (int first = 0; first < right.length; ) {
      int lanes = right.length - first == 1 ? 1 : LANES;
      int used = Math.min(lanes, right.length - first);
      double[] g = gather(s, right, first, used, lanes);
      double[] gLow = low.length == 0 ? new double[g.length] : gather(s, low, first, used, lanes);
      double[] x = near.length == 0 ? new double[g.length] : start(s, near, first, used, lanes);
      double[] h = new double[g.length];
      int failed = ladder.solve(x, g, h, lanes, Certificate.WANTED);
      if (failed >= 0) {
        return Outcome.refused(loops.failed(s, failed));
      }
      Certificate certificate = refine(s, ladder, x, g, gLow, h, lanes);
      if (!certificate.holds()) {
        return Outcome.refused(loops.uncertified(certificate));
      }
      all = all.and(certificate);
      for (int l = 0; l < used; l++) {
        for (int k = 0; k < s.size; k++) {
          values[first + l][s.unknown[k]] = x[k * lanes + l];
        }
      }
      first += used;
    }
    return Outcome.done(new Solved(values, all));
  }

  private static Certificate refine(
      Equations s, Ladder ladder, double[] x, double[] g, double[] low, double[] h, int lanes) {
    double[] r = new double[x.length];
    double[] d = new double[x.length];
    double error = Sweeps.residual(s, x, g, low, r, lanes);
    int steps = 0;
    do {
      Arrays.fill(d, 0);
      ladder.correct(d, r, h, lanes, SHARE);
      for (int i = 0; i < x.length; i++) {
        x[i] += d[i];
      }
      error = Sweeps.residual(s, x, g, low, r, lanes);
      steps++;
    } while (error > Certificate.WANTED && steps < MOST);
    Method highest = Method.SUBSTITUTION;
    for (int b = 0; b < s.blockCount(); b++) {
      Method m = ladder.method(b);
      highest = m.compareTo(highest) > 0 ? m : highest;
    }
    return new Certificate(error, ladder.takeSweeps(), steps, highest);
  }

  private static double[] start(Equations s, double[][] near, int first, int used, int lanes) {
    double[] to = new double[s.size * lanes];
    for (int l = 0; l < used; l++) {
      for (int k = 0; k < s.size; k++) {
        to[k * lanes + l] = near[first + l][s.unknown[k]];
      }
    }
    return to;
  }

  private static double[] gather(Equations s, double[][] from, int first, int used, int lanes) {
    double[] to = new double[s.size * lanes];
    for (int l = 0; l < used; l++) {
      double[] row = from[first + l];
      for (int k = 0; k < s.size; k++) {
        to[k * lanes + l] = row[s.equation[k]];
      }
    }
    return to;
  }
}
