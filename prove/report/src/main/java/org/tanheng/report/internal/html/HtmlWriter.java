// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.html;

import java.util.Base64;
import java.util.List;
import org.tanheng.document.Cover;
import org.tanheng.document.Document;
import org.tanheng.document.Section;
import org.tanheng.document.SectionNumbers;
import org.tanheng.document.Status;
import org.tanheng.document.TraceAnnex;
import org.tanheng.report.internal.Labels;
import org.tanheng.report.internal.QrCode;
import org.tanheng.report.internal.Resources;

/**
 * Prints a document as one XHTML page with its style inside. It is the preview in a browser and the
 * source of the PDF.
 */
public final class HtmlWriter {
  private final Document document;
  private final Labels labels;
  private final SectionNumbers numbers;
  private final TraceAnnex annex;
  private final BlockHtml blocks;
  private final StringBuilder out = new StringBuilder(1 << 16);

  private HtmlWriter(Document document) {
    this.document = document;
    this.labels = new Labels(document.language());
    this.numbers = SectionNumbers.of(document);
    this.annex = TraceAnnex.of(document);
    this.blocks = new BlockHtml(document.language(), annex);
  }

  /** The whole page. */
  public static String html(Document document) {
    HtmlWriter writer = new HtmlWriter(document);
    writer.head();
    writer.cover(document.cover());
    writer.contents();
    document.sections().forEach(section -> writer.section(section, 1));
    if (!writer.annex.entries().isEmpty()) {
      writer.out.append(new AnnexHtml(document.language(), writer.labels).html(writer.annex));
    }
    return writer.out.append("</body></html>").toString();
  }

  private void head() {
    String title = Markup.escape(document.cover().title());
    out.append("<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
        .append(document.language().tag())
        .append("\"><head><meta charset=\"UTF-8\"/><title>")
        .append(title)
        .append("</title><meta name=\"description\" content=\"")
        .append(Markup.escape(document.cover().title() + " " + document.cover().subtitle()))
        .append("\"/><meta name=\"subject\" content=\"")
        .append(Markup.escape(document.id()))
        .append("\"/><bookmarks>");
    document.sections().forEach(this::bookmark);
    out.append("</bookmarks><style>")
        .append(Resources.text("report.css"))
        .append(PageStyle.of(document));
    out.append("</style></head><body class=\"").append(document.language().name());
    out.append(document.status() == Status.DRAFT ? " draft\">" : "\">");
  }

  private void bookmark(Section section) {
    out.append("<bookmark name=\"").append(Markup.escape(numbers.heading(section)));
    out.append("\" href=\"#").append(Markup.escape(section.id())).append("\">");
    section.sections().forEach(this::bookmark);
    out.append("</bookmark>");
  }

  private void cover(Cover cover) {
    out.append("<div class=\"cover\"><p class=\"number\">").append(Markup.text(document.id()));
    out.append("</p><p class=\"title\">").append(Markup.text(cover.title()));
    out.append("</p><p class=\"subtitle\">").append(Markup.text(cover.subtitle()));
    out.append("</p><table class=\"cover-fields\"><tbody>");
    for (Cover.Field field : cover.fields()) {
      out.append("<tr><th>").append(Markup.text(field.label())).append("</th><td>");
      out.append(Markup.text(field.value())).append("</td></tr>");
    }
    out.append("</tbody></table>");
    if (cover.check() != null) {
      check(cover.check());
    }
    out.append("</div>");
  }

  private void check(Cover.Check check) {
    String image = Base64.getEncoder().encodeToString(QrCode.png(check.address()));
    out.append("<table class=\"check\"><tbody><tr><td><img alt=\"")
        .append(Markup.escape(check.address()))
        .append("\" src=\"data:image/png;base64,")
        .append(image)
        .append("\"/></td><td>")
        .append(Markup.text(check.label()))
        .append("<br/><b>")
        .append(Markup.text(check.id()))
        .append("</b><br/>")
        .append(Markup.text(check.address()))
        .append("</td></tr></tbody></table>");
  }

  private void contents() {
    out.append("<div class=\"contents\"><p class=\"contents-title\">").append(labels.contents());
    out.append("</p>");
    contents(document.sections(), 1);
    if (!annex.entries().isEmpty()) {
      line(1, AnnexHtml.ID, labels.traces());
    }
    out.append("</div>");
  }

  private void contents(List<Section> sections, int depth) {
    for (Section section : sections) {
      line(depth, section.id(), numbers.heading(section));
      if (depth < 2) {
        contents(section.sections(), depth + 1);
      }
    }
  }

  private void line(int depth, String id, String heading) {
    out.append("<p class=\"contents-%d\"><a href=\"#%s\">".formatted(depth, Markup.escape(id)));
    out.append(Markup.text(heading)).append("</a></p>");
  }

  private void section(Section section, int depth) {
    int level = Math.min(depth, 4);
    out.append("<h%d id=\"%s\">".formatted(level, Markup.escape(section.id())));
    out.append(Markup.text(numbers.heading(section))).append("</h").append(level).append(">");
    section.blocks().forEach(block -> out.append(blocks.html(block)));
    section.sections().forEach(child -> section(child, depth + 1));
  }
}
