// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.html;

import java.util.List;
import java.util.Locale;
import org.tanheng.document.Chart;
import org.tanheng.document.Figure;
import org.tanheng.document.FigureText;
import org.tanheng.report.internal.Labels;
import org.tanheng.report.internal.Palette;

/** Draws a chart from boxes and text: bars as wide as their value, a pie with its shares beside. */
record ChartHtml(Labels labels) {

  String html(Chart chart, int number) {
    return "<div class=\"chart\" id=\""
        + Markup.escape(chart.id())
        + "\">"
        + (chart.shape() == Chart.Shape.PIE ? pie(chart) : bars(chart))
        + "<p class=\"caption\">"
        + Markup.text(labels.chart(number, chart))
        + "</p></div>";
  }

  private String bars(Chart chart) {
    double largest =
        chart.series().stream()
            .flatMap(s -> s.values().stream())
            .mapToDouble(f -> Math.abs(size(chart, f)))
            .max()
            .orElse(0);
    StringBuilder out = new StringBuilder("<table class=\"bars\"><tbody>");
    for (int c = 0; c < chart.categories().size(); c++) {
      for (int s = 0; s < chart.series().size(); s++) {
        Figure figure = chart.series().get(s).values().get(c);
        double share = largest == 0 ? 0 : 100 * Math.abs(size(chart, figure)) / largest;
        String name = s == 0 ? Markup.text(chart.categories().get(c)) : "";
        out.append("<tr><td class=\"name\">").append(name).append("</td><td class=\"bar\">");
        out.append(
            String.format(
                Locale.ROOT,
                "<div class=\"box\" style=\"width:%.2f%%;background-color:#%s\"></div>",
                share,
                Palette.of(s)));
        out.append("</td><td class=\"num\">").append(value(chart, figure)).append("</td></tr>");
      }
    }
    return out.append("</tbody></table>").append(legend(chart)).toString();
  }

  private static String legend(Chart chart) {
    if (chart.series().size() < 2) {
      return "";
    }
    StringBuilder out = new StringBuilder("<p class=\"legend\">");
    for (int s = 0; s < chart.series().size(); s++) {
      out.append(swatch(s)).append(Markup.text(chart.series().get(s).name())).append("　");
    }
    return out.append("</p>").toString();
  }

  private String pie(Chart chart) {
    List<Figure> values = chart.series().getFirst().values();
    double total = values.stream().mapToDouble(f -> size(chart, f)).sum();
    StringBuilder shares = new StringBuilder();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      double share = total == 0 ? 0 : size(chart, values.get(i)) / total;
      shares.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.6f", share));
      rows.append("<tr><td>").append(swatch(i)).append("</td><td class=\"name\">");
      rows.append(Markup.text(chart.categories().get(i))).append("</td><td class=\"num\">");
      rows.append(value(chart, values.get(i))).append("</td><td class=\"num\">");
      rows.append(String.format(Locale.ROOT, "%.1f%%", 100 * share)).append("</td></tr>");
    }
    return "<table class=\"pie\"><tr><td class=\"disc\"><object type=\""
        + Pie.TYPE
        + "\" data-shares=\""
        + shares
        + "\" alt=\""
        + Markup.escape(chart.caption())
        + "\" style=\"width:130pt;height:130pt\">"
        + Pie.svg(shares.toString())
        + "</object></td><td><table class=\"shares\">"
        + rows
        + "</table></td></tr></table>";
  }

  private static String swatch(int index) {
    return "<span class=\"swatch\" style=\"background-color:#" + Palette.of(index) + "\"></span>";
  }

  private static String value(Chart chart, Figure figure) {
    return FigureText.number(figure.value().in(chart.unit()), figure.decimals());
  }

  private static double size(Chart chart, Figure figure) {
    return figure.value().in(chart.unit()).doubleValue();
  }
}
