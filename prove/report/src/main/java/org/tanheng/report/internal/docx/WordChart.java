// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.docx;

import java.io.IOException;
import java.util.HexFormat;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.tanheng.document.Chart;
import org.tanheng.report.internal.Palette;

/** Writes a chart as bars that the word processor draws from an embedded sheet. */
final class WordChart {
  private static final int WIDTH = 16 * Units.EMU_PER_CENTIMETER;
  private static final int ROW = 7 * Units.EMU_PER_CENTIMETER / 10;

  private WordChart() {}

  static void write(XWPFDocument word, Chart chart) throws IOException {
    int bars = chart.categories().size() * chart.series().size();
    XWPFChart drawn = create(word, 3 * Units.EMU_PER_CENTIMETER + ROW * Math.min(bars, 20));
    XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.LEFT);
    names.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis values = drawn.createValueAxis(AxisPosition.BOTTOM);
    values.setCrosses(AxisCrosses.MAX);
    XDDFChartData data = drawn.createData(ChartTypes.BAR, names, values);
    data.setVaryColors(false);
    ((XDDFBarChartData) data).setBarDirection(BarDirection.BAR);
    int count = chart.categories().size();
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(
            chart.categories().toArray(String[]::new),
            drawn.formatRange(new CellRangeAddress(1, count, 0, 0)),
            0);
    for (int s = 0; s < chart.series().size(); s++) {
      Double[] numbers =
          chart.series().get(s).values().stream()
              .map(figure -> figure.value().in(chart.unit()).doubleValue())
              .toArray(Double[]::new);
      String range = drawn.formatRange(new CellRangeAddress(1, count, s + 1, s + 1));
      XDDFChartData.Series series =
          data.addSeries(categories, XDDFDataSourcesFactory.fromArray(numbers, range, s + 1));
      String name = chart.series().get(s).name();
      series.setTitle(name, drawn.setSheetTitle(name, s + 1));
      series.setFillProperties(
          new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(Palette.of(s)))));
    }
    drawn.plot(data);
    if (chart.series().size() > 1) {
      drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
  }

  private static XWPFChart create(XWPFDocument word, int height) throws IOException {
    try {
      return word.createChart(WIDTH, height);
    } catch (InvalidFormatException e) {
      throw new IOException("the chart part could not be made", e);
    }
  }
}
