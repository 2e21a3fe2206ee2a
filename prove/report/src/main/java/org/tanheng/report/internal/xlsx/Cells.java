// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.xlsx;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Puts values into cells, rows and columns counted from 0. */
final class Cells {
  private static final int LONGEST = 32_000;

  private Cells() {}

  static Cell put(Sheet sheet, int row, int column, String text, CellStyle style) {
    Cell cell = cell(sheet, row, column, style);
    float size = sheet.getWorkbook().getFontAt(style.getFontIndex()).getFontHeightInPoints();
    if (size > 11) {
      cell.getRow().setHeightInPoints(size * 1.5f);
    }
    cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    return cell;
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
