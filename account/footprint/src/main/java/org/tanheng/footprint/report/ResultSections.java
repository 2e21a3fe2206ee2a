// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.report;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.document.Block;
import org.tanheng.document.Inline;
import org.tanheng.document.Table;
import org.tanheng.document.Words;
import org.tanheng.footprint.model.AllocationShown;
import org.tanheng.footprint.model.Channel;
import org.tanheng.footprint.model.CutOff;
import org.tanheng.footprint.model.ModelResult;
import org.tanheng.footprint.model.PowerShown;
import org.tanheng.footprint.model.UncertaintyShown;
import org.tanheng.units.Language;

/** What came out: channels, stages, electricity, allocation, cut-off, uncertainty. */
final class ResultSections {
  private static final String UNIT = "kgCO2e";
  private static final int PARTS = 10;

  private final ModelResult result;
  private final Language language;

  ResultSections(ModelResult result, Language language) {
    this.result = result;
    this.language = language;
  }

  List<Block> cutOff() {
    CutOff cutOff = result.model().cutOff();
    if (cutOff.rule().isBlank()) {
      return gap(ReportItem.CUT_OFF, pick("未写明取舍准则", "The cut-off rule is not stated"));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Paragraph.of(
            cutOff.rule()
                + pick("；合计舍去 ", "; left out together ")
                + Words14067.percent(cutOff.share())
                + pick("，上限 ", ", limit ")
                + Words14067.percent(cutOff.limit())));
    if (!cutOff.left().isEmpty()) {
      blocks.add(
          Table.of(
              "cut-off",
              pick("舍去的流", "Flows left out"),
              List.of(
                  Table.Column.text(pick("流", "Flow"), 3),
                  Table.Column.text(pick("份额", "Share"), 2),
                  Table.Column.text(pick("理由", "Reason"), 5)),
              cutOff.left().stream()
                  .map(
                      left ->
                          Table.Row.of(
                              Words.of(left.name()),
                              Words.of(Words14067.percent(left.share())),
                              Words.of(left.reason())))
                  .toList()));
    }
    if (cutOff.share() > cutOff.limit()) {
      blocks.addAll(gap(ReportItem.CUT_OFF, pick("舍去份额超过上限", "More is left out than allowed")));
    }
    return blocks;
  }

  List<Block> channels() {
    List<Table.Row> rows = new ArrayList<>();
    for (Channel channel : Channel.ALL) {
      String name = Words14067.channel(channel, language);
      if (channel.counted()) {
        rows.add(row(name, name, result.channels().of(channel)));
      }
    }
    String total = pick("产品碳足迹", "Footprint");
    rows.add(row(total, total, result.total()).as(Table.Weight.TOTAL));
    String offsets = Words14067.channel(Channel.OFFSET, language);
    rows.add(row(offsets, offsets, result.channels().of(Channel.OFFSET)));
    return List.of(
        Table.of(
            "channels",
            pick("每单位产品的足迹，分列", "Footprint of one unit, stated apart"),
            List.of(
                Table.Column.text(pick("类别", "Kind"), 5),
                Table.Column.figure(pick("足迹", "Footprint"), UNIT, 3)),
            rows));
  }

  List<Block> stages() {
    if (result.stages().isEmpty()) {
      return gap(ReportItem.STAGES, pick("没有分阶段结果", "No stage has a result"));
    }
    List<Table.Row> rows = new ArrayList<>();
    for (ModelResult.StageShown each : result.stages()) {
      String name = Words14067.stage(each.stage(), language);
      rows.add(row(name, name, each.channels().total()));
    }
    String total = pick("合计", "Total");
    rows.add(row(total, total, result.total()).as(Table.Weight.TOTAL));
    return List.of(
        Table.of(
            "stages",
            pick("分阶段结果", "Results by stage"),
            List.of(
                Table.Column.text(pick("阶段", "Stage"), 5),
                Table.Column.figure(pick("足迹", "Footprint"), UNIT, 3)),
            rows));
  }

  List<Block> electricity() {
    PowerShown power = result.power();
    if (power == null) {
      return List.of(
          Block.Paragraph.of(
              pick("模型中没有以电力为输入的过程。", "No process of the model takes electricity.")));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Table.of(
            "power",
            pick("电力来源", "Where the electricity comes from"),
            List.of(
                Table.Column.text(pick("来源", "Source"), 2),
                Table.Column.text("kWh", 2),
                Table.Column.text("kgCO2e/kWh", 2),
                Table.Column.text(pick("因子与证书", "Factor and certificate"), 5)),
            power.parts().stream().map(this::part).toList()));
    boolean remainder =
        power.parts().stream()
            .anyMatch(
                part -> part.kind() == PowerShown.Kind.GRID || part.kind() == PowerShown.Kind.SOLD);
    if (power.sensitivity().isEmpty() && remainder) {
      blocks.addAll(
          gap(
              ReportItem.ELECTRICITY,
              pick("未给出剩余电量因子的敏感性", "No sensitivity to the factor of the remainder")));
      return blocks;
    }
    if (!power.sensitivity().isEmpty()) {
      blocks.add(
          Table.of(
              "power-sensitivity",
              pick("剩余电量取其他因子时的足迹", "Footprint with other factors for the remainder"),
              List.of(
                  Table.Column.text(pick("情形", "Case"), 4),
                  Table.Column.text("kgCO2e/kWh", 2),
                  Table.Column.figure(pick("足迹", "Footprint"), UNIT, 3)),
              power.sensitivity().stream()
                  .map(
                      each ->
                          Table.Row.of(
                              Words.of(each.name()),
                              Words.of(Words14067.number(each.factor())),
                              Words14067.figure(result, each.name(), each.total())))
                  .toList()));
    }
    return blocks;
  }

  private Table.Row part(PowerShown.Part part) {
    String kind =
        switch (part.kind()) {
          case CERTIFIED -> pick("有证书", "certified");
          case OWN -> pick("自发自用", "own");
          case SOLD -> pick("自发但属性已售，按电网计", "own, attribute sold: as grid");
          case GRID -> pick("电网", "grid");
        };
    String documents = String.join(", ", part.rows());
    String proof = part.certificate().isEmpty() ? "" : "; " + part.certificate();
    return Table.Row.of(
        Words.of(kind + (part.technology().isEmpty() ? "" : " (" + part.technology() + ")")),
        Words.of(Words14067.number(part.amount())),
        Words.of(Words14067.number(part.factor())),
        Words.of(documents + proof + (part.ledger().isEmpty() ? "" : "; " + part.ledger())));
  }

  List<Block> allocation() {
    if (result.allocations().isEmpty()) {
      return List.of(
          Block.Paragraph.of(
              pick("没有联产过程，未作分配。", "No process has co-products; nothing is shared.")));
    }
    List<Block> blocks = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    for (AllocationShown each : result.allocations()) {
      Double other = each.alternativeTotal();
      Inline alternative =
          other == null ? Words.none() : Words14067.figure(result, each.process(), other);
      rows.add(
          Table.Row.of(
              Words.of(each.process()),
              Words.of(Words14067.method(each.method(), language) + ": " + each.reason()),
              Words.of(
                  each.alternative() == null
                      ? "—"
                      : Words14067.method(each.alternative(), language)),
              alternative));
      if (other == null) {
        blocks.addAll(
            gap(
                ReportItem.ALLOCATION,
                pick("没有备选分配的结果：", "No result by an alternative: ") + each.process()));
      }
    }
    blocks.addFirst(
        Table.of(
            "allocation",
            pick("分配及其备选", "Allocation and its alternative"),
            List.of(
                Table.Column.text(pick("过程", "Process"), 2),
                Table.Column.text(pick("方法与理由", "Method and reason"), 4),
                Table.Column.text(pick("备选", "Alternative"), 2),
                Table.Column.figure(pick("备选下的足迹", "Footprint by it"), UNIT, 2)),
            rows));
    return blocks;
  }

  List<Block> uncertainty() {
    UncertaintyShown sure = result.uncertainty();
    if (sure == null) {
      return gap(ReportItem.UNCERTAINTY, pick("未计算不确定性", "Uncertainty was not computed"));
    }
    return List.of(
        Table.of(
                "uncertainty",
                pick("标准偏差与主要贡献", "Standard deviation and what adds to it"),
                List.of(
                    Table.Column.text(pick("量", "Number"), 6),
                    Table.Column.text(pick("方差份额", "Share of the variance"), 2)),
                sure.parts().stream()
                    .limit(PARTS)
                    .map(
                        part ->
                            Table.Row.of(
                                Words.of(part.what()), Words.of(Words14067.percent(part.share()))))
                    .toList())
            .noting(
                pick("一阶标准偏差 ", "Standard deviation to first order ")
                    + Words14067.number(sure.deviation())
                    + " "
                    + UNIT
                    + (sure.runs() == 0
                        ? ""
                        : pick("；蒙特卡洛次数 ", "; Monte Carlo runs ") + sure.runs())));
  }

  private Table.Row row(String name, String label, double value) {
    return Table.Row.of(Words.of(name), Words14067.figure(result, label, value));
  }

  private static List<Block> gap(ReportItem item, String words) {
    return List.of(new Block.Gap(item.id(), words));
  }

  private String pick(String zh, String en) {
    return language.pick(zh, en);
  }
}
