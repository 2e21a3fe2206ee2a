// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.matrix;

import java.util.Locale;
import org.tanheng.finding.Outcome;

/**
 * Reads and writes matrices as text in the exchange format of NIST's Matrix Market (Boisvert, Pozo,
 * Remington, NISTIR 5935, 1996): coordinate or array, real or integer, general, symmetric or
 * skew-symmetric. Whatever is not that is refused by line; no number is guessed.
 */
public final class MatrixMarket {

  private MatrixMarket() {}

  /**
   * The matrix of a file.
   *
   * @param name what findings call the file
   */
  public static Outcome<SparseMatrix> read(String name, byte[] file) {
    return new MatrixReader(name, file).read();
  }

  /** The text of a matrix: coordinate, real, general; each number in its shortest exact form. */
  public static String write(SparseMatrix matrix) {
    var text = new StringBuilder("%%MatrixMarket matrix coordinate real general\n");
    text.append(
        String.format(
            Locale.ROOT, "%d %d %d\n", matrix.rows(), matrix.columns(), matrix.entries()));
    for (int c = 0; c < matrix.columns(); c++) {
      for (int e = matrix.start(c); e < matrix.start(c + 1); e++) {
        text.append(matrix.row(e) + 1).append(' ').append(c + 1).append(' ');
        text.append(matrix.value(e)).append('\n');
      }
    }
    return text.toString();
  }
}
