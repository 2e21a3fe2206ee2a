// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.factors;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanheng.exchange.internal.TableFile;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Reads a table of factors from CSV or Excel and writes its empty template. */
public final class FactorTable {
  private static final int HEADER_WITHIN = 20;
  private static final int MOST_ROWS = 20_000;

  /**
   * A row as its file states it.
   *
   * @param line number of the row in the file, from 1
   * @param cells what it says, blank cells left out
   */
  public record Row(long line, Map<FactorColumn, String> cells) {
    public Row {
      cells = cells.isEmpty() ? Map.of() : new EnumMap<>(cells);
    }

    /** The text of a column, empty if the row has none. */
    public String text(FactorColumn column) {
      return cells.getOrDefault(column, "");
    }
  }

  private FactorTable() {}

  /**
   * The rows below the header that names the columns; columns that are not known are passed over
   * with a warning. Findings: {@code factor-columns-missing}, {@code file-no-rows}, {@code
   * file-too-long} and those of a file that is no table.
   *
   * @param work folder for passing files
   */
  public static Outcome<List<Row>> read(Path file, String name, Path work) {
    return TableFile.read(file, name, work).flatMap(lines -> rows(lines, name));
  }

  private static Outcome<List<Row>> rows(List<TableFile.Line> lines, String name) {
    for (int i = 0; i < Math.min(lines.size(), HEADER_WITHIN); i++) {
      Map<Integer, FactorColumn> header = header(lines.get(i));
      if (isHeader(header)) {
        List<TableFile.Line> rows = lines.subList(i + 1, lines.size());
        List<Finding> shifted = TableFile.shifted(lines.get(i), rows);
        List<Finding> unknown = TableFile.unknown(lines.get(i), header.keySet(), known());
        return shifted.isEmpty()
            ? below(header, rows, name).flatMap(read -> Outcome.done(read, unknown))
            : Outcome.refused(shifted);
      }
    }
    String first =
        lines.isEmpty() ? "nothing" : String.join(", ", lines.getFirst().cells()).strip();
    return Outcome.refused(
        Finding.error(
            "factor-columns-missing",
            name,
            first.length() > 200 ? first.substring(0, 200) : first,
            "a row with the headings " + needed(),
            "Take the template, or name the columns as it does."));
  }

  private static boolean isHeader(Map<Integer, FactorColumn> header) {
    return header.containsValue(FactorColumn.NAME_ZH)
        && header.containsValue(FactorColumn.VALUE)
        && (header.containsValue(FactorColumn.UNIT)
            || (header.containsValue(FactorColumn.UNIT_NUMERATOR)
                && header.containsValue(FactorColumn.UNIT_DENOMINATOR)));
  }

  private static String known() {
    return Arrays.stream(FactorColumn.values())
        .map(FactorColumn::title)
        .collect(Collectors.joining(", "));
  }

  private static String needed() {
    return List.of(FactorColumn.NAME_ZH, FactorColumn.VALUE, FactorColumn.UNIT).stream()
        .map(FactorColumn::title)
        .collect(Collectors.joining(", "));
  }

  private static Map<Integer, FactorColumn> header(TableFile.Line line) {
    var header = new LinkedHashMap<Integer, FactorColumn>();
    for (int i = 0; i < line.cells().size(); i++) {
      int at = i;
      FactorColumn.of(line.cells().get(i))
          .filter(column -> !header.containsValue(column))
          .ifPresent(column -> header.put(at, column));
    }
    return header;
  }

  private static Outcome<List<Row>> below(
      Map<Integer, FactorColumn> header, List<TableFile.Line> lines, String name) {
    List<Row> rows =
        lines.stream()
            .map(line -> row(header, line))
            .filter(row -> !row.cells().isEmpty())
            .toList();
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      return Outcome.refused(
          Finding.error(
              rows.isEmpty() ? "file-no-rows" : "file-too-long",
              name,
              rows.size() + " rows",
              "1 to " + MOST_ROWS + " factors",
              rows.isEmpty() ? "Write one factor a row below the header." : "Split the file."));
    }
    return Outcome.done(rows);
  }

  private static Row row(Map<Integer, FactorColumn> header, TableFile.Line line) {
    var cells = new EnumMap<FactorColumn, String>(FactorColumn.class);
    header.forEach(
        (at, column) -> {
          String text = at < line.cells().size() ? line.cells().get(at).strip() : "";
          if (!text.isEmpty()) {
            cells.put(column, text);
          }
        });
    return new Row(line.number(), cells);
  }

  /** The template as CSV that Excel reads in Chinese. */
  public static byte[] template() {
    return Arrays.stream(FactorColumn.values())
        .map(FactorColumn::title)
        .collect(Collectors.joining(",", "\uFEFF", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
