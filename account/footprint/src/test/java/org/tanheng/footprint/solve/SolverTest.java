// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.SparseMatrix;

class SolverTest {
  private static final Names NAMES =
      new Names(List.of("ore", "iron", "steel"), List.of("mine", "furnace", "mill"));

  /** Coefficients are multiples of a 64th and solutions whole, so that g is exact. */
  private static SparseMatrix loop(int size, int each, double gain, boolean mixed) {
    var random = new SplittableRandom(7);
    int[] row = new int[size * (each + 2)];
    int[] column = new int[row.length];
    double[] value = new double[row.length];
    int n = 0;
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < each; i++) {
        row[n] = i == 0 ? (j + 1) % size : random.nextInt(size);
        column[n] = j;
        double part = Math.rint(gain / each * 64 * random.nextDouble(0.9, 1.1)) / 64;
        value[n++] = mixed && random.nextBoolean() ? part : -part;
        if (row[n - 1] == j) {
          n--;
        }
      }
      row[n] = j;
      column[n] = j;
      value[n++] = 1;
    }
    return SparseMatrix.of(
        size, size, Arrays.copyOf(row, n), Arrays.copyOf(column, n), Arrays.copyOf(value, n));
  }

  private static Solved solve(SparseMatrix a, double[] y) {
    Technosphere system = Technosphere.of(a, Names.NUMBERS).orElseThrow();
    double[] g = a.transposed().times(y);
    return Solver.of(system).intensities(new double[][] {g}, new double[0][]).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "50, 4, 0.7, false, SWEEPS",
    "900, 4, 0.97, false, KRYLOV",
    "300, 4, 3, true, FACTORS",
    "1500, 2, 4, true, FACTORS"
  })
  void everyRungGivesTheKnownSolution(
      int size, int each, double gain, boolean mixed, Method highest) {
    var random = new SplittableRandom(11);
    double[] y = random.doubles(size, 0, 1000).map(Math::rint).toArray();
    Solved solved = solve(loop(size, each, gain, mixed), y);
    assertThat(solved.certificate().highest()).isEqualTo(highest);
    assertThat(solved.certificate().holds()).isTrue();
    for (int i = 0; i < size; i++) {
      assertThat(solved.values()[0][i])
          .isCloseTo(y[i], org.assertj.core.api.Assertions.within(1e-9));
    }
  }

  @Test
  void activitiesAndIntensitiesAgree() {
    SparseMatrix a = loop(200, 3, 0.8, false);
    Technosphere system = Technosphere.of(a, Names.NUMBERS).orElseThrow();
    Solver solver = Solver.of(system);
    var random = new SplittableRandom(5);
    double[] g = random.doubles(200).toArray();
    double[] f = random.doubles(200).toArray();
    double[] y = solver.intensities(new double[][] {g}, new double[0][]).orElseThrow().values()[0];
    double[] s = solver.activities(new double[][] {f}).orElseThrow().values()[0];
    double byActivity = 0;
    double byProduct = 0;
    for (int i = 0; i < 200; i++) {
      byActivity += g[i] * s[i];
      byProduct += f[i] * y[i];
    }
    assertThat(byActivity)
        .isCloseTo(byProduct, org.assertj.core.data.Percentage.withPercentage(1e-11));
  }

  @Test
  void oneCategoryIsSolvedAsInTheCompanyOfOthers() {
    SparseMatrix a = loop(300, 4, 0.8, false);
    Technosphere system = Technosphere.of(a, Names.NUMBERS).orElseThrow();
    double[][] g =
        new SplittableRandom(3)
            .doubles(6 * 300)
            .boxed()
            .collect(
                java.util.stream.Collectors.collectingAndThen(
                    java.util.stream.Collectors.toList(),
                    all -> {
                      double[][] rows = new double[6][300];
                      for (int i = 0; i < all.size(); i++) {
                        rows[i / 300][i % 300] = all.get(i);
                      }
                      return rows;
                    }));
    double[][] all = Solver.of(system).intensities(g, new double[0][]).orElseThrow().values();
    double[] alone =
        Solver.of(system)
            .intensities(new double[][] {g[5]}, new double[0][])
            .orElseThrow()
            .values()[0];
    for (int i = 0; i < 300; i++) {
      assertThat(all[5][i]).isCloseTo(alone[i], org.assertj.core.api.Assertions.within(1e-14));
    }
  }

  private static List<Finding> findings(double[][] a) {
    return Technosphere.of(SparseMatrix.dense(a), NAMES)
        .flatMap(
            s -> Solver.of(s).intensities(new double[][] {new double[a.length]}, new double[0][]))
        .findings();
  }

  @Test
  void aLoopThatMakesNothingIsNamedThoughNothingIsCaused() {
    assertThat(findings(new double[][] {{1, 0, -0.1}, {-10, 1, 0}, {0, -1, 1}}))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo("loop-singular");
              assertThat(f.subject()).contains("mine > ").contains("furnace").contains("mill");
            });
  }

  @Test
  void aLoopThatTakesMoreThanItMakesIsRefused() {
    assertThat(findings(new double[][] {{1, -2, 0}, {-1, 1, 0}, {0, -1, 1}}))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo("loop-negative");
              assertThat(f.subject()).doesNotContain("mill");
              assertThat(f.got()).contains("gain along the cycle 2");
            });
  }

  @Test
  void creditsThatOutweighTheirProcessAreWarnedOf() {
    assertThat(findings(new double[][] {{1, 0.6, 0}, {2, 1, 0}, {0, 0, 1}}))
        .extracting(Finding::code, Finding::isError)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("loop-negative", false));
  }

  @Test
  void whatCannotBeMatchedIsNamed() {
    assertThat(findings(new double[][] {{1, 1, -1}, {0, 0, -1}, {0, 0, 1}}))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo("system-structure");
              assertThat(f.subject()).isEqualTo("mine, furnace");
            });
    assertThat(findings(new double[][] {{1, 0, 0}, {0, 0, 0}, {0, 0, 1}}))
        .extracting(Finding::code)
        .containsExactly("process-empty", "product-unproduced");
  }

  @Test
  void aTableWhoseSectorNeedsItselfWholeIsRefused() {
    SparseMatrix a = SparseMatrix.dense(new double[][] {{1, 0}, {0, 0.5}});
    assertThat(Technosphere.requirements(a, NAMES)).isInstanceOf(Outcome.Refused.class);
  }
}
