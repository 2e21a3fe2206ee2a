// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.bills;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tanheng.exchange.internal.ColumnTable;
import org.tanheng.exchange.internal.TableFile;
import org.tanheng.finding.Outcome;

/** Reads a table of bills from CSV or Excel and writes its empty template. */
public final class BillTable {
  private static final int MOST_ROWS = 5000;
  private static final ColumnTable<BillColumn> COLUMNS =
      new ColumnTable<>(
          List.of(BillColumn.values()),
          BillColumn::of,
          BillColumn::title,
          header -> header.containsAll(BillColumn.needed()),
          "bill-columns-missing",
          BillColumn.needed().stream().map(BillColumn::title).collect(Collectors.joining(", ")),
          "bill",
          MOST_ROWS);

  private BillTable() {}

  /**
   * The rows below the header that names the columns. Columns that are not known are passed over
   * with a warning; a file without the needed columns, with one twice, or with rows whose cells are
   * shifted is refused.
   *
   * @param work folder for passing files
   */
  public static Outcome<List<BillRow>> read(Path file, String name, Path work) {
    return TableFile.read(file, name, work)
        .flatMap(lines -> COLUMNS.rows(lines, name, BillRow::new));
  }

  /** The template as CSV that Excel reads in Chinese. */
  public static byte[] csvTemplate() {
    return COLUMNS.template();
  }

  /** The template as a workbook; every column is text, so that no number or day is changed. */
  public static byte[] xlsxTemplate() {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Tanheng", "1.0")) {
      Worksheet sheet = book.newWorksheet("账单 bills");
      for (BillColumn column : BillColumn.values()) {
        int at = column.ordinal();
        sheet.value(0, at, column.title());
        sheet.style(0, at).bold().fillColor(column.isRequired() ? "C6E8D4" : "EEF2EF").set();
        sheet.width(at, 20);
        sheet.range(1, at, 200, at).style().format("@").set();
      }
      sheet.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
