// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.files.Labels;
import org.tanheng.footprint.files.Labels.Kind;
import org.tanheng.footprint.files.SystemFolder;
import org.tanheng.footprint.matrix.MatrixMarket;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;

/**
 * Matrices as a data set: A.mtx with B.mtx, C.mtx, D.mtx and labels.csv as far as they are there.
 * Column j is process j, known by its number; what a row says is linked as it stands. Direct
 * impacts of D become a flow of each category with the factor one.
 */
final class Matrices {
  private static final String FIRST = "A.mtx";

  private final SystemFolder system;
  private final List<Flow> products = new ArrayList<>();
  private final List<Flow> nature = new ArrayList<>();

  private Matrices(SystemFolder system) {
    this.system = system;
    for (int row = 0; row < system.system().size(); row++) {
      int maker = system.system().producer(row);
      boolean waste = system.system().referenceAmount(maker) < 0;
      Flow.Kind kind = waste ? Flow.Kind.WASTE : Flow.Kind.PRODUCT;
      products.add(
          new Flow(
              "product " + (row + 1), system.product(maker), kind, "", unit(Kind.PRODUCT, row)));
    }
  }

  /** Whether the files are matrices. */
  static boolean is(Map<String, byte[]> files) {
    return first(files).isPresent();
  }

  private static Optional<String> first(Map<String, byte[]> files) {
    return files.keySet().stream()
        .filter(name -> name.equals(FIRST) || name.endsWith("/" + FIRST))
        .findFirst();
  }

  static Outcome<ProcessSet> read(Map<String, byte[]> files) {
    String first = first(files).orElse(FIRST);
    String folder = first.substring(0, first.length() - FIRST.length());
    Map<String, byte[]> found = new LinkedHashMap<>();
    for (String name : SystemFolder.FILES) {
      byte[] file = files.get(folder + name);
      if (file != null) {
        found.put(name, file);
      }
    }
    byte[] flows = found.get("B.mtx");
    if (flows == null || found.containsKey("C.mtx") || found.containsKey("D.mtx")) {
      return SystemFolder.read(found, false).map(system -> new Matrices(system).set(true));
    }
    return MatrixMarket.read("B.mtx", flows)
        .flatMap(
            b -> {
              found.put("C.mtx", one(b.rows()));
              return SystemFolder.read(found, false);
            })
        .map(system -> new Matrices(system).set(false));
  }

  /** A category that counts one flow, so that a system without categories is a whole one. */
  private static byte[] one(int flows) {
    String text = "%%MatrixMarket matrix coordinate real general\n1 " + flows + " 1\n1 1 1\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String unit(Kind kind, int index) {
    Labels.Label label = system.labels().label(kind, index);
    return label == null ? "" : label.unit();
  }

  private ProcessSet set(boolean categories) {
    SparseMatrix b = system.b();
    if (b == null) {
      List<String> names = system.categories();
      for (int k = 0; k < names.size(); k++) {
        flow("direct " + (k + 1), names.get(k), unit(Kind.CATEGORY, k));
      }
    } else {
      List<String> names = system.labels().names(Kind.FLOW, b.rows());
      for (int f = 0; f < b.rows(); f++) {
        flow("flow " + (f + 1), names.get(f), unit(Kind.FLOW, f));
      }
    }
    List<UnitProcess> processes = new ArrayList<>();
    for (int column = 0; column < system.system().size(); column++) {
      Labels.Label label = system.labels().label(Kind.PROCESS, column);
      String name = label == null ? system.product(column) : label.name();
      processes.add(new UnitProcess(String.valueOf(column + 1), name, "", lines(column)));
    }
    return new ProcessSet(
        "MatrixMarket", processes, categories ? categories() : List.of(), List.of());
  }

  private void flow(String id, String name, String unit) {
    nature.add(new Flow(id, name, Flow.Kind.ELEMENTARY, "", unit));
  }

  private List<Exchange> lines(int column) {
    List<Exchange> lines = new ArrayList<>();
    SparseMatrix a = system.a();
    for (int e = a.start(column); e < a.start(column + 1); e++) {
      Flow flow = products.get(a.row(e));
      double amount = a.value(e);
      boolean reference = a.row(e) == system.system().reference(column);
      boolean credit = !reference && amount > 0 && flow.kind() == Flow.Kind.PRODUCT;
      String maker = String.valueOf(system.system().producer(a.row(e)) + 1);
      lines.add(
          new Exchange(
              flow, Math.abs(amount), amount < 0, reference, credit, reference ? "" : maker));
    }
    SparseMatrix b = system.b();
    if (b == null) {
      double[][] direct = system.impacts().high();
      for (int k = 0; k < direct.length; k++) {
        if (direct[k][column] != 0) {
          lines.add(emitted(k, direct[k][column]));
        }
      }
    } else {
      for (int e = b.start(column); e < b.start(column + 1); e++) {
        lines.add(emitted(b.row(e), b.value(e)));
      }
    }
    return lines;
  }

  private Exchange emitted(int flow, double amount) {
    return new Exchange(nature.get(flow), amount, false, false, false, "");
  }

  private List<ProcessSet.Category> categories() {
    List<ProcessSet.Category> all = new ArrayList<>();
    SparseMatrix c = system.c();
    List<String> names = system.categories();
    for (int k = 0; k < names.size(); k++) {
      List<ProcessSet.Factor> factors = new ArrayList<>();
      if (c == null) {
        factors.add(new ProcessSet.Factor(nature.get(k), 1));
      }
      for (int f = 0; c != null && f < c.columns(); f++) {
        if (c.at(k, f) != 0) {
          factors.add(new ProcessSet.Factor(nature.get(f), c.at(k, f)));
        }
      }
      all.add(new ProcessSet.Category("", names.get(k), unit(Kind.CATEGORY, k), factors));
    }
    return all;
  }
}
