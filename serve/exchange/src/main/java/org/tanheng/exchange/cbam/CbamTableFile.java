// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.cbam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Hash;
import org.tanheng.exchange.internal.ColumnTable;
import org.tanheng.exchange.internal.TableFile;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.cbam.CbamScope;
import org.tanheng.footprint.cbam.CbamTable;
import org.tanheng.units.Citation;

/** Reads a table of goods from CSV or Excel, and writes the built-in one as such a file. */
public final class CbamTableFile {
  private static final int MOST_ROWS = 5_000;
  private static final Set<String> CATEGORIES =
      Set.of(
          "aluminium",
          "cement",
          "electricity",
          "fertilisers",
          "hydrogen",
          "iron-and-steel",
          "none");
  private static final Set<String> GASES = Set.of("CO2", "N2O", "PFC");
  private static final Set<String> UNITS =
      Set.of("t", "MWh", "t of clinker contained", "t of nitrogen contained");
  private static final ColumnTable<CbamScopeColumn> COLUMNS =
      new ColumnTable<>(
          List.of(CbamScopeColumn.values()),
          CbamScopeColumn::of,
          CbamScopeColumn::title,
          header -> header.containsAll(CbamScopeColumn.needed()),
          "cbam-table-columns",
          CbamScopeColumn.needed().stream()
              .map(CbamScopeColumn::title)
              .collect(Collectors.joining(", ")),
          "good",
          MOST_ROWS);

  private final List<Finding> findings = new ArrayList<>();

  private CbamTableFile() {}

  /**
   * The rows below the header; refused as a whole if a cell is wrong or a code stands twice.
   *
   * @param work folder for passing files
   */
  public static Outcome<CbamTable> read(Path file, String name, Path work) {
    return TableFile.read(file, name, work)
        .flatMap(lines -> COLUMNS.rows(lines, name, Cells::new))
        .flatMap(cells -> new CbamTableFile().table(cells, name, hash(file)));
  }

  /** The built-in table as a file that can be read again. */
  public static byte[] builtIn() {
    var text = new StringBuilder(new String(COLUMNS.template(), StandardCharsets.UTF_8));
    for (CbamScope row : CbamTable.builtIn().rows()) {
      String locator = row.source().locator();
      text.append(
          String.join(
              ",",
              row.code(),
              row.category(),
              row.functionalUnit(),
              String.join(" ", row.gases()),
              row.category().equals("none") ? "" : row.indirect() ? "yes" : "no",
              row.validFrom().toString(),
              row.validTo() == null ? "" : row.validTo().toString(),
              row.source().document(),
              locator == null ? "" : locator,
              row.only()));
      text.append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Hash hash(Path file) {
    try {
      return Hash.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Cells(Long line, Map<CbamScopeColumn, String> texts) {
    String place(CbamScopeColumn column) {
      return "line " + line + ", " + column.title();
    }

    String text(CbamScopeColumn column) {
      return texts.getOrDefault(column, "");
    }
  }

  private Outcome<CbamTable> table(List<Cells> cells, String name, Hash hash) {
    List<CbamScope> rows = new ArrayList<>();
    for (Cells each : cells) {
      @Nullable CbamScope row = row(each);
      if (row == null) {
        continue;
      }
      if (rows.stream().anyMatch(row::meets)) {
        wrong(each, CbamScopeColumn.CN, "cbam-table-twice", "each code once at a time");
      }
      rows.add(row);
    }
    return findings.isEmpty()
        ? Outcome.done(new CbamTable(name, hash, rows))
        : Outcome.refused(findings);
  }

  private @Nullable CbamScope row(Cells cells) {
    int before = findings.size();
    String code = cells.text(CbamScopeColumn.CN).replace(" ", "");
    if (!code.isEmpty() && !code.matches("\\d{2,10}")) {
      wrong(cells, CbamScopeColumn.CN, "cell-number", "2 to 10 digits");
    }
    String category = word(cells, CbamScopeColumn.CATEGORY, CATEGORIES);
    boolean left = category.equals("none");
    List<String> gases =
        left ? List.of() : Arrays.asList(cells.text(CbamScopeColumn.GASES).split("[ ;]+"));
    if (!left && !GASES.containsAll(gases)) {
      wrong(cells, CbamScopeColumn.GASES, "word-unknown", sorted(GASES));
    }
    String unit = left ? "" : word(cells, CbamScopeColumn.UNIT, UNITS);
    String indirect = left ? "no" : word(cells, CbamScopeColumn.INDIRECT, Set.of("yes", "no"));
    @Nullable LocalDate from = day(cells, CbamScopeColumn.FROM);
    @Nullable LocalDate to = day(cells, CbamScopeColumn.TO);
    if (from != null && to != null && !to.isAfter(from)) {
      wrong(cells, CbamScopeColumn.TO, "period-invalid", "a day after " + from);
    }
    for (CbamScopeColumn column : CbamScopeColumn.needed()) {
      if (cells.text(column).isEmpty()) {
        wrong(cells, column, "cell-empty", column.title());
      }
    }
    if (findings.size() > before || from == null) {
      return null;
    }
    String document = cells.text(CbamScopeColumn.DOCUMENT);
    String locator = cells.text(CbamScopeColumn.LOCATOR);
    return new CbamScope(
        code,
        category,
        unit,
        gases,
        indirect.equals("yes"),
        from,
        to,
        new Citation(document, from.toString(), locator, null, null, false),
        cells.text(CbamScopeColumn.ONLY));
  }

  private String word(Cells cells, CbamScopeColumn column, Set<String> known) {
    String text = cells.text(column);
    if (!known.contains(text)) {
      wrong(cells, column, "word-unknown", sorted(known));
    }
    return text;
  }

  private static String sorted(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }

  private @Nullable LocalDate day(Cells cells, CbamScopeColumn column) {
    String text = cells.text(column);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      wrong(cells, column, "cell-not-date", "a day such as 2026-01-01");
      return null;
    }
  }

  private void wrong(Cells cells, CbamScopeColumn column, String code, String wanted) {
    findings.add(
        Finding.error(
            code,
            cells.place(column),
            cells.text(column),
            wanted,
            "Correct the cell and load the file again."));
  }
}
