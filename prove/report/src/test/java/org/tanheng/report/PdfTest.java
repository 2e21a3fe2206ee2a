// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tanheng.document.Document;
import org.tanheng.document.FigureText;
import org.tanheng.document.Status;
import org.tanheng.units.Language;

class PdfTest {
  private static final int LINES = 60;

  @Test
  void chineseTextReadsBackAsWritten() throws IOException {
    String text = text(Sample.document(Language.ZH, LINES));
    assertThat(text)
        .contains("某机械厂温室气体排放报告", "报告期：2023 年 1 月 1 日至 12 月 31 日", "目录")
        .contains("1 温室气体排放", "1.1 分气体排放量", "附录A 排放因子", "数据溯源")
        .contains("表1　排放源清单", "活动数据与参数", "“净购入电力”未计", "标准状态为 0 ℃。")
        .contains("待补充：符合性声明", "甲烷 CH4 & 氧化亚氮 N2O", "第 2 页　共")
        .contains("× 389.31 GJ/万Nm3 ×", "燃料缺省值表，2024，row 7", "未核对原文", "草稿");
  }

  @Test
  void englishTextReadsBackAsWritten() throws IOException {
    assertThat(text(Sample.document(Language.EN, LINES)))
        .contains("Greenhouse gas report of Example Works", "Contents", "1.1 Emissions by gas")
        .contains("Annex A Factors", "Sources of figures", "Table 1 Sources", "Page 2 of")
        .contains("Missing: the statement of conformity", "methane CH4 & nitrous oxide N2O");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLinePrintsItsNumberAndItsExactValue(Language language) throws IOException {
    String text = text(Sample.document(language, LINES));
    new SampleTraces(LINES)
        .lines()
        .forEach(
            line ->
                assertThat(text)
                    .contains(
                        FigureText.number(line.value().value(), 2),
                        line.value().value().toPlainString()));
    assertThat(text).contains("67,353.62 [1]");
  }

  @Test
  void headersRepeatChaptersAreBookmarkedAndFontsAreEmbedded() throws IOException {
    try (PDDocument pdf = pdf(Sample.document(Language.ZH, LINES))) {
      int pages = pdf.getNumberOfPages();
      assertThat(text(pdf).split("表1　排放源清单", -1)).hasSizeGreaterThan(2);
      assertThat(text(pdf)).contains("第 " + pages + " 页　共 " + pages + " 页");
      assertThat(outline(pdf)).containsExactly("1 温室气体排放", "2 基准年", "附录A 排放因子");
      for (PDPage page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
    }
  }

  @Test
  void onlyADraftIsMarked() throws IOException {
    Document document = Sample.document(Language.EN, 2);
    assertThat(text(document)).contains("DRAFT");
    assertThat(text(document.as(Status.FINAL))).doesNotContain("DRAFT");
  }

  private static List<String> outline(PDDocument pdf) {
    List<String> titles = new ArrayList<>();
    PDOutlineItem item = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
    while (item != null) {
      titles.add(item.getTitle());
      item = item.getNextSibling();
    }
    return titles;
  }

  private static String text(Document document) throws IOException {
    try (PDDocument pdf = pdf(document)) {
      return text(pdf);
    }
  }

  private static String text(PDDocument pdf) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    return stripper.getText(pdf);
  }

  private static PDDocument pdf(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Reports.write(document, ReportFormat.PDF, out);
    return Loader.loadPDF(out.toByteArray());
  }
}
