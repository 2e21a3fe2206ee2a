// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.matrix;

import java.util.List;
import java.util.Locale;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** The first line of a MatrixMarket file: how the numbers below are to be read. */
record MatrixHeader(boolean array, boolean integer, Symmetry symmetry) {
  private static final String WANTED =
      "%%MatrixMarket matrix coordinate|array real|integer general|symmetric|skew-symmetric";

  /** Which entries follow from others. */
  enum Symmetry {
    GENERAL,
    SYMMETRIC,
    SKEW
  }

  static Outcome<MatrixHeader> parse(String name, String line) {
    List<String> words = List.of(line.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    if (words.size() != 5 || !words.get(0).equals("%%matrixmarket")) {
      return refused("matrix-header", name, line, "Begin the file with this line.");
    }
    boolean array = words.get(2).equals("array");
    if (!words.get(1).equals("matrix") || !(array || words.get(2).equals("coordinate"))) {
      return refused("matrix-header", name, line, "Begin the file with this line.");
    }
    boolean integer = words.get(3).equals("integer");
    boolean real = words.get(3).equals("real") || words.get(3).equals("double");
    if (!(integer || real)) {
      return refused("matrix-kind", name, words.get(3), "Write the amounts as real numbers.");
    }
    return switch (words.get(4)) {
      case "general" -> Outcome.done(new MatrixHeader(array, integer, Symmetry.GENERAL));
      case "symmetric" -> Outcome.done(new MatrixHeader(array, integer, Symmetry.SYMMETRIC));
      case "skew-symmetric" -> Outcome.done(new MatrixHeader(array, integer, Symmetry.SKEW));
      default -> refused("matrix-kind", name, words.get(4), "Write all entries as general.");
    };
  }

  private static <T> Outcome<T> refused(String code, String name, String got, String advice) {
    String shown = got.length() > 80 ? got.substring(0, 80) + "..." : got;
    return Outcome.refused(Finding.error(code, name + " line 1", shown, WANTED, advice));
  }
}
