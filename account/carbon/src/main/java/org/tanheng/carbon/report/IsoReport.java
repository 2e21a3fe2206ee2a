// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.document.Block;
import org.tanheng.document.Cover;
import org.tanheng.document.Document;
import org.tanheng.document.Section;

/** The report of ISO 14064-1:2018, clause 9.3.1, each item under a heading of its own. */
final class IsoReport {
  private final ReportData data;
  private final ReportContext context;

  IsoReport(ReportData data) {
    this.data = data;
    this.context = data.context();
  }

  Document build() {
    IsoResults results = new IsoResults(data);
    IsoMethods methods = new IsoMethods(data);
    List<Section> sections = new ArrayList<>();
    sections.add(new IsoGeneral(data).section());
    sections.add(new IsoBoundary(data).section());
    sections.add(results.section());
    sections.add(baseYear());
    sections.add(methods.section());
    sections.add(methods.uncertainty());
    sections.add(statements());
    SourceTables tables = new SourceTables(data);
    if (tables.areLong()) {
      sections.add(
          annex("annex-sources", data.pick("排放源与汇清单", "Sources and sinks"), tables.sources()));
      sections.add(
          annex("annex-lines", data.pick("分排放源排放量", "Emissions by source"), tables.lines()));
    }
    return Document.draft(id(), data.language(), cover(), sections);
  }

  private static Section annex(String id, String title, Block table) {
    return Section.of(id, title, List.of(table)).as(Section.Kind.ANNEX);
  }

  private String id() {
    return context.number() == null
        ? "GHG-" + data.inventory().input().start().getYear()
        : context.number();
  }

  private Cover cover() {
    String organisation = data.inventory().input().organisation();
    String date = context.date() == null ? "" : context.date().toString();
    return new Cover(
        data.pick(organisation + "温室气体报告", "Greenhouse gas report of " + organisation),
        data.pick("依据 ISO 14064-1:2018　报告期 ", "ISO 14064-1:2018, period ") + data.period(),
        List.of(
            new Cover.Field(data.pick("报告组织", "Organisation"), organisation),
            new Cover.Field(data.pick("报告期", "Reporting period"), data.period()),
            new Cover.Field(
                data.pick("报告负责人", "Responsible"), orEmpty(context.entity().responsible())),
            new Cover.Field(data.pick("编制日期", "Date of issue"), date)));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private Section baseYear() {
    String title = data.pick("基准年", "Base year");
    ReportContext.BaseYear year = context.baseYear();
    if (year == null) {
      return Section.of("base-year-chapter", title, List.of())
          .with(
              item(
                  "base-year",
                  data.pick("选定的基准年", "Base year selected"),
                  null,
                  data.pick("基准年及其清单", "base year and its inventory")),
              item(
                  "recalculation",
                  data.pick("重新计算", "Recalculation"),
                  null,
                  data.pick("重新计算的政策与已发生的变更", "policy and changes made")));
    }
    return new BaseYearSection(data, year).section(title);
  }

  private Section statements() {
    ReportContext.Statements statements = context.statements();
    return Section.of("statements", data.pick("声明", "Statements"), List.of())
        .with(
            item(
                "conformity",
                data.pick("符合性声明", "Statement of conformity"),
                statements.conformity(),
                data.pick(
                    "本报告按 ISO 14064-1:2018 编制的声明",
                    "that the report was prepared in accordance with ISO 14064-1:2018")),
            item(
                "verification",
                data.pick("核查说明", "Verification"),
                statements.verification(),
                data.pick(
                    "是否经过核查、核查类型与保证等级",
                    "whether it was verified, the type of verification and level of assurance")));
  }

  private Section item(String id, String title, @Nullable String text, String wanted) {
    return Section.of(id, title, List.of(data.supplied(text, id, wanted))).answering(id);
  }
}
