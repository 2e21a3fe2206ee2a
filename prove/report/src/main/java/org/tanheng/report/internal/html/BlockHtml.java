// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.html;

import java.util.List;
import org.tanheng.document.Block;
import org.tanheng.document.Chart;
import org.tanheng.document.Inline;
import org.tanheng.document.Table;
import org.tanheng.document.TraceAnnex;
import org.tanheng.report.internal.Labels;
import org.tanheng.units.Language;

/** Prints blocks as XHTML and counts tables and charts as it goes. */
final class BlockHtml {
  private final Labels labels;
  private final Inlines inlines;
  private int tables;
  private int charts;

  BlockHtml(Language language, TraceAnnex annex) {
    this.labels = new Labels(language);
    this.inlines = new Inlines(language, annex);
  }

  String html(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> "<p>" + inlines.html(paragraph.content()) + "</p>";
      case Block.Items items -> items(items);
      case Block.KeyValues values -> keyValues(values);
      case Block.Gap gap -> "<p class=\"gap\">" + Markup.text(labels.gap() + gap.text()) + "</p>";
      case Block.PageBreak ignored -> "<div class=\"break\"></div>";
      case Table table ->
          new TableHtml(table, inlines, labels).html(table.caption().isEmpty() ? tables : ++tables);
      case Chart chart -> new ChartHtml(labels).html(chart, ++charts);
    };
  }

  private String items(Block.Items items) {
    StringBuilder out = new StringBuilder(items.counted() ? "<ol>" : "<ul>");
    for (List<Inline> item : items.items()) {
      out.append("<li>").append(inlines.html(item)).append("</li>");
    }
    return out.append(items.counted() ? "</ol>" : "</ul>").toString();
  }

  private String keyValues(Block.KeyValues values) {
    StringBuilder out = new StringBuilder("<table class=\"values\"><tbody>");
    for (Block.KeyValues.Entry entry : values.entries()) {
      out.append("<tr><th>").append(Markup.text(entry.key())).append("</th><td>");
      out.append(inlines.html(entry.value())).append("</td></tr>");
    }
    return out.append("</tbody></table>").toString();
  }
}
