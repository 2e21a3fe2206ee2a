// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.document.Block;
import org.tanheng.document.Chart;
import org.tanheng.document.Cover;
import org.tanheng.document.Document;
import org.tanheng.document.Figure;
import org.tanheng.document.Inline;
import org.tanheng.document.Note;
import org.tanheng.document.Section;
import org.tanheng.document.Table;
import org.tanheng.document.Words;
import org.tanheng.units.Language;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/** A document with every kind of block, in both languages, with as many gas lines as asked for. */
final class Sample {
  private static final Unit TONNE = Unit.of("tCO2");
  private final Language language;
  private final SampleTraces traces;

  private Sample(Language language, int lines) {
    this.language = language;
    this.traces = new SampleTraces(lines);
  }

  static Document document(Language language, int lines) {
    return new Sample(language, lines).build();
  }

  private Document build() {
    Cover cover =
        new Cover(
            pick("某机械厂温室气体排放报告", "Greenhouse gas report of Example Works"),
            pick("报告期：2023 年 1 月 1 日至 12 月 31 日", "Period: 2023-01-01 to 2023-12-31"),
            List.of(
                new Cover.Field(pick("报告主体", "Organisation"), pick("某机械厂", "Example Works")),
                new Cover.Field(pick("负责人", "Responsible person"), "")));
    Section detail = Section.of("gas", pick("分气体排放量", "Emissions by gas"), List.of(items(), pie()));
    Section first =
        Section.of("result", pick("温室气体排放", "Emissions"), List.of(text(), bars(), table()))
            .with(detail);
    Section second =
        Section.of(
            "base", pick("基准年", "Base year"), List.of(values(), gap(), new Block.PageBreak()));
    Section annex =
        Section.of("annex", pick("排放因子", "Factors"), List.of(Block.Paragraph.of("—")))
            .as(Section.Kind.ANNEX);
    return Document.draft("GHG-2023-001", language, cover, List.of(first, second, annex));
  }

  private Block text() {
    return Block.Paragraph.of(
        Words.of(pick("全年排放总量为 ", "The total of the year is ")),
        Figure.of(traces.total(), 2),
        Words.of(pick("，其中化石燃料燃烧排放 CO2 占大部分；", ", mostly CO2 from burning fuel; ")),
        new Note(pick("标准状态为 0 ℃。", "The reference state is 0 °C.")),
        Words.strong(pick("“净购入电力”未计入。", "purchased electricity is left out.")));
  }

  private Block items() {
    return new Block.Items(
        true,
        List.of(
            List.of(Words.of(pick("二氧化碳 CO2", "carbon dioxide CO2"))),
            List.of(Words.of(pick("甲烷 CH4 & 氧化亚氮 N2O", "methane CH4 & nitrous oxide N2O")))));
  }

  private Block values() {
    return new Block.KeyValues(
        List.of(
            Block.KeyValues.Entry.of(pick("基准年", "Base year"), "2020"),
            Block.KeyValues.Entry.of(pick("重算阈值", "Threshold"), "5 %")));
  }

  private Block gap() {
    return new Block.Gap("statement", pick("符合性声明", "the statement of conformity"));
  }

  private Block pie() {
    return chart(Chart.Shape.PIE, "pie", pick("排放构成", "Composition"));
  }

  private Block bars() {
    return chart(Chart.Shape.BAR, "bars", pick("各排放源排放量", "Emissions by source"));
  }

  private Chart chart(Chart.Shape shape, String id, String caption) {
    List<String> names = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    for (Trace line : traces.lines().subList(0, Math.min(4, traces.lines().size()))) {
      names.add(line.label());
      figures.add(Figure.in(TONNE, line, 2));
    }
    return new Chart(id, shape, caption, TONNE, names, List.of(new Chart.Series("CO2", figures)));
  }

  private Table table() {
    List<Table.Row> rows = new ArrayList<>();
    rows.add(new Table.Row(List.of(Words.of(pick("燃料", "Fuels"))), Table.Weight.HEADING, null));
    for (Trace line : traces.lines()) {
      List<Inline> cells = new ArrayList<>();
      cells.add(Words.of(line.label()));
      cells.add(Figure.ofRow(line.inputs().get(0).value(), 4));
      cells.add(Figure.ofRow(line.inputs().get(1).value(), 2));
      cells.add(Figure.in(TONNE, line, 2));
      rows.add(new Table.Row(cells, Table.Weight.BODY, line));
    }
    rows.add(
        Table.Row.of(
                Words.of(pick("合计", "Total")),
                Words.none(),
                Words.none(),
                Figure.in(TONNE, traces.total(), 2))
            .as(Table.Weight.TOTAL));
    List<Table.Column> columns =
        List.of(
            Table.Column.text(pick("排放源", "Source"), 4),
            Table.Column.figure(pick("消耗量", "Amount"), pick("万Nm3", "1e4 Nm3"), 3),
            Table.Column.figure(pick("低位发热量", "Net calorific value"), "GJ/1e4 Nm3", 3),
            Table.Column.figure(pick("排放量", "Emission"), "tCO2", 3));
    return Table.of("lines", pick("排放源清单", "Sources"), columns, rows)
        .grouped(
            new Table.Group("", 1),
            new Table.Group(pick("活动数据与参数", "Activity and parameters"), 2),
            new Table.Group("", 1))
        .noting(pick("合计与各项之和的尾差来自修约。", "Printed items may differ in the last digit."));
  }

  private String pick(String chinese, String english) {
    return language.pick(chinese, english);
  }
}
