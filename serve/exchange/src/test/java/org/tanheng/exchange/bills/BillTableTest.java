// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

class BillTableTest {
  private static final String HEADER = "户号,表号,起始日,截止日,用量,单位";

  @TempDir private Path folder;

  @Test
  void aTableOfTheSupplierIsReadInItsOwnEncodingBelowItsTitle() {
    String text =
        "某供电公司账单\n\n" + HEADER + ",备注\n0033,12,2025/1/1,2025年1月31日,\"12,000\",kWh,x\n,,,,,\n";
    List<BillRow> rows = rows(text.getBytes(Charset.forName("GB18030")), "a.csv").orElseThrow();
    assertThat(rows).hasSize(1);
    BillRow row = rows.getFirst();
    assertThat(row.text(BillColumn.ACCOUNT)).as("leading zeros stay").isEqualTo("0033");
    assertThat(row.text(BillColumn.ENERGY)).isEqualTo("12,000");
    assertThat(row.day(BillColumn.LAST_DAY).orElseThrow()).isEqualTo(LocalDate.of(2025, 1, 31));
    assertThat(row.line()).isEqualTo(4);
    assertThat(row.text(BillColumn.AMOUNT)).isNull();
  }

  @Test
  void theTemplateIsReadByItself() throws IOException {
    assertThat(codes(rows(BillTable.csvTemplate(), "t.csv"))).containsExactly("file-no-rows");
    Path filled = folder.resolve("filled.xlsx");
    try (var book = new Workbook(Files.newOutputStream(filled), "test", "1.0")) {
      var sheet = book.newWorksheet("bills");
      for (BillColumn column : BillColumn.values()) {
        sheet.value(0, column.ordinal(), column.title());
      }
      sheet.value(1, BillColumn.ACCOUNT.ordinal(), "1");
      sheet.value(1, BillColumn.METER.ordinal(), "2");
      sheet.value(1, BillColumn.FIRST_DAY.ordinal(), LocalDate.of(2025, 1, 1));
      sheet.style(1, BillColumn.FIRST_DAY.ordinal()).format("yyyy-mm-dd").set();
      sheet.value(1, BillColumn.LAST_DAY.ordinal(), "20250131");
      sheet.value(1, BillColumn.ENERGY.ordinal(), 12000.5);
      sheet.value(1, BillColumn.UNIT.ordinal(), "kWh");
      sheet.value(1, BillColumn.ESTIMATED.ordinal(), "是");
    }
    BillRow row = BillTable.read(filled, "filled.xlsx", folder).orElseThrow().getFirst();
    assertThat(row.day(BillColumn.FIRST_DAY).orElseThrow()).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(row.day(BillColumn.LAST_DAY).orElseThrow()).isEqualTo(LocalDate.of(2025, 1, 31));
    assertThat(row.text(BillColumn.ENERGY)).isEqualTo("12000.5");
    assertThat(row.yes(BillColumn.ESTIMATED).orElseThrow()).isTrue();
    assertThat(codes(rows(BillTable.xlsxTemplate(), "t.xlsx"))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', file-empty",
    "'a,b\n1,2\n', bill-columns-missing",
    "'户号,表号,起始日\n1,2,3\n', bill-columns-missing",
    "'户号,表号,起始日,截止日,用量,单位\n', file-no-rows",
    "'PK not a zip', xlsx-damaged"
  })
  void whatIsNoTableOfBillsIsRefused(String text, String code) {
    assertThat(codes(rows(text.getBytes(StandardCharsets.UTF_8), "a.csv"))).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"31/1/2025", "2025-02-30", "2025-13-01", "yesterday", "2025-01-31 08:00", "1.2.25"})
  void aDayThatCouldBeReadTwoWaysIsNotGuessed(String day) {
    String text = HEADER + "\n1,2,2025-01-01," + day + ",5,kWh\n";
    BillRow row = rows(text.getBytes(StandardCharsets.UTF_8), "a.csv").orElseThrow().getFirst();
    Outcome<LocalDate> read = row.day(BillColumn.LAST_DAY);
    assertThat(codes(read)).containsExactly("date-malformed");
    assertThat(read.findings().getFirst().subject()).isEqualTo("row 2, 截止日 last day");
  }

  private Outcome<List<BillRow>> rows(byte[] bytes, String name) {
    try {
      Path file = folder.resolve("file-" + name);
      Files.write(file, bytes);
      return BillTable.read(file, name, folder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::code).toList();
  }
}
