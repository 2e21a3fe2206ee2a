// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.docx;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.tanheng.document.Figure;
import org.tanheng.document.FigureText;
import org.tanheng.document.Inline;
import org.tanheng.document.Note;
import org.tanheng.document.TraceAnnex;
import org.tanheng.document.Words;
import org.tanheng.report.internal.Chemistry;
import org.tanheng.units.Language;
import org.tanheng.units.Trace;

/** Writes inlines into a paragraph; a figure is followed by the endnote of its trace. */
final class Runs {
  private final XWPFDocument word;
  private final Language language;
  private final TraceAnnex annex;
  private final TraceNotes notes;
  private final Set<Integer> written = new HashSet<>();

  Runs(XWPFDocument word, Language language, TraceAnnex annex) {
    this.word = word;
    this.language = language;
    this.annex = annex;
    this.notes = new TraceNotes(word, language, annex);
  }

  void write(XWPFParagraph paragraph, List<Inline> content) {
    content.forEach(inline -> write(paragraph, inline));
  }

  void write(XWPFParagraph paragraph, Inline inline) {
    switch (inline) {
      case Words words -> text(paragraph, words.text(), words.strong());
      case Note note -> footnote(paragraph, note);
      case Figure figure -> {
        text(paragraph, FigureText.text(figure, language), false);
        if (figure.trace() != null) {
          marker(paragraph, figure.trace(), true);
        }
      }
    }
  }

  /** The number of a trace: an endnote where it is first met, a reference to it after that. */
  void marker(XWPFParagraph paragraph, Trace trace, boolean raised) {
    OptionalInt number = annex.numberOf(trace);
    if (number.isPresent()) {
      boolean first = written.add(number.getAsInt());
      notes.marker(paragraph, number.getAsInt(), trace, first, raised);
    }
  }

  static void plain(XWPFParagraph paragraph, String text) {
    text(paragraph, text, false);
  }

  static void text(XWPFParagraph paragraph, String text, boolean strong) {
    for (Chemistry.Part part : Chemistry.parts(text)) {
      XWPFRun run = paragraph.createRun();
      if (strong) {
        run.setBold(true);
      }
      if (part.level() != Chemistry.Level.BASE) {
        run.setSubscript(
            part.level() == Chemistry.Level.LOW
                ? VerticalAlign.SUBSCRIPT
                : VerticalAlign.SUPERSCRIPT);
      }
      String[] lines = part.text().split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          run.addBreak();
        }
        run.setText(lines[i]);
      }
    }
  }

  private void footnote(XWPFParagraph paragraph, Note note) {
    XWPFFootnote footnote = word.createFootnote();
    XWPFParagraph text = footnote.createParagraph();
    text.setStyle("FootnoteText");
    plain(text, " " + note.text());
    paragraph.addFootnoteReference(footnote);
  }
}
