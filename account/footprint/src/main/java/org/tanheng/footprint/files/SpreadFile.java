// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.Footprints;
import org.tanheng.footprint.files.CsvLines.Line;
import org.tanheng.footprint.matrix.Numbers;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.uncertainty.Distribution;
import org.tanheng.footprint.uncertainty.Distribution.Kind;
import org.tanheng.footprint.uncertainty.Spread;
import org.tanheng.footprint.uncertainty.Spread.Place;
import org.tanheng.footprint.uncertainty.Spreads;
import org.tanheng.footprint.uncertainty.Spreads.Correlation;
import org.tanheng.footprint.uncertainty.UncertainSystem;

/**
 * Uncertain numbers as CSV with the header {@code
 * matrix,row,column,distribution,sd,minimum,maximum}: places count from one as in the matrices; sd
 * is the standard deviation (normal) or that of the natural logarithm (lognormal). A line {@code
 * correlation,i,j,,r} says that the i-th and j-th uncertain number of the file correlate with r.
 */
public final class SpreadFile {
  private static final int MOST = 20;
  private final String name;
  private final SystemFolder folder;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Spread> spreads = new ArrayList<>();
  private final List<Line> pairs = new ArrayList<>();
  private final HashSet<String> seen = new HashSet<>();

  private SpreadFile(String name, SystemFolder folder) {
    this.name = name;
    this.folder = folder;
  }

  /**
   * Reads what is uncertain of a solved system.
   *
   * @param requirements whether A is a requirements matrix
   */
  public static Outcome<UncertainSystem> read(
      String name, byte[] file, SystemFolder folder, Footprints solved, boolean requirements) {
    return CsvLines.read(name, file)
        .flatMap(csv -> new SpreadFile(name, folder).spreads(csv.lines()))
        .map(s -> new UncertainSystem(solved, s, requirements, folder.b(), folder.c()));
  }

  private Outcome<Spreads> spreads(List<Line> lines) {
    boolean header = !lines.isEmpty() && lines.get(0).field(0).equalsIgnoreCase("matrix");
    for (Line line : lines.subList(header ? 1 : 0, lines.size())) {
      if (line.field(0).equalsIgnoreCase("correlation")) {
        pairs.add(line);
      } else if (findings.size() < MOST) {
        spread(line);
      }
    }
    var correlations = new ArrayList<Correlation>();
    for (Line line : pairs) {
      correlation(line, correlations);
    }
    if (spreads.isEmpty() && findings.isEmpty()) {
      add("spread-entry", name, "nothing uncertain", "a line for each uncertain number");
    }
    return findings.isEmpty() ? Spreads.of(spreads, correlations) : Outcome.refused(findings);
  }

  private void spread(Line line) {
    String at = name + " line " + line.number();
    Place place = place(line.field(0));
    int row = index(line.field(1));
    int column = index(line.field(2));
    if (place == null || !there(place, row, column)) {
      String got = String.join(",", line.fields().subList(0, Math.min(3, line.fields().size())));
      add("spread-entry", at, got, "matrix, row and column of a number that is not zero");
      return;
    }
    if (!seen.add(place + " " + row + " " + column)) {
      add("spread-entry", at, line.field(0) + " again", "each number once");
      return;
    }
    Distribution distribution = distribution(line);
    if (distribution == null) {
      String got =
          String.join(
              ",", line.fields().subList(Math.min(3, line.fields().size()), line.fields().size()));
      add(
          "spread-distribution",
          at,
          got,
          "normal or lognormal with sd, triangular or uniform with minimum and maximum");
      return;
    }
    spreads.add(new Spread(place, row, column, distribution));
    double amount = amount(place, row, column);
    boolean limited = distribution.kind() == Kind.TRIANGULAR || distribution.kind() == Kind.UNIFORM;
    if (limited && (amount < distribution.low() || amount > distribution.high())) {
      add("spread-distribution", at, "the amount " + amount, "between minimum and maximum");
    }
  }

  private static @Nullable Place place(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "A" -> Place.A;
      case "B" -> Place.B;
      case "C" -> Place.C;
      case "D" -> Place.D;
      default -> null;
    };
  }

  private static int index(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) - 1 : -1;
  }

  private boolean there(Place place, int row, int column) {
    if (row < 0 || column < 0) {
      return false;
    }
    SparseMatrix b = folder.b();
    SparseMatrix c = folder.c();
    int processes = folder.system().size();
    boolean inside =
        switch (place) {
          case A -> row < processes && column < processes;
          case B -> b != null && row < b.rows() && column < b.columns();
          case C -> c != null && row < c.rows() && column < c.columns();
          case D -> b == null && row < folder.impacts().high().length && column < processes;
        };
    return inside && amount(place, row, column) != 0;
  }

  private double amount(Place place, int row, int column) {
    return switch (place) {
      case A -> folder.a().at(row, column);
      case B -> at(folder.b(), row, column);
      case C -> at(folder.c(), row, column);
      case D -> folder.impacts().high()[row][column];
    };
  }

  private static double at(@Nullable SparseMatrix matrix, int row, int column) {
    return matrix == null ? 0 : matrix.at(row, column);
  }

  private static @Nullable Distribution distribution(Line line) {
    double sd = Numbers.parse(line.field(4));
    double low = Numbers.parse(line.field(5));
    double high = Numbers.parse(line.field(6));
    return switch (line.field(3).toLowerCase(Locale.ROOT)) {
      case "normal" -> sd >= 0 ? new Distribution(Kind.NORMAL, sd, 0) : null;
      case "lognormal" -> sd >= 0 && sd < 20 ? new Distribution(Kind.LOGNORMAL, sd, 0) : null;
      case "triangular" -> low <= high ? new Distribution(Kind.TRIANGULAR, low, high) : null;
      case "uniform" -> low <= high ? new Distribution(Kind.UNIFORM, low, high) : null;
      default -> null;
    };
  }

  private void correlation(Line line, List<Correlation> correlations) {
    int first = index(line.field(1));
    int second = index(line.field(2));
    double r = Numbers.parse(line.field(4));
    boolean good = first >= 0 && second >= 0 && first != second && Math.abs(r) <= 1;
    if (!good || Math.max(first, second) >= spreads.size()) {
      String got = "%s,%s,%s".formatted(line.field(1), line.field(2), line.field(4));
      String wanted = "two of the %d uncertain numbers and -1 to 1".formatted(spreads.size());
      add("spread-correlation", name + " line " + line.number(), got, wanted);
      return;
    }
    if (!seen.add(Math.min(first, second) + " with " + Math.max(first, second))) {
      add("spread-correlation", name + " line " + line.number(), "a pair again", "each once");
      return;
    }
    correlations.add(new Correlation(first, second, r));
  }

  private void add(String code, String at, String got, String wanted) {
    String advice = "Write matrix,row,column,distribution,sd,minimum,maximum.";
    findings.add(Finding.error(code, at, got, wanted, advice));
  }
}
