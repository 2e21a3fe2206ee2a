// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.uncertainty.Uncertainty;
import org.tanheng.document.Block;
import org.tanheng.document.Figure;
import org.tanheng.document.Section;
import org.tanheng.document.Table;
import org.tanheng.document.Words;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/** How it was quantified: formulas, factors, potentials, and how sure the figures are. */
final class IsoMethods {
  private static final Citation APPROACH =
      Citation.of("IPCC 2006 Guidelines, volume 1, chapter 3", "approach 1");

  private final ReportData data;

  IsoMethods(ReportData data) {
    this.data = data;
  }

  Section section() {
    ReportContext.Methods methods = data.context().methods();
    return Section.of("methods-chapter", data.pick("量化方法", "Quantification"), List.of())
        .with(
            Section.of(
                    "methods",
                    data.pick("量化方法与选择理由", "Approaches and reasons"),
                    List.of(
                        formulas(),
                        data.supplied(
                            methods.reasons(),
                            "methods",
                            data.pick("选择量化方法的理由", "why these approaches were chosen"))))
                .answering("methods"),
            Section.of(
                    "method-changes",
                    data.pick("量化方法的变更", "Changes of approach"),
                    List.of(
                        data.supplied(
                            methods.changes(),
                            "method-changes",
                            data.pick(
                                "与以往报告相比的变更，或声明没有变更",
                                "changes against earlier reports, or that there are none"))))
                .answering("method-changes"),
            Section.of("factors", data.pick("排放因子", "Emission factors"), factors())
                .answering("factors"),
            Section.of("gwp", data.pick("全球变暖潜势", "Global warming potentials"), gwp())
                .answering("gwp"));
  }

  private List<Block> factors() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new SourceTables(data).factors());
    blocks.addAll(new ProofTables(data).lab());
    blocks.addAll(new ProofTables(data).crossChecks());
    return blocks;
  }

  private Block formulas() {
    Set<List<String>> seen = new LinkedHashSet<>();
    for (LedgerLine line : data.inventory().lines()) {
      Trace trace = data.posted().of(line);
      String rule = new FormulaWords(data.terms()).of(trace);
      seen.add(List.of(data.terms().kind(line.kind()), line.gas(), rule));
    }
    return Table.of(
        "formulas",
        data.pick("计算公式", "Formulas"),
        List.of(
            Table.Column.text(data.pick("排放源类型", "Kind of source"), 3),
            Table.Column.text(data.pick("气体", "Gas"), 1),
            Table.Column.text(data.pick("公式", "Formula"), 6)),
        seen.stream()
            .map(r -> Table.Row.of(Words.of(r.get(0)), Words.of(r.get(1)), Words.of(r.get(2))))
            .toList());
  }

  private List<Block> gwp() {
    Set<Trace> potentials = new LinkedHashSet<>();
    for (LedgerLine line : data.inventory().lines()) {
      data.posted().leaves(line).stream()
          .filter(Posted.Leaf::isPotential)
          .forEach(leaf -> potentials.add(leaf.trace()));
    }
    String set = data.inventory().gwp();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Paragraph.of(
            data.pick(
                "全球变暖潜势取自 IPCC " + set + "，100 年时间尺度。",
                "Global warming potentials are those of IPCC " + set + " over 100 years.")));
    if (!potentials.isEmpty()) {
      List<Table.Row> rows = new ArrayList<>();
      for (Trace p : potentials) {
        Citation source = p.source();
        rows.add(
            Table.Row.of(
                Words.of(p.label().replace("GWP ", "").replace(" " + set, "")),
                SourceTables.exactTraced(p),
                Words.of(source == null ? "—" : source.document())));
      }
      blocks.add(
          Table.of(
              "gwp-values",
              data.pick("所用全球变暖潜势", "Potentials used"),
              List.of(
                  Table.Column.text(data.pick("气体", "Gas"), 2),
                  Table.Column.figure("GWP", "tCO2e/t", 2),
                  Table.Column.text(data.pick("来源", "Source"), 5)),
              rows));
    }
    return blocks;
  }

  Section uncertainty() {
    ReportContext.Methods methods = data.context().methods();
    List<Section> parts = new ArrayList<>();
    parts.add(
        Section.of(
                "uncertainty-impact",
                data.pick("不确定性对准确性的影响", "Impact on accuracy"),
                List.of(
                    data.supplied(
                        methods.uncertainty(),
                        "uncertainty-impact",
                        data.pick(
                            "各类别不确定性的来源与影响",
                            "sources of uncertainty and their effect by category"))))
            .answering("uncertainty-impact"));
    parts.add(
        Section.of(
                "uncertainty-results",
                data.pick("不确定性评估结果", "Results of the assessment"),
                List.of(assessment()))
            .answering("uncertainty-results"));
    if (methods.dataManagement() != null) {
      parts.add(
          Section.of(
              "data-management",
              data.pick("数据管理", "Data management"),
              List.of(Block.Paragraph.of(methods.dataManagement()))));
    }
    return Section.of(
            "uncertainty-chapter",
            data.pick("数据质量与不确定性", "Data quality and uncertainty"),
            List.of())
        .with(parts);
  }

  private Block assessment() {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      String category = Integer.toString(i);
      List<LedgerLine> lines =
          data.lines(l -> ReportData.counted(l) && l.kind().category().equals(category));
      if (!lines.isEmpty()) {
        rows.add(row(data.terms().category(category), lines));
      }
    }
    List<LedgerLine> all = data.lines(ReportData::counted);
    rows.add(row(data.pick("合计", "Total"), all).as(Table.Weight.TOTAL));
    if (Uncertainty.of(only(all)).assessedShare().signum() == 0) {
      return new Block.Gap(
          "uncertainty-results",
          data.pick("各排放源活动数据与因子的不确定度", "the uncertainty of activity data and factors, by source"));
    }
    return Table.of(
            "uncertainty",
            data.pick("不确定性（95 % 置信区间半宽）", "Uncertainty (half-range of the 95 % interval)"),
            List.of(
                Table.Column.text(data.pick("类别", "Category"), 5),
                Table.Column.figure(data.pick("半宽", "Half-range"), "tCO2e", 2),
                Table.Column.figure(data.pick("相对值", "Share"), "%", 2),
                Table.Column.figure(data.pick("已评估排放占比", "Assessed share"), "%", 2)),
            rows)
        .noting(
            data.pick(
                "按 IPCC 2006 指南第一卷第三章方法 1；共用因子或同一计量的排放源按完全相关合并；既未给出不确定度又无公布缺省值的部分不在半宽之内，也不计入已评估占比；已评估占比不足一半的，不给出半宽。",
                "By approach 1 of the IPCC 2006 Guidelines, volume 1, chapter 3; sources that share a"
                    + " factor or a measurement are combined as fully correlated; what is neither"
                    + " stated nor published is in neither the half-range nor the assessed share;"
                    + " where less than half is assessed no half-range is given."));
  }

  private Table.Row row(String title, List<LedgerLine> lines) {
    Uncertainty u = Uncertainty.of(only(lines));
    if (u.assessedShare().signum() == 0) {
      return Table.Row.of(Words.of(title), Words.none(), Words.none(), Words.none());
    }
    Trace sum = data.posted().sum(title, lines);
    if (!u.isKnown()) {
      return Table.Row.of(
          Words.of(title),
          Words.of(data.pick("未知", "unknown")),
          Words.of(data.pick("未知", "unknown")),
          figure(title, percent(u.assessedShare()), 1, sum));
    }
    return Table.Row.of(
        Words.of(title),
        figure(title, new Quantity(u.tonnes(), Posted.TONNE), 2, sum),
        figure(title, percent(u.share()), 1, sum),
        figure(title, percent(u.assessedShare()), 1, sum));
  }

  private Figure figure(String title, Quantity value, int decimals, Trace sum) {
    String label = title + data.pick(" 不确定性", ", uncertainty");
    Trace trace =
        new Trace(label, value, "IPCC 2006 approach 1", Quality.ESTIMATED, APPROACH, List.of(sum));
    return new Figure(value, decimals, trace, false);
  }

  private static Quantity percent(BigDecimal share) {
    return new Quantity(share.movePointRight(2), Unit.of("%"));
  }

  private Inventory only(List<LedgerLine> lines) {
    Inventory all = data.inventory();
    return new Inventory(
        all.input(), all.pack(), all.gwp(), lines, all.notes(), all.scope2(), all.findings());
  }
}
