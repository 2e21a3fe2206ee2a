// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.xlsx;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Puts values into cells, rows and columns counted from 0. */
final class Cells {
  private static final int LONGEST = 32_000;
  private static final int TEXT_COLUMNS = 5;
  private static final int TEXT_WIDTH = 72;
  private static final float LINE = 14.5f;

  private Cells() {}

  static Cell put(Sheet sheet, int row, int column, String text, CellStyle style) {
    Cell cell = cell(sheet, row, column, style);
    float size = sheet.getWorkbook().getFontAt(style.getFontIndex()).getFontHeightInPoints();
    if (size > 11) {
      cell.getRow().setHeightInPoints(size * 1.5f);
    }
    if (style.getWrapText()) {
      int lines = 1 + width(text) * 256 / Math.max(1, sheet.getColumnWidth(column));
      cell.getRow().setHeightInPoints(Math.max(cell.getRow().getHeightInPoints(), LINE * lines));
    }
    cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    return cell;
  }

  /** Running text over several columns, as high as its lines need. */
  static void running(Sheet sheet, int row, String text, CellStyle style) {
    Cell cell = put(sheet, row, 0, text, style);
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, TEXT_COLUMNS - 1));
    cell.getRow().setHeightInPoints(LINE * (1 + width(text) / TEXT_WIDTH));
  }

  /** The width of a text in Latin letters; a Chinese character takes two. */
  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  static Cell number(Sheet sheet, int row, int column, BigDecimal value, CellStyle style) {
    Cell cell = cell(sheet, row, column, style);
    cell.setCellValue(value.doubleValue());
    return cell;
  }

  private static Cell cell(Sheet sheet, int row, int column, CellStyle style) {
    Row line = sheet.getRow(row);
    Cell cell = (line == null ? sheet.createRow(row) : line).createCell(column);
    cell.setCellStyle(style);
    return cell;
  }
}
