// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.MatrixMarket;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.LinkedSystem;
import org.tanheng.footprint.process.Linking;
import org.tanheng.footprint.process.ProcessSet;

/** Matrices as data sets: a product, a treatment of its waste, and heat for which it has credit. */
class MatricesTest {
  private static final SparseMatrix A =
      SparseMatrix.dense(new double[][] {{2, 0, 0}, {0.5, -1, 0}, {0.25, -0.1, 1}});
  private static final SparseMatrix B = SparseMatrix.dense(new double[][] {{3, 0, 1}, {0, -2, 0}});
  private static final SparseMatrix C = SparseMatrix.dense(new double[][] {{1, 28}});
  private static final SparseMatrix D = SparseMatrix.dense(new double[][] {{3, -56, 1}});

  @TempDir private Path folder;

  private void write(String name, SparseMatrix matrix) throws IOException {
    Files.writeString(folder.resolve(name), MatrixMarket.write(matrix));
  }

  private static double[][] dense(SparseMatrix m) {
    double[][] rows = new double[m.rows()][m.columns()];
    for (int r = 0; r < m.rows(); r++) {
      for (int c = 0; c < m.columns(); c++) {
        rows[r][c] = m.at(r, c);
      }
    }
    return rows;
  }

  private LinkedSystem linked() throws IOException {
    Linking links = Linking.of(LcaImport.read(folder).orElseThrow());
    assertThat(links.open()).isEmpty();
    assertThat(links.links()).hasSize(3);
    assertThat(links.byProvider()).isEqualTo(3);
    return LinkedSystem.of(links);
  }

  @Test
  void theSameMatricesComeOut() throws IOException {
    write("A.mtx", A);
    write("B.mtx", B);
    write("C.mtx", C);
    Files.writeString(
        folder.resolve("labels.csv"),
        "kind,index,name,unit\nproduct,1,Panel,m2\nproduct,2,Offcuts,kg\nflow,1,CO2,kg\n");
    LinkedSystem system = linked();
    assertThat(dense(system.a())).isDeepEqualTo(dense(A));
    assertThat(dense(system.b())).isDeepEqualTo(dense(B));
    assertThat(dense(system.c())).isDeepEqualTo(dense(C));
    ProcessSet set = system.linking().set();
    assertThat(set.format()).isEqualTo("MatrixMarket");
    assertThat(set.processes().get(1).reference().orElseThrow().flow())
        .isEqualTo(new Flow("product 2", "Offcuts", Flow.Kind.WASTE, "", "kg"));
    byte[] archive = LcaExport.write(set, LcaFormat.MATRIX).orElseThrow();
    LinkedSystem again =
        LinkedSystem.of(Linking.of(LcaImport.read("set.zip", archive, 1 << 20).orElseThrow()));
    assertThat(dense(again.a())).isDeepEqualTo(dense(A));
    assertThat(dense(again.b())).isDeepEqualTo(dense(B));
  }

  @Test
  void directImpactsAndFlowsAloneAreEnough() throws IOException {
    write("A.mtx", A);
    write("D.mtx", D);
    LinkedSystem direct = linked();
    assertThat(dense(direct.b())).isDeepEqualTo(dense(D));
    assertThat(dense(direct.c())).isDeepEqualTo(new double[][] {{1}});
    Files.delete(folder.resolve("D.mtx"));
    write("B.mtx", B);
    assertThat(linked().linking().set().factors()).isEmpty();
  }

  @Test
  void whatIsNoSystemIsRefusedByName() throws IOException {
    write("A.mtx", A);
    assertThat(codes()).containsExactly("file-missing");
    write("B.mtx", C);
    assertThat(codes()).contains("system-size");
    Files.writeString(folder.resolve("A.mtx"), "%%MatrixMarket matrix coordinate real general\n");
    assertThat(codes()).contains("matrix-size");
  }

  private java.util.List<String> codes() throws IOException {
    Outcome<ProcessSet> read = LcaImport.read(folder);
    assertThat(read.isDone()).isFalse();
    return read.findings().stream().map(Finding::code).toList();
  }
}
