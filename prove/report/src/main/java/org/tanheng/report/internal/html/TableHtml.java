// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tanheng.document.Figure;
import org.tanheng.document.Inline;
import org.tanheng.document.Table;
import org.tanheng.report.internal.Labels;

/**
 * Prints one table in three rules, its caption and header repeated on every page. The numbers of
 * sources stand in narrow cells of their own, so that digits stay aligned.
 */
final class TableHtml {
  private final Table table;
  private final Inlines inlines;
  private final Labels labels;
  private final boolean sourced;
  private final List<Boolean> marked;
  private final StringBuilder out = new StringBuilder();

  TableHtml(Table table, Inlines inlines, Labels labels) {
    this.table = table;
    this.inlines = inlines;
    this.labels = labels;
    this.sourced = table.rows().stream().anyMatch(row -> row.trace() != null);
    this.marked = IntStream.range(0, table.columns().size()).mapToObj(this::hasMarks).toList();
  }

  String html(int number) {
    out.append("<div class=\"table\" id=\"").append(Markup.escape(table.id())).append("\">");
    out.append(table.columns().size() > 7 ? "<table class=\"dense\">" : "<table>");
    head(number);
    out.append("<tbody>");
    table.rows().forEach(this::row);
    out.append("</tbody></table>");
    for (String note : table.notes()) {
      out.append("<p class=\"note\">").append(Markup.text(labels.note() + note)).append("</p>");
    }
    return out.append("</div>").toString();
  }

  private void head(int number) {
    out.append("<thead>");
    if (!table.caption().isEmpty()) {
      out.append("<tr class=\"caption\"><th colspan=\"").append(width(0, marked.size()));
      out.append("\">").append(Markup.text(labels.table(number, table.caption())));
      out.append("</th></tr>");
    }
    if (!table.groups().isEmpty()) {
      groups();
    }
    out.append(table.groups().isEmpty() ? "<tr class=\"first\">" : "<tr>");
    int weights = table.columns().stream().mapToInt(Table.Column::weight).sum();
    for (int i = 0; i < table.columns().size(); i++) {
      Table.Column column = table.columns().get(i);
      String title =
          column.unit() == null ? column.title() : labels.column(column.title(), column.unit());
      double share = (sourced ? 92.0 : 100.0) * column.weight() / weights;
      out.append(
          String.format(
              Locale.ROOT,
              "<th class=\"%s\"%s style=\"width:%.2f%%\">%s</th>",
              align(i) + (marked.get(i) ? " marked" : ""),
              marked.get(i) ? " colspan=\"2\"" : "",
              share,
              Markup.text(title)));
    }
    if (sourced) {
      out.append("<th class=\"s\" style=\"width:8%\">").append(labels.trace()).append("</th>");
    }
    out.append("</tr></thead>");
  }

  private void groups() {
    out.append("<tr class=\"groups first\">");
    int from = 0;
    for (Table.Group group : table.groups()) {
      String line = group.title().isEmpty() ? "" : " class=\"group\"";
      int span = width(from, from + group.span()) - (sourced && from == 0 ? 1 : 0);
      out.append("<th%s colspan=\"%d\">".formatted(line, span));
      out.append(Markup.text(group.title())).append("</th>");
      from += group.span();
    }
    out.append(sourced ? "<th></th></tr>" : "</tr>");
  }

  private void row(Table.Row row) {
    out.append("<tr class=\"").append(row.weight().name().toLowerCase(Locale.ROOT)).append("\">");
    if (row.weight() == Table.Weight.HEADING) {
      out.append("<td class=\"text\" colspan=\"").append(width(0, marked.size())).append("\">");
      out.append(inlines.html(row.cells().getFirst())).append("</td></tr>");
      return;
    }
    for (int i = 0; i < row.cells().size(); i++) {
      cell(row.cells().get(i), i);
    }
    if (sourced) {
      String marker = row.trace() == null ? "" : inlines.marker(row.trace());
      out.append("<td class=\"s\">").append(marker).append("</td>");
    }
    out.append("</tr>");
  }

  private void cell(Inline cell, int column) {
    if (!marked.get(column)) {
      out.append("<td class=\"%s\">%s</td>".formatted(align(column), inlines.html(cell)));
      return;
    }
    boolean own = cell instanceof Figure figure && figure.trace() != null;
    String text = own ? inlines.number((Figure) cell) : inlines.html(cell);
    String marker = own ? inlines.html(cell).substring(text.length()) : "";
    out.append("<td class=\"num marked\">").append(text).append("</td><td class=\"mark\">");
    out.append(marker).append("</td>");
  }

  /** The cells that the columns of a span take, with the source column for the whole table. */
  private int width(int from, int to) {
    int cells = to - from + (from == 0 && sourced ? 1 : 0);
    for (int i = from; i < to; i++) {
      cells += marked.get(i) ? 1 : 0;
    }
    return cells;
  }

  private boolean hasMarks(int column) {
    return table.rows().stream()
        .filter(row -> row.weight() != Table.Weight.HEADING)
        .anyMatch(row -> row.cells().get(column) instanceof Figure f && f.trace() != null);
  }

  private String align(int column) {
    return table.columns().get(column).kind() == Table.Kind.FIGURE ? "num" : "text";
  }
}
