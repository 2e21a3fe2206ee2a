// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.xlsx;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tanheng.document.FigureText;
import org.tanheng.document.Rule;
import org.tanheng.document.TraceAnnex;
import org.tanheng.document.TraceGraph;
import org.tanheng.document.TraceText;
import org.tanheng.units.Citation;
import org.tanheng.units.Language;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

/**
 * Writes the sheets that a verifier recomputes from: inputs and factors as values, everything else
 * as live formulas over them, the exact decimal beside each as text.
 */
final class ValueSheets {
  private static final int LONGEST_FORMULA = 8000;

  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final Language language;
  private final TraceAnnex annex;
  private final Places places;
  private final ValueLabels labels;
  private final TraceText text;

  ValueSheets(
      XSSFWorkbook workbook, Styles styles, Language language, TraceAnnex annex, Places places) {
    this.workbook = workbook;
    this.styles = styles;
    this.language = language;
    this.annex = annex;
    this.places = places;
    this.labels = new ValueLabels(language);
    this.text = new TraceText(language);
  }

  /** Makes the sheets, because a formula can only refer to a sheet that exists. */
  void open() {
    for (Places.Kind kind : Places.Kind.values()) {
      if (!places.of(kind).isEmpty()) {
        workbook.createSheet(labels.sheet(kind));
      }
    }
  }

  /** Fills the sheets. */
  void write() {
    for (Places.Kind kind : Places.Kind.values()) {
      List<Places.Place> values = places.of(kind);
      if (!values.isEmpty()) {
        Sheet sheet = workbook.getSheet(labels.sheet(kind));
        List<String> columns = labels.columns(kind);
        Cells.put(sheet, 0, 0, labels.sheet(kind), styles.of(Styles.Look.TITLE));
        Cells.put(sheet, 1, 0, labels.explanation(kind), styles.of(Styles.Look.TEXT));
        for (int c = 0; c < columns.size(); c++) {
          sheet.setColumnWidth(c, 256 * labels.width(c));
          Cells.put(sheet, 2, c, columns.get(c), styles.of(Styles.Look.COLUMN));
        }
        values.forEach(place -> row(sheet, place));
        int last = Places.FIRST_ROW + values.size() - 2;
        sheet.createFreezePane(2, 3);
        sheet.setAutoFilter(new CellRangeAddress(2, last, 0, columns.size() - 1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(2, 2, -1, -1));
      }
    }
  }

  /** Moves the sheets behind the chapters. */
  void last() {
    for (Places.Kind kind : Places.Kind.values()) {
      if (!places.of(kind).isEmpty()) {
        workbook.setSheetOrder(labels.sheet(kind), workbook.getNumberOfSheets() - 1);
      }
    }
  }

  /** The cell of a value, as formulas of any sheet write it. */
  String cell(TraceGraph.Node node) {
    Places.Place place = places.of(node);
    return "'" + labels.sheet(place.kind()) + "'!D" + place.row();
  }

  private void row(Sheet sheet, Places.Place place) {
    Trace trace = place.node().trace();
    int row = place.row() - 1;
    int number = annex.numberOf(trace).orElse(0);
    Cells.put(sheet, row, 0, number == 0 ? "" : "[" + number + "]", styles.of(Styles.Look.MARK));
    Cells.put(sheet, row, 1, trace.label(), styles.of(Styles.Look.WRAPPED));
    Cells.put(sheet, row, 2, calculation(place), styles.of(Styles.Look.WRAPPED));
    String formula = formula(place);
    Cell live = Cells.number(sheet, row, 3, trace.value().value(), styles.number());
    if (!formula.isEmpty()) {
      live.setCellFormula(formula);
      live.setCellValue(trace.value().value().doubleValue());
    }
    Cells.put(sheet, row, 4, FigureText.exact(trace.value().value()), styles.of(Styles.Look.TEXT));
    Cells.put(sheet, row, 5, trace.value().unit().symbol(language), styles.of(Styles.Look.TEXT));
    Cells.put(sheet, row, 6, text.quality(trace), styles.of(Styles.Look.TEXT));
    if (place.kind() == Places.Kind.CALCULATION) {
      String check = formula.isEmpty() ? labels.fixed() : labels.live();
      Cells.put(sheet, row, 7, check, styles.of(Styles.Look.TEXT));
      Cells.put(sheet, row, 9, source(trace), styles.of(Styles.Look.WRAPPED));
      if (!formula.isEmpty()) {
        Cell difference = Cells.number(sheet, row, 8, trace.value().value(), styles.number());
        difference.setCellFormula("D%d-VALUE(E%d)".formatted(row + 1, row + 1));
        difference.setCellValue(0);
      }
    }
  }

  private String calculation(Places.Place place) {
    Trace trace = place.node().trace();
    return trace.inputs().isEmpty() ? source(trace) : text.steps(trace).getFirst();
  }

  private String source(Trace trace) {
    Citation source = trace.source();
    return source == null ? "" : text.citation(source);
  }

  /** The live formula; empty for a value that was put in or whose rule is no expression. */
  private String formula(Places.Place place) {
    TraceGraph.Node node = place.node();
    List<Quantity> values = node.inputs().stream().map(i -> i.trace().value()).toList();
    String formula =
        Rule.of(node.trace())
            .map(
                rule ->
                    ExcelFormula.of(
                        rule,
                        values,
                        node.inputs().stream().map(this::cell).toList(),
                        node.trace().value().unit()))
            .orElse("");
    return formula.length() > LONGEST_FORMULA ? "" : formula;
  }
}
