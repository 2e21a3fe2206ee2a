// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.footprint.bench.HubSystem;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.solve.Names;
import org.tanheng.footprint.solve.Technosphere;

/** Intensities after a change are those of the changed system, by a shorter way. */
class UpdatedTest {
  private static final HubSystem HUB = HubSystem.of(2000, 200, 5, 11);
  private static final DirectImpacts DIRECT = DirectImpacts.of(HUB.b(), HUB.c()).orElseThrow();

  private static Technosphere system(SparseMatrix a) {
    return Technosphere.of(a, Names.NUMBERS).orElseThrow();
  }

  /** Two products: one takes 0.5 of the other, then 0.6; then its own impact is 2 instead of 1. */
  @Test
  void byHand() {
    double[][] a = {{1, -0.2}, {-0.5, 1}};
    double[][] d = {{1, 3}};
    Footprints before = Footprints.of(SparseMatrix.dense(a), SparseMatrix.dense(d)).orElseThrow();
    double[][] more = {{1, -0.2}, {-0.6, 1}};
    double[][] other = {{2, 3}};
    Footprints after =
        before
            .updated(system(SparseMatrix.dense(more)), DirectImpacts.of(SparseMatrix.dense(other)))
            .orElseThrow();
    assertThat(after.ofProcess(0, 0)).isCloseTo((2 + 0.6 * 3) / (1 - 0.12), within(1e-14));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "3, 2", "0, 5", "40, 0", "40, 40"})
  void asIfSolvedAnew(int columns, int impacts) {
    Footprints before = Footprints.of(system(HUB.a()), DIRECT).orElseThrow();
    double[] values = HUB.a().values();
    for (int c = 0; c < columns; c++) {
      int column = 37 * c + 5;
      for (int e = HUB.a().start(column); e < HUB.a().start(column + 1); e++) {
        values[e] *= HUB.a().row(e) == column ? 1 : 1.05;
      }
    }
    double[][] high = new double[DIRECT.high().length][];
    for (int k = 0; k < high.length; k++) {
      high[k] = DIRECT.high()[k].clone();
      for (int c = 0; c < impacts; c++) {
        high[k][11 * c] *= 0.5;
      }
    }
    var direct = new DirectImpacts("D", high, new double[high.length][HUB.a().columns()]);
    Technosphere changed = system(HUB.a().withValues(values));
    Footprints anew = Footprints.of(changed, direct).orElseThrow();
    Footprints after = before.updated(changed, direct).orElseThrow();
    assertThat(after.certificate().holds()).isTrue();
    assertThat(after.certificate().sweeps()).isLessThan(anew.certificate().sweeps());
    for (int k = 0; k < high.length; k++) {
      for (int p = 0; p < HUB.a().columns(); p++) {
        double wanted = anew.intensities()[k][p];
        assertThat(after.intensities()[k][p])
            .isCloseTo(wanted, within(1e-12 * Math.abs(wanted) + 1e-300));
      }
    }
  }
}
