// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.document.Block;
import org.tanheng.document.Cover;
import org.tanheng.document.Document;
import org.tanheng.document.Figure;
import org.tanheng.document.Section;
import org.tanheng.document.Table;
import org.tanheng.document.Words;
import org.tanheng.units.Language;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/**
 * The operator's report of embedded emissions. What a declarant reckons with, certificates and
 * prices, does not stand in it, nor does what a verifier says.
 */
public final class CbamReport {
  private static final Unit SPECIFIC = Unit.of("tCO2e/t");
  private static final int DECIMALS = 4;

  private final Installation installation;
  private final List<Embedded> goods;
  private final Language language;

  private CbamReport(Installation installation, List<Embedded> goods, Language language) {
    this.installation = installation;
    this.goods = goods;
    this.language = language;
  }

  /** The report as a draft: an accredited verifier has not yet seen it. */
  public static Document of(Installation installation, List<Embedded> goods, Language language) {
    return new CbamReport(installation, goods, language).document();
  }

  private Document document() {
    String period = installation.from() + " / " + installation.to();
    var cover =
        new Cover(
            pick("隐含排放量报告（运营者）", "Operator's report of embedded emissions"),
            pick("欧盟碳边境调节机制", "Carbon border adjustment mechanism"),
            List.of(
                new Cover.Field(pick("设施", "Installation"), installation.name()),
                new Cover.Field(pick("国家", "Country"), installation.country()),
                new Cover.Field(pick("报告期", "Reporting period"), period)));
    List<Section> sections = new ArrayList<>();
    sections.add(
        Section.of("goods", pick("货物的隐含排放量", "Embedded emissions of the goods"), List.of(goods())));
    for (Embedded good : goods) {
      sections.add(process(good));
    }
    sections.add(Section.of("basis", pick("依据与说明", "Basis and remarks"), basis()));
    return Document.draft("cbam-" + installation.from(), language, cover, sections);
  }

  private Table goods() {
    List<Table.Column> columns =
        List.of(
            Table.Column.text(pick("工序", "Process"), 3),
            Table.Column.text(pick("货物（CN）", "Good (CN)"), 3),
            Table.Column.text(pick("生产路线", "Route"), 3),
            Table.Column.figure(pick("直接", "Direct"), SPECIFIC.symbol(language), 2),
            Table.Column.figure(pick("间接", "Indirect"), SPECIFIC.symbol(language), 2),
            Table.Column.figure(pick("计入", "Counted"), SPECIFIC.symbol(language), 2));
    List<Table.Row> rows =
        goods.stream()
            .map(
                good ->
                    Table.Row.of(
                        Words.of(good.process().id()),
                        Words.of(good.process().cn()),
                        Words.of(good.process().route()),
                        figure(good.direct()),
                        figure(good.indirect()),
                        figure(good.counted())))
            .toList();
    return Table.of("goods-table", pick("单位隐含排放量", "Specific embedded emissions"), columns, rows)
        .noting(pick("均含前体的排放。", "All columns contain the emissions of precursors."));
  }

  private Section process(Embedded good) {
    List<Block> blocks = new ArrayList<>();
    String id = good.process().id();
    blocks.add(
        parts("direct-" + id, pick("直接排放的构成", "What the direct emissions are"), good.direct()));
    blocks.add(
        parts(
            "indirect-" + id, pick("间接排放的构成", "What the indirect emissions are"), good.indirect()));
    return Section.of("process-" + id, id + ", CN " + good.process().cn(), blocks);
  }

  private Table parts(String id, String caption, Trace total) {
    List<Table.Row> rows = new ArrayList<>();
    for (Trace part : total.inputs()) {
      boolean own = rows.isEmpty();
      String from = own ? pick("本工序的排放", "the process itself") : part.label();
      rows.add(Table.Row.of(Words.of(from), figure(part)));
    }
    rows.add(Table.Row.of(Words.of(pick("合计", "Total")), figure(total)).as(Table.Weight.TOTAL));
    return Table.of(
        id,
        caption,
        List.of(
            Table.Column.text(pick("来自", "From"), 6),
            Table.Column.figure(pick("每吨货物", "In a tonne"), SPECIFIC.symbol(language), 3)),
        rows);
  }

  private List<Block> basis() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Paragraph.of(
            pick(
                "按（欧盟）2023/956 号条例及（欧盟）2025/2547 号实施条例计算：归属排放除以产量，加各前体的排放。",
                "Computed by Regulation (EU) 2023/956 and Implementing Regulation (EU) 2025/2547:"
                    + " attributed emissions for a tonne produced, with those of each precursor.")));
    if (goods.stream().anyMatch(good -> !good.scope().source().verified())) {
      blocks.add(
          Block.Paragraph.of(
              pick(
                  "部分货物是否计入间接排放依附件一的公开转录，未见原文。",
                  "Whether indirect emissions count follows annex I as others transcribed it for"
                      + " some goods; its words were not read.")));
    }
    blocks.add(
        Block.Paragraph.of(
            pick(
                "附件二以外的货物计入间接排放；其用作附件二货物的前体时同样计入。货物表：" + table(),
                "Indirect emissions count for goods outside annex II, also where they are precursors"
                    + " of goods inside it. Table of goods: "
                    + table())));
    return blocks;
  }

  private String table() {
    return installation.table().title()
        + " (SHA-256 "
        + installation.table().hash().abbreviated()
        + ")";
  }

  private static Figure figure(Trace trace) {
    return Figure.in(SPECIFIC, trace, DECIMALS);
  }

  private String pick(String zh, String en) {
    return language.pick(zh, en);
  }
}
