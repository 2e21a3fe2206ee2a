// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tanheng.footprint.matrix.SparseMatrix;

/** Reference products of systems that were made around known ones. */
class ReferencesTest {
  private final SplittableRandom random = new SplittableRandom(20261122);

  private static int[] references(double[][] a) {
    Technosphere t = Technosphere.of(SparseMatrix.dense(a), Names.NUMBERS).orElseThrow();
    return IntStream.range(0, a.length).map(t::reference).toArray();
  }

  /**
   * Processes that take less than nine tenths of a unit in all for one, so that no loop gains; some
   * treat waste: their row has the other sign.
   */
  private double[][] system(int n, boolean waste, boolean scaled) {
    double[][] a = new double[n][n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        boolean taken = random.nextInt(3) == 0;
        a[i][j] = i == j ? 1 : taken ? -random.nextDouble(0.01, 0.9) / n : 0;
      }
    }
    for (int i = 0; i < n; i++) {
      double sign = waste && random.nextInt(6) == 0 ? -1 : 1;
      double unit = scaled ? Math.pow(10, random.nextInt(-6, 7)) : 1;
      for (int j = 0; j < n; j++) {
        a[i][j] *= sign * unit;
      }
    }
    return a;
  }

  @Test
  void treatmentsOfWasteKeepTheirWaste() {
    for (int k = 0; k < 300; k++) {
      int n = 2 + random.nextInt(19);
      int[] found = references(system(n, true, k % 2 == 0));
      assertThat(found).as("system %d", k).isEqualTo(IntStream.range(0, n).toArray());
    }
  }

  @Test
  void productsAreFoundInAnyOrderOfTheRows() {
    for (int k = 0; k < 300; k++) {
      int n = 2 + random.nextInt(19);
      double[][] a = system(n, false, k % 2 == 0);
      Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
      for (int i = n - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        Integer kept = order[i];
        order[i] = order[other];
        order[other] = kept;
      }
      double[][] shuffled = new double[n][];
      for (int i = 0; i < n; i++) {
        shuffled[order[i]] = a[i];
      }
      int[] wanted = Arrays.stream(order).mapToInt(i -> i).toArray();
      assertThat(references(shuffled)).as("system %d", k).isEqualTo(wanted);
    }
  }

  /** A loop that gains is named as it stands; it is not read the other way round. */
  @Test
  void gainingLoopsKeepTheirProducts() {
    for (double gain : new double[] {1, 1.5, 4, 1e9}) {
      assertThat(references(new double[][] {{1, -gain}, {-1, 1}})).containsExactly(0, 1);
    }
  }

  @Test
  void wideUnitsCostNoTime() {
    double[][] a = system(400, true, true);
    assertThat(references(a)).isEqualTo(IntStream.range(0, 400).toArray());
  }
}
