// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.xlsx;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tanheng.document.Figure;
import org.tanheng.document.Inline;
import org.tanheng.document.Note;
import org.tanheng.document.Table;
import org.tanheng.document.Words;
import org.tanheng.report.internal.Labels;
import org.tanheng.units.Trace;

/** Writes a table: its figures are links to the recomputed values, printed at their decimals. */
record TableRows(XSSFSheet sheet, Styles styles, Labels labels, Links links) {
  private static final int UNIT_WIDTH = 256 * 7;
  private static final int LEAST_WIDTH = 256 * 11;
  private static final int MOST_WIDTH = 256 * 42;

  /** Writes from a row on and gives the row after the table. */
  int write(Table table, int number, int from) {
    int row = from;
    if (!table.caption().isEmpty()) {
      String caption = labels.table(number, table.caption());
      Cells.put(sheet, row++, 0, caption, styles.of(Styles.Look.HEADING));
    }
    row = head(table, row);
    for (Table.Row line : table.rows()) {
      row(table, line, row++);
    }
    for (String note : table.notes()) {
      Cells.running(sheet, row++, labels.note() + note, styles.of(Styles.Look.WRAPPED));
    }
    return row + 1;
  }

  private int head(Table table, int from) {
    int row = from;
    if (!table.groups().isEmpty()) {
      int column = 0;
      for (Table.Group group : table.groups()) {
        Cells.put(sheet, row, column, group.title(), styles.of(Styles.Look.COLUMN));
        if (group.span() > 1) {
          int last = column + group.span() - 1;
          sheet.addMergedRegion(new CellRangeAddress(row, row, column, last));
        }
        column += group.span();
      }
      row++;
    }
    for (int c = 0; c < table.columns().size(); c++) {
      Table.Column column = table.columns().get(c);
      int wanted = Math.clamp((long) UNIT_WIDTH * column.weight(), LEAST_WIDTH, MOST_WIDTH);
      sheet.setColumnWidth(c, Math.max(sheet.getColumnWidth(c), wanted));
      boolean figure = column.kind() == Table.Kind.FIGURE;
      String title =
          column.unit() == null ? column.title() : labels.column(column.title(), column.unit());
      Cells.put(
          sheet, row, c, title, styles.of(figure ? Styles.Look.FIGURE_COLUMN : Styles.Look.COLUMN));
    }
    Cells.put(sheet, row, table.columns().size(), labels.trace(), styles.of(Styles.Look.COLUMN));
    return row + 1;
  }

  private void row(Table table, Table.Row line, int row) {
    boolean strong = line.weight() != Table.Weight.BODY;
    StringBuilder markers = new StringBuilder();
    for (int c = 0; c < line.cells().size(); c++) {
      Inline inline = line.cells().get(c);
      switch (inline) {
        case Figure figure -> {
          figure(figure, line, row, c);
          markers.append(figure.trace() == null ? "" : links.marker(figure.trace()));
        }
        case Words words -> {
          Styles.Look look = strong || words.strong() ? Styles.Look.TOTAL : Styles.Look.WRAPPED;
          Cell cell = Cells.put(sheet, row, c, words.text(), styles.of(look));
          boolean figures = table.columns().get(c).kind() == Table.Kind.FIGURE;
          if (figures && line.weight() != Table.Weight.HEADING) {
            CellUtil.setAlignment(cell, HorizontalAlignment.RIGHT);
          }
        }
        case Note note -> Cells.put(sheet, row, c, note.text(), styles.of(Styles.Look.WRAPPED));
      }
    }
    Trace trace = line.trace();
    if (trace != null && markers.isEmpty()) {
      markers.append(links.marker(trace));
    }
    Cells.put(sheet, row, table.columns().size(), markers.toString(), styles.of(Styles.Look.MARK));
  }

  private void figure(Figure figure, Table.Row line, int row, int column) {
    Cell cell =
        Cells.number(
            sheet,
            row,
            column,
            figure.value().value(),
            styles.number(figure.decimals(), line.weight() != Table.Weight.BODY));
    links
        .formula(figure, line.trace())
        .ifPresent(
            formula -> {
              cell.setCellFormula(formula);
              cell.setCellValue(figure.value().value().doubleValue());
            });
  }
}
