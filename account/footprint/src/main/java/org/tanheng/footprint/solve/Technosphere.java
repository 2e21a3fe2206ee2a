// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.SparseMatrix;

/**
 * A product system: rows are products, columns are processes; what a process makes is positive,
 * what it takes is negative, waste that it takes in for treatment included. Each column has one
 * reference product, found wherever it stands; amounts are per column in the units of the rows.
 */
public final class Technosphere {
  private static final int NAMED = 5;
  private final SparseMatrix matrix;
  private final Names names;
  private final int[] reference;
  private final int[] producer;
  private final Components components;

  private Technosphere(SparseMatrix matrix, Names names, int[] reference) {
    this.matrix = matrix;
    this.names = names;
    this.reference = reference;
    producer = new int[reference.length];
    for (int c = 0; c < reference.length; c++) {
      producer[reference[c]] = c;
    }
    components = new Components(matrix, producer);
  }

  /** The system of a technosphere matrix; reference products are matched to the columns. */
  public static Outcome<Technosphere> of(SparseMatrix a, Names names) {
    if (a.rows() != a.columns()) {
      return Outcome.refused(
          Finding.error(
              "system-not-square",
              "A",
              "%d products, %d processes".formatted(a.rows(), a.columns()),
              "one process for each product",
              "Allocate or substitute co-products, or add the processes that are missing."));
    }
    var empty = empty(a, names);
    if (!empty.isEmpty()) {
      return Outcome.refused(empty);
    }
    var matching = new Matching(a);
    return matching.complete()
        ? Outcome.done(new Technosphere(a, names, matching.rows()))
        : Outcome.refused(shortage(a, names, matching.stuck()));
  }

  /**
   * The system of a requirements matrix of an input-output table: column j needs a(i,j) of i for
   * one of j, so that one less the matrix is the technosphere and j is the product of column j.
   */
  public static Outcome<Technosphere> requirements(SparseMatrix a, Names names) {
    if (a.rows() != a.columns()) {
      return of(a, names);
    }
    SparseMatrix less = a.oneMinus();
    var findings = new ArrayList<Finding>();
    int[] reference = new int[a.columns()];
    for (int c = 0; c < reference.length; c++) {
      reference[c] = c;
      if (less.at(c, c) <= 0) {
        findings.add(
            Finding.error(
                less.at(c, c) == 0 ? "loop-singular" : "loop-negative",
                names.process(c),
                "needs %s of itself for one".formatted(a.at(c, c)),
                "less than one",
                "Mend the diagonal of the requirements matrix."));
      }
    }
    return findings.isEmpty()
        ? Outcome.done(new Technosphere(less, names, reference))
        : Outcome.refused(findings.subList(0, Math.min(NAMED, findings.size())));
  }

  private static List<Finding> empty(SparseMatrix a, Names names) {
    boolean[] made = new boolean[a.rows()];
    var findings = new ArrayList<Finding>();
    for (int c = 0; c < a.columns() && findings.size() < NAMED; c++) {
      if (a.start(c) == a.start(c + 1)) {
        String advice = "Give it a reference product or take it out.";
        findings.add(
            Finding.error("process-empty", names.process(c), "no entry", "a product", advice));
      }
      for (int e = a.start(c); e < a.start(c + 1); e++) {
        made[a.row(e)] = true;
      }
    }
    for (int r = 0; r < made.length && findings.size() < NAMED; r++) {
      if (!made[r]) {
        String advice = "Add the process that makes it or take the product out.";
        findings.add(
            Finding.error("product-unproduced", names.product(r), "no entry", "a process", advice));
      }
    }
    return findings;
  }

  private static Finding shortage(SparseMatrix a, Names names, boolean[] stuck) {
    var processes = new ArrayList<String>();
    var rows = new java.util.TreeSet<Integer>();
    for (int c = 0; c < stuck.length; c++) {
      if (stuck[c]) {
        processes.add(names.process(c));
        for (int e = a.start(c); e < a.start(c + 1); e++) {
          rows.add(a.row(e));
        }
      }
    }
    return Finding.error(
        "system-structure",
        Names.some(processes),
        "%d processes with %d products between them (%s)"
            .formatted(
                processes.size(),
                rows.size(),
                Names.some(rows.stream().map(names::product).toList())),
        "a product of its own for each process",
        "One of them has no product of its own: give it one or take it out.");
  }

  /** The matrix as it is solved. */
  public SparseMatrix matrix() {
    return matrix;
  }

  /** What products and processes are called. */
  public Names names() {
    return names;
  }

  /** How many processes, and products. */
  public int size() {
    return reference.length;
  }

  /** The row of the reference product of a column. */
  public int reference(int column) {
    return reference[column];
  }

  /** The column whose reference product a row is. */
  public int producer(int row) {
    return producer[row];
  }

  /** The amount of its reference product that a column states; negative for treated waste. */
  public double referenceAmount(int column) {
    return matrix.at(reference[column], column);
  }

  int[] order() {
    return components.order();
  }

  int[] blocks() {
    return components.starts();
  }

  /** How many processes stand in the largest loop; 1 where there is none. */
  public int largestLoop() {
    int largest = 0;
    int[] starts = components.starts();
    for (int b = 1; b < starts.length; b++) {
      largest = Math.max(largest, starts[b] - starts[b - 1]);
    }
    return largest;
  }

  /** The same places with other values; matching and order are kept. */
  public Technosphere withValues(double[] values) {
    return new Technosphere(this, matrix.withValues(values));
  }

  private Technosphere(Technosphere like, SparseMatrix matrix) {
    this.matrix = matrix;
    names = like.names;
    reference = like.reference;
    producer = like.producer;
    components = like.components;
  }
}
