// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.tanheng.document.Document;
import org.tanheng.document.Section;
import org.tanheng.document.SectionNumbers;
import org.tanheng.report.internal.Labels;

/** A table of contents as a field that is already filled; the word processor adds the pages. */
final class Contents {
  static final String TRACES = "traces";

  private record Line(int depth, String id, String heading) {}

  private final XWPFDocument word;
  private final Labels labels;
  private final List<String> ids = new ArrayList<>();

  Contents(XWPFDocument word, Labels labels) {
    this.word = word;
    this.labels = labels;
  }

  void write(Document document, SectionNumbers numbers, boolean traces) {
    XWPFParagraph title = word.createParagraph();
    title.setStyle("ContentsTitle");
    Runs.plain(title, labels.contents());
    List<Line> lines = new ArrayList<>();
    document.sections().forEach(section -> collect(section, 1, numbers, lines));
    if (traces) {
      lines.add(new Line(1, TRACES, labels.traces()));
    }
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      XWPFParagraph paragraph = word.createParagraph();
      paragraph.setStyle("TOC" + line.depth());
      if (i == 0) {
        character(paragraph, STFldCharType.BEGIN);
        instruction(paragraph.createRun().getCTR(), " TOC \\o \"1-2\" \\h \\z \\t \"Annex,1\" ");
        character(paragraph, STFldCharType.SEPARATE);
      }
      entry(paragraph, line);
      if (i == lines.size() - 1) {
        character(paragraph, STFldCharType.END);
      }
    }
  }

  /** Marks a heading so that the contents can point at it. */
  void anchor(XWPFParagraph heading, String id) {
    var start = heading.getCTP().addNewBookmarkStart();
    start.setId(BigInteger.valueOf(index(id)));
    start.setName(bookmark(id));
    heading.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(index(id)));
  }

  private static void collect(
      Section section, int depth, SectionNumbers numbers, List<Line> lines) {
    lines.add(new Line(depth, section.id(), numbers.heading(section)));
    if (depth < 2) {
      section.sections().forEach(child -> collect(child, depth + 1, numbers, lines));
    }
  }

  private void entry(XWPFParagraph paragraph, Line line) {
    CTHyperlink link = paragraph.getCTP().addNewHyperlink();
    link.setAnchor(bookmark(line.id()));
    link.addNewR().addNewT().setStringValue(line.heading());
    link.addNewR().addNewTab();
    field(link.addNewR(), STFldCharType.BEGIN);
    instruction(link.addNewR(), " PAGEREF " + bookmark(line.id()) + " \\h ");
    field(link.addNewR(), STFldCharType.SEPARATE);
    field(link.addNewR(), STFldCharType.END);
  }

  private int index(String id) {
    if (!ids.contains(id)) {
      ids.add(id);
    }
    return ids.indexOf(id) + 1;
  }

  private String bookmark(String id) {
    return "_Toc" + index(id);
  }

  private static void character(XWPFParagraph paragraph, STFldCharType.Enum type) {
    XWPFRun run = paragraph.createRun();
    field(run.getCTR(), type);
  }

  private static void field(CTR run, STFldCharType.Enum type) {
    run.addNewFldChar().setFldCharType(type);
  }

  private static void instruction(CTR run, String text) {
    run.addNewInstrText().setStringValue(text);
  }
}
