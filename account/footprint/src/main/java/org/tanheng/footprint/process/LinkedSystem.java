// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.process.Flow.Kind;
import org.tanheng.footprint.process.Linking.Link;

/**
 * A linked set as matrices: row and column i are product and process i; flows from nature and to
 * nature are rows of their own, both positive. What was open in the linking is not in it.
 *
 * @param flows the rows of b, each with its direction
 */
public record LinkedSystem(
    Linking linking, SparseMatrix a, SparseMatrix b, SparseMatrix c, List<Row> flows) {

  /** A flow and whether it comes from nature. */
  public record Row(Flow flow, boolean input) {}

  /** Entries that are gathered in any order. */
  private static final class Entries {
    private int[] row = new int[64];
    private int[] column = new int[64];
    private double[] value = new double[64];
    private int count;

    void add(int r, int c, double v) {
      if (count == row.length) {
        row = java.util.Arrays.copyOf(row, 2 * count);
        column = java.util.Arrays.copyOf(column, 2 * count);
        value = java.util.Arrays.copyOf(value, 2 * count);
      }
      row[count] = r;
      column[count] = c;
      value[count++] = v;
    }

    SparseMatrix matrix(int rows, int columns) {
      return SparseMatrix.of(
          rows,
          columns,
          java.util.Arrays.copyOf(row, count),
          java.util.Arrays.copyOf(column, count),
          java.util.Arrays.copyOf(value, count));
    }
  }

  /** The matrices of a linking; processes without a reference stay empty and are refused later. */
  public static LinkedSystem of(Linking linking) {
    List<UnitProcess> processes = linking.set().processes();
    int n = processes.size();
    var a = new Entries();
    var b = new Entries();
    var flows = new ArrayList<Row>();
    Map<String, Integer> rows = new HashMap<>();
    for (int p = 0; p < n; p++) {
      int column = p;
      processes
          .get(p)
          .reference()
          .ifPresent(r -> a.add(column, column, r.input() ? -r.amount() : r.amount()));
      for (Exchange e : processes.get(p).exchanges()) {
        if (e.flow().kind() == Kind.ELEMENTARY) {
          Integer row = rows.get(e.input() + e.flow().id());
          if (row == null) {
            row = flows.size();
            rows.put(e.input() + e.flow().id(), row);
            flows.add(new Row(e.flow(), e.input()));
          }
          b.add(row, p, e.amount());
        }
      }
    }
    for (Link link : linking.links()) {
      Exchange e = link.exchange();
      boolean made = (e.avoided() || !e.input()) && !served(e, processes.get(link.supplier()));
      a.add(link.supplier(), link.process(), made ? e.amount() : -e.amount());
    }
    return new LinkedSystem(
        linking,
        a.matrix(n, n),
        b.matrix(Math.max(1, flows.size()), n),
        factors(linking.set(), rows, flows.size()),
        List.copyOf(flows));
  }

  /** Whether waste is given to a treatment that stands as a service. */
  private static boolean served(Exchange e, UnitProcess supplier) {
    boolean given = e.flow().kind() == Kind.WASTE && !e.input() && !e.avoided();
    return given
        && supplier
            .reference()
            .filter(r -> r.flow().kind() == Kind.PRODUCT && !r.input())
            .isPresent();
  }

  private static SparseMatrix factors(ProcessSet set, Map<String, Integer> rows, int flows) {
    var c = new Entries();
    for (int k = 0; k < set.factors().size(); k++) {
      for (ProcessSet.Factor factor : set.factors().get(k).factors()) {
        for (boolean input : new boolean[] {false, true}) {
          Integer row = rows.get(input + factor.flow().id());
          if (row != null) {
            c.add(k, row, factor.value());
          }
        }
      }
    }
    return c.matrix(Math.max(1, set.factors().size()), Math.max(1, flows));
  }

  /** Labels for the matrices, as the solver reads them. */
  public String labels() {
    var text = new StringBuilder("kind,index,name,unit\n");
    List<UnitProcess> processes = linking.set().processes();
    for (int p = 0; p < processes.size(); p++) {
      UnitProcess process = processes.get(p);
      line(text, "process", p, process.title(), "");
      Flow product = process.reference().map(Exchange::flow).orElse(null);
      line(
          text,
          "product",
          p,
          product == null ? process.title() : product.name() + " | " + process.title(),
          product == null ? "" : product.unit());
    }
    for (int f = 0; f < flows.size(); f++) {
      Row row = flows.get(f);
      String place = row.input() ? "from nature" : "to nature";
      String where = row.flow().category().isEmpty() ? place : row.flow().category();
      line(text, "flow", f, row.flow().name() + " | " + where, row.flow().unit());
    }
    for (int k = 0; k < linking.set().factors().size(); k++) {
      ProcessSet.Category category = linking.set().factors().get(k);
      line(text, "category", k, category.title(), category.unit());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String kind, int index, String name, String unit) {
    text.append(kind).append(',').append(index + 1).append(',');
    text.append('"').append(name.replace("\"", "\"\"")).append("\",\"");
    text.append(unit.replace("\"", "\"\"")).append("\"\n");
  }
}
