// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.factors;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanheng.exchange.internal.ColumnTable;
import org.tanheng.exchange.internal.TableFile;
import org.tanheng.finding.Outcome;

/** Reads a table of factors from CSV or Excel and writes its empty template. */
public final class FactorTable {
  private static final int MOST_ROWS = 20_000;
  private static final ColumnTable<FactorColumn> COLUMNS =
      new ColumnTable<>(
          List.of(FactorColumn.values()),
          FactorColumn::of,
          FactorColumn::title,
          FactorTable::isHeader,
          "factor-columns-missing",
          "a row with the headings " + needed(),
          "factor",
          MOST_ROWS);

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
    return TableFile.read(file, name, work).flatMap(lines -> COLUMNS.rows(lines, name, Row::new));
  }

  private static boolean isHeader(Collection<FactorColumn> header) {
    return header.contains(FactorColumn.NAME_ZH)
        && header.contains(FactorColumn.VALUE)
        && (header.contains(FactorColumn.UNIT)
            || (header.contains(FactorColumn.UNIT_NUMERATOR)
                && header.contains(FactorColumn.UNIT_DENOMINATOR)));
  }

  private static String needed() {
    return List.of(FactorColumn.NAME_ZH, FactorColumn.VALUE, FactorColumn.UNIT).stream()
        .map(FactorColumn::title)
        .collect(Collectors.joining(", "));
  }

  /** The template as CSV that Excel reads in Chinese. */
  public static byte[] template() {
    return COLUMNS.template();
  }
}
