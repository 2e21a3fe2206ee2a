// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * A bare table of fixed widths, and its cells, rules and paragraphs. Widths are twentieths of a
 * point.
 */
final class Grid {
  static final int PAGE = 9100;

  private Grid() {}

  static XWPFTable table(XWPFDocument word, List<Integer> widths) {
    XWPFTable table = word.createTable(1, widths.size());
    table.removeBorders();
    table.setWidth(Integer.toString(widths.stream().mapToInt(w -> w).sum()));
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    var grid = table.getCTTbl().addNewTblGrid();
    widths.forEach(w -> grid.addNewGridCol().setW(BigInteger.valueOf(w)));
    return table;
  }

  static XWPFTableCell cell(XWPFTableRow row, int index, int width) {
    XWPFTableCell cell = index < row.getTableCells().size() ? row.getCell(index) : row.createCell();
    cell.setWidth(Integer.toString(width));
    return cell;
  }

  static void span(XWPFTableCell cell, int columns) {
    properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(columns));
  }

  static XWPFParagraph paragraph(XWPFTableCell cell, String style, ParagraphAlignment align) {
    XWPFParagraph paragraph =
        cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().getFirst();
    paragraph.setStyle(style);
    paragraph.setAlignment(align);
    return paragraph;
  }

  /** A rule above or below a cell; the size is in eighths of a point. */
  static void rule(XWPFTableCell cell, boolean above, int size) {
    CTTcPr properties = properties(cell);
    CTTcBorders borders =
        properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders();
    CTBorder border;
    if (above) {
      border = borders.isSetTop() ? borders.getTop() : borders.addNewTop();
    } else {
      border = borders.isSetBottom() ? borders.getBottom() : borders.addNewBottom();
    }
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(size));
    border.setColor("000000");
  }

  private static CTTcPr properties(XWPFTableCell cell) {
    return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
  }
}
