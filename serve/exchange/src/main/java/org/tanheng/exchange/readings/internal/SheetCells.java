// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Writes a sheet's cells as the text that a reader of the sheet sees, dates as ISO 8601. */
final class SheetCells {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
  private static final double LAST_DAY = 2_958_465;

  private final LocalDateTime epoch;
  private final DateFormats formats = new DateFormats();

  SheetCells(boolean is1904) {
    epoch = is1904 ? EPOCH_1904 : EPOCH_1900;
  }

  void append(StringBuilder line, @Nullable Cell cell) {
    if (cell == null) {
      return;
    }
    String raw = cell.getRawValue();
    if (raw == null) {
      return;
    }
    if (isNumber(cell.getType(), raw)) {
      number(line, raw, cell);
    } else if (cell.getType() == CellType.BOOLEAN) {
      line.append(raw.equals("1") ? "TRUE" : "FALSE");
    } else {
      text(line, cell.getType() == CellType.STRING ? cell.getText() : raw);
    }
  }

  private static boolean isNumber(CellType type, String raw) {
    if (type == CellType.NUMBER) {
      return true;
    }
    char first = raw.isEmpty() ? ' ' : raw.charAt(0);
    return type == CellType.FORMULA
        && (first == '-' || Character.isDigit(first))
        && NumberText.isPlain(raw);
  }

  private void number(StringBuilder line, String raw, Cell cell) {
    if (formats.isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
      double serial = Double.parseDouble(raw);
      if (serial >= 0 && serial <= LAST_DAY) {
        date(line, serial);
        return;
      }
    }
    if (raw.length() <= 15 && raw.indexOf('E') < 0) {
      line.append(raw.endsWith(".0") ? raw.substring(0, raw.length() - 2) : raw);
      return;
    }
    BigDecimal shown = new BigDecimal(raw).round(new MathContext(15)).stripTrailingZeros();
    line.append(Math.abs(shown.scale()) > 30 ? shown.toString() : shown.toPlainString());
  }

  /** A sheet keeps a stamp as a binary fraction of days: the nearest second is meant. */
  private void date(StringBuilder line, double serial) {
    long seconds = Math.round(serial * 86_400);
    LocalDateTime stamp = epoch.plusSeconds(seconds);
    if (serial < 1) {
      line.append(CLOCK.format(stamp));
    } else {
      line.append(STAMP.format(stamp));
    }
  }

  private static void text(StringBuilder line, String text) {
    boolean quote = text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('"') >= 0;
    if (!quote && text.indexOf('\r') < 0) {
      line.append(text);
      return;
    }
    String flat = text.replace('\r', ' ').replace('\n', ' ').replace('\t', ' ');
    line.append('"').append(flat.replace("\"", "\"\"")).append('"');
  }
}
