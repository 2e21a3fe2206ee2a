// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.solve.Names;
import org.tanheng.footprint.solve.Technosphere;

/** Systems of the textbooks with their published or hand-made answers. */
class TextbookTest {
  private static final Percentage EXACT = Percentage.withPercentage(1e-10);

  private static Footprints of(double[][] a, double[][] d) {
    return Footprints.of(SparseMatrix.dense(a), SparseMatrix.dense(d)).orElseThrow();
  }

  private static void close(double[] got, double... wanted) {
    assertThat(got).hasSameSizeAs(wanted);
    for (int i = 0; i < got.length; i++) {
      assertThat(got[i]).isCloseTo(wanted[i], within(1e-12 * Math.abs(wanted[i])));
    }
  }

  /** Heijungs and Suh, The Computational Structure of LCA, 2002, 2.2: 1000 kWh of electricity. */
  @Test
  void electricityAndFuel() {
    Footprints f =
        of(new double[][] {{-2, 100}, {10, 0}}, new double[][] {{1, 10}, {0.1, 2}, {0, -50}});
    assertThat(f.system().reference(0)).isEqualTo(1);
    double[] s = f.solver().activities(new double[][] {{0, 1000}}).orElseThrow().values()[0];
    close(s, 100, 2);
    assertThat(1000 * f.ofProcess(0, 0)).isCloseTo(120, EXACT);
    assertThat(1000 * f.ofProcess(1, 0)).isCloseTo(14, EXACT);
    assertThat(1000 * f.ofProcess(2, 0)).isCloseTo(-100, EXACT);
    assertThat(f.certificate().holds()).isTrue();
  }

  /** The same with fuel production taking electricity: a loop, solved by hand. */
  @Test
  void electricityAndFuelInALoop() {
    Footprints f = of(new double[][] {{-2, 100}, {10, -20}}, new double[][] {{1, 10}});
    // By Cramer's rule with the determinant 10 * 100 - 20 * 2 = 960.
    close(f.byProcess(0), (1 * 100 + 10 * 2) / 960.0, (10 * 10 + 20 * 1) / 960.0);
  }

  /** Miller and Blair, Input-Output Analysis, 2.3: two sectors, total requirements. */
  @Test
  void twoSectors() {
    SparseMatrix a = SparseMatrix.dense(new double[][] {{0.15, 0.25}, {0.20, 0.05}});
    Footprints f =
        Technosphere.requirements(a, Names.NUMBERS)
            .flatMap(
                s ->
                    Footprints.of(
                        s, DirectImpacts.of(SparseMatrix.dense(new double[][] {{1, 0}, {0, 1}}))))
            .orElseThrow();
    double det = 0.85 * 0.95 - 0.25 * 0.20;
    close(f.byProcess(0), 0.95 / det, 0.25 / det);
    close(f.byProcess(1), 0.20 / det, 0.85 / det);
    double[] x = f.solver().activities(new double[][] {{600, 1500}}).orElseThrow().values()[0];
    assertThat(x[0]).isCloseTo(1247.5, within(0.1));
    assertThat(x[1]).isCloseTo(1841.6, within(0.1));
  }

  /** A treatment of waste has a negative reference; its burden goes to who makes the waste. */
  @Test
  void wasteTreatment() {
    Footprints f = of(new double[][] {{1, 0}, {0.5, -1}}, new double[][] {{2, 3}});
    close(f.intensities()[0], 3.5, -3);
  }

  /** Heat that a plant gives off replaces that of a boiler. */
  @Test
  void avoidedProduct() {
    Footprints f = of(new double[][] {{1, 0}, {0.25, 1}}, new double[][] {{1, 4}, {5, 4}});
    close(f.intensities()[0], 0, 4);
    close(f.intensities()[1], 4, 4);
  }

  /** Reference products in any column; results stand in the order of the columns. */
  @Test
  void permutedReferences() {
    double[][] a = {{0, -0.5, 1}, {4, 0, -1}, {-1, 2, 0}};
    Footprints f = of(a, new double[][] {{1, 10, 100}});
    assertThat(
            new int[] {f.system().reference(0), f.system().reference(1), f.system().reference(2)})
        .containsExactly(1, 2, 0);
    double[] y = f.intensities()[0];
    close(new double[] {4 * y[1] - y[2], 2 * y[2] - 0.5 * y[0], y[0] - y[1]}, 1, 10, 100);
    close(f.byProcess(0), y[1], y[2], y[0]);
  }
}
