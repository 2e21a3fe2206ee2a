// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tanheng.units.Language;

class XlsxTest {
  private static final int LINES = 40;

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyComputedValueIsALiveFormulaThatGivesTheExactDecimal(Language language)
      throws IOException {
    try (Workbook workbook = written(language)) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      Sheet sheet = workbook.getSheet(language.pick("计算", "Calculation"));
      int checked = 0;
      for (int r = 3; r <= sheet.getLastRowNum(); r++) {
        Row row = sheet.getRow(r);
        assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.FORMULA);
        double exact = new BigDecimal(row.getCell(4).getStringCellValue()).doubleValue();
        assertThat(evaluator.evaluate(row.getCell(3)).getNumberValue())
            .isCloseTo(exact, Percentage.withPercentage(1e-10));
        checked++;
      }
      assertThat(checked).isEqualTo(LINES + 1);
    }
  }

  @Test
  void aLineRefersToItsInputsAndTheTotalIsOneSum() throws IOException {
    try (Workbook workbook = written(Language.EN)) {
      Sheet sheet = workbook.getSheet("Calculation");
      assertThat(sheet.getRow(3).getCell(3).getCellFormula())
          .isEqualTo("'Inputs'!D4*'Factors'!D4*'Factors'!D5*'Factors'!D6*44/12");
      assertThat(sheet.getRow(3 + LINES).getCell(3).getCellFormula())
          .isEqualTo("SUM('Calculation'!D4:D43)");
    }
  }

  @Test
  void aChangedInputMovesTheReportedTotal() throws IOException {
    try (Workbook workbook = written(Language.EN)) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      Cell total = total(workbook);
      double before = evaluator.evaluate(total).getNumberValue();
      Cell ncv = workbook.getSheet("Factors").getRow(3).getCell(3);
      ncv.setCellValue(2 * ncv.getNumericCellValue());
      evaluator.clearAllCachedResultValues();
      assertThat(evaluator.evaluate(total).getNumberValue())
          .isCloseTo(2 * before, Percentage.withPercentage(1e-9));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void textAndNumbersReadBackAsPrinted(Language language) throws IOException {
    try (Workbook workbook = written(language)) {
      List<String> texts = texts(workbook);
      assertThat(texts)
          .containsAll(
              language == Language.ZH
                  ? List.of("某机械厂温室气体排放报告", "1 温室气体排放", "表1　排放源清单", "草稿", "36.81")
                  : List.of(
                      "Greenhouse gas report of Example Works",
                      "1 Emissions",
                      "Table 1  Sources",
                      "DRAFT",
                      "36.81"));
      assertThat(texts).contains("36.8052583932");
    }
  }

  private static Cell total(Workbook workbook) {
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        Cell first = row.getCell(0);
        if (first != null
            && first.getCellType() == CellType.STRING
            && first.getStringCellValue().equals("Total")) {
          return row.getCell(3);
        }
      }
    }
    throw new AssertionError("no total");
  }

  private static List<String> texts(Workbook workbook) {
    DataFormatter formatter = new DataFormatter();
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    List<String> texts = new ArrayList<>();
    workbook.forEach(
        sheet ->
            sheet.forEach(
                row -> row.forEach(c -> texts.add(formatter.formatCellValue(c, evaluator)))));
    return texts;
  }

  private static Workbook written(Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Reports.write(Sample.document(language, LINES), ReportFormat.XLSX, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
