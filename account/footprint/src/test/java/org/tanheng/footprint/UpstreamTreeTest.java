// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tanheng.footprint.matrix.SparseMatrix;

/** A car takes steel and power, steel takes power, power takes a little steel. */
class UpstreamTreeTest {
  private static final Footprints SOLVED =
      Footprints.of(
              SparseMatrix.dense(new double[][] {{1, 0, 0}, {-2, 1, -0.25}, {-4, -0.5, 1}}),
              SparseMatrix.dense(new double[][] {{1, 8, 2}}))
          .orElseThrow();
  private static final double[] CAR = {1, 0, 0};

  private static double sum(UpstreamTree tree) {
    return tree.direct() + tree.inputs().stream().mapToDouble(UpstreamTree::impact).sum();
  }

  @Test
  void eachStageAddsUpToWhatStandsBehindIt() {
    UpstreamTree car = UpstreamTree.of(SOLVED, 0, CAR, 3, 0).get(0);
    assertThat(car.impact()).isCloseTo(SOLVED.ofProcess(0, 0), within(1e-12));
    assertThat(car.direct()).isEqualTo(1);
    assertThat(sum(car)).isCloseTo(car.impact(), within(1e-12));
    assertThat(car.inputs()).extracting(UpstreamTree::product).containsExactly(1, 2);
    UpstreamTree steel = car.inputs().get(0);
    assertThat(steel.amount()).isEqualTo(2);
    assertThat(steel.direct()).isEqualTo(16);
    assertThat(sum(steel)).isCloseTo(steel.impact(), within(1e-12));
    UpstreamTree power = steel.inputs().get(0);
    assertThat(power.inputs()).extracting(UpstreamTree::amount).containsExactly(0.25);
    assertThat(power.inputs().get(0).inputs()).isEmpty();
  }

  @Test
  void whatIsSmallIsAddedUpAndNotLost() {
    UpstreamTree car = UpstreamTree.of(SOLVED, 0, CAR, 2, 0.5).get(0);
    assertThat(car.inputs()).extracting(UpstreamTree::product).containsExactly(1, -1);
    assertThat(sum(car)).isCloseTo(car.impact(), within(1e-12));
  }
}
