// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.SourceKind;
import org.tanheng.document.Block;
import org.tanheng.document.Chart;
import org.tanheng.document.Figure;
import org.tanheng.document.Inline;
import org.tanheng.document.Section;
import org.tanheng.document.Table;
import org.tanheng.document.TraceText;
import org.tanheng.document.Words;
import org.tanheng.units.Citation;
import org.tanheng.units.Trace;

/** The three tables: summary of emissions, activity data, factors and coefficients. */
final class CnTables {
  private static final String UNIT = "tCO2e";
  private static final Set<String> COEFFICIENTS =
      Set.of(
          "carbon-content",
          "oxidation-factor",
          "carbon",
          "factor",
          "co2-factor",
          "ch4-factor",
          "n2o-factor",
          "leakage-rate",
          "bo",
          "mcf",
          "purity",
          "factor conveyed by the certificates");

  private final ReportData data;
  private final TraceText text;

  CnTables(ReportData data) {
    this.data = data;
    this.text = new TraceText(data.language());
  }

  Section summary() {
    List<Table.Row> rows = new ArrayList<>();
    List<Table.Row> apart = new ArrayList<>();
    rows().forEach((row, lines) -> (isApart(row) ? apart : rows).addAll(summary(row, lines)));
    List<LedgerLine> counted = data.lines(ReportData::counted);
    List<LedgerLine> direct =
        counted.stream().filter(l -> l.kind().category().equals("1")).toList();
    rows.add(total(data.pick("温室气体排放总量（不包括购入电力和热力）", "Total without purchased energy"), direct));
    rows.add(total(data.pick("温室气体排放总量（包括购入电力和热力）", "Total with purchased energy"), counted));
    rows.addAll(apart);
    Table table =
        Table.of(
                "summary",
                "",
                List.of(
                    Table.Column.text(data.pick("源类别", "Category of source"), 6),
                    Table.Column.text(data.pick("气体", "Gas"), 1),
                    Table.Column.figure(data.pick("气体本身质量", "Mass of gas"), "t", 2),
                    Table.Column.figure(data.pick("二氧化碳当量", "CO2 equivalent"), UNIT, 2)),
                rows)
            .noting(summaryNotes());
    return table(1, data.pick(year() + " 年温室气体排放量汇总表", "Summary of emissions, " + year()), table);
  }

  private String[] summaryNotes() {
    String signs =
        data.pick(
            "“—”表示没有该类排放源；扣减项以负值列示；各项之和与合计的尾差来自修约。",
            "— means that there is no such source; deductions are negative; printed items"
                + " may differ from the total in the last digit by rounding.");
    String layout =
        data.pick(
            "表式参照 GB/T 32151.29 附录 B，系凭记忆整理，尚未与标准原文核对；报送前请核对表式。",
            "The layout follows annex B of GB/T 32151.29 as recalled; it has not been compared with"
                + " the official text. Compare it before filing.");
    return data.terms().isNationalStandard() ? new String[] {signs, layout} : new String[] {signs};
  }

  Section activity() {
    return table(
        2,
        data.pick(data.terms().activity() + "表", "Activity data"),
        parameters("activity-table", false));
  }

  Section factors() {
    return table(
        3,
        data.pick("排放因子和计算系数", "Emission factors and coefficients"),
        parameters("factor-table", true));
  }

  /** Bars of the summary's rows, for the chapter on emissions. */
  Block structure() {
    List<String> names = new ArrayList<>();
    List<Figure> bars = new ArrayList<>();
    rows()
        .forEach(
            (row, lines) -> {
              if (!lines.isEmpty() && !isApart(row)) {
                names.add(row);
                bars.add(Figure.in(Posted.TONNE, data.posted().sum(row, lines), 2));
              }
            });
    return new Chart(
        "structure",
        Chart.Shape.BAR,
        data.pick("温室气体排放构成", "Emissions by category of source"),
        Posted.TONNE,
        names,
        List.of(new Chart.Series(UNIT, bars)));
  }

  /** Where the activity data of each source come from; a source without an answer is a gap. */
  List<Block> activitySources() {
    List<Table.Row> rows = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (LedgerLine line : data.inventory().lines()) {
      if (!seen.add(line.source().id())) {
        continue;
      }
      Trace activity = data.posted().activity(line.source());
      ReportContext.SourceRemark remark = data.context().remark(line.source().id());
      String source = remark.activitySource();
      if (source == null) {
        missing.add(data.name(line.source()));
      }
      rows.add(
          Table.Row.of(
              Words.of(data.name(line.source())),
              SourceTables.exactTraced(activity),
              Words.of(data.unit(activity)),
              Words.of(text.quality(activity)),
              source == null ? Words.none() : Words.of(source),
              remark.instrument() == null ? Words.none() : Words.of(remark.instrument())));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Table.of(
            "activity-sources",
            data.pick(data.terms().activity() + "及其来源", "Activity data and their sources"),
            List.of(
                Table.Column.text(data.pick("排放源", "Source"), 4),
                Table.Column.figure(data.terms().activity(), null, 3),
                Table.Column.text(data.pick("单位", "Unit"), 2),
                Table.Column.text(data.pick("质量", "Quality"), 2),
                Table.Column.text(data.pick("数据来源", "Origin"), 5),
                Table.Column.text(data.pick("监测设备或方法", "Instrument or way"), 4)),
            rows));
    if (!missing.isEmpty()) {
      blocks.add(
          new Block.Gap(
              "activity-data",
              data.pick("下列排放源的数据来源：", "where the activity data come from: ")
                  + String.join(data.pick("、", ", "), missing)));
    }
    return blocks;
  }

  /** The lines by the rows of the method's summary, in its order; rows without lines stay. */
  private Map<String, List<LedgerLine>> rows() {
    Map<String, List<LedgerLine>> rows = new LinkedHashMap<>();
    for (SourceKind kind : data.inventory().pack().kinds()) {
      rows.computeIfAbsent(row(kind), r -> new ArrayList<>());
    }
    for (LedgerLine line : data.lines(l -> l.basis().isLocation())) {
      rows.computeIfAbsent(row(line.kind()), r -> new ArrayList<>()).add(line);
    }
    return rows;
  }

  private String row(SourceKind kind) {
    return data.pick(kind.row(), kind.titleEn());
  }

  private boolean isApart(String row) {
    return data.inventory().pack().kinds().stream()
        .filter(kind -> row(kind).equals(row))
        .allMatch(
            kind ->
                kind.treatment() == SourceKind.Treatment.BIOGENIC
                    || kind.treatment() == SourceKind.Treatment.REMOVAL);
  }

  private List<Table.Row> summary(String row, List<LedgerLine> lines) {
    if (lines.isEmpty()) {
      return List.of(Table.Row.of(Words.of(row), Words.none(), Words.none(), Words.none()));
    }
    Map<String, List<LedgerLine>> gases = new LinkedHashMap<>();
    lines.forEach(l -> gases.computeIfAbsent(l.gas(), g -> new ArrayList<>()).add(l));
    List<Table.Row> rows = new ArrayList<>();
    gases.forEach(
        (gas, own) -> {
          String label = gases.size() == 1 ? row : row + " " + gas;
          rows.add(
              Table.Row.of(
                  Words.of(row),
                  Words.of(gas),
                  data.posted().mass(label, own).<Inline>map(m -> mass(m)).orElse(Words.none()),
                  Figure.in(Posted.TONNE, data.posted().sum(label, own), 2)));
        });
    return rows;
  }

  private static Figure mass(Trace mass) {
    return new Figure(mass.value(), 2, mass, false);
  }

  private Table.Row total(String title, List<LedgerLine> lines) {
    Inline sum =
        lines.isEmpty()
            ? Words.none()
            : Figure.in(Posted.TONNE, data.posted().sum(title, lines), 2);
    return Table.Row.of(Words.of(title), Words.of(""), Words.of(""), sum).as(Table.Weight.TOTAL);
  }

  /** The values that lines start from: amounts and heating values, or factors and coefficients. */
  private Table parameters(String id, boolean coefficients) {
    List<Table.Row> rows = new ArrayList<>();
    rows()
        .forEach(
            (row, lines) -> {
              List<Table.Row> own = parameters(lines, coefficients);
              if (!own.isEmpty()) {
                rows.add(new Table.Row(List.of(Words.of(row)), Table.Weight.HEADING, null));
                rows.addAll(own);
              }
            });
    return Table.of(
        id,
        "",
        List.of(
            Table.Column.text(data.pick("排放源", "Source"), 4),
            Table.Column.text(data.pick("数据名称", "Item"), 4),
            Table.Column.figure(data.pick("数值", "Value"), null, 3),
            Table.Column.text(data.pick("单位", "Unit"), 3),
            Table.Column.text(data.pick("数据来源", "Origin"), 5)),
        rows);
  }

  private List<Table.Row> parameters(List<LedgerLine> lines, boolean coefficients) {
    List<Table.Row> rows = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (LedgerLine line : lines) {
      for (Posted.Leaf leaf : data.posted().leaves(line)) {
        boolean coefficient = COEFFICIENTS.contains(leaf.parameter());
        boolean wanted = !leaf.isPotential() && coefficient == coefficients;
        if (wanted && seen.add(List.of(line.source().id(), leaf.parameter()))) {
          Trace value =
              leaf.isActivity()
                  ? data.posted().activity(line.source())
                  : leaf.isLab(line.source())
                      ? data.posted().weighted(line.source(), leaf.parameter())
                      : leaf.trace();
          rows.add(
              Table.Row.of(
                  Words.of(data.name(line.source())),
                  Words.of(data.terms().parameter(leaf.parameter())),
                  SourceTables.exactTraced(value),
                  Words.of(data.unit(value)),
                  Words.of(origin(line, leaf, value))));
        }
      }
    }
    return rows;
  }

  private String origin(LedgerLine line, Posted.Leaf leaf, Trace value) {
    ReportContext.SourceRemark remark = data.context().remark(line.source().id());
    String stated = leaf.isActivity() ? remark.activitySource() : remark.factorSource();
    Citation cited = value.source();
    if (leaf.isLab(line.source())) {
      return data.pick("检测结果，按消耗量加权", "laboratory results weighted by consumption");
    }
    if (cited != null && (stated == null || cited.release() != null)) {
      String document = SourceTables.document(value);
      return cited.release() == null ? document : data.pick("缺省值：", "default: ") + document;
    }
    return stated == null ? text.quality(value) : stated;
  }

  private Section table(int number, String title, Table table) {
    boolean standard = data.terms().isNationalStandard();
    String chinese = standard ? "表B." + number + "　" : "附表" + number + "　报告主体";
    String english = standard ? "Table B." + number + " " : "Table " + number + " ";
    List<Block> blocks = new ArrayList<>();
    blocks.add(table);
    return Section.of("table-" + number, data.pick(chinese + title, english + title), blocks)
        .as(Section.Kind.PLAIN)
        .answering("table-" + number);
  }

  private int year() {
    return data.inventory().input().start().getYear();
  }
}
