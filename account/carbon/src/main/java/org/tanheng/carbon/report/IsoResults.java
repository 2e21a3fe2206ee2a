// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.MethaneOrigin;
import org.tanheng.carbon.SourceKind;
import org.tanheng.document.Block;
import org.tanheng.document.Chart;
import org.tanheng.document.Figure;
import org.tanheng.document.Section;
import org.tanheng.document.Table;
import org.tanheng.document.Words;
import org.tanheng.units.Trace;

/**
 * The results: by category, direct ones by gas, indirect ones by kind, biogenic and removals apart.
 */
final class IsoResults {
  private static final String UNIT = "tCO2e";
  private static final List<String> GASES =
      List.of("CO2", "CH4", "N2O", "HFCs", "PFCs", "SF6", "NF3");

  private final ReportData data;

  IsoResults(ReportData data) {
    this.data = data;
  }

  Section section() {
    return Section.of("results", data.pick("温室气体排放与清除", "Emissions and removals"), summary())
        .with(
            Section.of("direct", data.pick("分气体的直接排放", "Direct emissions by gas"), direct())
                .answering("direct-by-gas"),
            Section.of("biogenic", data.pick("生物源排放与清除", "Biogenic emissions"), biogenic())
                .answering("biogenic"),
            Section.of("removals", data.pick("直接清除", "Direct removals"), removals())
                .answering("removals"),
            Section.of(
                    "indirect", data.pick("分类别的间接排放", "Indirect emissions by category"), indirect())
                .answering("indirect-by-category"),
            Section.of(
                "by-source",
                data.pick("分排放源", "Emissions by source"),
                new SourceTables(data).results()));
  }

  private List<Block> summary() {
    List<LedgerLine> counted = data.lines(ReportData::counted);
    Trace total = total();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Paragraph.of(
            Words.of(
                data.pick("报告期内温室气体排放总量（基于位置）为 ", "The location-based total of the period is ")),
            Figure.of(total, 2),
            Words.of(data.pick("。", "."))));
    List<Table.Row> rows = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Figure> bars = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      String category = Integer.toString(i);
      String title = data.terms().category(category);
      List<LedgerLine> lines = of(counted, category);
      if (lines.isEmpty()) {
        rows.add(Table.Row.of(Words.of(title), Words.none()));
        continue;
      }
      Figure figure = Figure.in(Posted.TONNE, data.posted().sum(title, lines), 2);
      rows.add(Table.Row.of(Words.of(title), figure));
      names.add(title);
      bars.add(figure);
    }
    rows.add(
        Table.Row.of(
                Words.of(data.pick("合计（类别2 基于位置）", "Total (category 2 location-based)")),
                Figure.in(Posted.TONNE, total, 2))
            .as(Table.Weight.TOTAL));
    market().ifPresent(rows::add);
    blocks.add(
        Table.of(
                "by-category",
                data.pick("温室气体排放汇总", "Summary by category"),
                List.of(
                    Table.Column.text(data.pick("类别", "Category"), 6),
                    Table.Column.figure(data.pick("排放量", "Emissions"), UNIT, 2)),
                rows)
            .noting(
                data.pick(
                    "“—”表示本清单没有该类别的排放源；合计与各项之和的尾差来自修约。",
                    "— means that this inventory has no such source; printed items may differ from"
                        + " the total in the last digit by rounding.")));
    if (bars.size() > 1) {
      blocks.add(
          new Chart(
              "chart-category",
              Chart.Shape.BAR,
              data.pick("分类别排放量", "Emissions by category"),
              Posted.TONNE,
              names,
              List.of(new Chart.Series(UNIT, bars))));
    }
    return blocks;
  }

  private Optional<Table.Row> market() {
    boolean differs =
        data.inventory().lines().stream().anyMatch(l -> l.basis() != LedgerLine.Basis.BOTH);
    if (!differs) {
      return Optional.empty();
    }
    String title = data.pick("合计（类别2 基于市场）", "Total (category 2 market-based)");
    List<LedgerLine> lines = data.lines(l -> l.isCounted() && l.basis().isMarket());
    return Optional.of(
        Table.Row.of(Words.of(title), Figure.in(Posted.TONNE, data.posted().sum(title, lines), 2))
            .as(Table.Weight.TOTAL));
  }

  private Trace total() {
    return data.posted()
        .sum(data.pick("排放总量（基于位置）", "total (location-based)"), data.lines(ReportData::counted));
  }

  private List<Block> direct() {
    Map<String, List<LedgerLine>> groups = new LinkedHashMap<>();
    GASES.forEach(gas -> groups.put(gas, new ArrayList<>()));
    for (LedgerLine line : of(data.lines(ReportData::counted), "1")) {
      groups.computeIfAbsent(Terms.gasGroup(line.gas()), g -> new ArrayList<>()).add(line);
    }
    List<LedgerLine> all = groups.values().stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return List.of(
          Block.Paragraph.of(
              data.pick("本清单没有直接排放源。", "This inventory has no source of direct emissions.")));
    }
    List<Table.Row> rows = new ArrayList<>();
    groups.forEach((gas, lines) -> rows.add(gas(gas, lines)));
    rows.add(
        Table.Row.of(
                Words.of(data.pick("直接排放合计", "Direct emissions")),
                Figure.in(Posted.TONNE, data.posted().sum(data.terms().category("1"), all), 2))
            .as(Table.Weight.TOTAL));
    return List.of(
        Table.of(
            "direct-by-gas",
            data.pick("分气体的直接排放", "Direct emissions by gas"),
            List.of(
                Table.Column.text(data.pick("气体", "Gas"), 4),
                Table.Column.figure(data.pick("排放量", "Emissions"), UNIT, 2)),
            rows));
  }

  private Table.Row gas(String gas, List<LedgerLine> lines) {
    String title =
        gas.equals(UNIT.substring(1))
            ? data.pick("未分气体（因子只给出 CO2e）", "not told by gas (factor in CO2e only)")
            : gas;
    return lines.isEmpty()
        ? Table.Row.of(Words.of(title), Words.none())
        : Table.Row.of(
            Words.of(title),
            Figure.in(
                Posted.TONNE,
                data.posted().sum(data.pick("直接排放 ", "direct emissions ") + gas, lines),
                2));
  }

  private List<Block> biogenic() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        data.supplied(
            data.context().boundaries().biogenic(),
            "biogenic",
            data.pick("生物源 CO2 的处理方式", "how biogenic CO2 is treated")));
    apart(SourceKind.Treatment.BIOGENIC, data.pick("生物源排放（不计入总量）", "Biogenic, in no total"))
        .ifPresent(blocks::add);
    List<LedgerLine> methane =
        data.lines(
            l ->
                ReportData.counted(l)
                    && l.methane().filter(MethaneOrigin.NON_FOSSIL::equals).isPresent());
    if (!methane.isEmpty()) {
      String title = data.pick("非化石来源的 CH4（已计入总量）", "CH4 of non-fossil origin, in the total");
      blocks.add(
          new Block.Paragraph(
              List.of(
                  Words.of(title + data.pick("：", ": ")),
                  Figure.of(data.posted().sum(title, methane), 2))));
    }
    return blocks;
  }

  private List<Block> removals() {
    List<Block> blocks = new ArrayList<>();
    String text = data.context().boundaries().removals();
    if (text != null) {
      blocks.add(Block.Paragraph.of(text));
    }
    apart(SourceKind.Treatment.REMOVAL, data.pick("直接清除", "Direct removals"))
        .ifPresent(blocks::add);
    if (blocks.isEmpty()) {
      blocks.add(
          Block.Paragraph.of(
              data.pick("本清单未量化直接清除。", "This inventory quantifies no direct removals.")));
    }
    return blocks;
  }

  private Optional<Block> apart(SourceKind.Treatment treatment, String title) {
    List<LedgerLine> lines = data.lines(l -> l.treatment() == treatment && l.basis().isLocation());
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<Table.Row> rows = new ArrayList<>();
    for (LedgerLine line : lines) {
      rows.add(
          Table.Row.of(
              Words.of(data.name(line.source())),
              Words.of(line.gas()),
              Figure.in(Posted.TONNE, data.posted().of(line), 2)));
    }
    return Optional.of(
        Table.of(
            "apart-" + treatment,
            title,
            List.of(
                Table.Column.text(data.pick("源", "Source"), 4),
                Table.Column.text(data.pick("气体", "Gas"), 2),
                Table.Column.figure(data.pick("数量", "Amount"), UNIT, 2)),
            rows));
  }

  private List<Block> indirect() {
    List<Table.Row> rows = new ArrayList<>();
    List<LedgerLine> counted = data.lines(ReportData::counted);
    for (int i = 2; i <= 6; i++) {
      String category = Integer.toString(i);
      List<LedgerLine> lines = of(counted, category);
      rows.add(
          new Table.Row(
              List.of(Words.of(data.terms().category(category))), Table.Weight.HEADING, null));
      if (lines.isEmpty()) {
        rows.add(Table.Row.of(Words.of(data.pick("未量化", "not quantified")), Words.none()));
      }
      rows.addAll(kinds(lines, ""));
      if (category.equals("2")) {
        List<LedgerLine> market =
            of(data.lines(l -> l.isCounted() && l.basis().isMarket()), category);
        if (!market.equals(lines)) {
          rows.addAll(kinds(market, data.pick("（基于市场）", " (market-based)")));
        }
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Table.of(
            "indirect",
            data.pick("分类别的间接排放", "Indirect emissions by category"),
            List.of(
                Table.Column.text(data.pick("类别与排放源类型", "Category and kind of source"), 6),
                Table.Column.figure(data.pick("排放量", "Emissions"), UNIT, 2)),
            rows));
    new ProgrammeTable(data).table().ifPresent(blocks::add);
    return blocks;
  }

  private List<Table.Row> kinds(List<LedgerLine> lines, String basis) {
    Map<SourceKind, List<LedgerLine>> kinds = new LinkedHashMap<>();
    lines.forEach(l -> kinds.computeIfAbsent(l.kind(), k -> new ArrayList<>()).add(l));
    List<Table.Row> rows = new ArrayList<>();
    kinds.forEach(
        (kind, own) -> {
          String title = data.terms().kind(kind) + basis;
          rows.add(
              Table.Row.of(
                  Words.of(title), Figure.in(Posted.TONNE, data.posted().sum(title, own), 2)));
        });
    return rows;
  }

  private static List<LedgerLine> of(List<LedgerLine> lines, String category) {
    return lines.stream().filter(l -> l.kind().category().equals(category)).toList();
  }
}
