// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The cells of a workbook as texts, sheet by sheet; numbers in their shortest exact form. */
final class Sheets {
  private static final long MOST = 256L << 20;
  private static final int MOST_CELLS = 5_000_000;

  private Sheets() {}

  /** All sheets; a workbook that cannot be read, or unpacks to too much, is a finding. */
  static Map<String, List<List<String>>> read(Found found, String file, byte[] bytes) {
    try {
      Path spool = Files.createTempFile("tanheng", ".xlsx");
      try {
        Files.write(spool, bytes);
        if (small(spool)) {
          return sheets(found, file, spool);
        }
        found.wrong("import-size", file, "more than 256 MiB unpacked", "a smaller workbook");
      } finally {
        Files.delete(spool);
      }
    } catch (IOException | RuntimeException e) {
      found.wrong("import-file", file, "a workbook that cannot be read to its end", "a whole one");
    }
    return Map.of();
  }

  private static Map<String, List<List<String>>> sheets(Found found, String file, Path spool)
      throws IOException {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    try (var book = new ReadableWorkbook(spool.toFile())) {
      int cells = 0;
      for (Sheet sheet : book.getSheets().toList()) {
        var rows = new ArrayList<List<String>>();
        for (Row row : sheet.read()) {
          cells += row.getCellCount() + 1;
          if (cells > MOST_CELLS || row.getRowNum() > MOST_CELLS) {
            found.wrong("import-size", file, "more than 5 million cells", "a smaller workbook");
            return Map.of();
          }
          while (rows.size() < row.getRowNum() - 1) {
            rows.add(List.of());
          }
          rows.add(texts(row));
        }
        sheets.put(sheet.getName(), rows);
      }
    }
    return sheets;
  }

  private static boolean small(Path file) throws IOException {
    long total = 0;
    byte[] buffer = new byte[1 << 16];
    try (var zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > MOST) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  private static List<String> texts(Row row) {
    var texts = new ArrayList<String>();
    for (int c = 0; c < row.getCellCount(); c++) {
      Cell cell = row.getCell(c);
      texts.add(cell == null ? "" : text(cell));
    }
    return texts;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber();
      return number.stripTrailingZeros().toString();
    }
    Object value = cell.getValue();
    return value == null ? "" : value.toString();
  }

  /** A cell of a row, empty where there is none. */
  static String cell(List<String> row, int at) {
    return at < 0 || at >= row.size() ? "" : row.get(at).strip();
  }

  /** A workbook of sheets; a double is a number, all else is text. */
  static byte[] write(Map<String, List<List<Object>>> sheets) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Tanheng", "1.0")) {
      book.setGlobalDefaultFont("Calibri", 11);
      sheets.forEach(
          (name, rows) -> {
            Worksheet sheet = book.newWorksheet(name);
            for (int r = 0; r < rows.size(); r++) {
              for (int c = 0; c < rows.get(r).size(); c++) {
                Object value = rows.get(r).get(c);
                if (value instanceof Double number) {
                  sheet.value(r, c, number);
                } else if (!value.toString().isEmpty()) {
                  sheet.value(r, c, value.toString());
                }
              }
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
