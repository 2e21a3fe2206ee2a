// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.matrix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.MatrixHeader.Symmetry;

/** One reading of one file, line by line; every finding names its line. */
final class MatrixReader {
  private static final int FINDINGS = 20;
  private static final long MOST_LINES = 2_000_000;

  private final String name;
  private final byte[] file;
  private final List<Finding> findings = new ArrayList<>();
  private int at;
  private int line;
  private int rows;
  private int columns;
  private int expected;
  private int read;
  private int[] row = new int[0];
  private int[] column = new int[0];
  private int[] source = new int[0];
  private double[] value = new double[0];

  MatrixReader(String name, byte[] file) {
    this.name = name;
    this.file = file;
  }

  Outcome<SparseMatrix> read() {
    skipMark();
    String first = next();
    return MatrixHeader.parse(name, first == null ? "" : first).flatMap(this::body);
  }

  private Outcome<SparseMatrix> body(MatrixHeader header) {
    String text = next();
    while (text != null && (text.isBlank() || text.startsWith("%"))) {
      text = next();
    }
    if (!size(header, text == null ? "" : text)) {
      return Outcome.refused(findings);
    }
    int room = Math.min(expected, (file.length - at) / 2 + 1);
    row = new int[room];
    column = new int[room];
    source = new int[room];
    value = new double[room];
    for (text = next(); text != null && findings.size() < FINDINGS; text = next()) {
      if (!text.isBlank() && !text.startsWith("%")) {
        entry(header, text.strip());
      }
    }
    if (findings.isEmpty() && read != expected) {
      add("matrix-count", "file", read + " entries", expected + " entries", "Complete the file.");
    }
    if (findings.isEmpty()) {
      duplicates();
    }
    return findings.isEmpty() ? Outcome.done(matrix(header), end()) : Outcome.refused(findings);
  }

  /** A file that ends in the middle of a line may have lost digits of its last number. */
  private List<Finding> end() {
    if (file[file.length - 1] == '\n') {
      return List.of();
    }
    String subject = name + " line " + line;
    String advice = "Check that the file is whole, and end it with a line break.";
    return List.of(Finding.warning("matrix-end", subject, "no line break", "a line break", advice));
  }

  private boolean size(MatrixHeader header, String text) {
    String[] words = text.strip().split("\\s+");
    String wanted = header.array() ? "rows and columns" : "rows, columns and number of entries";
    int[] numbers = Arrays.stream(words).mapToInt(Numbers::index).toArray();
    boolean good = numbers.length == (header.array() ? 2 : 3);
    for (int number : numbers) {
      good &= number >= 0;
    }
    if (!good || numbers[0] == 0 || numbers[1] == 0) {
      add("matrix-size", "line " + line, text.strip(), wanted, "Give sizes as whole numbers.");
      return false;
    }
    rows = numbers[0];
    columns = numbers[1];
    long most = (long) rows * columns;
    boolean general = header.symmetry() == Symmetry.GENERAL;
    if ((!general && rows != columns) || Math.max(rows, columns) > MOST_LINES) {
      String square = general ? "at most " + MOST_LINES : "as many rows as columns";
      add("matrix-size", "line " + line, text.strip(), square, "Check the size line.");
      return false;
    }
    long lower = header.symmetry() == Symmetry.SKEW ? (most - rows) / 2 : (most + rows) / 2;
    long cells = general ? most : lower;
    long count = header.array() ? cells : numbers[2];
    if (count > cells || count > Integer.MAX_VALUE / 4) {
      add("matrix-size", "line " + line, text.strip(), "at most " + cells, "Check the size line.");
      return false;
    }
    expected = (int) count;
    return true;
  }

  private void entry(MatrixHeader header, String text) {
    String[] words = text.split("\\s+");
    if (words.length != (header.array() ? 1 : 3)) {
      String wanted = header.array() ? "one number" : "row, column, number";
      add("matrix-entry", "line " + line, text, wanted, "Write one entry on a line.");
      return;
    }
    if (read == expected || read == row.length) {
      add("matrix-count", "line " + line, "one entry more", expected + " entries", "Check size.");
      return;
    }
    if (header.array() ? !place(header) : !place(header, words)) {
      return;
    }
    String number = words[words.length - 1];
    double parsed = Numbers.parse(number);
    boolean whole = parsed == Math.rint(parsed) && Math.abs(parsed) <= 0x1p53;
    if (Double.isNaN(parsed) || (header.integer() && !whole)) {
      String wanted = header.integer() ? "a whole number" : "a finite decimal number";
      add("matrix-number", "line " + line, number, wanted, "Write it as 0.125 or 1.25e-1.");
      return;
    }
    source[read] = line;
    value[read++] = parsed;
  }

  private boolean place(MatrixHeader header) {
    if (read == 0) {
      column[0] = 0;
      row[0] = header.symmetry() == Symmetry.SKEW ? 1 : 0;
      return true;
    }
    column[read] = column[read - 1];
    row[read] = row[read - 1] + 1;
    if (row[read] == rows) {
      int c = ++column[read];
      row[read] =
          switch (header.symmetry()) {
            case GENERAL -> 0;
            case SYMMETRIC -> c;
            case SKEW -> c + 1;
          };
    }
    return true;
  }

  private boolean place(MatrixHeader header, String[] words) {
    int r = Numbers.index(words[0]);
    int c = Numbers.index(words[1]);
    if (r < 1 || r > rows || c < 1 || c > columns) {
      String wanted = "1 to %d, 1 to %d".formatted(rows, columns);
      add("matrix-index", "line " + line, words[0] + " " + words[1], wanted, "Count from one.");
      return false;
    }
    boolean lower = header.symmetry() == Symmetry.SYMMETRIC ? r >= c : r > c;
    if (header.symmetry() != Symmetry.GENERAL && !lower) {
      String wanted = "entries below the diagonal alone";
      add("matrix-symmetry", "line " + line, words[0] + " " + words[1], wanted, "Use general.");
      return false;
    }
    row[read] = r - 1;
    column[read] = c - 1;
    return true;
  }

  /** Two numbers at one place: which of them is meant, or their sum, the file does not say. */
  private void duplicates() {
    long[] keys = new long[read];
    for (int i = 0; i < read; i++) {
      keys[i] = (long) column[i] * rows + row[i];
    }
    Arrays.sort(keys);
    for (int k = 1; k < read && findings.size() < FINDINGS; k++) {
      if (keys[k] == keys[k - 1] && (k < 2 || keys[k - 2] != keys[k])) {
        int r = (int) (keys[k] % rows);
        int c = (int) (keys[k] / rows);
        var lines = new ArrayList<String>();
        for (int i = 0; i < read; i++) {
          if (row[i] == r && column[i] == c) {
            lines.add(Integer.toString(source[i]));
          }
        }
        String got = "%d %d".formatted(r + 1, c + 1);
        String subject = "lines " + String.join(", ", lines);
        add("matrix-duplicate", subject, got, "one number at a place", "Add them up yourself.");
      }
    }
  }

  private SparseMatrix matrix(MatrixHeader header) {
    if (header.symmetry() == Symmetry.GENERAL) {
      return SparseMatrix.of(
          rows, columns, Arrays.copyOf(row, read), Arrays.copyOf(column, read), cut(read));
    }
    int[] r = Arrays.copyOf(row, 2 * read);
    int[] c = Arrays.copyOf(column, 2 * read);
    double[] v = Arrays.copyOf(value, 2 * read);
    int n = read;
    for (int i = 0; i < read; i++) {
      if (row[i] != column[i]) {
        r[n] = column[i];
        c[n] = row[i];
        v[n++] = header.symmetry() == Symmetry.SKEW ? -value[i] : value[i];
      }
    }
    return SparseMatrix.of(
        rows, columns, Arrays.copyOf(r, n), Arrays.copyOf(c, n), Arrays.copyOf(v, n));
  }

  private double[] cut(int length) {
    return Arrays.copyOf(value, length);
  }

  private void skipMark() {
    if (file.length > 2 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == -65) {
      at = 3;
    }
  }

  private @Nullable String next() {
    if (at >= file.length) {
      return null;
    }
    int from = at;
    while (at < file.length && file[at] != '\n') {
      at++;
    }
    int to = at++;
    line++;
    return new String(
        file,
        from,
        to > from && file[to - 1] == '\r' ? to - from - 1 : to - from,
        StandardCharsets.ISO_8859_1);
  }

  private void add(String code, String place, String got, String wanted, String advice) {
    String shown = got.length() > 60 ? got.substring(0, 60) + "..." : got;
    findings.add(Finding.error(code, name + " " + place, shown, wanted, advice));
  }
}
