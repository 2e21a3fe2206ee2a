// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.html;

import java.util.List;
import org.tanheng.document.TraceAnnex;
import org.tanheng.document.TraceText;
import org.tanheng.report.internal.Labels;
import org.tanheng.units.Language;
import org.tanheng.units.Trace;

/** Prints the annex of sources: number, exact value, formula with values, source and release. */
record AnnexHtml(Language language, Labels labels) {
  static final String ID = "traces";

  String html(TraceAnnex annex) {
    TraceText text = new TraceText(language, annex);
    StringBuilder out = new StringBuilder("<h1 id=\"").append(ID).append("\">");
    out.append(labels.traces()).append("</h1><p>").append(labels.tracesNote()).append("</p>");
    out.append("<table class=\"dense traces\"><thead><tr><th style=\"width:7%\">");
    out.append(labels.number()).append("</th><th style=\"width:24%\">").append(labels.figure());
    out.append("</th><th style=\"width:42%\">").append(labels.calculation());
    out.append("</th><th style=\"width:27%\">").append(labels.source());
    out.append("</th></tr></thead><tbody>");
    for (TraceAnnex.Entry entry : annex.entries()) {
      Trace trace = entry.trace();
      out.append("<tr><td id=\"trace-%d\">".formatted(entry.number()));
      out.append(Labels.marker(entry.number())).append("</td><td>");
      out.append(Markup.text(trace.label())).append("<br/>");
      out.append(Markup.text(text.exact(trace.value()))).append("</td><td>");
      lines(text.steps(trace), out);
      out.append("</td><td>");
      lines(text.sources(trace), out);
      out.append("</td></tr>");
    }
    return out.append("</tbody></table>").toString();
  }

  private static void lines(List<String> lines, StringBuilder out) {
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? "" : "<br/>").append(Markup.text(lines.get(i)));
    }
  }
}
