// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.docx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.tanheng.document.Inline;
import org.tanheng.document.Table;
import org.tanheng.document.Words;
import org.tanheng.report.internal.Labels;

/**
 * Writes a table in three rules with a repeated header; a row's source stands in the last column.
 */
final class WordTable {
  private static final int SOURCE_WIDTH = 640;
  private static final int THICK = 12;
  private static final int THIN = 6;
  private static final int FINE = 4;

  private final Runs runs;
  private final Labels labels;
  private final Table table;
  private final boolean sourced;
  private final List<Integer> widths = new ArrayList<>();
  private final XWPFTable grid;
  private boolean started;

  WordTable(XWPFDocument word, Runs runs, Labels labels, Table table) {
    this.runs = runs;
    this.labels = labels;
    this.table = table;
    this.sourced = table.rows().stream().anyMatch(row -> row.trace() != null);
    int weights = table.columns().stream().mapToInt(Table.Column::weight).sum();
    int rest = sourced ? Grid.PAGE - SOURCE_WIDTH : Grid.PAGE;
    table.columns().forEach(column -> widths.add(rest * column.weight() / weights));
    if (sourced) {
      widths.add(SOURCE_WIDTH);
    }
    this.grid = Grid.table(word, widths);
  }

  void write() {
    if (!table.groups().isEmpty()) {
      groups();
    }
    head();
    for (int i = 0; i < table.rows().size(); i++) {
      row(table.rows().get(i), i == table.rows().size() - 1);
    }
  }

  private void groups() {
    XWPFTableRow row = next(true);
    int column = 0;
    for (int g = 0; g < table.groups().size(); g++) {
      Table.Group group = table.groups().get(g);
      int width = widths.subList(column, column + group.span()).stream().mapToInt(w -> w).sum();
      XWPFTableCell cell = Grid.cell(row, g, width);
      Grid.span(cell, group.span());
      Grid.rule(cell, true, THICK);
      if (!group.title().isEmpty()) {
        Grid.rule(cell, false, FINE);
      }
      Runs.text(Grid.paragraph(cell, "Cell", ParagraphAlignment.CENTER), group.title(), true);
      column += group.span();
    }
    if (sourced) {
      Grid.rule(Grid.cell(row, table.groups().size(), SOURCE_WIDTH), true, THICK);
    }
    trim(row, table.groups().size() + (sourced ? 1 : 0));
  }

  private void head() {
    XWPFTableRow row = next(true);
    for (int c = 0; c < widths.size(); c++) {
      XWPFTableCell cell = Grid.cell(row, c, widths.get(c));
      if (table.groups().isEmpty()) {
        Grid.rule(cell, true, THICK);
      }
      Grid.rule(cell, false, THIN);
      cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
      Runs.text(Grid.paragraph(cell, "Cell", align(c)), title(c), true);
    }
  }

  private String title(int c) {
    if (c == table.columns().size()) {
      return labels.trace();
    }
    Table.Column column = table.columns().get(c);
    return column.unit() == null ? column.title() : labels.column(column.title(), column.unit());
  }

  private void row(Table.Row line, boolean last) {
    XWPFTableRow row = next(false);
    boolean heading = line.weight() == Table.Weight.HEADING;
    boolean strong = line.weight() != Table.Weight.BODY;
    int cells = heading ? 1 : widths.size();
    for (int c = 0; c < cells; c++) {
      int width = heading ? widths.stream().mapToInt(w -> w).sum() : widths.get(c);
      XWPFTableCell cell = Grid.cell(row, c, width);
      if (heading) {
        Grid.span(cell, widths.size());
      }
      if (line.weight() == Table.Weight.TOTAL) {
        Grid.rule(cell, true, THIN);
      }
      if (last) {
        Grid.rule(cell, false, THICK);
      }
      var paragraph = Grid.paragraph(cell, "Cell", heading ? ParagraphAlignment.LEFT : align(c));
      if (c < line.cells().size()) {
        Inline content = line.cells().get(c);
        runs.write(
            paragraph,
            strong && content instanceof Words words ? Words.strong(words.text()) : content);
      } else if (line.trace() != null) {
        runs.marker(paragraph, line.trace(), false);
      }
    }
    trim(row, cells);
  }

  private XWPFTableRow next(boolean head) {
    XWPFTableRow row = started ? grid.createRow() : grid.getRow(0);
    started = true;
    row.setCantSplitRow(true);
    row.setRepeatHeader(head);
    return row;
  }

  private static void trim(XWPFTableRow row, int cells) {
    while (row.getTableCells().size() > cells) {
      row.removeCell(row.getTableCells().size() - 1);
    }
  }

  private ParagraphAlignment align(int column) {
    if (column == table.columns().size()) {
      return ParagraphAlignment.CENTER;
    }
    return table.columns().get(column).kind() == Table.Kind.FIGURE
        ? ParagraphAlignment.RIGHT
        : ParagraphAlignment.LEFT;
  }
}
