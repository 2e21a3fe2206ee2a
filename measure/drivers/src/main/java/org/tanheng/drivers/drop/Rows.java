// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.drop;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The rows of a CSV file (UTF-8 or GB 18030; comma, semicolon or tab) or of an xlsx file. */
final class Rows {
  private Rows() {}

  static List<List<String>> of(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".xlsx") ? workbook(file) : csv(text(Files.readAllBytes(file)));
  }

  private static List<List<String>> workbook(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        var book = new ReadableWorkbook(in)) {
      return book.getFirstSheet().read().stream().map(Rows::cells).toList();
    }
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      boolean number = cell != null && cell.getType() == CellType.NUMBER;
      cells.add(
          cell == null ? "" : number ? cell.asNumber().toPlainString() : cell.getText().strip());
    }
    return cells;
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  static List<List<String>> csv(String text) {
    String head = text.lines().findFirst().orElse("");
    char comma = head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',';
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (quoted && twice) {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == comma || c == '\n')) {
        row.add(cell.toString().strip());
        cell.setLength(0);
        if (c == '\n') {
          add(rows, row);
          row = new ArrayList<>();
        }
      } else if (c != '\r' || quoted) {
        cell.append(c);
      }
    }
    row.add(cell.toString().strip());
    add(rows, row);
    return rows;
  }

  private static void add(List<List<String>> rows, List<String> row) {
    if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
      rows.add(row);
    }
  }

  /** A number with decimal point, or with a decimal comma where there is no point. */
  static Optional<BigDecimal> number(String cell) {
    String plain = cell.matches("[+-]?\\d{1,20},\\d{1,12}") ? cell.replace(',', '.') : cell;
    return plain.matches("[+-]?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?")
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }
}
