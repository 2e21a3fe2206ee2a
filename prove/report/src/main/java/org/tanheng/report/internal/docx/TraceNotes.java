// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFEndnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.tanheng.document.TraceAnnex;
import org.tanheng.document.TraceText;
import org.tanheng.units.Language;
import org.tanheng.units.Trace;

/** The traces as endnotes: label, exact value, formula with values, sources and release. */
final class TraceNotes {
  private static final int FIRST_BOOKMARK = 10_000;

  private final XWPFDocument word;
  private final TraceText text;
  private final Language language;

  TraceNotes(XWPFDocument word, Language language, TraceAnnex annex) {
    this.word = word;
    this.language = language;
    this.text = new TraceText(language, annex);
  }

  void marker(XWPFParagraph paragraph, int number, Trace trace, boolean first, boolean raised) {
    bracket(paragraph, "[", raised);
    if (first) {
      CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
      start.setId(BigInteger.valueOf(FIRST_BOOKMARK + number));
      start.setName(bookmark(number));
      XWPFRun reference = run(paragraph, raised);
      reference.getCTR().addNewEndnoteReference().setId(endnote(trace).getId());
      paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(FIRST_BOOKMARK + number));
    } else {
      CTSimpleField field = paragraph.getCTP().addNewFldSimple();
      field.setInstr(" NOTEREF " + bookmark(number) + " \\h ");
      XWPFRun cached = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
      cached.setStyle(style(raised));
      cached.setText(Integer.toString(number));
    }
    bracket(paragraph, "]", raised);
  }

  private XWPFEndnote endnote(Trace trace) {
    XWPFEndnote endnote = word.createEndnote();
    XWPFParagraph paragraph = endnote.createParagraph();
    paragraph.setStyle("EndnoteText");
    List<String> steps = text.steps(trace);
    Runs.plain(paragraph, " " + String.join(language.pick("；", "; "), steps));
    List<String> sources = text.sources(trace);
    if (!sources.isEmpty()) {
      String list = String.join(language.pick("；", "; "), sources);
      Runs.plain(paragraph, language.pick("。来源：", ". Source: ") + list);
    }
    return endnote;
  }

  private static void bracket(XWPFParagraph paragraph, String text, boolean raised) {
    run(paragraph, raised).setText(text);
  }

  private static XWPFRun run(XWPFParagraph paragraph, boolean raised) {
    XWPFRun run = paragraph.createRun();
    run.setStyle(style(raised));
    return run;
  }

  private static String style(boolean raised) {
    return raised ? "EndnoteReference" : "TraceNumber";
  }

  private static String bookmark(int number) {
    return "_Trace" + number;
  }
}
