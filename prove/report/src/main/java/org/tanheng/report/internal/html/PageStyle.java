// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.html;

import org.tanheng.document.Document;
import org.tanheng.document.Status;

/** The sheet of paper: margins, title and draft mark above, page x of y below; a bare cover. */
final class PageStyle {
  private static final String SHEET =
      """
      @page{size:A4;margin:26mm 22mm 22mm 25mm;font-family:Latin,Han;
      @footnote{border-top:0.5pt solid #888;padding-top:3pt}
      %s%s%s%s}
      @page:first{@top-left{content:none}@top-center{content:none}@top-right{content:none}
      @bottom-center{content:none}}
      """;
  private static final String BOX =
      "@%s{content:%s;font-family:Latin,Han;font-size:8pt;color:#%s;padding:4mm 0}";

  private PageStyle() {}

  static String of(Document document) {
    String mark = document.status() == Status.DRAFT ? document.watermark() : "";
    String page =
        document
            .language()
            .pick(
                "\"第 \" counter(page) \" 页　共 \" counter(pages) \" 页\"",
                "\"Page \" counter(page) \" of \" counter(pages)");
    return SHEET.formatted(
        box("top-left", quoted(document.cover().title()), "666666"),
        box("top-center", quoted(mark), "b3261e"),
        box("top-right", quoted(document.id()), "666666"),
        box("bottom-center", page, "444444"));
  }

  private static String box(String place, String content, String colour) {
    return BOX.formatted(place, content, colour);
  }

  private static String quoted(String text) {
    String plain = text.replace("\\", "").replace("\"", "'").replace("<", "").replace("\n", " ");
    return "\"" + plain + "\"";
  }
}
