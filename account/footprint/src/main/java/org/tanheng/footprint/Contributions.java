// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.solve.Solved;
import org.tanheng.footprint.solve.Technosphere;

/**
 * What makes up the footprint of a demand: by processes wherever they stand upstream, and by the
 * inputs of the demanded products' own processes. Both add up to the total; nothing small is left
 * out. Impacts are in the unit of the category, positive for a burden.
 *
 * @param demand by products (rows of A)
 * @param activities how much of each process it takes, by columns of A
 */
public record Contributions(Footprints footprints, double[] demand, Solved activities) {

  /** One process, or one input of the demanded products. */
  public record Part(int index, double amount, double impact) {}

  /** The contributions of a demand; solves for the activities. */
  public static Outcome<Contributions> of(Footprints footprints, double[] demand) {
    return footprints
        .solver()
        .activities(new double[][] {demand})
        .map(solved -> new Contributions(footprints, demand, solved));
  }

  /** The footprint of the demand: its products times their intensities. */
  public double total(int category) {
    double[] y = footprints.intensities()[category];
    double sum = 0;
    for (int r = 0; r < demand.length; r++) {
      sum += demand[r] * y[r];
    }
    return sum;
  }

  /** Processes by column, with activity and own impact, the largest impact first. */
  public List<Part> processes(int category) {
    double[] s = activities.values()[0];
    double[] d = footprints.direct()[category];
    var parts = new ArrayList<Part>();
    for (int c = 0; c < s.length; c++) {
      if (s[c] * d[c] != 0) {
        parts.add(new Part(c, s[c], s[c] * d[c]));
      }
    }
    return ranked(parts);
  }

  /** What the processes of the demanded products cause themselves. */
  public double direct(int category) {
    double sum = 0;
    for (int r = 0; r < demand.length; r++) {
      if (demand[r] != 0) {
        int c = footprints.system().producer(r);
        sum += footprints.direct()[category][c] * run(r);
      }
    }
    return sum;
  }

  /** Their inputs by product, amount taken and all that stands behind it, the largest first. */
  public List<Part> inputs(int category) {
    Technosphere system = footprints.system();
    double[] taken = new double[demand.length];
    for (int r = 0; r < demand.length; r++) {
      int c = system.producer(r);
      for (int e = system.matrix().start(c);
          demand[r] != 0 && e < system.matrix().start(c + 1);
          e++) {
        if (system.matrix().row(e) != r) {
          taken[system.matrix().row(e)] -= system.matrix().value(e) * run(r);
        }
      }
    }
    var parts = new ArrayList<Part>();
    for (int r = 0; r < taken.length; r++) {
      double impact = taken[r] * footprints.intensities()[category][r];
      if (impact != 0) {
        parts.add(new Part(r, taken[r], impact));
      }
    }
    return ranked(parts);
  }

  private double run(int row) {
    Technosphere system = footprints.system();
    return demand[row] / system.referenceAmount(system.producer(row));
  }

  private static List<Part> ranked(List<Part> parts) {
    parts.sort(Comparator.comparingDouble((Part part) -> -Math.abs(part.impact())));
    return parts;
  }
}
