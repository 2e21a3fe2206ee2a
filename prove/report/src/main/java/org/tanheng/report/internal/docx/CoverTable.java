// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.docx;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.tanheng.document.Cover;

/** Writes the fields of the cover: label, then the value on a line. */
final class CoverTable {
  private static final List<Integer> WIDTHS = List.of(2400, 4700);

  private CoverTable() {}

  static void write(XWPFDocument word, Cover cover) {
    XWPFTable grid = Grid.table(word, WIDTHS);
    grid.setTableAlignment(TableRowAlign.CENTER);
    for (int i = 0; i < cover.fields().size(); i++) {
      XWPFTableRow row = i == 0 ? grid.getRow(0) : grid.createRow();
      row.setHeight(520);
      Cover.Field field = cover.fields().get(i);
      for (int c = 0; c < WIDTHS.size(); c++) {
        XWPFTableCell cell = Grid.cell(row, c, WIDTHS.get(c));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
        if (c == 1) {
          Grid.rule(cell, false, 4);
        }
        var paragraph = Grid.paragraph(cell, "Normal", ParagraphAlignment.LEFT);
        paragraph.setSpacingAfter(20);
        Runs.plain(paragraph, c == 0 ? field.label() : field.value());
      }
    }
  }
}
