// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tanheng.document.Block;
import org.tanheng.document.Cover;
import org.tanheng.document.Document;
import org.tanheng.document.RequiredContents;
import org.tanheng.document.Section;
import org.tanheng.footprint.model.ModelResult;
import org.tanheng.footprint.model.ProductModel;
import org.tanheng.footprint.model.Stage;
import org.tanheng.footprint.model.Statement;
import org.tanheng.units.Language;

/**
 * The report of a product's footprint by ISO 14067:2018 and GB/T 24067-2024. An item that is
 * missing is printed as missing, named in a finding, and keeps the report a draft.
 */
public final class ProductReport {
  private final ModelResult result;
  private final ProductModel model;
  private final Language language;

  private ProductReport(ModelResult result, Language language) {
    this.result = result;
    this.model = result.model();
    this.language = language;
  }

  /** The report with the status that it deserves, and a finding for each item that is missing. */
  public static RequiredContents.Checked of(ModelResult result, Language language) {
    return RequiredContents.check(
        new ProductReport(result, language).document(), ReportItem.all(language));
  }

  private Document document() {
    String name = pick(model.nameZh(), model.nameEn());
    var cover =
        new Cover(
            pick("产品碳足迹研究报告", "Product carbon footprint study report"),
            name,
            List.of(
                new Cover.Field(pick("产品", "Product"), name),
                new Cover.Field(pick("时间", "Period"), model.period()),
                new Cover.Field(pick("地点", "Place"), model.place()),
                new Cover.Field(pick("依据", "By"), "ISO 14067:2018, GB/T 24067-2024"),
                new Cover.Field(
                    pick("模型版本", "Version of the model"), model.hash().hex().substring(0, 16))));
    Statement said = model.statement();
    var results = new ResultSections(result, language);
    var data = new DataSections(result, language);
    List<Section> sections = new ArrayList<>();
    sections.add(goal(said));
    sections.add(
        section(ReportItem.UNIT, text(unit(), pick("未写明单位", "The unit is not put into words"))));
    sections.add(boundary(said));
    sections.add(section(ReportItem.CUT_OFF, results.cutOff()));
    sections.add(section(ReportItem.GWP, text(model.gwp(), pick("未写明", "Not stated"))));
    sections.add(section(ReportItem.CHANNELS, results.channels()));
    sections.add(section(ReportItem.STAGES, results.stages()));
    sections.add(section(ReportItem.ELECTRICITY, results.electricity()));
    sections.add(section(ReportItem.ALLOCATION, results.allocation()));
    sections.add(section(ReportItem.DATA, data.list()));
    sections.add(section(ReportItem.SUPPLIERS, data.suppliers()));
    sections.add(section(ReportItem.UNCERTAINTY, results.uncertainty()));
    sections.add(said(ReportItem.LIMITATIONS, said.limitations()));
    sections.add(said(ReportItem.PCR, said.pcr()));
    sections.add(said(ReportItem.REVIEW, said.review()));
    sections.add(said(ReportItem.VALIDITY, said.validUntil()));
    return Document.draft("footprint-" + model.id(), language, cover, sections);
  }

  private Section goal(Statement said) {
    boolean whole =
        Stream.of(said.goal(), said.application(), said.audience()).noneMatch(String::isBlank);
    return whole
        ? section(
            ReportItem.GOAL,
            List.of(
                new Block.KeyValues(
                    List.of(
                        Block.KeyValues.Entry.of(pick("目的", "Goal"), said.goal()),
                        Block.KeyValues.Entry.of(pick("预期用途", "Application"), said.application()),
                        Block.KeyValues.Entry.of(pick("目标受众", "Audience"), said.audience())))))
        : section(
            ReportItem.GOAL,
            List.of(
                gap(
                    ReportItem.GOAL,
                    pick("须写明目的、预期用途与目标受众", "Goal, application and audience are wanted"))));
  }

  private Section boundary(Statement said) {
    String stages =
        String.join(
            pick("、", ", "),
            Arrays.stream(Stage.values())
                .filter(model.boundary().stages()::contains)
                .map(stage -> Words14067.stage(stage, language))
                .toList());
    if (said.exclusions().isEmpty()) {
      return section(
          ReportItem.BOUNDARY,
          List.of(
              Block.Paragraph.of(Words14067.boundary(model.boundary(), language) + ": " + stages),
              gap(
                  ReportItem.BOUNDARY,
                  pick(
                      "未写明排除项；没有排除项时也须写明",
                      "Exclusions are not stated; where there are none, that has to be said"))));
    }
    return section(
        ReportItem.BOUNDARY,
        List.of(
            Block.Paragraph.of(Words14067.boundary(model.boundary(), language) + ": " + stages),
            Block.Paragraph.of(
                pick("排除项：", "Excluded: ") + String.join(pick("；", "; "), said.exclusions()))));
  }

  private String unit() {
    String kind =
        model.functional() ? pick("功能单位", "Functional unit") : pick("声明单位", "Declared unit");
    return model.unitText().isBlank() ? "" : kind + ": " + model.unit() + ", " + model.unitText();
  }

  private Section said(ReportItem item, String words) {
    return section(item, text(words, pick("未写明", "Not stated")).blocks(item));
  }

  private Section section(ReportItem item, Said said) {
    return section(item, said.blocks(item));
  }

  private Section section(ReportItem item, List<Block> blocks) {
    return Section.of(item.id(), item.title(language), blocks).answering(item.id());
  }

  private static Block gap(ReportItem item, String words) {
    return new Block.Gap(item.id(), words);
  }

  private static Said text(String words, String missing) {
    return new Said(words, missing);
  }

  private record Said(String words, String missing) {
    List<Block> blocks(ReportItem item) {
      return List.of(words.isBlank() ? gap(item, missing) : Block.Paragraph.of(words));
    }
  }

  private String pick(String zh, String en) {
    return language.pick(zh, en);
  }
}
