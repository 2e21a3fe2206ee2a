// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Streams one sheet of a workbook into tab-separated UTF-8, line n holding the sheet's row n. */
public final class SheetSpool {
  /** The sheet that was read and all that the workbook has. */
  public record Spooled(String sheet, List<String> sheets) {}

  private static final int MOST_ROWS = 1 << 20;
  private static final int MOST_COLUMNS = 1024;
  private static final int TELL_EVERY = 1 << 13;

  private SheetSpool() {}

  /**
   * Writes the named sheet, or without a name the first that has at least two rows.
   *
   * @param goesOn hears the rows read and answers false to cancel
   */
  public static Outcome<Spooled> write(
      Path workbook, String name, @Nullable String wanted, Path spool, LongPredicate goesOn) {
    try {
      Finding refusal = ZipGuard.refusal(workbook, name);
      return refusal == null
          ? read(workbook, name, wanted, spool, goesOn)
          : Outcome.refused(refusal);
    } catch (TooManyRows e) {
      return Outcome.refused(
          Finding.error(
              "xlsx-too-large",
              name,
              "a row beyond " + MOST_ROWS,
              "at most " + MOST_ROWS + " rows, as a spreadsheet has",
              "Delete the empty rows below the table, or save the sheet as CSV."));
    } catch (CancellationException e) {
      return Outcome.refused(
          Finding.error("import-cancelled", name, "", "", "Nothing was imported; start it again."));
    } catch (IOException | RuntimeException e) {
      return Outcome.refused(
          Finding.error(
              "xlsx-damaged",
              name,
              "a workbook that cannot be read to its end",
              "a whole .xlsx file",
              "Open it in a spreadsheet program, save it again, or save the sheet as CSV."));
    }
  }

  private static Outcome<Spooled> read(
      Path workbook, String name, @Nullable String wanted, Path spool, LongPredicate goesOn)
      throws IOException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(workbook.toFile(), new ReadingOptions(true, false))) {
      List<Sheet> sheets = book.getSheets().toList();
      List<String> names = sheets.stream().map(Sheet::getName).toList();
      for (Sheet sheet : sheets) {
        boolean tried = wanted == null || wanted.equals(sheet.getName());
        if (tried && rows(book, sheet, spool, goesOn) > (wanted == null ? 1 : 0)) {
          return Outcome.done(new Spooled(sheet.getName(), names));
        }
      }
      String got = names.isEmpty() ? "no sheet" : String.join(", ", names);
      return Outcome.refused(
          wanted == null
              ? Finding.error(
                  "file-no-rows",
                  name,
                  got,
                  "a sheet with a header and rows",
                  "Choose another file.")
              : Finding.error(
                  "choice-invalid", "sheet", wanted, got, "Choose a sheet that has rows."));
    }
  }

  private static int rows(ReadableWorkbook book, Sheet sheet, Path spool, LongPredicate goesOn)
      throws IOException {
    SheetCells cells = new SheetCells(book.isDate1904());
    int line = 0;
    try (BufferedWriter out = Files.newBufferedWriter(spool);
        Stream<Row> rows = sheet.openStream()) {
      StringBuilder text = new StringBuilder();
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Row row = each.next();
        if (row.getRowNum() > MOST_ROWS) {
          throw new TooManyRows();
        }
        for (; line + 1 < row.getRowNum(); line++) {
          out.write('\n');
        }
        if (line % TELL_EVERY == 0 && !goesOn.test(line)) {
          throw new CancellationException();
        }
        text.setLength(0);
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
          if (i > 0) {
            text.append('\t');
          }
          cells.append(text, row.getCell(i));
        }
        out.append(text).write('\n');
        line++;
      }
    }
    return line;
  }

  /** A sheet that is longer than any spreadsheet program writes. */
  private static final class TooManyRows extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
