// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.uncertainty;

import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.Footprints;
import org.tanheng.footprint.matrix.SparseMatrix;

/**
 * A solved system with what is uncertain in it.
 *
 * @param requirements whether spreads of A are those of a requirements matrix, whose technosphere
 *     is one less it
 * @param b flows by processes, null where direct impacts came as one matrix
 * @param c factors by flows, null likewise
 */
public record UncertainSystem(
    Footprints footprints,
    Spreads spreads,
    boolean requirements,
    @Nullable SparseMatrix b,
    @Nullable SparseMatrix c) {

  /** The amount of a spread as its matrix states it. */
  public double amount(Spread spread) {
    int row = spread.row();
    int column = spread.column();
    return switch (spread.place()) {
      case A -> {
        double t = footprints.system().matrix().at(row, column);
        yield requirements ? (row == column ? 1 - t : -t) : t;
      }
      case B -> b == null ? 0 : b.at(row, column);
      case C -> c == null ? 0 : c.at(row, column);
      case D -> footprints.direct()[row][column];
    };
  }

  /** The same by its place among the entries of its matrix, which is quicker. */
  double amount(Spread spread, int entry) {
    return switch (spread.place()) {
      case A -> {
        double t = footprints.system().matrix().value(entry);
        yield requirements ? (spread.row() == spread.column() ? 1 - t : -t) : t;
      }
      case B -> b == null ? 0 : b.value(entry);
      case C -> c == null ? 0 : c.value(entry);
      case D -> footprints.direct()[spread.row()][spread.column()];
    };
  }

  /** An amount of A as the technosphere holds it. */
  double asTechnosphere(Spread spread, double amount) {
    return requirements ? (spread.row() == spread.column() ? 1 - amount : -amount) : amount;
  }
}
