// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.DirectImpacts;
import org.tanheng.footprint.Footprints;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.solve.Names;
import org.tanheng.footprint.solve.Technosphere;
import org.tanheng.units.Unit;

/** A model as matrices: row and column i are the same product. */
final class Built {
  /** The row of all channels but offsets together, after the channels. */
  static final int TOTAL = Channel.ALL.size();

  final List<Column> columns = new ArrayList<>();
  final List<Edge> edges = new ArrayList<>();
  final List<Own> own = new ArrayList<>();
  final List<AllocationShown> shared = new ArrayList<>();

  /** A product with its process. */
  record Column(
      String id,
      String name,
      boolean supply,
      String path,
      Stage stage,
      Unit unit,
      String process) {}

  /**
   * An entry of the technosphere.
   *
   * @param value positive for what is made or avoided
   * @param output whether it is a column's own product
   */
  record Edge(int row, int column, double value, boolean output, ModelAmount amount, String what) {}

  /** What a column causes itself, per unit of its amounts. */
  record Own(
      int column,
      Channel channel,
      double value,
      String what,
      String path,
      Provenance from,
      Rate rate) {}

  int add(Column column) {
    columns.add(column);
    return columns.size() - 1;
  }

  /** Direct impacts by channel and in total. */
  double[][] direct() {
    double[][] d = new double[TOTAL + 1][columns.size()];
    for (Own o : own) {
      d[o.channel().ordinal()][o.column()] += o.value();
      d[TOTAL][o.column()] += o.channel().counted() ? o.value() : 0;
    }
    return d;
  }

  SparseMatrix matrix() {
    int n = edges.size();
    int[] row = new int[n];
    int[] column = new int[n];
    double[] value = new double[n];
    for (int e = 0; e < n; e++) {
      row[e] = edges.get(e).row();
      column[e] = edges.get(e).column();
      value[e] = edges.get(e).value();
    }
    return SparseMatrix.of(columns.size(), columns.size(), row, column, value);
  }

  Outcome<Footprints> solve() {
    double[][] d = direct();
    List<String> names = columns.stream().map(Column::id).toList();
    return Technosphere.of(matrix(), new Names(names, names))
        .flatMap(
            system ->
                Footprints.of(
                    system, new DirectImpacts("D", d, new double[d.length][columns.size()])));
  }
}
