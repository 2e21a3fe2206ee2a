// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.CrossChecked;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.lab.LabResult;
import org.tanheng.carbon.lab.LabReview;
import org.tanheng.carbon.route.Route;
import org.tanheng.document.Block;
import org.tanheng.document.Inline;
import org.tanheng.document.Table;
import org.tanheng.document.Words;
import org.tanheng.units.Quantity;

/** Cross-checks of activity data and laboratory results, where there are any. */
record ProofTables(ReportData data) {

  /** What counts beside the second figures. */
  List<Block> crossChecks() {
    List<Table.Row> rows = new ArrayList<>();
    for (CrossChecked check : CrossChecked.of(data.inventory().input())) {
      rows.add(
          Table.Row.of(
              Words.of(data.name(check.source())),
              Words.of(span(check.from(), check.to())),
              Words.of(route(check.check().route())),
              number(check.counted()),
              number(check.second()),
              number(check.difference()),
              Words.of(check.share().map(ProofTables::percent).orElse("—")),
              Words.of(check.counted().unit().symbol(data.language()))));
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            Table.of(
                "cross-checks",
                data.pick(data.terms().activity() + "的交叉核对", "Cross-checks of activity data"),
                List.of(
                    Table.Column.text(data.pick("排放源", "Source"), 3),
                    Table.Column.text(data.pick("时段", "Span"), 3),
                    Table.Column.text(data.pick("核对方式", "Second route"), 3),
                    Table.Column.figure(data.pick("计入值", "Counted"), null, 2),
                    Table.Column.figure(data.pick("核对值", "Second"), null, 2),
                    Table.Column.figure(data.pick("差值", "Difference"), null, 2),
                    Table.Column.figure(data.pick("差异", "Share"), null, 2),
                    Table.Column.text(data.pick("单位", "Unit"), 1)),
                rows));
  }

  /** Every result as it was reported, with its laboratory and report. */
  List<Block> lab() {
    List<Table.Row> rows = new ArrayList<>();
    for (SourceInput source : data.inventory().input().sources()) {
      for (LabResult result : source.proof().lab()) {
        rows.add(
            Table.Row.of(
                Words.of(data.name(source)),
                Words.of(result.sample()),
                Words.of(data.terms().parameter(result.parameter())),
                number(result.value()),
                Words.of(result.value().unit().symbol(data.language())),
                Words.of(result.basis().symbol()),
                share(result.moistures().total()),
                share(result.moistures().analysis()),
                Words.of(span(result.from(), result.to())),
                Words.of(laboratory(result))));
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    Table table =
        Table.of(
                "lab-results",
                data.pick("检测结果", "Laboratory results"),
                List.of(
                    Table.Column.text(data.pick("排放源", "Source"), 3),
                    Table.Column.text(data.pick("样品", "Sample"), 3),
                    Table.Column.text(data.pick("参数", "Parameter"), 3),
                    Table.Column.figure(data.pick("报告值", "Value"), null, 2),
                    Table.Column.text(data.pick("单位", "Unit"), 1),
                    Table.Column.text(data.pick("基准", "Basis"), 1),
                    Table.Column.figure("Mt", "%", 1),
                    Table.Column.figure("Mad", "%", 1),
                    Table.Column.text(data.pick("时段", "Span"), 3),
                    Table.Column.text(data.pick("实验室与报告日期", "Laboratory, report of"), 4)),
                rows)
            .noting(
                data.pick(
                    "按 ISO 1170:2020、GB/T 483-2007 换算到收到基，年均值按消耗量加权。",
                    "Brought to the as-received basis by ISO 1170:2020 and GB/T 483-2007; means"
                        + " are weighted by consumption."));
    List<Block> blocks = new ArrayList<>();
    blocks.add(table);
    unreviewed().ifPresent(blocks::add);
    return blocks;
  }

  /** Results that nobody but the recorder has seen keep the report from being final. */
  private Optional<Block> unreviewed() {
    String samples =
        data.inventory().input().sources().stream()
            .flatMap(source -> source.proof().lab().stream())
            .filter(result -> result.review() == LabReview.RECORDED)
            .map(LabResult::sample)
            .distinct()
            .collect(Collectors.joining(data.pick("、", ", ")));
    return samples.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Gap(
                "lab-review",
                data.pick("未经他人复核的检测结果：", "review by another person of laboratory results: ")
                    + samples));
  }

  private String route(Route route) {
    return switch (route) {
      case MEASURED -> data.pick("入炉计量", "measured at the process");
      case STOCK_BALANCE -> data.pick("购销存平衡", "stock balance");
      case INVOICE -> data.pick("发票或结算单", "invoice");
      case STATISTICS -> data.pick("统计报表", "statistics");
      case ESTIMATED -> data.pick("估算", "estimate");
    };
  }

  private static String laboratory(LabResult result) {
    String marks = String.join(", ", result.laboratory().accreditations());
    LocalDate reported = result.dates().reported();
    return result.laboratory().name()
        + (marks.isEmpty() ? "" : " (" + marks + ")")
        + (reported == null ? "" : ", " + reported);
  }

  private static String span(LocalDate from, LocalDate to) {
    boolean month = from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1));
    return month ? from.toString().substring(0, 7) : from + " – " + to.minusDays(1);
  }

  private static Inline share(@Nullable Quantity share) {
    return share == null
        ? Words.none()
        : Words.of(share.in("%").stripTrailingZeros().toPlainString());
  }

  private static Inline number(Quantity quantity) {
    return Words.of(
        quantity.value().signum() == 0
            ? "0"
            : quantity.value().stripTrailingZeros().toPlainString());
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " %";
  }
}
