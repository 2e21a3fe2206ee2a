// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.docx;

import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.tanheng.document.Document;
import org.tanheng.document.Numbering;
import org.tanheng.report.internal.Resources;
import org.tanheng.units.Language;

/** Puts the styles and the counting of headings and lists into an empty word document. */
final class Parts {
  private static final String SPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final int ITEMS = 3;
  static final int BULLETS = 4;

  private Parts() {}

  static void install(XWPFDocument word, Document document) throws IOException {
    String latin = document.language() == Language.ZH ? "Times New Roman" : "Arial";
    String styles = Resources.text("styles.xml").replace("${latin}", latin);
    try {
      word.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
      word.createNumbering()
          .setNumbering(NumberingDocument.Factory.parse(numbering(document)).getNumbering());
    } catch (XmlException e) {
      throw new IllegalStateException("the styles of this module are broken", e);
    }
  }

  private static String numbering(Document document) {
    boolean chinese = document.numbering() == Numbering.CHINESE;
    String heads =
        chinese
            ? level(0, "chineseCounting", "%1、", "Heading1")
                + level(1, "chineseCounting", "（%2）", "Heading2")
                + level(2, "decimal", "%3.", "Heading3")
            : level(0, "decimal", "%1", "Heading1")
                + level(1, "decimal", "%1.%2", "Heading2")
                + level(2, "decimal", "%1.%2.%3", "Heading3");
    String annex = document.language().pick("附录%1", "Annex %1");
    return "<w:numbering xmlns:w=\""
        + SPACE
        + "\">"
        + abstractNum(0, heads)
        + abstractNum(1, level(0, "upperLetter", annex, "Annex"))
        + abstractNum(2, item("decimal", "%1."))
        + abstractNum(3, item("bullet", "•"))
        + num(1, 0)
        + num(2, 1)
        + num(ITEMS, 2)
        + num(BULLETS, 3)
        + "</w:numbering>";
  }

  private static String abstractNum(int id, String levels) {
    return "<w:abstractNum w:abstractNumId=\"%d\"><w:multiLevelType w:val=\"multilevel\"/>"
            .formatted(id)
        + levels
        + "</w:abstractNum>";
  }

  private static String level(int level, String format, String text, String style) {
    boolean closed = text.endsWith("、") || text.endsWith("）");
    return ("<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>"
            + "<w:pStyle w:val=\"%s\"/><w:suff w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>")
        .formatted(level, format, style, closed ? "nothing" : "space", text);
  }

  private static String item(String format, String text) {
    return ("<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>"
            + "<w:lvlText w:val=\"%s\"/><w:pPr><w:ind w:left=\"420\" w:hanging=\"320\"/></w:pPr>"
            + "</w:lvl>")
        .formatted(format, text);
  }

  private static String num(int id, int abstractId) {
    return "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/></w:num>"
        .formatted(id, abstractId);
  }
}
