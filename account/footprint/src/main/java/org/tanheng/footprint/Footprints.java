// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint;

import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.solve.Certificate;
import org.tanheng.footprint.solve.Names;
import org.tanheng.footprint.solve.Solved;
import org.tanheng.footprint.solve.Solver;
import org.tanheng.footprint.solve.Technosphere;

/**
 * The footprints of all products of a system: one number per impact category and product, in the
 * unit of the category per unit of the product. A negative number is a net relief, as of avoided
 * products; for treated waste it is per unit of waste, by the sign of its reference.
 *
 * @param system the system solved
 * @param direct what each process causes itself per column, one row per category
 * @param intensities one row per category, one number per product (row of A)
 */
public record Footprints(
    Technosphere system,
    Solver solver,
    double[][] direct,
    double[][] intensities,
    Certificate certificate) {

  /**
   * Solves a system for its direct impacts.
   *
   * @param impacts the direct impacts of each column (C times B, or D), one row per category
   */
  public static Outcome<Footprints> of(Technosphere system, DirectImpacts impacts) {
    if (impacts.processes() != system.size()) {
      return Outcome.refused(
          Finding.error(
              "system-size",
              impacts.name(),
              impacts.processes() + " columns",
              system.size() + " columns, one for each of A",
              "Give both matrices the same processes in the same order."));
    }
    Solver solver = Solver.of(system);
    return solver
        .intensities(impacts.high(), impacts.low())
        .map(solved -> of(system, solver, impacts, solved));
  }

  /**
   * These footprints after a change of some numbers: a few changed columns by their inverse of low
   * rank (Sherman, Morrison and Woodbury), more from the values before. What comes out is certified
   * as if it had been solved anew.
   *
   * @param after a system of the same products and processes
   */
  public Outcome<Footprints> updated(Technosphere after, DirectImpacts impacts) {
    if (after.size() != system.size()
        || impacts.processes() != system.size()
        || impacts.high().length != intensities.length) {
      return of(after, impacts);
    }
    Solver next = Solver.of(after);
    double[][] near = LowRank.near(this, after.matrix(), impacts.high());
    return next.intensities(impacts.high(), impacts.low(), near)
        .map(solved -> of(after, next, impacts, solved));
  }

  private static Footprints of(
      Technosphere system, Solver solver, DirectImpacts impacts, Solved solved) {
    return new Footprints(system, solver, impacts.high(), solved.values(), solved.certificate());
  }

  /** The footprint of one unit of the reference product of a column. */
  public double ofProcess(int category, int column) {
    return intensities[category][system.reference(column)];
  }

  /** Footprints by column for one category. */
  public double[] byProcess(int category) {
    double[] values = new double[system.size()];
    for (int c = 0; c < values.length; c++) {
      values[c] = ofProcess(category, c);
    }
    return values;
  }

  /** What the columns' products are called. */
  public List<String> products() {
    Names names = system.names();
    return java.util.stream.IntStream.range(0, system.size())
        .mapToObj(c -> names.product(system.reference(c)))
        .toList();
  }

  /** A system of numbers alone, for calculations without names. */
  public static Outcome<Footprints> of(SparseMatrix a, SparseMatrix d) {
    return Technosphere.of(a, Names.NUMBERS).flatMap(s -> of(s, DirectImpacts.of(d)));
  }
}
