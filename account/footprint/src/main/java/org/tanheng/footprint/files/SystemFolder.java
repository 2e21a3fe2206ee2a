// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.DirectImpacts;
import org.tanheng.footprint.files.Labels.Kind;
import org.tanheng.footprint.files.Labels.Label;
import org.tanheng.footprint.matrix.MatrixMarket;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.solve.Names;
import org.tanheng.footprint.solve.Technosphere;

/**
 * A product system read from files: A.mtx, B.mtx and C.mtx, or D.mtx for C times B, and labels.csv.
 *
 * @param a the matrix as it was read
 * @param b elementary flows by processes, if they came apart
 * @param c factors of categories by flows, if they came apart
 */
public record SystemFolder(
    Technosphere system,
    DirectImpacts impacts,
    SparseMatrix a,
    @Nullable SparseMatrix b,
    @Nullable SparseMatrix c,
    Labels labels) {
  private static final double AGREES = 1e-9;

  /** The names of the files that are looked for. */
  public static final List<String> FILES =
      List.of("A.mtx", "B.mtx", "C.mtx", "D.mtx", "labels.csv");

  private record Matrices(
      SparseMatrix a,
      @Nullable SparseMatrix b,
      @Nullable SparseMatrix c,
      @Nullable SparseMatrix d) {
    int categories() {
      return c != null ? c.rows() : d == null ? 0 : d.rows();
    }
  }

  /**
   * Reads a system.
   *
   * @param files content by name, those alone that are there
   * @param requirements whether A is a requirements matrix of an input-output table
   */
  public static Outcome<SystemFolder> read(Map<String, byte[]> files, boolean requirements) {
    var findings = new ArrayList<Finding>();
    SparseMatrix a = matrix("A.mtx", files, findings);
    SparseMatrix b = matrix("B.mtx", files, findings);
    SparseMatrix c = matrix("C.mtx", files, findings);
    SparseMatrix d = matrix("D.mtx", files, findings);
    if (!files.containsKey("A.mtx")) {
      findings.add(missing("A.mtx"));
    }
    boolean split = files.containsKey("B.mtx") && files.containsKey("C.mtx");
    if (!split && !files.containsKey("D.mtx")) {
      findings.add(missing(files.containsKey("B.mtx") ? "C.mtx" : "B.mtx and C.mtx, or D.mtx"));
    }
    if (a == null || findings.stream().anyMatch(Finding::isError)) {
      return Outcome.refused(findings);
    }
    return Outcome.done(new Matrices(a, split ? b : null, split ? c : null, d), findings)
        .flatMap(SystemFolder::sized)
        .flatMap(m -> assemble(m, files, requirements));
  }

  private static Outcome<Matrices> sized(Matrices m) {
    var findings = new ArrayList<Finding>();
    int processes = m.a().columns();
    if (m.b() != null && m.b().columns() != processes) {
      findings.add(size("B.mtx", m.b().columns() + " columns", processes + " columns as A"));
    }
    if (m.b() != null && m.c() != null && m.c().columns() != m.b().rows()) {
      String wanted = m.b().rows() + " columns, one for each row of B";
      findings.add(size("C.mtx", m.c().columns() + " columns", wanted));
    }
    if (m.d() != null && m.d().columns() != processes) {
      findings.add(size("D.mtx", m.d().columns() + " columns", processes + " columns as A"));
    }
    if (m.d() != null && m.c() != null && m.d().rows() != m.c().rows()) {
      findings.add(size("D.mtx", m.d().rows() + " rows", m.c().rows() + " rows as C"));
    }
    return findings.isEmpty() ? Outcome.done(m) : Outcome.refused(findings);
  }

  private static Outcome<SystemFolder> assemble(
      Matrices m, Map<String, byte[]> files, boolean requirements) {
    Map<Kind, Integer> sizes =
        Map.of(
            Kind.PRODUCT, m.a().rows(),
            Kind.PROCESS, m.a().columns(),
            Kind.FLOW, m.b() == null ? 0 : m.b().rows(),
            Kind.CATEGORY, m.categories());
    byte[] labelled = files.get("labels.csv");
    Outcome<Labels> read =
        labelled == null ? Outcome.done(Labels.NONE) : Labels.read("labels.csv", labelled, sizes);
    return read.flatMap(
        labels -> {
          var names =
              new Names(
                  labels.byKind().containsKey(Kind.PRODUCT)
                      ? labels.names(Kind.PRODUCT, m.a().rows())
                      : List.of(),
                  labels.byKind().containsKey(Kind.PROCESS)
                      ? labels.names(Kind.PROCESS, m.a().columns())
                      : List.of());
          return (requirements
                  ? Technosphere.requirements(m.a(), names)
                  : Technosphere.of(m.a(), names))
              .flatMap(system -> direct(m).map(d -> folder(m, system, d, labels)));
        });
  }

  private static SystemFolder folder(
      Matrices m, Technosphere system, DirectImpacts direct, Labels labels) {
    return new SystemFolder(system, direct, m.a(), m.b(), m.c(), labels);
  }

  private static Outcome<DirectImpacts> direct(Matrices m) {
    if (m.b() == null || m.c() == null) {
      return m.d() == null
          ? Outcome.refused(missing("D.mtx"))
          : Outcome.done(DirectImpacts.of(m.d()));
    }
    Outcome<DirectImpacts> product = DirectImpacts.of(m.b(), m.c());
    SparseMatrix d = m.d();
    return d == null ? product : product.flatMap(made -> compared(made, d));
  }

  private static Outcome<DirectImpacts> compared(DirectImpacts made, SparseMatrix d) {
    int differ = 0;
    for (int p = 0; p < d.columns(); p++) {
      for (int k = 0; k < d.rows(); k++) {
        double given = d.at(k, p);
        double most = Math.max(Math.abs(given), Math.abs(made.high()[k][p]));
        differ += Math.abs(given - made.high()[k][p]) > AGREES * most ? 1 : 0;
      }
    }
    return differ == 0
        ? Outcome.done(made)
        : Outcome.done(
            made,
            List.of(
                Finding.warning(
                    "system-direct-differs",
                    "D.mtx",
                    differ + " numbers unlike C times B",
                    "the same numbers",
                    "C times B was used; leave out what is not meant.")));
  }

  private static @Nullable SparseMatrix matrix(
      String name, Map<String, byte[]> files, List<Finding> findings) {
    byte[] file = files.get(name);
    if (file == null) {
      return null;
    }
    return switch (MatrixMarket.read(name, file)) {
      case Outcome.Done<SparseMatrix> done -> {
        findings.addAll(done.findings());
        yield done.value();
      }
      case Outcome.Refused<SparseMatrix> refused -> {
        findings.addAll(refused.findings());
        yield null;
      }
    };
  }

  private static Finding missing(String name) {
    return Finding.error(
        "file-missing", name, "no such file", "a matrix", "Put it into the folder.");
  }

  private static Finding size(String name, String got, String wanted) {
    String advice = "Give all matrices the same processes and flows in the same order.";
    return Finding.error("system-size", name, got, wanted, advice);
  }

  /** What the product of a column is called. */
  public String product(int column) {
    int row = system.reference(column);
    Label own = labels.label(Kind.PRODUCT, row);
    Label process = labels.label(Kind.PROCESS, column);
    return own == null && process != null ? process.name() : system.names().product(row);
  }

  /** Names of the categories in their order. */
  public List<String> categories() {
    return labels.names(Kind.CATEGORY, impacts.high().length);
  }
}
