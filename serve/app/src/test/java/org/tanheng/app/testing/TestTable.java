// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table of text as the programs of users save it. */
public enum TestTable {
  COMMAS(',', StandardCharsets.UTF_8, ""),
  COMMAS_WITH_MARK(',', StandardCharsets.UTF_8, "\ufeff"),
  CHINESE(',', Charset.forName("GBK"), ""),
  TABS('\t', StandardCharsets.UTF_16LE, "\ufeff"),
  SEMICOLONS(';', StandardCharsets.UTF_8, ""),
  WORKBOOK('\t', StandardCharsets.UTF_8, "");

  private final char delimiter;
  private final Charset charset;
  private final String mark;

  TestTable(char delimiter, Charset charset, String mark) {
    this.delimiter = delimiter;
    this.charset = charset;
    this.mark = mark;
  }

  /** The bytes of the file. */
  public byte[] bytes(List<List<String>> rows) {
    return this == WORKBOOK ? workbook(rows) : text(rows).getBytes(charset);
  }

  /** The text of the file; none for a workbook. */
  public String text(List<List<String>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(this::quoted)
                    .collect(Collectors.joining(Character.toString(delimiter))))
        .collect(Collectors.joining("\r\n", mark, "\r\n"));
  }

  private String quoted(String cell) {
    return cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  private static byte[] workbook(List<List<String>> rows) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("table");
      for (int row = 0; row < rows.size(); row++) {
        for (int at = 0; at < rows.get(row).size(); at++) {
          cell(sheet, row, at, rows.get(row).get(at));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void cell(Worksheet sheet, int row, int at, String text) {
    if (text.matches("-?(0|[1-9]\\d{0,12})(\\.\\d{1,3})?")) {
      sheet.value(row, at, new BigDecimal(text));
    } else if (!text.isEmpty()) {
      sheet.value(row, at, text);
    }
  }
}
