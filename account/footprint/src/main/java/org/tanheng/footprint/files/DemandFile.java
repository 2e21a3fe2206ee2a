// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.files;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.files.CsvLines.Line;
import org.tanheng.footprint.matrix.MatrixMarket;
import org.tanheng.footprint.matrix.Numbers;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.solve.Technosphere;

/**
 * A functional unit as a file: CSV with the columns product (its name, or the number of its row in
 * A) and amount in the unit of the product, or a MatrixMarket column of all products.
 */
public final class DemandFile {
  private static final int MOST = 20;

  private DemandFile() {}

  /** The demand by products (rows of A). */
  public static Outcome<double[]> read(String name, byte[] file, SystemFolder folder) {
    boolean matrix = file.length > 1 && file[0] == '%' && file[1] == '%';
    return matrix
        ? MatrixMarket.read(name, file).flatMap(m -> column(name, m, folder.system()))
        : CsvLines.read(name, file).flatMap(csv -> lines(name, csv.lines(), folder));
  }

  private static Outcome<double[]> column(String name, SparseMatrix m, Technosphere system) {
    if (m.columns() != 1 || m.rows() != system.size()) {
      String got = "%d by %d".formatted(m.rows(), m.columns());
      return refused("system-size", name, got, "%d by 1".formatted(system.size()));
    }
    return filled(name, m.times(new double[] {1}));
  }

  private static Outcome<double[]> lines(String name, List<Line> lines, SystemFolder folder) {
    double[] demand = new double[folder.system().size()];
    var findings = new ArrayList<Finding>();
    boolean header = !lines.isEmpty() && Double.isNaN(Numbers.parse(lines.get(0).field(1)));
    boolean known = !header || List.of("product", "name", "process").contains(word(lines.get(0)));
    for (Line line : lines.subList(header && known ? 1 : 0, lines.size())) {
      String at = name + " line " + line.number();
      double amount = Numbers.parse(line.field(1));
      List<Integer> rows = rows(line.field(0), folder);
      if (Double.isNaN(amount)) {
        findings.add(finding("demand-amount", at, line.field(1), "a number"));
      } else if (rows.size() != 1) {
        String got =
            rows.isEmpty() ? line.field(0) : line.field(0) + " (" + rows.size() + " times)";
        String wanted = "a product of the labels, or 1 to " + demand.length;
        findings.add(finding("demand-product", at, got, wanted));
      } else {
        demand[rows.get(0)] += amount;
      }
    }
    return findings.isEmpty()
        ? filled(name, demand)
        : Outcome.refused(findings.subList(0, Math.min(MOST, findings.size())));
  }

  private static String word(Line line) {
    return line.field(0).toLowerCase(java.util.Locale.ROOT);
  }

  private static List<Integer> rows(String product, SystemFolder folder) {
    var rows = new ArrayList<Integer>();
    for (int c = 0; c < folder.system().size(); c++) {
      int row = folder.system().reference(c);
      if (product.equals(folder.product(c))) {
        rows.add(row);
      }
    }
    if (rows.isEmpty() && product.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(product);
      return number >= 1 && number <= folder.system().size() ? List.of(number - 1) : List.of();
    }
    return rows;
  }

  private static Outcome<double[]> filled(String name, double[] demand) {
    for (double amount : demand) {
      if (amount != 0) {
        return Outcome.done(demand);
      }
    }
    return refused("demand-amount", name, "no amount", "an amount of a product");
  }

  private static Finding finding(String code, String at, String got, String wanted) {
    return Finding.error(code, at, got, wanted, "Write product,amount on each line.");
  }

  private static <T> Outcome<T> refused(String code, String at, String got, String wanted) {
    return Outcome.refused(finding(code, at, got, wanted));
  }
}
