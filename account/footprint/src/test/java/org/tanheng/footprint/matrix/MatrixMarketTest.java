// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.finding.Outcome;

class MatrixMarketTest {
  private static final String HEAD = "%%MatrixMarket matrix coordinate real general\n";

  private static Outcome<SparseMatrix> read(String text) {
    return MatrixMarket.read("A.mtx", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void coordinatesInAnyOrderWithCommentsAndWindowsLines() {
    SparseMatrix a =
        read(HEAD.replace("\n", "\r\n")
                + "% by hand\r\n\r\n2 3 3\r\n2 3 1e-3\r\n1 1 -.5\r\n2 1 4\r\n")
            .orElseThrow();
    assertThat(List.of(a.rows(), a.columns(), a.entries())).containsExactly(2, 3, 3);
    assertThat(List.of(a.at(0, 0), a.at(1, 0), a.at(1, 2), a.at(0, 2)))
        .containsExactly(-0.5, 4.0, 0.001, 0.0);
  }

  @Test
  void anArrayGoesDownTheColumns() {
    SparseMatrix a =
        read("%%MatrixMarket matrix array integer general\n2 2\n1\n2\n3\n4\n").orElseThrow();
    assertThat(List.of(a.at(0, 0), a.at(1, 0), a.at(0, 1), a.at(1, 1)))
        .containsExactly(1.0, 2.0, 3.0, 4.0);
  }

  @Test
  void symmetryIsWrittenOut() {
    SparseMatrix a =
        read("%%MatrixMarket matrix array real symmetric\n2 2\n1\n2\n3\n").orElseThrow();
    assertThat(List.of(a.at(1, 0), a.at(0, 1), a.at(1, 1))).containsExactly(2.0, 2.0, 3.0);
    SparseMatrix skew =
        read("%%MatrixMarket matrix coordinate real skew-symmetric\n2 2 1\n2 1 5\n").orElseThrow();
    assertThat(List.of(skew.at(1, 0), skew.at(0, 1))).containsExactly(5.0, -5.0);
  }

  @Test
  void whatIsWrittenIsReadBackToTheBit() {
    SparseMatrix a = SparseMatrix.dense(new double[][] {{0.1, 0, -3e-300}, {1e17, 5e-324, 0}});
    SparseMatrix back = read(MatrixMarket.write(a)).orElseThrow();
    assertThat(back.values()).containsExactly(a.values());
    assertThat(back.transposed().at(2, 0)).isEqualTo(-3e-300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "matrix-header|line 1|1 1 1/1 1 2",
        "matrix-kind|line 1|%%MatrixMarket matrix coordinate pattern general/1 1 1/1 1",
        "matrix-kind|line 1|%%MatrixMarket matrix coordinate complex general/1 1 1/1 1 1 1",
        "matrix-kind|line 1|%%MatrixMarket matrix coordinate real hermitian/1 1 1/1 1 1",
        "matrix-size|line 2|%%MatrixMarket matrix coordinate real general/2 2",
        "matrix-size|line 2|%%MatrixMarket matrix coordinate real general/2 -2 1",
        "matrix-size|line 2|%%MatrixMarket matrix coordinate real general/2 2 5/1 1 1",
        "matrix-size|line 2|%%MatrixMarket matrix coordinate real symmetric/2 3 1/1 1 1",
        "matrix-entry|line 3|%%MatrixMarket matrix coordinate real general/2 2 1/1 1",
        "matrix-entry|line 3|%%MatrixMarket matrix coordinate real general/2 2 1/1 1 0,5 kg",
        "matrix-index|line 3|%%MatrixMarket matrix coordinate real general/2 2 1/0 1 1",
        "matrix-index|line 3|%%MatrixMarket matrix coordinate real general/2 2 1/1 3 1",
        "matrix-number|line 3|%%MatrixMarket matrix coordinate real general/2 2 1/1 1 NaN",
        "matrix-number|line 3|%%MatrixMarket matrix coordinate real general/2 2 1/1 1 0,5",
        "matrix-number|line 3|%%MatrixMarket matrix coordinate real general/2 2 1/1 1 1e999",
        "matrix-number|line 3|%%MatrixMarket matrix coordinate real general/2 2 1/1 1 1e-999",
        "matrix-number|line 3|%%MatrixMarket matrix coordinate real general/2 2 1/1 1 0x1p3",
        "matrix-number|line 3|%%MatrixMarket matrix coordinate integer general/2 2 1/1 1 1.5",
        "matrix-symmetry|line 3|%%MatrixMarket matrix coordinate real symmetric/2 2 1/1 2 1",
        "matrix-count|file|%%MatrixMarket matrix coordinate real general/2 2 2/1 1 1",
        "matrix-count|line 4|%%MatrixMarket matrix coordinate real general/2 2 1/1 1 1/2 2 1",
        "matrix-duplicate|lines 3, 5|"
            + "%%MatrixMarket matrix coordinate real general/2 2 3/1 1 1/2 2 1/1 1 3"
      })
  void whatIsWrongIsNamedByLine(String code, String place, String text) {
    assertThat(read(text.replace('/', '\n')))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(((Outcome<?>) refused).findings())
                    .singleElement()
                    .satisfies(
                        finding -> {
                          assertThat(finding.code()).isEqualTo(code);
                          assertThat(finding.subject()).isEqualTo("A.mtx " + place);
                        }));
  }
}
