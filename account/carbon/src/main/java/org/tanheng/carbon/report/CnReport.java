// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.document.Block;
import org.tanheng.document.Block.KeyValues.Entry;
import org.tanheng.document.Cover;
import org.tanheng.document.Document;
import org.tanheng.document.Figure;
import org.tanheng.document.Numbering;
import org.tanheng.document.Section;
import org.tanheng.document.Words;

/**
 * The report of the Chinese guidelines: four chapters, a declaration and three tables. The tables
 * are called 附表 in the guidelines of 2013 to 2015 and follow the report annex in GB/T 32151.
 */
final class CnReport {
  private final ReportData data;
  private final ReportContext context;
  private final CnTables tables;

  CnReport(ReportData data) {
    this.data = data;
    this.context = data.context();
    this.tables = new CnTables(data);
  }

  Document build() {
    int year = data.inventory().input().start().getYear();
    String number = context.number() == null ? "GHG-" + year : context.number();
    List<Section> sections = new ArrayList<>();
    sections.add(entity());
    sections.add(emissions());
    sections.add(activity());
    sections.add(factors());
    sections.add(declaration());
    sections.add(tables.summary());
    sections.add(tables.activity());
    sections.add(tables.factors());
    return Document.draft(number, data.language(), cover(), sections).counted(Numbering.CHINESE);
  }

  private Cover cover() {
    String organisation = data.inventory().input().organisation();
    String date = context.date() == null ? "" : context.date().toString();
    return new Cover(
        data.pick(organisation + "\n温室气体排放报告", "Greenhouse gas emission report\n" + organisation),
        data.terms().packNumber() + data.pick("", " ") + data.terms().packTitle(),
        List.of(
            new Cover.Field(data.pick("报告主体（盖章）", "Reporting entity (seal)"), organisation),
            new Cover.Field(
                data.pick("报告年度", "Reporting year"),
                Integer.toString(data.inventory().input().start().getYear())),
            new Cover.Field(data.pick("编制日期", "Date of issue"), date)));
  }

  private Section entity() {
    ReportContext.Entity entity = context.entity();
    List<Entry> entries = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    entries.add(Entry.of(data.pick("报告主体名称", "Name"), data.inventory().input().organisation()));
    add(entries, missing, data.pick("统一社会信用代码", "Credit code"), entity.creditCode());
    add(entries, missing, data.pick("所属行业", "Industry"), entity.industry());
    add(entries, missing, data.pick("地理位置", "Address"), entity.address());
    add(entries, missing, data.pick("法定代表人", "Legal representative"), entity.legalRepresentative());
    add(entries, missing, data.pick("填报负责人", "Responsible person"), entity.responsible());
    add(entries, missing, data.pick("联系方式", "Contact"), entity.contact());
    add(entries, missing, data.pick("主要产品及产量", "Products and output"), entity.products());
    List<Block> facts = new ArrayList<>();
    facts.add(new Block.KeyValues(entries));
    if (entity.description() != null) {
      facts.add(Block.Paragraph.of(entity.description()));
    }
    if (!missing.isEmpty()) {
      facts.add(new Block.Gap("entity", String.join(data.pick("、", ", "), missing)));
    }
    return Section.of("entity-chapter", data.pick("报告主体基本情况", "Reporting entity"), List.of())
        .with(
            Section.of("entity", data.pick("基本信息", "Facts"), facts).answering("entity"),
            Section.of(
                    "boundary",
                    data.pick("核算边界与工艺流程", "Boundary and processes"),
                    List.of(
                        data.supplied(
                            context.boundaries().organisational(),
                            "boundary",
                            data.pick("核算边界", "accounting boundary")),
                        data.supplied(
                            entity.processes(),
                            "boundary",
                            data.pick("工艺流程", "production processes"))))
                .answering("boundary"));
  }

  private Section emissions() {
    int year = data.inventory().input().start().getYear();
    String lead =
        data.pick(
            "根据"
                + data.terms().packTitle()
                + "（"
                + data.terms().packNumber()
                + "），本报告主体核算了 "
                + year
                + " 年度（"
                + data.period()
                + "）温室气体排放量，并填写了相关数据表格。全年温室气体排放总量为 ",
            "By "
                + data.terms().packNumber()
                + " "
                + data.terms().packTitle()
                + " the emissions of "
                + data.period()
                + " amount to ");
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Paragraph.of(
            Words.of(lead),
            Figure.of(
                data.posted()
                    .sum(data.pick("温室气体排放总量", "total emissions"), data.lines(ReportData::counted)),
                2),
            Words.of(data.pick("。", "."))));
    blocks.add(tables.structure());
    new ProgrammeTable(data).table().ifPresent(blocks::add);
    blocks.addAll(Notes.of(data));
    return Section.of("emissions", data.pick("温室气体排放", "Greenhouse gas emissions"), blocks)
        .answering("emissions");
  }

  private Section activity() {
    String title = data.pick(data.terms().activity() + "及来源说明", "Activity data and their sources");
    List<Block> blocks = new ArrayList<>(tables.activitySources());
    blocks.addAll(new ProofTables(data).crossChecks());
    return Section.of("activity-data", title, blocks).answering("activity-data");
  }

  private Section factors() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new SourceTables(data).factors());
    blocks.addAll(new ProofTables(data).lab());
    return Section.of(
            "factor-data", data.pick("排放因子数据及来源说明", "Emission factors and their sources"), blocks)
        .answering("factor-data");
  }

  private Section declaration() {
    String legal = context.entity().legalRepresentative();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Paragraph.of(
            data.pick(
                "本报告真实、可靠，如报告中的信息与实际情况不符，本报告主体愿负相应的法律责任，并承担由此产生的一切后果。特此声明。",
                "This report is true and reliable. Should it not agree with the facts, the reporting"
                    + " entity answers for it by law and bears all consequences.")));
    blocks.add(
        legal == null
            ? new Block.Gap("declaration", data.pick("法定代表人", "legal representative"))
            : new Block.KeyValues(
                List.of(
                    Entry.of(data.pick("法定代表人（签字）", "Legal representative (signature)"), legal),
                    Entry.of(data.pick("日期", "Date"), data.pick("　　年　　月　　日", "")))));
    blocks.add(new Block.PageBreak());
    return Section.of("declaration", data.pick("真实性声明", "Declaration"), blocks)
        .answering("declaration");
  }

  private static void add(
      List<Entry> entries, List<String> missing, String key, @Nullable String value) {
    if (value == null || value.isBlank()) {
      missing.add(key);
      entries.add(Entry.of(key, "—"));
    } else {
      entries.add(Entry.of(key, value));
    }
  }
}
