// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.xlsx;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tanheng.document.Block;
import org.tanheng.document.Chart;
import org.tanheng.document.Figure;
import org.tanheng.document.FigureText;
import org.tanheng.document.Inline;
import org.tanheng.document.Note;
import org.tanheng.document.Section;
import org.tanheng.document.SectionNumbers;
import org.tanheng.document.Table;
import org.tanheng.document.Words;
import org.tanheng.report.internal.Labels;
import org.tanheng.units.Language;

/** Writes one chapter to its sheet, block under block. */
final class SectionSheet {
  private static final int KEY_WIDTH = 256 * 26;

  private final XSSFSheet sheet;
  private final Styles styles;
  private final Language language;
  private final Labels labels;
  private final Links links;
  private final Counter counter;
  private int row;

  /** The numbers of tables and charts, which run through all chapters. */
  static final class Counter {
    private int tables;
    private int charts;

    int table(Table table) {
      return table.caption().isEmpty() ? tables : ++tables;
    }

    int chart() {
      return ++charts;
    }
  }

  SectionSheet(XSSFSheet sheet, Styles styles, Language language, Links links, Counter counter) {
    this.sheet = sheet;
    this.styles = styles;
    this.language = language;
    this.labels = new Labels(language);
    this.links = links;
    this.counter = counter;
  }

  void write(Section section, SectionNumbers numbers) {
    Styles.Look look = row == 0 ? Styles.Look.TITLE : Styles.Look.HEADING;
    Cells.put(sheet, row, 0, numbers.heading(section), styles.of(look));
    row += 2;
    section.blocks().forEach(this::block);
    section.sections().forEach(child -> write(child, numbers));
  }

  private void block(Block block) {
    switch (block) {
      case Block.Paragraph paragraph -> line(text(paragraph.content()), Styles.Look.WRAPPED);
      case Block.Items items -> items(items);
      case Block.KeyValues values -> values(values);
      case Block.Gap gap -> line(labels.gap() + gap.text(), Styles.Look.GAP);
      case Block.PageBreak ignored -> sheet.setRowBreak(Math.max(0, row - 1));
      case Table table ->
          row = new TableRows(sheet, styles, labels, links).write(table, counter.table(table), row);
      case Chart chart ->
          row = new ChartRows(sheet, styles, labels, links).write(chart, counter.chart(), row);
    }
  }

  private void items(Block.Items items) {
    for (int i = 0; i < items.items().size(); i++) {
      String bullet = items.counted() ? (i + 1) + ". " : "• ";
      Cells.running(
          sheet, row++, bullet + text(items.items().get(i)), styles.of(Styles.Look.WRAPPED));
    }
    row++;
  }

  private void values(Block.KeyValues values) {
    sheet.setColumnWidth(0, Math.max(sheet.getColumnWidth(0), KEY_WIDTH));
    for (Block.KeyValues.Entry entry : values.entries()) {
      Cells.put(sheet, row, 0, entry.key(), styles.of(Styles.Look.TEXT));
      Cells.put(sheet, row++, 1, text(entry.value()), styles.of(Styles.Look.TEXT));
    }
    row++;
  }

  private void line(String text, Styles.Look look) {
    Cells.running(sheet, row, text, styles.of(look));
    row += 2;
  }

  private String text(List<Inline> content) {
    StringBuilder out = new StringBuilder();
    for (Inline inline : content) {
      out.append(
          switch (inline) {
            case Words words -> words.text();
            case Note note -> " (" + note.text() + ") ";
            case Figure figure -> FigureText.text(figure, language) + links.marker(figure.trace());
          });
    }
    return out.toString();
  }
}
