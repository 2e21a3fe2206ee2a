// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.verification.CasePoint;
import org.tanheng.data.verification.StoredCase;
import org.tanheng.document.Block;
import org.tanheng.document.Block.KeyValues.Entry;
import org.tanheng.document.Cover;
import org.tanheng.document.Document;
import org.tanheng.document.Figure;
import org.tanheng.document.Inline;
import org.tanheng.document.Section;
import org.tanheng.document.Status;
import org.tanheng.document.Table;
import org.tanheng.document.Table.Column;
import org.tanheng.document.Table.Row;
import org.tanheng.document.Words;
import org.tanheng.units.Language;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** A case as a document: plan, sample, points, reported against verified, statement. */
final class CaseDocument {
  private static final Unit TONNES = Unit.of("tCO2e");
  private static final int PLACES = 3;

  private final CaseView view;
  private final CaseWords words;

  private CaseDocument(CaseView view, Language language) {
    this.view = view;
    this.words = new CaseWords(view, language);
  }

  /** The report of a case; a draft until the case is closed. */
  static Document of(CaseView view, Language language) {
    var maker = new CaseDocument(view, language);
    StoredCase file = view.file();
    String title = maker.pick("核查案卷", "Verification case");
    Document draft =
        Document.draft(
            "case-" + file.id().toString().substring(0, 8) + "-v" + file.version(),
            language,
            new Cover(
                title,
                view.title(),
                List.of(
                    new Cover.Field(maker.pick("版本", "Version"), Integer.toString(file.version())),
                    new Cover.Field(maker.pick("保证等级", "Assurance"), maker.words.level()),
                    new Cover.Field(
                        maker.pick("签署", "Signed by"),
                        Objects.requireNonNullElse(file.signer(), "")))),
            List.of(
                maker.plan(), maker.compared(), maker.points(), maker.sample(), maker.statement()));
    return file.isOpen() ? draft : draft.as(Status.FINAL);
  }

  private String pick(String chinese, String english) {
    return words.pick(chinese, english);
  }

  private Section plan() {
    StoredCase file = view.file();
    return Section.of(
        "plan",
        pick("核查计划", "Plan"),
        List.of(
            new Block.KeyValues(
                List.of(
                    Entry.of(pick("目标", "Objective"), file.objective()),
                    Entry.of(pick("准则", "Criteria"), file.criteria()),
                    Entry.of(pick("范围", "Scope"), file.scope()),
                    Entry.of(pick("保证等级", "Assurance"), words.level()),
                    Entry.of(
                        pick("重要性", "Materiality"),
                        CaseWords.number(file.threshold().movePointRight(2)) + " %"),
                    Entry.of(pick("抽样种子", "Seed of the sample"), Long.toString(file.seed())),
                    Entry.of(
                        pick("独立性声明", "Independence"),
                        file.independence()
                            ? pick("已声明", "declared")
                            : pick("未声明", "not declared"))))));
  }

  private Section compared() {
    List<Row> scopes =
        view.scopes().stream()
            .map(
                s ->
                    row(
                        pick("范围 ", "Scope ") + s.scope(),
                        s.reported(),
                        s.verified(),
                        s.misstatement()))
            .toList();
    List<Row> sources =
        view.compared().stream()
            .map(c -> row(c.source(), c.reported(), c.verified(), c.misstatement()))
            .toList();
    return Section.of(
        "compared",
        pick("报告值与核查值", "Reported against verified"),
        List.of(
            Table.of("by-scope", pick("按范围", "By scope"), columns(pick("范围", "Scope")), scopes),
            Table.of(
                "by-source", pick("按排放源", "By source"), columns(pick("排放源", "Source")), sources),
            Block.Paragraph.of(
                pick(
                        "未更正错报绝对值合计 %s tCO2e，重要性限值 %s tCO2e：%s。",
                        "Misstatements without sign %s tCO2e, limit %s tCO2e: %s.")
                    .formatted(
                        CaseWords.number(view.misstatement()),
                        CaseWords.number(view.limit()),
                        view.material()
                            ? pick("具有重要性", "material")
                            : pick("不具重要性", "not material")))));
  }

  private List<Column> columns(String first) {
    return List.of(
        Column.text(first, 3),
        Column.figure(pick("报告值", "Reported"), "tCO2e", 2),
        Column.figure(pick("核查值", "Verified"), "tCO2e", 2),
        Column.figure(pick("差异", "Misstatement"), "tCO2e", 2));
  }

  private static Row row(
      String name, BigDecimal reported, @Nullable BigDecimal verified, @Nullable BigDecimal apart) {
    return Row.of(Words.of(name), exact(reported), exact(verified), exact(apart));
  }

  private static Inline exact(@Nullable BigDecimal value) {
    return value == null ? Words.none() : Figure.ofRow(new Quantity(value, TONNES), PLACES);
  }

  private Section points() {
    if (view.points().isEmpty()) {
      return Section.of(
          "points",
          pick("不符合项与澄清项", "Nonconformities and clarifications"),
          List.of(Block.Paragraph.of(pick("没有提出。", "None was raised."))));
    }
    var rows = new ArrayList<Row>();
    for (CasePoint point : view.points()) {
      Integer version = point.correctedIn();
      rows.add(
          Row.of(
              Words.of(Integer.toString(point.number())),
              Words.of(kind(point)),
              Words.of(point.subject() + ": " + point.observation()),
              Words.of(point.owner() + ", " + point.due()),
              Words.of(
                  Objects.requireNonNullElse(point.answer(), "—")
                      + (version == null ? "" : " (v" + version + ")")),
              Words.of(state(point))));
    }
    return Section.of(
        "points",
        pick("不符合项与澄清项", "Nonconformities and clarifications"),
        List.of(
            Table.of(
                "points-table",
                pick("提出、答复与关闭", "Raised, answered, closed"),
                List.of(
                    Column.text("#", 1),
                    Column.text(pick("类别", "Kind"), 2),
                    Column.text(pick("内容", "Observation"), 5),
                    Column.text(pick("负责人、期限", "Owner, due"), 2),
                    Column.text(pick("答复", "Answer"), 4),
                    Column.text(pick("状态", "State"), 2)),
                rows)));
  }

  private String kind(CasePoint point) {
    if (point.kind().equals("CLARIFICATION")) {
      return pick("澄清项", "Clarification");
    }
    return "MINOR".equals(point.grade())
        ? pick("轻微不符合项", "Minor nonconformity")
        : pick("严重不符合项", "Major nonconformity");
  }

  private String state(CasePoint point) {
    return switch (point.state()) {
      case "OPEN" -> pick("未答复", "Open");
      case "ANSWERED" -> pick("已答复", "Answered");
      default -> pick("已关闭", "Closed");
    };
  }

  private Section sample() {
    List<Row> rows =
        view.drawn().stream()
            .map(
                d ->
                    Row.of(
                        Words.of(Integer.toString(d.lineNo())),
                        Words.of(d.source()),
                        Words.of(Objects.requireNonNullElse(d.month(), "—")),
                        Words.of(d.gas()),
                        exact(d.amount()),
                        Words.of(seen(d)),
                        Words.of(d.note())))
            .toList();
    return Section.of(
        "sample",
        pick("抽样", "Sample"),
        List.of(
            Table.of(
                "sample-table",
                pick("抽取的过账行", "Drawn ledger lines"),
                List.of(
                    Column.text(pick("行", "Line"), 1),
                    Column.text(pick("排放源", "Source"), 3),
                    Column.text(pick("月份", "Month"), 2),
                    Column.text(pick("气体", "Gas"), 1),
                    Column.figure(pick("数量", "Amount"), "tCO2e", 2),
                    Column.text(pick("结果", "Result"), 2),
                    Column.text(pick("说明", "Note"), 4)),
                rows)));
  }

  private String seen(CaseView.Drawn drawn) {
    Boolean fault = drawn.fault();
    if (fault == null) {
      return pick("尚未查看", "not looked at");
    }
    return fault ? pick("有误", "at fault") : pick("无误", "in order");
  }

  private Section statement() {
    String said = view.file().statement();
    String text = said == null ? words.draft().text() : said;
    List<Block> blocks = new ArrayList<>();
    if (said == null) {
      blocks.add(Block.Paragraph.of(pick("草案，未签署：", "Draft, not signed:")));
    }
    for (String paragraph : text.split("\n+")) {
      blocks.add(Block.Paragraph.of(paragraph));
    }
    return Section.of("statement", pick("核查陈述", "Statement"), blocks);
  }
}
