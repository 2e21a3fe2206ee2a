// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.html;

import java.util.List;
import java.util.OptionalInt;
import org.tanheng.document.Figure;
import org.tanheng.document.FigureText;
import org.tanheng.document.Inline;
import org.tanheng.document.Note;
import org.tanheng.document.TraceAnnex;
import org.tanheng.document.Words;
import org.tanheng.report.internal.Labels;
import org.tanheng.units.Language;
import org.tanheng.units.Trace;

/** Prints inlines as XHTML; figures carry the linked number of their trace. */
final class Inlines {
  private final Language language;
  private final TraceAnnex annex;
  private int notes;

  Inlines(Language language, TraceAnnex annex) {
    this.language = language;
    this.annex = annex;
  }

  String html(List<Inline> content) {
    StringBuilder out = new StringBuilder();
    content.forEach(inline -> out.append(html(inline)));
    return out.toString();
  }

  /** The number alone, for a cell whose source stands in the next one. */
  String number(Figure figure) {
    return "<span class=\"figure\">" + Markup.text(FigureText.text(figure, language)) + "</span>";
  }

  String html(Inline inline) {
    return switch (inline) {
      case Words words when words.strong() -> "<b>" + Markup.text(words.text()) + "</b>";
      case Words words -> Markup.text(words.text());
      case Note note -> note(note);
      case Figure figure -> number(figure) + (figure.trace() == null ? "" : marker(figure.trace()));
    };
  }

  private String note(Note note) {
    String call = "<sup>" + Labels.call(++notes) + "</sup>";
    return call + "<span class=\"fn\">" + call + " " + Markup.text(note.text()) + "</span>";
  }

  /** The number of a trace as a link into the annex. */
  String marker(Trace trace) {
    OptionalInt number = annex.numberOf(trace);
    return number.isEmpty()
        ? ""
        : "<a class=\"m\" href=\"#trace-%d\" title=\"%s\">%s</a>"
            .formatted(
                number.getAsInt(), Markup.escape(trace.label()), Labels.marker(number.getAsInt()));
  }
}
