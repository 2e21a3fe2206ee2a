// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.docx;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.tanheng.document.Block;

/** Writes labels and values as a table of two columns between two rules. */
record KeyValueTable(XWPFDocument word, Runs runs) {
  private static final List<Integer> WIDTHS = List.of(2900, 6200);

  void write(Block.KeyValues values) {
    if (values.entries().isEmpty()) {
      return;
    }
    XWPFTable grid = Grid.table(word, WIDTHS);
    for (int i = 0; i < values.entries().size(); i++) {
      XWPFTableRow row = i == 0 ? grid.getRow(0) : grid.createRow();
      row.setCantSplitRow(true);
      Block.KeyValues.Entry entry = values.entries().get(i);
      for (int c = 0; c < WIDTHS.size(); c++) {
        XWPFTableCell cell = Grid.cell(row, c, WIDTHS.get(c));
        if (i == 0) {
          Grid.rule(cell, true, 12);
        }
        Grid.rule(cell, false, i == values.entries().size() - 1 ? 12 : 2);
        var paragraph = Grid.paragraph(cell, "Cell", ParagraphAlignment.LEFT);
        if (c == 0) {
          Runs.plain(paragraph, entry.key());
        } else {
          runs.write(paragraph, entry.value());
        }
      }
    }
    word.createParagraph().setStyle("TableNote");
  }
}
