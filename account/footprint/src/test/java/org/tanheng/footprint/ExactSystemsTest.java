// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.SparseMatrix;

/** Random systems of all kinds against elimination with sixty digits: 1e-12 in every entry. */
class ExactSystemsTest {
  private static final int COUNT = 400;
  private static final MathContext DIGITS = new MathContext(60);
  private final SplittableRandom random = new SplittableRandom(71);

  @Test
  void everyEntryHasTwelveDigitsThoseThatCancelIncluded() {
    int solved = 0;
    for (int k = 0; k < COUNT; k++) {
      int n = 2 + random.nextInt(10);
      double[][] a = system(n, k % 4);
      double[][] d = new double[2][n];
      for (int j = 0; j < n; j++) {
        d[0][j] = random.nextDouble() * a[0].length;
        d[1][j] = random.nextDouble(-1, 1);
      }
      Outcome<Footprints> outcome = Footprints.of(SparseMatrix.dense(a), SparseMatrix.dense(d));
      if (outcome instanceof Outcome.Done<Footprints> done) {
        solved++;
        for (int c = 0; c < 2; c++) {
          BigDecimal[] exact = transposed(a, d[c]);
          for (int i = 0; i < n; i++) {
            double wanted = exact[i].doubleValue();
            assertThat(done.value().intensities()[c][i])
                .as("system %d, category %d, product %d", k, c, i)
                .isCloseTo(
                    wanted, org.assertj.core.api.Assertions.within(1e-12 * Math.abs(wanted)));
          }
        }
      } else {
        assertThat(k % 4).as(outcome.findings().toString()).isNotEqualTo(0);
      }
    }
    assertThat(solved).isGreaterThan(COUNT * 9 / 10);
  }

  /** Plain loops; units over ten orders; avoided products; rows in any order. */
  private double[][] system(int n, int kind) {
    double[][] a = new double[n][n];
    double[] unit = new double[n];
    for (int i = 0; i < n; i++) {
      unit[i] = kind == 1 ? Math.pow(10, random.nextDouble(-5, 5)) : 1;
    }
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        double part = random.nextInt(2) * random.nextDouble(0.9 / n);
        boolean avoided = kind == 2 && random.nextInt(4) == 0;
        a[i][j] = (i == j ? 1 : avoided ? 2 * part : -part) * unit[j] / unit[i];
      }
    }
    if (kind == 3) {
      for (int i = 0; i < n; i++) {
        int other = random.nextInt(i + 1);
        double[] row = a[i];
        a[i] = a[other];
        a[other] = row;
      }
    }
    return a;
  }

  private static BigDecimal[] transposed(double[][] a, double[] g) {
    int n = g.length;
    BigDecimal[][] m = new BigDecimal[n][n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        m[i][j] = new BigDecimal(a[j][i]);
      }
      m[i][n] = new BigDecimal(g[i]);
    }
    for (int k = 0; k < n; k++) {
      int best = k;
      for (int i = k; i < n; i++) {
        best = m[i][k].abs().compareTo(m[best][k].abs()) > 0 ? i : best;
      }
      BigDecimal[] row = m[k];
      m[k] = m[best];
      m[best] = row;
      for (int i = 0; i < n; i++) {
        if (i != k && m[i][k].signum() != 0) {
          BigDecimal factor = m[i][k].divide(m[k][k], DIGITS);
          for (int j = k; j <= n; j++) {
            m[i][j] = m[i][j].subtract(factor.multiply(m[k][j], DIGITS), DIGITS);
          }
        }
      }
    }
    BigDecimal[] x = new BigDecimal[n];
    for (int i = 0; i < n; i++) {
      x[i] = m[i][n].divide(m[i][i], DIGITS);
    }
    return x;
  }
}
