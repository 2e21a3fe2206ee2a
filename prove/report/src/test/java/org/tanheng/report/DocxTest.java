// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFEndnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tanheng.document.Document;
import org.tanheng.document.FigureText;
import org.tanheng.document.Numbering;
import org.tanheng.document.Status;
import org.tanheng.units.Language;

class DocxTest {
  private static final int LINES = 40;

  @Test
  void headingsAreRealAndCountedByTheirStyle() throws IOException {
    try (XWPFDocument word = written(Sample.document(Language.ZH, LINES))) {
      assertThat(titles(word, "Heading1")).containsExactly("温室气体排放", "基准年", "数据溯源");
      assertThat(titles(word, "Heading2")).containsExactly("分气体排放量");
      assertThat(titles(word, "Annex")).containsExactly("排放因子");
      assertThat(word.getNumbering().getAbstractNum(BigInteger.ZERO)).isNotNull();
      String body = word.getDocument().xmlText();
      assertThat(body).contains("TOC \\o \"1-2\"", "PAGEREF _Toc1");
      assertThat(word.getStyles().getStyle("Heading1").getCTStyle().xmlText())
          .contains("黑体", "numId");
    }
  }

  @Test
  void chineseChaptersAreCountedInChinese() throws IOException {
    Document document = Sample.document(Language.ZH, 1).counted(Numbering.CHINESE);
    try (XWPFDocument word = written(document)) {
      assertThat(word.getNumbering().getAbstractNum(BigInteger.ZERO).getCTAbstractNum().xmlText())
          .contains("chineseCounting", "%1、", "（%2）");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theTableHoldsItsNumbersAndRepeatsItsHeader(Language language) throws IOException {
    try (XWPFDocument word = written(Sample.document(language, LINES))) {
      XWPFTable table =
          word.getTables().stream()
              .filter(t -> t.getRows().size() > LINES)
              .findFirst()
              .orElseThrow();
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).isRepeatHeader()).isTrue();
      assertThat(table.getRow(3).isRepeatHeader()).isFalse();
      SampleTraces traces = new SampleTraces(LINES);
      for (int i = 0; i < LINES; i++) {
        String number = FigureText.number(traces.lines().get(i).value().value(), 2);
        assertThat(table.getRow(i + 3).getCell(3).getText()).startsWith(number);
      }
      assertThat(table.getRow(LINES + 3).getCell(3).getText())
          .startsWith(FigureText.number(traces.total().value().value(), 2));
    }
  }

  @Test
  void everyTraceIsOneEndnoteWithItsFormulaAndSource() throws IOException {
    try (XWPFDocument word = written(Sample.document(Language.ZH, LINES))) {
      List<String> notes =
          word.getEndnotes().stream()
              .map(XWPFEndnote::getParagraphs)
              .map(p -> p.isEmpty() ? "" : p.getFirst().getText())
              .filter(text -> text.contains("="))
              .toList();
      assertThat(notes).hasSize(LINES + 1);
      assertThat(notes.get(1))
          .contains("1.7 万Nm3 × 389.31 GJ/万Nm3 × 0.01532 tC/GJ × 0.99 × 44/12 = 36.8052583932")
          .contains("来源：燃料缺省值表");
      assertThat(word.getDocument().xmlText()).contains("NOTEREF _Trace1");
    }
  }

  @Test
  void onlyADraftIsMarked() throws IOException {
    Document document = Sample.document(Language.ZH, 1);
    try (XWPFDocument draft = written(document);
        XWPFDocument issued = written(document.as(Status.FINAL))) {
      assertThat(headers(draft)).contains("string=\"草稿\"");
      assertThat(headers(issued)).doesNotContain("草稿");
    }
  }

  private static String headers(XWPFDocument word) {
    StringBuilder all = new StringBuilder();
    word.getHeaderList().forEach(header -> all.append(header._getHdrFtr().xmlText()));
    return all.toString();
  }

  private static List<String> titles(XWPFDocument word, String style) {
    return word.getParagraphs().stream()
        .filter(p -> style.equals(p.getStyle()))
        .map(XWPFParagraph::getText)
        .toList();
  }

  private static XWPFDocument written(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Reports.write(document, ReportFormat.DOCX, out);
    return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
  }
}
