// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.docx;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.tanheng.document.Block;
import org.tanheng.document.Chart;
import org.tanheng.document.Inline;
import org.tanheng.document.Table;
import org.tanheng.report.internal.Labels;

/** Writes blocks and counts tables and charts as it goes. */
final class Blocks {
  private final XWPFDocument word;
  private final Flow flow;
  private final Runs runs;
  private final Labels labels;
  private int tables;
  private int charts;

  Blocks(XWPFDocument word, Flow flow, Runs runs, Labels labels) {
    this.word = word;
    this.flow = flow;
    this.runs = runs;
    this.labels = labels;
  }

  void write(Block block) throws IOException {
    switch (block) {
      case Block.Paragraph paragraph -> runs.write(flow.paragraph("Normal"), paragraph.content());
      case Block.Items items -> items(items);
      case Block.KeyValues values -> new KeyValueTable(word, runs).write(values);
      case Block.Gap gap -> Runs.plain(flow.paragraph("Gap"), labels.gap() + gap.text());
      case Block.PageBreak ignored -> flow.newPage();
      case Table table -> table(table);
      case Chart chart -> {
        WordChart.write(word, chart);
        Runs.plain(flow.paragraph("Caption"), labels.chart(++charts, chart));
      }
    }
  }

  private void items(Block.Items items) {
    int kind = items.counted() ? Parts.ITEMS : Parts.BULLETS;
    for (List<Inline> item : items.items()) {
      XWPFParagraph paragraph = flow.paragraph("Normal");
      paragraph.setNumID(BigInteger.valueOf(kind));
      runs.write(paragraph, item);
    }
  }

  private void table(Table table) {
    if (!table.caption().isEmpty()) {
      Runs.plain(flow.paragraph("Caption"), labels.table(++tables, table.caption()));
    }
    new WordTable(word, runs, labels, table).write();
    for (String note : table.notes()) {
      Runs.plain(flow.paragraph("TableNote"), labels.note() + note);
    }
    flow.paragraph("TableNote");
  }
}
