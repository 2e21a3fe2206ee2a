// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.Footprints;
import org.tanheng.footprint.matrix.MatrixMarket;
import org.tanheng.footprint.matrix.SparseMatrix;

/** Small systems broken in named ways: the finding of that name, and never a number. */
class MalformedSystemTest {
  private static final int COUNT = Boolean.getBoolean("tanheng.full") ? 10_000 : 2_000;
  private static final Set<String> DEPENDENT =
      Set.of("loop-singular", "system-structure", "product-unproduced");

  /** The ways, each with the codes of which one is expected. */
  private enum Way {
    NO_HEADER("matrix-header"),
    HEADER_TYPO("matrix-header"),
    EMPTY("matrix-header"),
    COMPRESSED("matrix-header"),
    PATTERN("matrix-kind"),
    COMPLEX("matrix-kind"),
    HERMITIAN("matrix-kind"),
    SIZE_SHORT("matrix-size"),
    SIZE_NEGATIVE("matrix-size"),
    SIZE_HUGE("matrix-size"),
    CUT("matrix-count"),
    ENTRY_MORE("matrix-count"),
    INDEX_ZERO("matrix-index"),
    INDEX_BEYOND("matrix-index"),
    INDEX_FRACTION("matrix-index"),
    NAN("matrix-number"),
    INFINITE("matrix-number"),
    COMMA("matrix-number"),
    OVERFLOW("matrix-number"),
    UNDERFLOW("matrix-number"),
    HEXADECIMAL("matrix-number"),
    INTEGER_HEADER("matrix-number"),
    UNIT_BEHIND("matrix-entry"),
    COLUMN_MISSING("matrix-entry"),
    TWICE("matrix-duplicate"),
    UPPER_SYMMETRIC("matrix-symmetry"),
    NOT_SQUARE("system-size", "system-not-square"),
    FLOWS_OF_ANOTHER("system-size"),
    FACTORS_OF_ANOTHER("system-size"),
    FILE_MISSING("file-missing"),
    NO_PRODUCER("product-unproduced"),
    NO_PRODUCT("process-empty"),
    TWINS(DEPENDENT.toArray(String[]::new)),
    MULTIPLE(DEPENDENT.toArray(String[]::new)),
    LOOP_OF_ONE("loop-singular"),
    LOOP_BACKWARDS("loop-negative"),
    LABEL_KIND("labels-kind"),
    LABEL_OUTSIDE("labels-index"),
    LABEL_TWICE("labels-index"),
    LABEL_QUOTE("csv-quote"),
    LABEL_BYTES("file-encoding");

    private final Set<String> codes;

    Way(String... codes) {
      this.codes = Set.of(codes);
    }
  }

  private final SplittableRandom random = new SplittableRandom(20261121);

  private double[][] system(int n) {
    double[][] a = new double[n][n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        boolean taken = i == (j + 1) % n || random.nextInt(3) == 0;
        a[i][j] = i == j ? 1 : taken ? -random.nextDouble(0.01, 0.8 / n) : 0;
      }
    }
    return a;
  }

  private double[][] full(int rows, int columns) {
    double[][] m = new double[rows][columns];
    for (double[] row : m) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextDouble(0.1, 10);
      }
    }
    return m;
  }

  private static String text(double[][] m) {
    return MatrixMarket.write(SparseMatrix.dense(m));
  }

  private static String line(String text, int at, String with) {
    var lines = new ArrayList<>(text.lines().toList());
    lines.set(at, with);
    return String.join("\n", lines) + "\n";
  }

  @Test
  void everyWayIsNamedAndGivesNoNumber() {
    for (int k = 0; k < COUNT; k++) {
      Way way = Way.values()[k % Way.values().length];
      Map<String, byte[]> files = broken(way);
      Outcome<Footprints> outcome =
          SystemFolder.read(files, false).flatMap(f -> Footprints.of(f.system(), f.impacts()));
      assertThat(outcome).as("%s %d", way, k).isInstanceOf(Outcome.Refused.class);
      List<String> codes = outcome.findings().stream().map(Finding::code).toList();
      assertThat(codes).as("%s %d", way, k).containsAnyElementsOf(way.codes);
    }
  }

  @Test
  void theSameSystemUnbrokenIsSolved() {
    for (int k = 0; k < 200; k++) {
      int n = 3 + random.nextInt(8);
      Map<String, byte[]> files = files(system(n), full(4, n), full(2, 4));
      Footprints f =
          SystemFolder.read(files, false)
              .flatMap(folder -> Footprints.of(folder.system(), folder.impacts()))
              .orElseThrow();
      assertThat(f.certificate().holds()).isTrue();
    }
  }

  private static Map<String, byte[]> files(double[][] a, double[][] b, double[][] c) {
    var files = new HashMap<String, byte[]>();
    files.put("A.mtx", bytes(text(a)));
    files.put("B.mtx", bytes(text(b)));
    files.put("C.mtx", bytes(text(c)));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, byte[]> broken(Way way) {
    int n = 3 + random.nextInt(8);
    double[][] a = system(n);
    double[][] b = full(4, n);
    double[][] c = full(2, 4);
    int j = random.nextInt(n);
    int next = (j + 1) % n;
    switch (way) {
      case FLOWS_OF_ANOTHER -> b = full(4, n + 1);
      case FACTORS_OF_ANOTHER -> c = full(2, 5);
      case NOT_SQUARE -> a = java.util.Arrays.copyOf(a, n - 1);
      case NO_PRODUCER -> a[j] = new double[n];
      case NO_PRODUCT -> column(a, j, null, 0);
      case TWINS -> column(a, j, next, 1);
      case MULTIPLE -> column(a, j, next, 0.3);
      case LOOP_OF_ONE, LOOP_BACKWARDS -> {
        double gain = way == Way.LOOP_OF_ONE ? 1 : random.nextDouble(1.1, 5);
        double way1 = random.nextDouble(0.2, 4);
        a = new double[n][n];
        for (int i = 0; i < n; i++) {
          a[i][i] = 1;
        }
        a[next][j] = -Math.rint(way1 * 64) / 64;
        a[j][next] = gain / a[next][j];
      }
      default -> {}
    }
    Map<String, byte[]> files = files(a, b, c);
    String name = List.of("A.mtx", "B.mtx", "C.mtx").get(random.nextInt(3));
    String text = new String(files.get(name), StandardCharsets.UTF_8);
    String spoilt = spoilt(way, text, n);
    if (!spoilt.equals(text)) {
      files.put(name, bytes(spoilt));
    }
    switch (way) {
      case FILE_MISSING -> files.remove(name);
      case COMPRESSED -> files.put(name, new byte[] {31, -117, 8, 0, 1, 2, 3, 10, 5});
      case LABEL_KIND -> files.put("labels.csv", bytes("kind,name\nthing,x\n"));
      case LABEL_OUTSIDE -> files.put("labels.csv", bytes("kind,index,name\nflow,5,x\n"));
      case LABEL_TWICE -> files.put("labels.csv", bytes("kind,index,name\nflow,1,x\nflow,1,y\n"));
      case LABEL_QUOTE -> files.put("labels.csv", bytes("kind,name\nflow,\"x\n"));
      case LABEL_BYTES -> files.put("labels.csv", new byte[] {(byte) 0xC3, 40, 10});
      default -> {}
    }
    return files;
  }

  private static void column(double[][] a, int to, Integer from, double by) {
    for (double[] row : a) {
      row[to] = from == null ? 0 : by * row[from];
    }
  }

  private String spoilt(Way way, String text, int n) {
    int lines = (int) text.lines().count();
    int at = 2 + random.nextInt(lines - 2);
    String[] entry = text.lines().toList().get(at).split(" ");
    String place = entry[0] + " " + entry[1] + " ";
    return switch (way) {
      case NO_HEADER -> text.lines().skip(1).collect(Collectors.joining("\n"));
      case HEADER_TYPO -> text.replace("coordinate", "coordinates");
      case EMPTY -> "";
      case PATTERN -> text.replace("real", "pattern");
      case COMPLEX -> text.replace("real", "complex");
      case HERMITIAN -> text.replace("general", "hermitian");
      case SIZE_SHORT -> line(text, 1, n + " " + n);
      case SIZE_NEGATIVE -> line(text, 1, n + " -" + n + " 3");
      case SIZE_HUGE -> line(text, 1, "99999999999 3 3");
      case CUT -> text.lines().limit(lines - 1).collect(Collectors.joining("\n"));
      case ENTRY_MORE -> text + "1 1 7\n";
      case INDEX_ZERO -> line(text, at, "0 1 0.5");
      case INDEX_BEYOND -> line(text, at, "1 99 0.5");
      case INDEX_FRACTION -> line(text, at, "1.5 1 0.5");
      case NAN -> line(text, at, place + "nan");
      case INFINITE -> line(text, at, place + "-inf");
      case COMMA -> line(text, at, place + "0,5");
      case OVERFLOW -> line(text, at, place + "1e400");
      case UNDERFLOW -> line(text, at, place + "1e-400");
      case HEXADECIMAL -> line(text, at, place + "0x1p-1");
      case INTEGER_HEADER -> line(text.replace("real", "integer"), 2, "1 1 0.5");
      case UNIT_BEHIND -> line(text, at, place + "0.5 kg");
      case COLUMN_MISSING -> line(text, at, place.strip());
      case TWICE -> line(text, at, text.lines().toList().get(at == 2 ? 3 : at - 1));
      case UPPER_SYMMETRIC -> "%%MatrixMarket matrix coordinate real symmetric\n3 3 1\n1 2 0.5\n";
      default -> text;
    };
  }
}
