// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.xlsx;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
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
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tanheng.document.Chart;
import org.tanheng.document.Figure;
import org.tanheng.report.internal.Labels;
import org.tanheng.report.internal.Palette;

/** Writes a chart as its values and, under them, bars of Excel's own over these cells. */
record ChartRows(XSSFSheet sheet, Styles styles, Labels labels, Links links) {
  private static final int HEIGHT = 16;
  private static final int WIDTH = 5;

  /** Writes from a row on and gives the row after the chart. */
  int write(Chart chart, int number, int from) {
    Cells.put(sheet, from, 0, labels.chart(number, chart), styles.of(Styles.Look.HEADING));
    int head = from + 1;
    Cells.put(sheet, head, 0, "", styles.of(Styles.Look.COLUMN));
    for (int s = 0; s < chart.series().size(); s++) {
      String name = chart.series().get(s).name();
      Cells.put(sheet, head, s + 1, name, styles.of(Styles.Look.FIGURE_COLUMN));
    }
    int first = head + 1;
    for (int c = 0; c < chart.categories().size(); c++) {
      Cells.put(sheet, first + c, 0, chart.categories().get(c), styles.of(Styles.Look.TEXT));
      for (int s = 0; s < chart.series().size(); s++) {
        value(chart, chart.series().get(s).values().get(c), first + c, s + 1);
      }
    }
    int last = first + chart.categories().size() - 1;
    draw(chart, first, last);
    return last + HEIGHT + 3;
  }

  private void value(Chart chart, Figure figure, int row, int column) {
    Figure shown =
        new Figure(figure.value().to(chart.unit()), figure.decimals(), figure.trace(), false);
    Cell cell =
        Cells.number(
            sheet, row, column, shown.value().value(), styles.number(figure.decimals(), false));
    links
        .formula(shown, null)
        .ifPresent(
            formula -> {
              cell.setCellFormula(formula);
              cell.setCellValue(shown.value().value().doubleValue());
            });
  }

  private void draw(Chart chart, int first, int last) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor place =
        drawing.createAnchor(0, 0, 0, 0, 0, last + 1, WIDTH, last + 1 + HEIGHT);
    XSSFChart drawn = drawing.createChart(place);
    drawn.setTitleText(chart.caption());
    drawn.setTitleOverlay(false);
    drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryDataSource names =
        XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(first, last, 0, 0));
    XDDFChartData data = bars(drawn);
    data.setVaryColors(false);
    for (int s = 0; s < chart.series().size(); s++) {
      XDDFNumericalDataSource<Double> values =
          XDDFDataSourcesFactory.fromNumericCellRange(
              sheet, new CellRangeAddress(first, last, s + 1, s + 1));
      XDDFChartData.Series series = data.addSeries(names, values);
      series.setTitle(chart.series().get(s).name(), null);
      series.setFillProperties(
          new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(Palette.of(s)))));
    }
    drawn.plot(data);
  }

  private static XDDFChartData bars(XSSFChart drawn) {
    XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.LEFT);
    names.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis values = drawn.createValueAxis(AxisPosition.BOTTOM);
    values.setCrosses(AxisCrosses.MAX);
    XDDFChartData data = drawn.createData(ChartTypes.BAR, names, values);
    ((XDDFBarChartData) data).setBarDirection(BarDirection.BAR);
    return data;
  }
}
