// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.bills;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tanheng.exchange.internal.TableFile;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Reads a table of bills from CSV or Excel and writes its empty template. */
public final class BillTable {
  private static final int HEADER_WITHIN = 20;
  private static final int MOST_ROWS = 5000;

  private BillTable() {}

  /**
   * The rows below the header that names the columns. Columns that are not known are passed over
   * with a warning; a file without the needed columns, with one twice, or with rows whose cells are
   * shifted is refused.
   *
   * @param work folder for passing files
   */
  public static Outcome<List<BillRow>> read(Path file, String name, Path work) {
    return TableFile.read(file, name, work).flatMap(lines -> rows(lines, name));
  }

  private static Outcome<List<BillRow>> rows(List<TableFile.Line> lines, String name) {
    for (int i = 0; i < Math.min(lines.size(), HEADER_WITHIN); i++) {
      Map<Integer, BillColumn> header = header(lines.get(i));
      if (header.values().containsAll(BillColumn.needed())) {
        List<TableFile.Line> rows = lines.subList(i + 1, lines.size());
        var wrong = new ArrayList<>(twice(lines.get(i)));
        wrong.addAll(TableFile.shifted(lines.get(i), rows));
        List<Finding> unknown = TableFile.unknown(lines.get(i), header.keySet(), known());
        return wrong.isEmpty()
            ? below(header, rows, name).flatMap(read -> Outcome.done(read, unknown))
            : Outcome.refused(wrong);
      }
    }
    String first =
        lines.isEmpty() ? "nothing" : String.join(", ", lines.getFirst().cells()).strip();
    return Outcome.refused(
        Finding.error(
            "bill-columns-missing",
            name,
            first.length() > 200 ? first.substring(0, 200) : first,
            BillColumn.needed().stream().map(BillColumn::title).collect(Collectors.joining(", ")),
            "Take the template, or name the columns as it does."));
  }

  private static String known() {
    return Arrays.stream(BillColumn.values())
        .map(BillColumn::title)
        .collect(Collectors.joining(", "));
  }

  private static Map<Integer, BillColumn> header(TableFile.Line line) {
    var header = new LinkedHashMap<Integer, BillColumn>();
    for (int i = 0; i < line.cells().size(); i++) {
      int at = i;
      BillColumn.of(line.cells().get(i))
          .filter(column -> !header.containsValue(column))
          .ifPresent(column -> header.put(at, column));
    }
    return header;
  }

  private static List<Finding> twice(TableFile.Line line) {
    List<BillColumn> known =
        line.cells().stream().flatMap(cell -> BillColumn.of(cell).stream()).toList();
    return known.stream()
        .distinct()
        .filter(column -> Collections.frequency(known, column) > 1)
        .map(column -> TableFile.twice(line, column.title()))
        .toList();
  }

  private static Outcome<List<BillRow>> below(
      Map<Integer, BillColumn> header, List<TableFile.Line> lines, String name) {
    List<BillRow> rows =
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
              "1 to " + MOST_ROWS + " bills",
              rows.isEmpty() ? "Write one bill a row below the header." : "Split the file."));
    }
    return Outcome.done(rows);
  }

  private static BillRow row(Map<Integer, BillColumn> header, TableFile.Line line) {
    var cells = new EnumMap<BillColumn, String>(BillColumn.class);
    header.forEach(
        (at, column) -> {
          String text = at < line.cells().size() ? line.cells().get(at).strip() : "";
          if (!text.isEmpty()) {
            cells.put(column, text);
          }
        });
    return new BillRow(line.number(), cells);
  }

  /** The template as CSV that Excel reads in Chinese. */
  public static byte[] csvTemplate() {
    String header =
        Arrays.stream(BillColumn.values())
            .map(BillColumn::title)
            .collect(Collectors.joining(",", "\uFEFF", "\r\n"));
    return header.getBytes(StandardCharsets.UTF_8);
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
